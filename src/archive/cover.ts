/** What a report says of itself: title, issuer, number, date, place and the period it is about. */
import type { ReferencePeriod } from '../model/period.js';
import { isoDate } from '../model/period.js';
import type { ReportHead } from '../model/report.js';
import { readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { readPlaces } from '../vietnamese/places.js';
import { loosely, strictly } from '../vietnamese/rules.js';
import { capitalize } from '../vietnamese/text.js';
import type { Draft } from './draft.js';

const KINDS = /^(?:BÁO CÁO|CHỈ THỊ|NGHỊ QUYẾT|KẾ HOẠCH|THÔNG BÁO|TỜ TRÌNH|BẢN TIN)$/u;
const NUMBER = /(?:Số|số)\s*:?\s*(\d+)\s*\/\s*((?:BC|CT|NQ|QĐ|KH|TB|BT|CV|TTr)[\p{L}\d-]*)/u;
const DATED = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const ISSUERS: readonly (readonly [RegExp, (place: string) => string])[] = [
  [/(?:ỦY|UỶ) BAN NHÂN DÂN|UBND tỉnh/iu, (place) => `UBND tỉnh ${place}`],
  [/(?:CỤC|CHI CỤC) THỐNG KÊ/iu, (place) => `Cục Thống kê tỉnh ${place}`],
  [/SỞ KẾ HOẠCH(?: VÀ)? ĐẦU TƯ/iu, (place) => `Sở Kế hoạch và Đầu tư tỉnh ${place}`],
  [/SỞ TÀI CHÍNH/iu, (place) => `Sở Tài chính tỉnh ${place}`],
  [/CỔNG THÔNG TIN ĐIỆN TỬ/iu, (place) => `Cổng thông tin điện tử tỉnh ${place}`],
];

/** `id`: the file name without its extension; `raw`: the whole text, chrome included. */
export function cover(draft: Draft, id: string, raw: string): ReportHead {
  const { meta } = draft;
  const opening = draft.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text])).slice(0, 14);
  const lead = opening.join('\n');
  const title = meta.title ?? titleIn(opening) ?? id;
  const place = meta.place ?? placeIn([title, raw.slice(0, 2500), raw]) ?? '';
  const period =
    (meta.period ? periodIn(meta.period) : null) ?? periodIn(title) ?? periodIn(id.replaceAll('-', ' ')) ?? leadPeriod(opening);
  return {
    id,
    title: sentenceCase(title),
    issuer: meta.issuer ?? issuerIn(raw.slice(0, 3000), place),
    number: meta.number ?? numberIn(lead, raw.slice(0, 1500)),
    date: dateIn(raw.slice(0, 3000), id) || (meta.date ?? ''),
    place,
    period,
    edition: meta.edition ?? '',
  };
}

function titleIn(opening: readonly string[]): string | null {
  const kind = opening.findIndex((text) => KINDS.test(text.trim()));
  if (kind >= 0 && opening[kind + 1]) return opening[kind + 1] ?? null;
  return (
    opening.find((text) => /kinh tế|kt-xh|nghị quyết|báo cáo/iu.test(text) && text.length < 260) ??
    opening.find((text) => text.length > 20 && text.length < 200) ??
    null
  );
}

const sentenceCase = (title: string): string => {
  const plain = title.replace(/\s+/g, ' ').trim();
  return capitalize(plain === plain.toUpperCase() ? plain.toLowerCase() : plain);
};

function placeIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const counts = new Map<string, number>();
    for (const { value } of readPlaces(text, false)) {
      const province = value.level === 'province' ? value.name : value.province;
      if (province) counts.set(province, (counts.get(province) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most) return most[0];
  }
  return null;
}

function issuerIn(text: string, place: string): string {
  const found = ISSUERS.map(([pattern, name]) => ({ at: text.search(pattern), name })).filter(({ at }) => at >= 0);
  const [first] = found.sort((a, b) => a.at - b.at);
  return first ? first.name(place).trim() : '';
}

function numberIn(lead: string, start: string): string {
  const match = NUMBER.exec(start) ?? NUMBER.exec(lead);
  return match && !/^(?:NQ-CP)$/.test(match[2] ?? '') ? `${match[1]}/${match[2]}` : '';
}

function dateIn(text: string, id: string): string {
  const named = /^(\d{4})-(\d{2})-(\d{2})/.exec(id);
  const dated = DATED.exec(text);
  if (named && !dated) return named[0];
  if (dated) return isoDate(Number(dated[3]), Number(dated[2]), Number(dated[1]));
  const posted = /(\d{1,2})\/(\d{1,2})\/(20\d\d)/.exec(text);
  return posted ? isoDate(Number(posted[3]), Number(posted[2]), Number(posted[1])) : '';
}

const NO_REFERENCE: ReferencePeriod = { type: 'YEAR', from: '0001-01-01', to: '0001-12-31' };

/** The longest span among the first year's periods: "tháng 8 và 8 tháng năm 2023" is about eight months. */
function periodIn(text: string): ReferencePeriod | null {
  const mentions = readPeriods(loosely(text))
    .map((span) => span.value)
    .filter((m) => m.relative === undefined && m.type !== 'INSTANT' && m.type !== 'OTHER' && !(m.type === 'YEAR' && m.tillOnly));
  const year = mentions.find((m) => m.year !== null)?.year ?? yearOfId(text);
  if (year === null) return null;
  const periods = mentions
    .filter((m) => m.year === null || m.year === year)
    .flatMap((m) => resolvePeriod({ ...m, year }, NO_REFERENCE) ?? [])
    .filter((p) => p.type !== 'YEAR' || mentions.every((m) => m.type === 'YEAR'));
  return periods.sort((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to))[0] ?? null;
}

const yearOfId = (text: string): number | null => Number(/(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? Number.NaN) || null;

/** A directive on the months to come reports on those behind it: "trong 6 tháng đầu năm". */
function leadPeriod(opening: readonly string[]): ReferencePeriod | null {
  const text = opening.join(' ');
  const year = yearOfId(text);
  const [mention] = readPeriods(strictly(text)).filter(({ value }) => value.type === 'YTD' || value.type === 'QUARTER');
  return year !== null && mention ? resolvePeriod({ ...mention.value, year: mention.value.year ?? year }, NO_REFERENCE) : null;
}
