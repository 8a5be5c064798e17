/** The figures of a sentence, token by token: which noun phrase, period and changes belong to which quantity. */
import type { Change } from '../vietnamese/changes.js';
import type { PeriodMention } from '../vietnamese/periods.js';
import type { Quantity } from '../vietnamese/quantities.js';
import { unitParts } from '../vietnamese/units.js';
import { againstPlan, countsNothing, earlierLevel, explains, isRepeated, saidBefore, sharedWith, unitLent } from './brackets.js';
import {
  asGrowth,
  casesOf,
  goesOnFrom,
  isBaseOnly,
  isOfAnotherSpan,
  isOneOfSeveral,
  isShareOf,
  measuredAs,
  movedDownTo,
  movedTo,
  movesShare,
  namedAgain,
  ofSameUnit,
  subjectSaid,
  wholeOf,
} from './changes/matching.js';
import { isAimOf, isPlanOf } from './changes/plans.js';
import { BARE_RATE, type Draft, type DraftKind, isCounted, isShare, lentBy, quantityOf, sizeOf, unsaidUnit } from './drafts.js';
import {
  announce,
  bracketIn,
  clauseBehind,
  clauseHoldsFigure,
  type Frame,
  figureFollows,
  frameOf,
  isCorrection,
  isNumberOfName,
  PLAN_OF,
  partsIn,
} from './frames.js';
import { isSpeech } from './names/lead-ins.js';
import { subjectIn } from './names/subjects.js';
import { afterTail, goesOnBehind, reclaimTail, takesLimit } from './names/tails.js';
import type { Cue, Token } from './tokens.js';

export class Assembly {
  readonly drafts: Draft[] = [];
  readonly outer: Frame[] = [];
  frame: Frame;
  /** "Dự án A: …" at the start of a sentence: it also heads the sentences behind. */
  opened: string | null = null;
  /** The change read last. */
  latest: Change | null = null;

  /** `whole`: what the sentence before said, where this one opens with its parts; `headed`: a label stands before the sentence. */
  constructor(
    readonly carried: PeriodMention | null,
    whole: Draft | null = null,
    readonly headed = false,
  ) {
    this.frame = { ...frameOf(), period: carried, parent: whole };
  }

  /** A draft from what the frame holds; `of`: the draft whose noun phrase it shares. */
  draft(kind: DraftKind, quantity: Quantity, printed: string, rule: string, of: Draft | null = null): Draft {
    const { frame } = this;
    const own = of ? of.subject : subjectSaid(frame, this.drafts);
    const revised = isCorrection(own, quantity);
    const again = own === '' && kind === 'level' ? saidBefore(this.drafts, quantity, frame, this.outer.at(-1)) : null;
    const subject = revised ? '' : own;
    const made: Draft = {
      kind,
      subject,
      tail: of?.tail ?? '',
      head: of?.head ?? frame.head,
      parent: again ? again.parent : (of?.parent ?? frame.parent),
      previous: of
        ? of.previous
        : (again ??
          frame.current ??
          (subject === '' && this.outer.length === 0 ? goesOnFrom(this.drafts, kind, quantity, frame, revised) : null)),
      link: of ? of.link : frame.parted ? '' : frame.link,
      before: this.drafts.at(-1) ?? null,
      of,
      revised,
      quantity,
      printed,
      changes: [],
      period: of?.period ?? (revised ? (this.drafts.at(-1)?.period ?? null) : frame.period),
      carried: frame.period !== null && frame.period === this.carried,
      estimate: frame.estimate,
      target: frame.target,
      rule,
    };
    this.drafts.push(made);
    return made;
  }

  #take(made: Draft): Draft {
    Object.assign(this.frame, { current: made, words: [], parted: false, dated: false, link: '' });
    return made;
  }

  quantity(token: Token & { type: 'quantity' }, inBracket: boolean): void {
    const { quantity, rule, text } = token;
    if (isNumberOfName(quantity, text, this.frame.words)) return void this.words(text);
    const near = this.frame.current ?? this.frame.parent;
    if (near && isPlanOf(near, quantity, text, this)) return;
    const bare = subjectIn(this.frame.words) === '';
    if (bare && takesLimit(this.frame, quantity, text)) return;
    // "241.365 học sinh (mầm non 39.812, tiểu học 96.140)": parts are counted as the whole is.
    const unit = quantity.unit === '' ? unitLent(this.frame, quantity, bare, inBracket) : '';
    if (unit) return void this.quantity({ ...token, quantity: { ...quantity, unit } }, inBracket);
    // "tỷ lệ nợ xấu 0,75", "điểm thi trung bình 7,2"
    const unsaid = unsaidUnit(quantity, subjectIn(this.frame.words));
    const said = { ...token, quantity: { ...quantity, unit: unsaid }, rule: unsaid === '%' ? BARE_RATE : rule };
    if (unsaid) return void this.quantity(said, inBracket);
    if (quantity.unit === '' && countsNothing(quantity, near)) return;
    if (near && bare && isRepeated(near, quantity)) return void this.drafts.push(...earlierLevel(near, quantity));
    if (near && inBracket && explains(near, { quantity, text, bare }, this)) return;
    const left = near ? movedDownTo(near, quantity, this.frame.words) : [];
    const made = this.#take(this.draft('level', quantity, text, rule));
    made.changes.push(...left);
    if (inBracket) made.changes.push(...sharedWith(made));
    if (quantity.outOf !== null && quantity.unit !== 'thứ hạng' && quantity.unit !== 'điểm') {
      this.draft('whole', quantityOf(quantity.outOf, quantity.unit), text.replace(/^.*\/ ?(?=\d)/, ''), 'a/b', made);
    }
  }

  change(token: Token & { type: 'change' }): void {
    const { frame } = this;
    const { text, rule } = token;
    const grown = asGrowth(token.change, this.frame.current?.subject ?? subjectIn(this.frame.words));
    const change = againstPlan(frame.current ?? frame.parent, measuredAs(grown, text, frame.current));
    this.latest = change;
    const said = subjectIn(frame.words).replace(/^(?:lần lượt|tương ứng|tăng trưởng|tức(?: là)?|hay)$/i, '');
    // "GRDP đạt 8.820 tỷ đồng, tốc độ | tăng trưởng 6,1%"
    const subject = frame.current && /^(?:tốc độ|mức|tỷ lệ)$/i.test(said) ? '' : said;
    const own = subject !== '' && (frame.parted || frame.current === null);
    const near = casesOf(frame.current ?? (this.outer.length > 0 ? frame.parent : null), change);
    const quantity = sizeOf(change);
    if (near && isAimOf(near, { change, text, rule }, said, this)) return;
    if (!own && this.#ofAnotherSpan(change, text, near)) return;
    const counted = change.kind === 'absolute_change' && unitParts(quantity.unit).dimension !== 'ratio';
    const meant = own && !frame.dated && this.outer.length === 0 ? namedAgain(this.drafts, subject, change, frame.parent) : null;
    const holder = meant ?? (counted && !own ? ofSameUnit(this.drafts, quantity, near) : null);
    if (holder) {
      holder.changes.push({ change, text });
      frame.words = [];
      frame.parted ||= meant !== null;
      return;
    }
    // "chế biến, chế tạo (+8,72%), khai khoáng (-7,31%)"
    const ofHead = !own && this.outer.length > 0 && frame.head !== '' && frame.current === null;
    const moved = !own && near ? movesShare(this.drafts, near, { change, text }) : null;
    if (moved) this.latest = moved;
    if (moved) return;
    if (!own && near && !ofHead) {
      near.changes.push({ change, text });
      if (isShare(change) && unitParts(near.quantity.unit).dimension !== 'ratio')
        this.draft('share', quantity, text, rule, near).changes.push({ change, text });
      frame.words = [];
      // "…, tăng 30,1% và nhập khẩu 20,55 triệu USD": no tail.
      frame.parted = true;
      return;
    }
    const [main] = this.drafts;
    if (subject === '' && main && this.outer.length === 0 && !(counted && main.kind === 'growth')) {
      // "…: trung cấp 70 người; sơ cấp 2.805 người; đạt 56,39% kế hoạch": the sentence's main figure.
      main.changes.push({ change, text });
      return;
    }
    // "- Dịch vụ: tăng 7,35%": what stands before the colon is the paragraph's own head.
    if (subject === '' && !frame.head && !counted && !(this.headed && this.drafts.length === 0)) return;
    const level = change.kind === 'percent_of';
    const printed = level && !change.base ? text.replace(/^(?:đạt tỷ lệ|đạt|bằng) /iu, '') : text;
    const made = this.#take(this.draft(level ? 'share' : 'growth', quantity, printed, rule));
    if (!level || change.base) made.changes.push({ change, text });
  }

  /** "CPI tháng 9 tăng 0,92%; bình quân 9 tháng tăng 2,87%", "đến 30/11 bằng 69,7%; ước đến 31/01 đạt 93,5%": figures of their own. */
  #ofAnotherSpan(change: Change, text: string, near: Draft | null): boolean {
    const about = near ?? (this.outer.length === 0 ? (this.drafts.findLast((d) => !d.parent && !d.of) ?? null) : null);
    const share = isShareOf(change, about);
    if (!about || !isOfAnotherSpan(about, this.frame) || (share && about.kind !== 'level')) return false;
    const kind = share || (change.kind === 'percent_of' && about.kind === 'level') ? 'share' : 'growth';
    const lent: Draft = { ...this.draft(kind, sizeOf(change), text, 'riêng quý III tăng'), ...lentBy(about) };
    const made = share ? { ...lent, of: about } : lent;
    made.changes.push({ change, text });
    this.drafts.splice(-1, 1, made);
    this.#take(made);
    return true;
  }

  words(text: string, next?: Token): void {
    const { frame } = this;
    frame.link = /\S+$/.exec(text)?.[0] ?? '';
    if (PLAN_OF.test(text)) return void frame.words.push(text);
    if (this.latest && isBaseOnly(text)) return;
    if (this.latest && movedTo(this.drafts, text, this.latest, this.outer.length > 0)) return;
    const rest = afterTail(frame, this.drafts, text, next);
    if (rest) frame.words.push(rest);
  }

  /** A head is what figures hang on: "chia theo trình độ: …"; a list of names behind a colon is none. */
  colon(rest: readonly Token[]): void {
    this.frame.listed ||= this.frame.current === null && this.frame.words.length === 0;
    if (figureFollows(rest)) return void reclaimTail(this.frame);
    const said = subjectIn(this.frame.words);
    const head = clauseHoldsFigure(rest) && !isSpeech(said) ? said : '';
    if (head) this.frame.head = head;
    if (head && this.drafts.length === 0) this.opened ??= head;
    this.frame.words = [];
    this.frame.parted = true;
  }

  cue(cue: Exclude<Cue, 'running' | 'wasRunning'>): void {
    if (cue === 'parts') this.frame = partsIn(this.frame, wholeOf(this.frame, this.drafts));
    else announce(this.frame, cue, this.drafts.length);
  }

  /** `moved`: whether it stands right behind a change. */
  open(moved = false): void {
    const holder = moved ? this.drafts.findLast((d) => d.changes.at(-1)?.change === this.latest) : undefined;
    // "vượt kế hoạch tỉnh giao (76,96%)": the figure in the bracket is the plan; "phân bổ kế hoạch vốn (4.338 tỷ đồng)": it is what was.
    const target = /(?<!phân bổ )(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán)[^,]*$/.test(this.frame.words.join(' '));
    const whole = this.frame.parent;
    this.outer.push(this.frame);
    // "vốn khu vực ngoài nhà nước (vốn của … là 5 tỷ)": the phrase before the bracket is what the figure is about.
    this.frame = bracketIn(this.frame, this.frame.parted || !this.frame.current ? subjectIn(this.frame.words) : '', target);
    // "81.600 người; tăng 2.300 người (2,9%)": of the figure that moved
    if (holder && (this.frame.parent === whole || isCounted(this.frame.parent ?? undefined))) this.frame.parent = holder;
  }

  /** ";": the next clause. "… nỗ lực phấn đấu của các cấp; trong 6 tháng GRDP tăng 3,65%": a target without a figure ends with its clause. */
  next(): void {
    const { parent } = this.frame;
    this.frame = clauseBehind(this.frame, this.drafts.length);
    // "8 tháng: 1.845 tỷ đồng (đạt 70,2% KH; +13,1% CK)": in a bracket, of the figure before it
    const isOfBracket = parent !== null && this.outer.at(-1)?.current === parent;
    if (parent && !isOfBracket && !this.frame.listed && isOneOfSeveral(parent, this.drafts)) this.frame.parent = parent.parent;
  }

  close(next: Token | undefined): void {
    const { head, current } = this.frame;
    this.frame = this.outer.pop() ?? this.frame;
    this.frame.parted = !goesOnBehind(this.frame.current, next);
    // "nông nghiệp (+3,1%), dịch vụ (+8%)", "Lào (312 lượt), Pháp (87 lượt)": the phrase was its own; a mark stands behind
    const isAlone = current?.kind === 'level' && current.subject === '' && (!next || next.type === 'mark');
    if (head && (current?.kind === 'growth' || isAlone) && this.frame.current === null) this.frame.words = [];
  }
}
