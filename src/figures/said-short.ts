/** What a sentence says in short because the one before it, or its own first clause, has said it in full. */
import type { BaseMention } from '../vietnamese/changes-bases.js';
import { countedOtherwise } from '../vietnamese/inclusion.js';
import { uncapitalize } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { type Draft, lentBy } from './drafts.js';
import { ofFiles } from './names/handled.js';

const isAlike = (a: Draft, b: Draft): boolean => unitParts(a.quantity.unit).base === unitParts(b.quantity.unit).base;
const NOUN = /^(?:(?:tổng )?(?:số|giá trị) )?(?:thu|chi|giá trị|kim ngạch|doanh thu|sản lượng|xuất khẩu|nhập khẩu)$/i;
const IN_FULL = /^(?:tổng )?(?:thu|chi|giá trị|kim ngạch|doanh thu|sản lượng|xuất khẩu|nhập khẩu|trị giá) \S/i;

/** "Kim ngạch xuất khẩu tháng 7 đạt 118 triệu USD; lũy kế giá trị đạt 1.101 triệu USD", "Thu nội địa tháng 4 … | Lũy kế thu 4 tháng …" */
function inFull(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const said = [...before];
  for (const draft of drafts) {
    const isShort =
      draft.kind === 'level' && draft.tail === '' && draft.parent === null && draft.head === '' && NOUN.test(draft.subject);
    const noun = draft.subject.replace(/^(?:tổng )?(?:số |giá trị )?(?=thu|chi|xuất|nhập)/i, '').toLowerCase();
    const full = isShort
      ? said.findLast((d) => d.kind === 'level' && d.parent === null && isAlike(d, draft) && IN_FULL.test(d.subject))
      : undefined;
    const isSame =
      full && (noun === 'giá trị' || full.subject.toLowerCase().includes(noun)) && full.quantity.value <= draft.quantity.value;
    if (isSame && draft.period?.cumulative && full.period !== draft.period) Object.assign(draft, { subject: full.subject });
    said.push(draft);
  }
  return drafts;
}

const WAY = /^(?:đường (?:bộ|sắt|thủy|thuỷ)(?: nội địa)?|hàng hải)$/i;
/** "Đường bộ xảy ra 41 vụ, làm chết 18 người": accidents on it. */
function onWays(drafts: readonly Draft[]): readonly Draft[] {
  for (const draft of drafts)
    if (draft.quantity.unit === 'vụ' && draft.tail === '' && WAY.test(draft.subject))
      Object.assign(draft, { subject: `tai nạn giao thông ${draft.subject.toLowerCase()}` });
  return drafts;
}

const basesOf = ({ changes }: Draft): readonly BaseMention[] =>
  changes.flatMap(({ change }) => (change.kind === 'percent_change' && change.base !== null ? [change.base] : []));

/** "Đá tăng 11% so với tháng 3, tăng 0,9% so với cùng kỳ. | Tương ứng, hạt điều tăng 17% và 25%": measured against the same two, in turn. */
function inTurn(drafts: readonly Draft[], before: readonly Draft[], sentence: string): readonly Draft[] {
  if (!/^tương ứng/i.test(sentence)) return drafts;
  const pair =
    before.map(basesOf).findLast((bases) => bases.length === 2) ?? drafts.map(basesOf).find((bases) => bases.length === 2);
  if (!pair) return drafts;
  for (const { changes } of drafts) {
    const isPair =
      changes.length === 2 && changes.every(({ change }) => change.kind === 'percent_change' && change.base === null);
    if (!isPair) continue;
    for (const [i, { change, text }] of [...changes].entries())
      changes[i] = { change: { ...change, base: pair[i] ?? null }, text };
  }
  return drafts;
}

const WEIGHED =
  /^(?:qua đó |từ đó )?(?:góp phần|tác động|làm|khiến)(?: (?:làm|khiến|cho|đến|vào))*(?: (?:tăng|giảm))? (?:CPI|chỉ số giá(?: tiêu dùng)?)(?: chung)?$/i;
/** "Nhóm giao thông tăng 0,18%, góp phần làm CPI chung tăng 0,02%": what one group weighs, not how the index moved. */
function weighed(drafts: readonly Draft[]): readonly Draft[] {
  for (const [i, draft] of drafts.entries()) {
    const group = drafts[i - 1];
    if (group?.kind !== 'growth' || group.subject === '' || !WEIGHED.test(draft.subject)) continue;
    const subject = `đóng góp vào CPI chung của ${uncapitalize(group.subject)}`;
    Object.assign(draft, { kind: 'level', subject, changes: [] });
  }
  return drafts;
}

/** "GRDP trừ dầu khí tăng 9%; kể cả dầu khí giảm 2%": of the same figure. */
function otherwiseCounted(drafts: readonly Draft[]): readonly Draft[] {
  for (const [i, draft] of drafts.entries()) {
    const said = draft.parent === null ? drafts.slice(0, i).filter((d) => d.of === null && d.parent === null) : [];
    const other =
      said.findLast((d) => d.kind === draft.kind && isAlike(d, draft)) ?? (/^nếu /i.test(draft.subject) ? said.at(-1) : null);
    const subject = other ? countedOtherwise(draft.subject, other.subject) : null;
    // "(kể cả vốn kéo dài 37 tỷ đồng)": so much of it
    Object.assign(draft, { subject: subject ?? draft.subject.replace(/^(?:kể|tính|gồm|bao gồm) cả /i, '') });
  }
  return drafts;
}

const PER_HEAD = /^(?:tính )?bình quân (?:trên )?(?:đầu )?người$/i;
const SHARED_OUT = /(?<!\p{L})(GRDP|tổng sản phẩm|thu nhập|lương thực|chi tiêu)(?!\p{L})/iu;
/** "Quy mô GRDP 62.400 tỷ đồng; bình quân đầu người 81 triệu đồng": of that what is shared out. */
function perHead(drafts: readonly Draft[], before: readonly Draft[]): readonly Draft[] {
  const said = [...before, ...drafts];
  for (const draft of drafts) {
    if (draft.kind === 'growth' || !PER_HEAD.test(draft.subject)) continue;
    const last = said.slice(0, said.indexOf(draft)).findLast((d) => d.of === null && d.subject !== '');
    const [what = ''] = SHARED_OUT.exec(last?.subject ?? '') ?? [];
    if (what) Object.assign(draft, { subject: `${/^tổng/i.test(what) ? 'GRDP' : what} bình quân đầu người` });
  }
  return drafts;
}

/** "cấp 58 giấy chứng nhận đăng ký kinh doanh; lũy kế 273 giấy": the first word of what is counted stands for all of it. */
function inFullUnits(drafts: readonly Draft[]): readonly Draft[] {
  for (const [i, draft] of drafts.entries()) {
    const { kind, subject, tail, quantity, period } = draft;
    if (kind !== 'level' || subject !== '' || tail !== '' || period?.cumulative === false || !SHORTENED.test(quantity.unit))
      continue;
    const full = drafts.slice(0, i).findLast((d) => d.kind === 'level' && d.quantity.unit.startsWith(`${quantity.unit} `));
    const isMeant = full && full.period !== period && (quantity.unit !== 'hộ' || full.quantity.unit === 'hộ kinh doanh');
    if (isMeant) Object.assign(draft, { ...lentBy(full), quantity: { ...quantity, unit: full.quantity.unit } });
  }
  return drafts;
}

const SHORTENED = /^(?:giấy|thẻ|chứng chỉ|hồ sơ|hộ)$/;

/** Gives figures what was said before them in full. */
export const saidShort = (drafts: readonly Draft[], before: readonly Draft[], sentence: string): readonly Draft[] =>
  weighed(perHead(ofFiles(inFullUnits(otherwiseCounted(onWays(inTurn(inFull(drafts, before), before, sentence))))), before));
