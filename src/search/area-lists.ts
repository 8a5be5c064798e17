/** Districts and communes that a report names in its prose, each with its figure: "huyện giải ngân khá: A 51%, B 46%; thấp: C 12%". */
import type { Observation } from '../model/observation.js';
import { countriesIn } from '../vietnamese/countries.js';
import { wordsOf } from '../vietnamese/text.js';
import { comparable, unitParts } from '../vietnamese/units.js';

export interface AreaList {
  readonly members: readonly { readonly observation: Observation; readonly label: string }[];
  /** The figure before it that it may be of, no part of another; null where it opens its paragraph. */
  readonly owner: Observation | null;
  /** What introduces it: "huyện giải ngân khá". */
  readonly lead: string;
  /** Whether it stands right behind the list before it: "; thấp: C". */
  readonly goesOn: boolean;
  /** Which end of the order it tells: the highest, the lowest; null where the words tell neither. */
  readonly end: 'most' | 'least' | null;
}

const either = (kinds: string): string => kinds.replace(/(?<=^|\|)(.)/gu, (letter) => `[${letter.toUpperCase()}${letter}]`);
const KIND = either('huyện|thị xã|thành phố|quận|xã|phường|thị trấn|tp\\.?|tx\\.?|tt\\.?');
const WORD = "\\p{Lu}[\\p{L}’'-]*";
const NAME = `(?:(?:${KIND}) ?${WORD}(?: ${WORD}){0,3}|${WORD}(?: ${WORD}){1,3})`;
/** "; A 51%", "tập trung ở A", "cao nhất là A", "và A": a name behind anything else is the name of something else. */
const BEFORE = '(?:^|[:;,.(–+-] ?|(?<!\\p{L})(?:là|ở|tại|và|đến|huyện|xã|phường|địa phương|địa bàn|đơn vị|nhất|theo|sau) )';
const SAID = '(?::| là| đạt| có| với| đón| được| khoảng)?(?: ?\\()?\\s*';
const NAMED = new RegExp(`${BEFORE}(?<label>${NAME})${SAID}$`, 'u');
/** "A, B và C (lần lượt 71%; 66%; 62%)" */
const IN_TURN = new RegExp(
  `${BEFORE}(?<row>${NAME}(?:, ${NAME})*(?:,? và ${NAME})?),? ?\\(?(?:lần lượt|tương ứng)(?: là| đạt| có| với)?:? $`,
  'u',
);
/** No areas: seasons, and what stands for all the others. */
const OTHER = /^(?:đông xuân|hè thu|thu đông|vụ (?:đông|xuân|hè|thu|mùa)|việt nam|tổng|toàn)(?: |$)/iu;
const OF_AREAS =
  /(?<!\p{L})(?:huyện|thị xã|thành phố|quận|xã|phường|thị trấn|địa phương|địa bàn|đơn vị|tập trung (?:nhiều |chủ yếu )?(?:ở|tại)|nơi)(?!\p{L})/iu;
const HIGH = /(?<!\p{L})(?:cao|khá|tốt|nhiều|lớn|nhanh|mạnh|dẫn đầu|đứng đầu|đi đầu|tập trung|chủ yếu|trên \d)/iu;
const LOW = /(?<!\p{L})(?:thấp|chậm|ít|kém|nhỏ|dưới \d|cuối)(?!\p{L})/iu;

const isArea = (label: string): boolean => !OTHER.test(label) && countriesIn(wordsOf(label)).length === 0;

/** The words since the figure before, and the names that they end with: one, or as many as figures follow. */
function namesBefore(between: string): { names: readonly string[]; lead: string } | null {
  const row = IN_TURN.exec(between);
  const one = NAMED.exec(between);
  const [match, text] = row ? [row, row.groups?.row] : [one, one?.groups?.label];
  if (!match || text === undefined) return null;
  const names = row ? text.split(/,? và |, /u) : [text];
  return names.every(isArea) ? { names, lead: between.slice(0, match.index + match[0].indexOf(text)) } : null;
}

/** `paragraph`: its figures as they are printed. */
export function areaListsIn(paragraph: readonly Observation[]): AreaList[] {
  const lists: (Omit<AreaList, 'owner'> & { readonly before: readonly Observation[] })[] = [];
  let open: AreaList['members'][number][] | null = null;
  const before: Observation[] = [];
  let [quote, at] = ['', 0];
  let owed: string[] = [];
  for (const o of paragraph) {
    if (o.source.quote !== quote) [quote, at, owed] = [o.source.quote, 0, []];
    const found = quote.indexOf(o.printed, at);
    if (found < 0) continue;
    const between = quote.slice(at, found);
    at = found + o.printed.length;
    const said = owed.length > 0 && /^[;,]? ?(?:và )?$/u.test(between) ? { names: owed, lead: '' } : namesBefore(between);
    const [label = '', ...rest] = said?.names ?? [];
    owed = rest;
    const first = open?.[0]?.observation;
    const isNext = said !== null && first !== undefined && comparable(first.unit, o.unit) && !startsAnew(said.lead);
    const ofAreas = said !== null && (OF_AREAS.test(`${said.lead} ${label}`) || lists.length > 0);
    if (said && open && isNext) open.push({ observation: o, label });
    else if (said && (ofAreas || PARTED.test(said.lead))) {
      const members = [{ observation: o, label }];
      lists.push({ members, lead: said.lead, goesOn: open !== null, end: endOf(said.lead), before: [...before] });
      open = members;
    } else if (!(first && o.unit === '%' && first.unit !== '%')) {
      // "A 2.712 ha, chiếm 22%; B …": a share beside it ends no list
      open = null;
      before.push(o);
    }
  }
  return lists.map((list) => ({ ...list, owner: ownerOf(list.members, list.before) }));
}

/** "; thấp: C": the other end of the order. */
const startsAnew = (lead: string): boolean => HIGH.test(lead) || LOW.test(lead);
/** "3.512 ha, trong đó: A 1.204 ha; B 862 ha" */
const PARTED = /(?:trong đó|gồm|chia ra)[^;.]{0,12}$/iu;
/** What they come to together, else the last before them: "giải ngân 447 tỷ đồng, trong đó các chương trình 96 tỷ đồng; …: A 41%" is of the whole. */
function ownerOf(members: AreaList['members'], before: readonly Observation[]): Observation | null {
  const [{ unit } = { unit: '' }] = members.map(({ observation }) => observation);
  const wholes = before.filter((o) => o.unit !== 'thứ hạng' && (unit === '%' || comparable(o.unit, unit)));
  const sum = members.reduce((total, { observation: o }) => total + amountOf(o), 0);
  const summed = unit === '%' ? undefined : wholes.findLast((o) => Math.abs(amountOf(o) - sum) < sum * SLACK);
  return summed ?? wholes.findLast(({ partOf }) => partOf === null) ?? null;
}
const SLACK = 0.02;
export const amountOf = ({ value, unit }: Observation): number => value * unitParts(unit).scale;

/** The last that is said of it: "tỷ lệ cao; thấp nhất là". */
function endOf(lead: string): AreaList['end'] {
  const said = lead.split(/[;.]/u).at(-1) ?? '';
  const [high, low] = [HIGH.test(said), LOW.test(said)];
  return high === low ? null : high ? 'most' : 'least';
}
