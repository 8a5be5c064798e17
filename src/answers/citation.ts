/** A figure as one sentence that a reporter may paste: who says it, when, and what. */
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import type { Citation } from '../model/report.js';
import { dateText, spanText } from './wording.js';

/** "350/BC-UBND": what comes after the number tells what kind of document it is. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/BC(?![\p{L}])/u, 'Báo cáo'],
  [/\/CT(?![\p{L}])/u, 'Chỉ thị'],
  [/\/NQ(?![\p{L}])/u, 'Nghị quyết'],
  [/\/KH(?![\p{L}])/u, 'Kế hoạch'],
  [/\/QĐ(?![\p{L}])/u, 'Quyết định'],
  [/\/TB(?![\p{L}])/u, 'Thông báo'],
];

/** "Báo cáo số 350/BC-UBND ngày 02/12/2022 của UBND tỉnh Điện Biên" */
export function documentText({ number, title, date, issuer }: Citation): string {
  const kind = KINDS.find(([pattern]) => pattern.test(number))?.[1] ?? 'Văn bản';
  const name = number ? `${kind} số ${number}` : `“${title}”`;
  return [name, date ? `ngày ${dateText(date)}` : '', issuer ? `của ${issuer}` : ''].filter(Boolean).join(' ');
}

const VERBS: Readonly<Record<Observation['status'], string>> = { A: 'là', E: 'ước', R: 'điều chỉnh là', T: 'có chỉ tiêu là' };
const MOVES = /^(?:tăng|giảm|không tăng|không giảm|đạt|vượt|chiếm|gấp|bằng)(?!\p{L})/iu;

/** "Theo Báo cáo số 350/BC-UBND ngày 02/12/2022 của UBND tỉnh Điện Biên, kim ngạch xuất khẩu năm 2022 ước 78,0 triệu USD, …" */
export function citationSentence(o: Observation): string {
  const change = withSamePeriodLastYear(o);
  const changed = change && change.text !== o.printed ? change.text.replace(/\s+/g, ' ').trim() : '';
  const issuer = o.source.issuer.includes(o.place) || o.source.title.includes(o.place);
  const what = [
    lowered(o.name),
    issuer || o.place === '' ? '' : `của ${o.place}`,
    o.period.from === '' ? '' : spanText(o.period),
    MOVES.test(o.printed) ? '' : VERBS[o.status],
    o.printed,
  ];
  return `Theo ${documentText(o.source)}, ${what.filter(Boolean).join(' ')}${changed ? `, ${changed}` : ''}.`;
}

/** "Kim ngạch" → "kim ngạch"; "GRDP bình quân" stays. */
const lowered = (name: string): string =>
  /^\p{Lu}(?!\p{Lu})/u.test(name) ? name.slice(0, 1).toLowerCase() + name.slice(1) : name;
