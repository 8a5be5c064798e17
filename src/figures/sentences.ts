/** The figures of a sentence, from its tokens. */
import type { PeriodMention } from '../vietnamese/periods.js';
import { unitParts } from '../vietnamese/units.js';
import { adjusted, inCounts, restated, standing, withoutTails } from './changes/counted-moves.js';
import { mirrored } from './changes/mirrored.js';
import { eachItsOwn } from './changes/turns.js';
import { Assembly } from './clauses.js';
import { type Draft, isCounted, subjectOf } from './drafts.js';
import { isBase, isCoarser, isFigure, opensParts, pairIn } from './frames.js';
import { ofSumBefore } from './names/branches.js';
import { ofCropBefore, ofRiceBefore } from './names/crops.js';
import { withEarned } from './names/earned.js';
import { ofFundsBefore } from './names/funds.js';
import { grownBefore, withPartsCue } from './names/grown.js';
import { ofDaysTakenIn } from './names/handled.js';
import { withOutcomes } from './names/outcomes.js';
import { withOwners } from './names/owners.js';
import { ofPlacesInRow } from './names/places-in-row.js';
import { ofGuestsBefore } from './names/qualifiers.js';
import { regrouped, runningOn, sumsTo, withAsides, withRows } from './parts.js';
import { isDone, isNow } from './periods/now.js';
import { beyondWhole, runningFrom, wasRunning } from './periods/running.js';
import { withoutFlatRows } from './rewording/flat-rows.js';
import { plainBrackets } from './rewording/plain-brackets.js';
import { saidShort } from './said-short.js';
import { openingPeriod, type Token } from './tokens.js';

/** "… đạt 97%. Trong đó: Tuyến tỉnh 100%": the parts of what the sentence before said last. */
const opensWithParts = ([first]: readonly Token[]): boolean => first?.type === 'cue' && first.cue === 'parts';

/** The last figure that stands for itself; of the same unit where there is one. */
function wholeIn(before: readonly Draft[], sentence: readonly Token[]): Draft | null {
  const first = sentence.find((token) => token.type === 'quantity' || token.type === 'change');
  const wholes = before.filter((d) => d.parent === null && (d.kind === 'growth') === (first?.type === 'change'));
  const unit = first?.type === 'quantity' ? first.quantity.unit : '';
  // "334 trường đạt chuẩn … Gồm: mầm non 108, tiểu học 109 …": what they add up to
  const parts = sentence.flatMap((token) =>
    token.type === 'quantity' && token.quantity.unit === unit ? [token.quantity.value] : [],
  );
  const total = unit === '' ? undefined : before.findLast((d) => d.quantity.unit === unit && sumsTo(parts, d));
  const alike = wholes.filter((d) => d.quantity.unit === unit);
  // "xuất khẩu 187 triệu USD; nhập khẩu 80 triệu USD. Mặt hàng chủ lực: …": what a place lives by is what it sells
  const sold = GOODS.test(sentence[0]?.text ?? '') ? alike.findLast((d) => SOLD.test(subjectOf(d))) : undefined;
  return total ?? sold ?? alike.at(-1) ?? wholes.at(-1) ?? null;
}
const GOODS = /mặt hàng/i;
const SOLD = /xuất khẩu/i;

/** That of the whole, where the sentence before speaks of no other. */
const spanOf = (whole: Draft | null, before: readonly Draft[]): PeriodMention | null =>
  whole && before.every(({ period, parent }) => parent !== null || period === null || period === whole.period)
    ? whole.period
    : null;

/** "312 vụ việc 340 lượt người được trợ giúp": side by side, they are counted for the same. */
const OFFENCE = /^(?:phạm|vi phạm|tội|liên quan) /i;
const withSharedTails = (drafts: readonly Draft[], text: string): readonly Draft[] =>
  drafts.map((draft, i) => {
    const next = drafts[i + 1];
    const beside =
      next?.previous === draft &&
      next.subject === '' &&
      (text.includes(`${draft.printed} ${next.printed}`) || OFFENCE.test(next.tail));
    return beside && isCounted(draft) && isCounted(next) && draft.tail === '' && next.tail !== ''
      ? Object.assign(draft, { tail: next.tail })
      : draft;
  });

/** "13 dự án dự kiến đầu tư": how far they are, no estimate of how many. */
const heldCues = (tokens: readonly Token[]): Token[] =>
  tokens.filter((token, i) => {
    const [counted, next] = [tokens[i - 1], tokens[i + 1]];
    const isOfThing =
      counted?.type === 'quantity' &&
      unitParts(counted.quantity.unit).dimension === 'count' &&
      next?.type === 'words' &&
      !/^(?:đạt|là|tăng|giảm|cả|hết|trong|đến|có|sẽ)(?: |$)/.test(next.text);
    return !(token.type === 'cue' && token.text === 'dự kiến' && isOfThing);
  });

const OTHER_PLACES = /^(?:thị|thị xã|thị trấn|thành phố|phường)(?:,| và|$)/i;
/** "Đào tạo nghề của 2 trường, 10 huyện, | thị, thành phố đạt 112,8% kế hoạch": they end the list; what was done is said before it. */
function withDeedOfList(drafts: readonly Draft[], text: string): readonly Draft[] {
  const [first] = drafts;
  if (!first?.subject || !text.includes(`của ${first.printed}`)) return drafts;
  for (const draft of drafts)
    if (draft.kind === 'share' && OTHER_PLACES.test(draft.subject)) Object.assign(draft, { subject: first.subject });
  return drafts;
}

const HANDLED = /^(?:đã |tiến hành )*(?:(?:xử lý|xử phạt) (?:hình sự|hành chính)|khởi tố)$/i;
/** "Phát hiện 303 vụ vi phạm Luật Lâm nghiệp. | Xử lý 250 vụ, trong đó xử lý hình sự 44 vụ": the same cases. */
function ofCasesBefore(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const cases = before.findLast((d) => d.kind === 'level' && d.quantity.unit === 'vụ' && d.tail !== '');
  if (!cases || cases.tail.split(' ').length > 6) return drafts;
  for (const draft of drafts) {
    const isBare = draft.quantity.unit === 'vụ' && draft.tail === '' && draft.head === '' && HANDLED.test(draft.subject);
    if (isBare && draft.quantity.value <= cases.quantity.value) Object.assign(draft, { tail: cases.tail });
  }
  return drafts;
}

const FILLER = /^(?:đạt|được|là|có|còn|khoảng|hơn|trên|gần|thực hiện|cho|đón)(?: |$)/i;
/** "tháng 4 đạt 786 tấn, | lũy kế 2.968 tấn": the longer span; of one that was said already they are mere words. */
function running(assembly: Assembly, text: string, next: Token | undefined): void {
  const { frame } = assembly;
  const period = next?.type === 'period' ? null : runningFrom(frame.period);
  // "tổng lũy kế vốn đã giao", "dư nợ lũy kế đã được cơ cấu lại": it stands within the phrase
  const isWithin = frame.words.length > 0 && frame.words.at(-1) !== ',' && next?.type === 'words' && !FILLER.test(next.text);
  if (period) Object.assign(frame, { period, dated: !isWithin, around: undefined, behind: undefined });
  if (!period || isWithin) assembly.words(text, next);
  else if (frame.words.length > 0) frame.words.push('¦');
}

const OF_SEASON = /(?:^|\s)(?:niên vụ|vụ(?: (?:đông|xuân|hè|thu|mùa|đông xuân|hè thu|thu đông|thu mùa))?)$/i;
const ASIDE = /^(?:tính )?riêng /i;
const isStated = (period: PeriodMention | null, carried: PeriodMention | null): boolean => period !== null && period !== carried;

/** "giảm 8% về số hộ so với | tháng 3", "so với số thu | tháng 3", "(giảm 310 ha) so với vụ mùa | năm trước" */
const isMeasuredFrom = (before: Token | undefined): boolean =>
  before?.type === 'words' &&
  /(?:^|\s)so với(?: (?:số|mức|thực hiện|kết quả)(?: \p{L}+)?| (?:cùng )?vụ(?: \p{L}+){0,2})?$/iu.test(before.text);

const EVENT = /(?:^|\s)(?:lũ|bão|mưa(?: \p{L}+)?|lốc|dông|giông|trận|đợt|cháy|sạt lở)$/iu;
/** "Chỉ số DTI năm 2021 xếp thứ 36; …", "lũ ngày 6/8 cuốn trôi 31 nhà; …": when the noun was, not what follows. */
const isOfNoun = ({ type, tillOnly }: PeriodMention, words: string): boolean =>
  type === 'OTHER' ||
  // "sơ tuyển nghĩa vụ quân sự năm 2024 có 900 thanh niên; bắt giữ 12 vụ"
  (type === 'YEAR' && /(?:nghĩa vụ quân sự|tuyển quân|nhập ngũ|tuyển sinh)$/i.test(words)) ||
  (type === 'YEAR' &&
    /^chỉ số (?:\p{Lu}|năng lực|hiệu quả|cải cách|chuyển đổi)/iu.test(words) &&
    !/giá|sản xuất|IIP|CPI/i.test(words)) ||
  (type === 'INSTANT' && !tillOnly && EVENT.test(words));

const periodsOf = (tokens: readonly Token[]): PeriodMention[] =>
  tokens.flatMap((token) => (token.type === 'period' ? [token.period] : []));
/** "… quý I tăng 3,3%, quý II tăng 4,02%. Khu vực I tăng 2,65%": after a list of quarters nothing more is said of its last one. */
const isListOfQuarters = (tokens: readonly Token[]): boolean => {
  const [last, before] = periodsOf(tokens).reverse();
  return last?.type === 'QUARTER' && before?.type === 'QUARTER' && (last.quarter ?? 0) > (before.quarter ?? 0);
};
const spanOver = (tokens: readonly Token[], carried: PeriodMention | null): PeriodMention | null =>
  periodsOf(tokens).findLast(({ type }) => type === 'YTD' || type === 'YEAR') ?? carried;

/**
 * `head`: the run-in heading above. `carried`: the period that the sentence before spoke of; `before`: its figures.
 * Gives the drafts, and the period for the next sentence.
 */
export function assemble(
  sentence: readonly Token[],
  carried: PeriodMention | null,
  head = '',
  before: readonly Draft[] = [],
): { drafts: readonly Draft[]; period: PeriodMention | null; opened: string | null } {
  const plain = restated(inCounts(standing(adjusted(heldCues(withoutTails(plainBrackets(withoutFlatRows(sentence))))))));
  /** The span that an aside stands in: "GRDP 9 tháng tăng 6,84%, riêng quý III tăng 8,12%. | Dịch vụ tăng 5,63%". */
  let main: PeriodMention | null = null;
  // "Vụ đông xuân gieo trồng 56.842 ha. | Trong đó: lúa 29.615 ha; …": parts are of the span of their whole
  const whole = opensWithParts(sentence) ? wholeIn(before, sentence) : null;
  const from = carried ?? spanOf(whole, before);
  const assembly = new Assembly(from, whole, head !== '');
  const grown = grownBefore(sentence, before);
  const tokens = grown ? withPartsCue(plain) : plain;
  assembly.frame.current = grown;
  for (const [i, token] of tokens.entries()) {
    const { frame } = assembly;
    if (assembly.drafts.length > 0 && isNow(tokens, i)) frame.estimate = false;
    if (assembly.drafts.length > 0 && isDone(tokens, i)) frame.target = false;
    if (token.type === 'words') assembly.words(token.text, tokens[i + 1]);
    else if (token.type === 'quantity') assembly.quantity(token, assembly.outer.length > 0);
    else if (token.type === 'change') assembly.change(token);
    else if (token.type === 'cue') {
      if (token.cue === 'running') running(assembly, token.text, tokens[i + 1]);
      else if (token.cue === 'wasRunning') wasRunning(frame.current);
      else assembly.cue(token.cue);
    } else if (token.type === 'period') {
      const opensBracket = assembly.outer.length > 0 && frame.current === null && frame.words.length === 0;
      if (((isBase(token, frame) || isMeasuredFrom(tokens[i - 1])) && !opensBracket && i > 0) || isCoarser(token, frame, from))
        continue;
      // "42.815 ha cây vụ đông 2024 - 2025, đạt 91,1% kế hoạch": whose season, said of the figure before
      const said = tokens[i - 1];
      if (frame.current && !frame.parted && token.period.type === 'OTHER' && said?.type === 'words' && OF_SEASON.test(said.text))
        continue;
      // "đạt 352 nghìn lượt người trong tháng 7, tăng 49%": when it was so many
      const isBehind =
        frame.current?.kind === 'level' && !frame.parted && frame.words.length === 0 && assembly.outer.length === 0;
      if (isBehind && /^trong /i.test(token.text) && !isStated(frame.current?.period ?? null, from)) {
        Object.assign(frame.current ?? {}, { period: token.period, carried: false });
        frame.period = token.period;
        continue;
      }
      // A day behind a noun is that noun's alone.
      const isNoun = frame.words.length > 0 && !/^(?:tính )?(?:bình quân|trung bình)$/i.test(frame.words.join(' '));
      const isInner = isNoun && isOfNoun(token.period, frame.words.join(' ')) && assembly.outer.length === 0;
      frame.around = isInner ? frame.period : undefined;
      frame.behind =
        frame.current !== null && token.period.year !== null ? (frame.dated ? frame.behind : frame.period) : undefined;
      main = ASIDE.test(token.text) ? (main ?? (isStated(frame.period, from) ? frame.period : null)) : null;
      frame.period = token.period;
      frame.dated = true;
      if (frame.words.length > 0) frame.words.push('¦');
    } else if (token.mark === '(') {
      assembly.open(tokens[i - 1]?.type === 'change');
      // "so với năm 2015 (19,26%)": what it was then; "(trong đó, hộ nghèo … còn 44%)" is of now
      const base = tokens[i - 1];
      const at = tokens.findIndex((one, j) => j > i && isFigure(one));
      const isThen = base?.type === 'period' && tokens[at]?.type === 'quantity' && isBase(base, frame);
      if (isThen && !tokens.slice(i + 1, at).some(opensParts)) assembly.frame.period = base.period;
    } else if (token.mark === ')') assembly.close(tokens[i + 1]);
    else if (token.mark === ':') assembly.colon(tokens.slice(i + 1));
    else if (token.mark === ';') {
      assembly.next();
      if (main && assembly.outer.length === 0) assembly.frame.period = main;
    } else if (tokens[i - 1]?.type === 'period' && tokens[i + 1]?.type === 'period') continue;
    else {
      if (frame.words.length > 0) frame.words.push(',');
      frame.parted = true;
    }
  }
  const text = sentence.map((token) => token.text).join(' ');
  const made = saidShort(withOutcomes(ofDaysTakenIn(assembly.drafts)), before, text);
  const counted = withSharedTails(withOwners(mirrored(made)), text);
  const own = eachItsOwn(ofCasesBefore(withDeedOfList(counted, text), before), { sentence: text, head, pair: pairIn(tokens) });
  const spanned = ofRiceBefore(
    runningOn(withAsides(withRows(regrouped(beyondWhole(own))), text), before, openingPeriod(sentence) !== null),
    before,
  );
  const named = head === '' ? ofCropBefore(spanned, before) : spanned;
  return {
    drafts: ofPlacesInRow(withEarned(ofSumBefore(ofFundsBefore(ofGuestsBefore(named, before), before), before)), before, text),
    opened: assembly.opened,
    period: isListOfQuarters(tokens) ? spanOver(tokens, carried) : (main ?? assembly.outer[0]?.period ?? assembly.frame.period),
  };
}
