/** What a report says of itself: title, issuer, number, date, place and the period it is about. */
import { type ReferencePeriod, sinceNewYear, yearIn } from '../model/period.js';
import type { ReportHead } from '../model/report.js';
import { type PeriodMention, readPeriods, resolvePeriod } from '../vietnamese/periods.js';
import { kindAndName } from '../vietnamese/place-kinds.js';
import { provinces } from '../vietnamese/places.js';
import { loosely, strictly } from '../vietnamese/rules.js';
import { capitalize, fold } from '../vietnamese/text.js';
import { hasFigure, isDated } from './headings.js';
import { issuerIn } from './issuers.js';
import { dateIn, type Letterhead } from './letterhead.js';
import { numberIn } from './numbering.js';
import { whoseReport } from './whose.js';

export interface CoverSource {
  /** The file name without its extension. */
  readonly id: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly head: Letterhead;
  /** The first blocks of the text, the head aside. */
  readonly opening: readonly string[];
  /** Everything that the page shows, chrome included, a line a block. */
  readonly page: string;
}

export function cover({ id, meta, head, opening, page }: CoverSource): ReportHead {
  const start = page.slice(0, 3000);
  const printed = meta.title ?? (titled(head) || meta.page || titleIn(opening) || '');
  const letterhead = head.lines.join('\n');
  const whose = whoseReport({ letterhead, title: printed, opening, start, page });
  const { place = whose.place } = meta;
  const title = sentenceCase(printed, whose.place);
  const date = meta.date ?? dateOf(id, letterhead, opening, page);
  const stated = (meta.period ? periodIn(meta.period) : null) ?? periodIn(title) ?? periodIn(id.replaceAll('-', ' '));
  return {
    id,
    title: title || id,
    issuer: meta.issuer ?? issuerIn({ letterhead, start, page, ...whose }),
    number: meta.number ?? symbolIn(head, opening, page),
    date,
    place,
    ...(kindAndName(place) && whose.province ? { within: whose.province } : {}),
    period: stated && !isTooEarly(stated, date) ? stated : (leadPeriod(opening, stated) ?? stated),
    edition: meta.edition ?? '',
  };
}

/** "CHỈ THỊ" / "về các nhiệm vụ…" → "Chỉ thị về các nhiệm vụ…". */
const titled = ({ kind, title }: Letterhead): string =>
  /^(?:V\/v|về(?: việc)?)\s/iu.test(title)
    ? `${capitalize(kind.toLowerCase())} ${title[0]?.toLowerCase()}${title.slice(1)}`
    : title;

const TOPIC = /kinh tế|kt-xh|nghị quyết|báo cáo|tình hình|thống kê/iu;
/** A page's title: an early line that is no sentence and holds no figure, best one on the topic. */
const isTitleLine = (text: string): boolean => text.length < 260 && !/[.;:,]$/.test(text) && (!hasFigure(text) || isDated(text));

function titleIn(opening: readonly string[]): string | undefined {
  const numbered = opening.findIndex((text) => numberIn(text) !== null);
  const before = opening.slice(0, numbered < 0 ? 8 : numbered);
  const lines = before.filter(isTitleLine);
  return lines.find((text) => TOPIC.test(text)) ?? lines.find((text) => text.length > 20);
}

const ABBREVIATIONS = /(?<!\p{L})(?:ubnd|hđnd|kt-xh|qp-an|grdp|cpi|iip|quý (?:iv|i{1,3}))(?!\p{L})/giu;

/** Capitals throughout become a sentence that keeps the names of provinces and of its own place. */
function sentenceCase(title: string, place: string): string {
  const plain = title.replace(/\s+/g, ' ').trim();
  if (plain !== plain.toUpperCase()) return capitalize(plain);
  const names = [...provinces, place].filter(Boolean);
  const named = names.reduce((text, name) => text.replaceAll(name.toLowerCase(), name), plain.toLowerCase());
  return capitalize(named.replace(ABBREVIATIONS, (word) => word.toUpperCase().replace('QUÝ', 'quý')));
}

const SYMBOL = '(\\d+)\\s*\\/\\s*((?:BC|CT|NQ|KH|TB|BT|TTr|TCBC)-?[\\p{L}\\d-]*)';
const OWN_NUMBER = new RegExp(`^Số\\s*:?\\s*${SYMBOL}`, 'imu');
const ATTACHED = new RegExp(`\\(Kèm theo (?:Báo cáo|Chỉ thị|Kế hoạch|Tờ trình)\\s+số\\s*:?\\s*${SYMBOL}`, 'iu');
/** "Chỉ thị số 04/CT-UBND" where the document is a directive; "Bản tin …, số 17/BT-SKHĐT". */
const LED = new RegExp(`(?<![\\p{L}])số\\s*:?\\s*${SYMBOL}`, 'iu');
const LEADS = { BC: 'BÁO CÁO', CT: 'CHỈ THỊ', KH: 'KẾ HOẠCH', TB: 'THÔNG BÁO', BT: 'BẢN TIN', TTR: 'TỜ TRÌNH', NQ: 'NGHỊ QUYẾT' };

function symbolIn(head: Letterhead, opening: readonly string[], page: string): string {
  const led = LED.exec(opening.slice(0, 3).join('\n'));
  const kind = LEADS[(led?.[2] ?? '').split('-')[0]?.toUpperCase() as keyof typeof LEADS];
  const isOwn = kind !== undefined && (head.kind === kind || (head.kind === '' && kind !== 'NGHỊ QUYẾT'));
  const match = OWN_NUMBER.exec(head.lines.join('\n')) ?? (isOwn ? led : null) ?? ATTACHED.exec(page);
  return match ? `${match[1]}/${match[2]}` : '';
}

const POSTED =
  /(?:Thời gian đăng|Ngày đăng|Đăng (?:ngày|lúc)|Cập nhật(?: ngày| lúc)?|Thứ (?:Hai|Ba|Tư|Năm|Sáu|Bảy)|Chủ nhật)\s*[:,]?\s*(?:ngày\s+)?(\d{1,2}\/\d{1,2}\/\d{4}|ngày \d{1,2} tháng \d{1,2} năm \d{4})/iu;

/** The letterhead's; "Yên Bái, ngày 05 tháng 10 năm 2023"; "Ngày 6/8/2021, UBND tỉnh ban hành"; the posting date; the file name's. */
function dateOf(id: string, letterhead: string, opening: readonly string[], page: string): string {
  const lead = opening.slice(0, 4);
  const dateline = lead.find((text) => /^[\p{L}\s.-]{2,30},\s*ngày\s+\d/iu.test(text));
  const issued = lead.flatMap((text) => /ngày\s+\d{1,2}\/\d{1,2}\/\d{4}(?=[^.;]{0,80}ban hành)/iu.exec(text) ?? [])[0];
  const [named = ''] = /^(?:19|20)\d\d-\d\d-\d\d/.exec(id) ?? [];
  const posted = POSTED.exec(page.slice(0, 4000))?.[1] ?? '';
  const attached = ATTACHED.test(page) ? page.slice(page.search(ATTACHED)).slice(0, 120) : '';
  return [letterhead, dateline, issued, posted].map((text) => dateIn(text ?? '')).find(Boolean) || named || dateIn(attached);
}

const NO_REFERENCE: ReferencePeriod = { type: 'YEAR', from: '0001-01-01', to: '0001-12-31' };

/** "Tiến độ gieo trồng đến ngày 12/9/2024": a title that names one day and no span is about the year up to then. */
function upToDay(mentions: readonly PeriodMention[]): ReferencePeriod | null {
  const [only, ...more] = mentions;
  const isDay = only?.type === 'INSTANT' && only.tillOnly && only.day !== undefined && only.year !== null;
  if (!isDay || more.length > 0) return null;
  const { to } = resolvePeriod(only, NO_REFERENCE) ?? {};
  return to ? sinceNewYear(to) : null;
}

/** "kinh tế - xã hội6 tháng": a blank that a scan lost. */
const GLUED = /(?<=\p{L})(?=\d{1,2} tháng(?!\p{L}))/gu;

/** The longest span among the first year's periods: "tháng 8 và 8 tháng năm 2023" is about eight months. */
function periodIn(text: string): ReferencePeriod | null {
  const said = readPeriods(loosely(text.replace(GLUED, ' '))).map((span) => span.value);
  const day = upToDay(said);
  if (day) return day;
  const mentions = said.filter(
    (m) => m.relative === undefined && m.type !== 'INSTANT' && m.type !== 'OTHER' && !(m.type === 'YEAR' && m.tillOnly),
  );
  const year = mentions.find((m) => m.year !== null)?.year ?? yearOfId(text);
  if (year === null) return null;
  const periods = mentions
    .filter((m) => m.year === null || m.year === year)
    .flatMap((m) => resolvePeriod({ ...m, year }, NO_REFERENCE) ?? [])
    .filter((p) => p.type !== 'YEAR' || mentions.every((m) => m.type === 'YEAR'));
  return periods.sort((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to))[0] ?? null;
}

const yearOfId = (text: string): number | null => Number(/(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1] ?? Number.NaN) || null;

/** No report of June tells of the whole year. */
const isTooEarly = ({ type, from }: ReferencePeriod, date: string): boolean =>
  type === 'YEAR' && date.slice(0, 4) === from.slice(0, 4) && date.slice(5, 7) >= '04' && date.slice(5, 7) <= '08';

/** A directive on the months to come reports on those behind it: "trong 6 tháng đầu năm"; `within`: the year, where it is known. */
function leadPeriod(opening: readonly string[], within: ReferencePeriod | null = null): ReferencePeriod | null {
  const text = opening.slice(0, 14).join(' ');
  const year = within ? yearIn(within) : yearOfId(text);
  const [mention] = readPeriods(strictly(text)).filter(({ value }) => value.type === 'YTD' || value.type === 'QUARTER');
  const found =
    year !== null && mention ? resolvePeriod({ ...mention.value, year: mention.value.year ?? year }, NO_REFERENCE) : null;
  return found && within && yearIn(found) !== yearIn(within) ? null : found;
}

/** Whether a block says no more than the title. */
export const repeats = (text: string, title: string): boolean => fold(text).trim() === fold(title).trim();
