/** A figure as one sentence that a reporter may paste: who says it, when, and what. */
import { type Observation, withSamePeriodLastYear } from '../model/observation.js';
import type { Citation } from '../model/report.js';
import { documentKind } from '../vietnamese/documents.js';
import { writePeriod } from '../vietnamese/periods.js';
import { uncapitalize } from '../vietnamese/text.js';
import { dateText } from './wording.js';

/** "Báo cáo số 350/BC-UBND ngày 02/12/2022 của UBND tỉnh Điện Biên" */
export function documentText(source: Citation): string {
  const { issuer } = source;
  return [documentName(source), issuer ? `của ${issuer}` : ''].filter(Boolean).join(' ');
}

/** "Báo cáo số 350/BC-UBND ngày 02/12/2022", "“Kinh tế tháng 8” ngày 22/08/2023" */
export function documentName({ number, title, date }: Pick<Citation, 'number' | 'title' | 'date'>): string {
  const name = number ? `${documentKind(number)} số ${number}` : `“${title}”`;
  return date ? `${name} ngày ${dateText(date)}` : name;
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
    o.period.from === '' ? '' : writePeriod(o.period),
    MOVES.test(o.printed) ? '' : VERBS[o.status],
    o.printed,
  ];
  return `Theo ${documentText(o.source)}, ${what.filter(Boolean).join(' ')}${changed ? `, ${changed}` : ''}.`;
}

/** "Kim ngạch" → "kim ngạch"; "GRDP bình quân" stays. */
const lowered = (name: string): string => (/^\p{Lu}(?!\p{Lu})/u.test(name) ? uncapitalize(name) : name);
