/** What a figure of a table is called: by its row, its column, and what the table is about. */
import type { Catalogue, Indicator } from '../../catalogue/catalogue.js';
import type { ReferencePeriod } from '../../model/period.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { readPeriods } from '../../vietnamese/periods.js';
import { strictly } from '../../vietnamese/rules.js';
import { capitalize, wordsOf } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import { officially } from '../names/short-forms.js';
import { isPrice, priceWord } from '../rewording/prices.js';
import { asOf, type Change, type Level } from './columns.js';
import { leadingMeasure, partOf, pricesIn, spoken, withoutPrices, withoutUnit } from './headers.js';
import { isForeignWhole, isOwnPlace, isWhole, type Places } from './places.js';

export interface Named {
  readonly name: string;
  readonly indicator: string | null;
  readonly within: string;
  readonly period: ReferencePeriod;
}

/** A row and what stands around it. */
export interface RowSubject {
  /** "Cà phê", "Lúa – Diện tích" */
  readonly text: string;
  /** The last row that named a thing: "Diện tích" below "Lúa". */
  readonly thing: string;
  /** The row that it is a part of; "". */
  readonly above: string;
  /** What it measures of a place, where the place stands in a cell of its own: "Diện tích" beside "Huyện Đam Rông". */
  readonly measure?: string;
}

export interface Scene {
  /** What the table is about: "Thu ngân sách nhà nước trên địa bàn"; "" where its caption names no single thing. */
  readonly topic: string;
  /** The caption or heading, whatever it names. */
  readonly about: string;
  /** Whether the table has a row of the whole, so that its other rows are parts. */
  readonly hasWhole: boolean;
  readonly places: Places;
  /** The place that the report is about. */
  readonly place: string;
  readonly catalogue: Catalogue;
}

const MARKS =
  /^(?:[-–+•*]\s*|[IVX]+[.)]\s+|[A-HĐ][.)]\s+|\d+(?:\.\d+)*[.)]\s+|[a-zđ][.)]\s+|(?:Trong đó|Tr\. ?đó|Chia ra|Gồm)\s*[:-]?\s*)+/iu;

/** "- Trong đó: Lúa đông xuân (ĐVT: ha):" → "Lúa đông xuân" */
export const plain = (text: string): string =>
  withoutUnit(text.replace(MARKS, ''))
    .replace(/\s*\(\s*(?:ĐVT:?.*|%)\)$/iu, '')
    .replace(/[:;,\s]+$/, '')
    .trim();

const GENERIC = /(?<!\p{L})(?:chỉ tiêu|tình hình|kết quả|tổng hợp|số liệu|nhiệm vụ|danh mục|phụ lục|biểu)(?!\p{L})/iu;

/** "Biểu 2. CHỈ SỐ SẢN XUẤT CÔNG NGHIỆP (Đơn vị tính: %)" → "chỉ số sản xuất công nghiệp" */
export function aboutOf(caption: string): string {
  const text = withoutPrices(
    caption
      .replace(/^(?:Phụ biểu|Biểu|Bảng|Phụ lục)(?: số)? ?[\dIVX.]*[.:–-]?\s*/iu, '')
      .replace(/\s*\(.*$/, '')
      .replace(/\s+(?:(?:phân |chia )?theo (?!chuẩn)|so (?:với|cùng)).*$/iu, ''),
  ).trim();
  const periods = readPeriods(strictly(text));
  const [period] = periods;
  const cut = period && period.start > 3 ? text.slice(0, period.start) : period ? text.slice(periods.at(-1)?.end) : text;
  return spoken(cut.replace(/^[\s:,.–-]+|[\s:,.–-]+$/gu, ''));
}

/** Rates and indices: what they are of stands in the rows. */
const RATE = /^(?:tốc độ|tỷ lệ|tỷ trọng|cơ cấu|chỉ số|tăng trưởng|mức tăng)(?!\p{L})/iu;

/** The one thing that a table is about; "" for lists ("Diện tích, sản lượng …") and for titles that name none. */
export function topicOf(about: string, unit: string, catalogue: Catalogue): string {
  if (about === '' || GENERIC.test(about)) return '';
  if (catalogue.identify(about, unit) || RATE.test(about)) return about;
  const measure = leadingMeasure(about);
  const isList = /(?:,| và) (.+)$/u.exec(about)?.[1];
  return measure !== '' && !(isList && leadingMeasure(`${isList} x`) !== '') ? about : '';
}

/** What a row counts by its unit alone: "Alumin | nghìn tấn". */
const MEASURE_OF: Readonly<Record<string, string>> = { area: 'diện tích', mass: 'sản lượng' };
const MEASURED = /diện tích|sản lượng|khối lượng|vận chuyển|luân chuyển|vận tải|đất|rừng|lương thực/i;
/** Shares that are named by what is done: "Giải ngân đầu tư công (%)". */
const SHARED =
  /^(?:giải ngân|hoàn thành|thực hiện|bao phủ|che phủ|sử dụng|lấp đầy|thu gom|xử lý|hộ|xã|thôn|người|trường|dân số|lao động|trẻ em) /iu;
const rated = (text: string, unit: string): string => (unit === '%' && SHARED.test(text) ? `tỷ lệ ${spoken(text)}` : text);

const withQualifier = (name: string, qualifier: string): string =>
  qualifier === '' || name.toLowerCase().includes(qualifier) ? name : `${name} (${qualifier})`;

const says = (text: string, part: string): boolean => {
  const words = wordsOf(text);
  return wordsOf(part).every((word) => words.includes(word));
};

const KIND_OF_MEASURE = /^(?:diện tích|sản lượng|năng suất|giá trị|doanh thu|số lượng|khối lượng) /iu;

/** The measure of a column, complete by itself: "Thành thị" under "Số hộ nghèo" is "số hộ nghèo thành thị". */
function measureOf(indicator: string, unit: string, ofPlace: boolean, { topic, catalogue }: Scene): string {
  if (topic !== '' && isMeasureOnly(indicator) && ofPlace)
    return says(topic, indicator) ? topic : `${indicator} ${spoken(topic.replace(KIND_OF_MEASURE, ''))}`;
  const complete = indicator === '' || topic === '' || leadingMeasure(`${indicator} x`) !== '' || SHARED.test(indicator);
  return complete || catalogue.identify(indicator, unit) || unit === 'thứ hạng' ? indicator : partOf(topic, indicator);
}

/** The row itself as a measure: "Diện tích" below "Lúa" is "Diện tích lúa"; an unnamed mass is what was produced. */
function thingOf({ text, thing }: RowSubject, unit: string, named: boolean, { catalogue, about }: Scene): string {
  const parts = text.split(/ [-–] /);
  const [first = '', second = ''] = parts;
  const measured =
    parts.length === 2 && isMeasureOnly(second)
      ? `${second} ${spoken(first)}`
      : isMeasureOnly(text) && thing !== text && thing !== ''
        ? `${text} ${spoken(thing)}`
        : text;
  // "Thịt lợn | 98.000" below "Giá bán lẻ một số mặt hàng (đồng/kg)"
  if (!named && isPrice(unit) && !/(?:^| )giá(?: |$)/i.test(measured)) return `${priceWord(about)} ${spoken(measured)}`;
  const lacking =
    named || catalogue.identify(measured, unit) || MEASURED.test(measured) ? undefined : MEASURE_OF[unitParts(unit).dimension];
  return lacking ? `${lacking} ${spoken(measured)}` : measured;
}

/** "Dịch vụ" in a table of GRDP is "GRDP khu vực dịch vụ", where the catalogue knows that. */
function branchKnown(
  row: string,
  wholes: readonly string[],
  unit: string,
  catalogue: Catalogue,
): { name: string; indicator: Indicator } | null {
  for (const whole of wholes) {
    for (const name of [`${whole} khu vực ${spoken(row)}`, `${leadingMeasure(whole)} ${spoken(row)}`.trim()]) {
      const indicator = catalogue.identify(name, unit);
      if (indicator && indicator !== catalogue.identify(whole, unit)) return { name, indicator };
    }
  }
  return null;
}

/** A figure of a level column. */
export function nameOf(row: RowSubject, column: Level, unit: string, scene: Scene): Named {
  const { topic, about, hasWhole, places, place, catalogue } = scene;
  const found = places.placeOf(row.text);
  const stated = column.indicator || (found === null ? '' : (row.measure ?? ''));
  const measure = rated(measureOf(stated, unit, found !== null || isWhole(row.text), scene), unit);
  const made = (name: string, indicator: Indicator | null, within: string): Named => {
    const stock = indicator?.measure === 'stock' && column.status !== 'T' && column.period.type !== 'SCHOOL_YEAR';
    return {
      name: capitalize(officially(withQualifier(name, column.qualifier || pricesIn(within)))),
      indicator: indicator?.id ?? null,
      within,
      period: stock ? asOf(column.period) : column.period,
    };
  };
  const what = measure || topic;
  if (isWhole(row.text)) {
    const name = what || (about && !GENERIC.test(about) ? `${spoken(row.text)} – ${about}` : row.text);
    const foreign = isForeignWhole(row.text, place);
    return made(foreign ? `${name} ${row.text.toLowerCase()}` : name, foreign ? null : catalogue.identify(name, unit), '');
  }
  if (found !== null) {
    const within = what === topic ? '' : topic;
    if (isOwnPlace(found, place) && what !== '') return made(what, catalogue.identify(what, unit), within);
    return made([what, found].filter(Boolean).join(' '), null, within);
  }
  const above = plain(row.above);
  const thing = thingOf(row, unit, measure !== '', scene);
  const own = measure ? `${measure} ${spoken(thing)}` : thing;
  const known = catalogue.identify(own, unit);
  if (known) return made(own, known, above);
  const context = above || (hasWhole || catalogue.identify(topic, unit) ? topic : '');
  const wholes = [above, topic].filter(Boolean).map((whole) =>
    withoutPrices(whole)
      .replace(/\s*\([^)]*\)/g, '')
      .trim(),
  );
  if (measure === '' && above === '' && RATE.test(topic) && !says(thing, topic))
    return made(`${topic} ${spoken(thing)}`, catalogue.identify(`${topic} ${thing}`, unit), topic);
  const branch = measure === '' ? branchKnown(thing, wholes, unit, catalogue) : null;
  if (branch) return made(branch.name, branch.indicator, context);
  const indicator = above ? catalogue.identify(`${above} ${own}`, unit) : null;
  return made(indicator || context === '' || says(own, context) ? own : `${own} – ${spoken(context)}`, indicator, context);
}

/** "chỉ số sản xuất công nghiệp" + "công nghiệp chế biến", "khai khoáng" → "… công nghiệp chế biến", "… ngành khai khoáng"; "chỉ số giá vàng" is its own. */
function branchOf(topic: string, row: string): string {
  const [first = '', second = '', ...more] = row.split(' ');
  if (topic === '' || /^chỉ số /i.test(row)) return row;
  if (topic.endsWith(`${first} ${second}`)) return [topic, ...more].join(' ');
  return [topic, /giá/.test(topic) ? 'nhóm' : 'ngành', row].join(' ');
}

/** A table of indices alone: "Khai khoáng" under "Chỉ số sản xuất công nghiệp", against "tháng 9/2023". */
export function indexNameOf(row: RowSubject, { baseText }: Change, period: ReferencePeriod, scene: Scene): Named {
  const { about: topic, places, catalogue, place } = scene;
  const text = spoken(row.text);
  const found = places.placeOf(row.text);
  const whole = found === null && (isWhole(row.text) || (topic !== '' && says(topic, text)));
  const subject = found !== null ? [topic, found].filter(Boolean).join(' ') : whole ? topic || text : branchOf(topic, text);
  const name = [subject, baseText ? `so với ${baseText}` : ''].filter(Boolean).join(' ');
  const indicator = whole && !isForeignWhole(row.text, place) ? catalogue.identify(topic || text, '%') : null;
  return { name: capitalize(name), indicator: indicator?.id ?? null, within: topic, period };
}
