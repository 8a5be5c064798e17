/** Figures that a report puts side by side: the rows of a table's column, the parts of one whole. What may be ranked among itself. */
import type { Candidate } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { type Report, rowSubject } from '../model/report.js';
import { fold } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { isGrowth } from './parts.js';

/** A table row that figures stand in. */
export interface Row {
  readonly table: string;
  readonly subject: string;
  readonly caption: string;
  /** Whether the rows of its table are districts, communes and the like. */
  readonly isArea: boolean;
}

export type RowOf = (observation: Observation) => Row | null;

const AREA_KIND = /^(?:huyện|thị xã|thành phố|tp\.?|tx\.?|quận|xã|phường|thị trấn) /iu;
const KINDS_IN_FULL: readonly (readonly [RegExp, string])[] = [
  [/^tp(?:\.| ) ?/iu, 'thành phố '],
  [/^tx(?:\.| ) ?/iu, 'thị xã '],
  [/^tt(?:\.| ) ?/iu, 'thị trấn '],
];
const AREA_HEAD = /^(?:ten )?(?:cac )?(?:huyen|xa|thi tran|thanh pho|thi xa|dia phuong|dia ban|don vi hanh chinh|phuong)/;
/** "Đơn vị" may head a column of units of measure too: then its rows are no proper names. */
const UNIT_HEAD = /^(?:ten )?don vi$/;
const PROPER = /^(?:\p{Lu}[\p{L}.’']*[ -]?){2,4}$/u;
/** "Toàn tỉnh", "Tổng số", "Cộng": the whole, not one of its rows. */
const isTotal = (subject: string): boolean =>
  /^(?:toàn|cả (?:tỉnh|nước|huyện)|tổng|chung|cộng)(?: |$)/u.test(subject.normalize('NFC').toLowerCase());

/** "BIỂU PHỤ LỤC: SẢN PHẨM CHỦ YẾU TỈNH X QUÝ I NĂM 2024" → "Sản phẩm chủ yếu tỉnh X": without its number, capitals and time. */
function plainCaption(caption: string, place: string): string {
  const title = caption
    .replace(/^(?:(?:Biểu|Bảng)(?: phụ lục)?|Phụ lục)(?: số)? ?[\dIVX]*\s*[.:-]\s*/iu, '')
    .replace(/,? (?:(?:tháng \d{1,2}|quý [IV]+|\d{1,2} tháng)(?: đầu)?[ /])?(?:năm )?20\d\d$/iu, '');
  if (title !== title.toUpperCase() || !/\p{L}/u.test(title)) return title;
  const low = `${title.slice(0, 1)}${title.slice(1).toLowerCase()}`;
  const at = place === '' ? -1 : low.indexOf(place.toLowerCase());
  return at < 0 ? low : `${low.slice(0, at)}${place}${low.slice(at + place.length)}`;
}

/** Which row of which table an observation stands in. */
export function rowsOf(reports: readonly Report[]): RowOf {
  const rows = new Map<string, Row>();
  for (const report of reports) {
    const areas = new Map<number, boolean>();
    for (const table of report.tables) {
      const own = report.paragraphs.filter((p) => p.kind === 'row' && p.table === table.index);
      const heads = table.header.slice(0, 2).map(fold);
      const most = (isOne: (subject: string) => boolean): boolean =>
        own.length > 1 && own.filter((p) => isOne(rowSubject(p).trim())).length * 2 >= own.length;
      const isHead = heads.some((cell) => AREA_HEAD.test(cell));
      const proper = heads.some((cell) => UNIT_HEAD.test(cell)) && most((subject) => PROPER.test(subject));
      areas.set(table.index, isHead || proper || most((subject) => AREA_KIND.test(subject)));
    }
    for (const paragraph of report.paragraphs) {
      if (paragraph.kind !== 'row' || paragraph.table === undefined) continue;
      const subject = rowSubject(paragraph).replace(/^[-–+•*\s]+|\*+$/g, '');
      const isArea = areas.get(paragraph.table) === true && subject !== '';
      const caption = plainCaption(report.tables[paragraph.table]?.caption ?? '', report.place);
      rows.set(`${report.id}:${paragraph.line}`, { table: `${report.id}#${paragraph.table}`, subject, caption, isArea });
    }
  }
  return ({ source }) => rows.get(`${source.report}:${source.line}`) ?? null;
}

/** Folded names of the areas that rows of tables are about → the place of their report: "giong trom" → "Bến Tre". */
export function areasOf(observations: readonly Observation[], rowOf: RowOf): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  for (const observation of observations) {
    const row = rowOf(observation);
    if (!row?.isArea || observation.place === '') continue;
    const name = fold(row.subject.replace(AREA_KIND, '')).trim();
    // One syllable is too short to be told from a word.
    if (isTotal(row.subject) || (!name.includes(' ') && name.length < 5)) continue;
    const known = found.get(name);
    if (known !== undefined && known !== observation.place) shared.add(name);
    found.set(name, observation.place);
  }
  for (const name of shared) found.delete(name);
  return found;
}

export interface Member {
  readonly candidate: Candidate;
  /** What tells it from the others: "Giồng Trôm", "Thủy điện". */
  readonly label: string;
}

export interface Family {
  readonly members: readonly Member[];
  /** What all are figures of: "Diện tích dừa"; "" where the name says no more than the label. */
  readonly title: string;
  readonly ofAreas: boolean;
  readonly score: number;
  readonly covered: number;
  /** How many telling words of the topic none of them holds. */
  readonly missed: number;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** The name without what tells the row from the others. */
function titleOf(name: string, label: string): string {
  const at = fold(name).lastIndexOf(fold(label));
  const rest = at < 0 ? name : `${name.slice(0, at)} ${name.slice(at + label.length)}`;
  return rest
    .replace(/\s+/g, ' ')
    .replace(/^[\s–,-]+|[\s–,-]+$/g, '')
    .replace(/^trong đó /i, '');
}

interface Place {
  readonly key: string;
  readonly label: string;
  readonly title: string;
  readonly ofAreas: boolean;
}

/** What a row that names none is measured by: goods by weight and by the piece stand in one column. */
const BY_UNIT = /^(?:sản lượng|số(?: lượng)?)$/iu;

/** The family that an observation belongs to; null where it stands alone or is the total of its table. */
function placeOf(o: Observation, rowOf: RowOf, wholes: ReadonlySet<string | null>, moved: boolean): Place | null {
  const row = rowOf(o);
  // "tăng 6%; gấp 2,1 lần": both are how much something grew, and so is what rows print beside tonnes and pieces.
  const base = moved && row ? '' : unitParts(isGrowth(o) ? '%' : o.unit).base;
  const when = `${base}|${o.period.from}|${o.period.to}|${o.status}`;
  const [head = o.name, ...tail] = o.name.split(' – ');
  if (row) {
    if (isTotal(row.subject) || wholes.has(o.id)) return null;
    // "TP. Lào Cai" in the row is "thành phố Lào Cai" in the name
    const title = titleOf(
      o.name,
      KINDS_IN_FULL.reduce((name, [short, full]) => name.replace(short, full), row.subject),
    );
    const own = fold(title) === fold(o.name) || (moved && BY_UNIT.test(title)) ? '' : title;
    return { key: `${row.table}|${when}|${fold(own)}`, label: row.subject, title: own || row.caption, ofAreas: row.isArea };
  }
  if (o.partOf !== null) return { key: `${o.partOf}|${when}`, label: head, title: tail.join(' – ') || o.within, ofAreas: false };
  if (tail.length === 0) return null;
  return { key: `${o.source.report}|${fold(tail.join(' '))}|${when}`, label: head, title: tail.join(' – '), ofAreas: false };
}

/** The families that candidates belong to, best first, each with all that the place's other figures add to it. */
export function familiesOf(
  candidates: readonly Candidate[],
  all: readonly Candidate[],
  rowOf: RowOf,
  /** Ranked by how much they changed, whatever they are counted in. */
  moved = false,
): Family[] {
  const wholes = new Set(all.map(({ observation }) => observation.partOf));
  const asked = new Map(candidates.map((candidate) => [candidate.observation.id, candidate]));
  const groups = new Map<string, { place: Place; members: Member[]; meant: Candidate[] }>();
  for (const other of all) {
    const candidate = asked.get(other.observation.id);
    const place = placeOf(other.observation, rowOf, wholes, moved);
    if (!place) continue;
    const group = groups.get(place.key) ?? { place, members: [], meant: [] };
    if (!group.members.some(({ label }) => fold(label) === fold(place.label)))
      group.members.push({ candidate: candidate ?? other, label: place.label });
    if (candidate) group.meant.push(candidate);
    groups.set(place.key, group);
  }
  return [...groups.values()]
    .filter(({ members, meant }) => members.length > 1 && meant.length > 0)
    .map(({ place, members, meant }) => ({
      members,
      title: place.title,
      ofAreas: place.ofAreas,
      score: mean(meant.map(({ score }) => score)),
      covered: mean(meant.map(({ covered }) => covered)),
      missed: Math.min(...meant.map(({ missed }) => missed)),
      lost: Math.min(...meant.map(({ lost }) => lost)),
      asked: Math.max(...meant.map(({ asked }) => asked)),
    }))
    .sort((a, b) => b.score - a.score);
}
