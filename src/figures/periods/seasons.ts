/** The season of a crop: "vụ xuân" said once, in a heading or a sentence before, is that of every field figure behind it. */
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Paragraph } from '../../model/report.js';
import { unitParts } from '../../vietnamese/units.js';
import type { Named } from '../names/names.js';

const TWO = 'đông[ -]+xuân|hè[ -]+thu|thu[ -]+đông|xuân[ -]+hè|thu[ -]+mùa';
const SEASONS = new RegExp(`(?<!\\p{L})(?:(?:vụ|lúa)(?: lúa)? (${TWO}|chiêm xuân|xuân|mùa|hè|đông)|(${TWO}))(?!\\p{L})`, 'giu');
/** "so với vụ xuân năm trước": what is compared with. */
const COMPARED = /so (?:với )?[^,;.()]*/giu;
/** Counted over the seasons. */
const OF_ALL =
  /(?<!\p{L})(?:cả năm|các vụ|cả (?:hai|ba|2|3) vụ|lũy kế|luỹ kế|cộng dồn|tính chung|từ đầu năm|\d+ tháng)(?!\p{L})/iu;
const FIELD =
  /(?<!\p{L})(?:(?<!đất (?:trồng )?)lúa|thóc|ngô|bắp|lạc|khoai|sắn|đậu|đỗ|vừng|rau|màu|lương thực|gieo|cấy|sạ|xuống giống|gặt|cây hàng năm|cây có hạt)(?!\p{L})/iu;

/** Numbers that count nothing. */
const DATES = /^[\d.)\s]+|(?:19|20)\d\d|\d{1,2}\/\d{1,2}/gu;

/** "lúa đông xuân giảm 61 ha, trong đó huyện Than Uyên 24 ha": where, of what the sentence speaks of. */
const PLACED = /(?<!\p{L})(?:huyện|xã|thị xã|thành phố|tập trung tại)(?!\p{L})/iu;

/** The one season that a text speaks of; "" where none, null where several. */
function seasonIn(text: string): string | null {
  const found = new Set(
    [...text.replace(COMPARED, ' ').matchAll(SEASONS)].map((m) =>
      (m[1] ?? m[2] ?? '').toLowerCase().replace(/[ -]+/g, ' ').replace('chiêm ', ''),
    ),
  );
  const [only = ''] = found;
  return found.size > 1 ? null : only;
}

/** "Diện tích lúa mùa 2.150 ha. Diện tích lúa 4.320 ha": the season of one crop, which ends with it. */
const OF_RICE = new RegExp(`(?<!vụ )(?<!\\p{L})lúa (?:${TWO}|chiêm xuân|xuân|mùa|hè|đông)(?!\\p{L})`, 'giu');

/** "Vụ xuân được mùa; chăn nuôi ổn định; thủy sản phát triển": told in passing, it is spoken of no longer. */
const isOfOneClause = (sentence: string): boolean => !/\d/.test(sentence) && sentence.split(';').length > 2;

/** What a sentence leaves for those behind it; `before`: what stood before it. */
export const seasonBehind = (sentence: string, before: string): string =>
  seasonIn(sentence) === '' || isOfOneClause(sentence) ? before : (seasonIn(sentence.replace(OF_RICE, ' ')) ?? '');

/** "- Kết quả gieo trồng vụ xuân 2021": a line without figures that heads those below it, up to the next one or the end of its section. */
export class SeasonLines {
  #season = '';
  #section: number | null = null;

  /** The season of the line above a paragraph. */
  above({ text, section }: Pick<Paragraph, 'text' | 'section'>): string {
    if (section !== this.#section) this.#season = '';
    this.#section = section;
    const isLine = text.split(/\s+/).length <= 16 && !/\d/.test(text.replace(DATES, ''));
    if (isLine) this.#season = seasonIn(text) ?? '';
    return this.#season;
  }
}

interface Place {
  readonly quote: string;
  /** The figure as it stands there. */
  readonly printed: string;
  /** What the sentences before it in the paragraph left. */
  readonly before: string;
  /** Run-in headings and titles, nearest first. */
  readonly titles: readonly string[];
}

/** The season to be said of an area, a harvest or a yield whose name has none; "" where there is none. */
function seasonOf(name: string, unit: string, { quote, printed, before, titles }: Place): string {
  const { dimension } = unitParts(unit);
  if ((dimension !== 'area' && dimension !== 'mass') || seasonIn(name) !== '' || OF_ALL.test(quote)) return '';
  // "gieo trồng 84.200 ha; riêng vụ đông xuân 41.300 ha": said behind the figure, it is another's
  const at = quote.indexOf(printed);
  // a number that was mended ("3l2.659") stands nowhere as it is printed
  const led = at < 0 ? quote : quote.slice(0, at);
  // "vụ Đông Xuân 1.200 ha, sản lượng …; vụ Hè Thu 980 ha, sản lượng …": the part's own
  const own = seasonIn(led) ?? seasonIn(led.slice(led.lastIndexOf(';') + 1));
  if (!FIELD.test(name) && !(own && PLACED.test(name) && FIELD.test(led))) return '';
  if (own !== '' || seasonIn(quote) !== '') return own ?? '';
  return before || (titles.map(seasonIn).find((season) => season !== '') ?? '');
}

/** "Diện tích lúa" below "Vụ xuân" is no area of the year. */
export function inSeason(named: Named, unit: string, place: Place, catalogue: Catalogue): Named {
  const season = seasonOf(named.name, unit, place);
  const name = `${named.name} vụ ${season}`;
  return season === '' ? named : { ...named, name, indicator: named.indicator && catalogue.identify(name, unit) };
}
