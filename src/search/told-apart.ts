/** What in a question tells one figure from its neighbours: a range, a number of things, whom a deed takes in. */
import type { Question } from '../model/dialogue.js';
import { fold } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import type { Entry } from './observations.js';

/** Read once for hundreds of figures. */
export interface Apart {
  /** "5-9 tiêu chí", "từ 15 đến 18 tuổi", written alike. */
  readonly ranges: readonly string[];
  /** "tuyển sinh", "tuyển mới": whom it takes in is asked. */
  readonly takesIn: boolean;
  /** "sĩ số": pupils to a class. */
  readonly perClass: boolean;
}

const RANGE =
  /(?<![\p{Nd}/.,-])(\p{Nd}{1,3}) ?(?:-|–|đến|den|tới) ?(?:dưới )?(\p{Nd}{1,3})(?![\p{Nd}/.,-]) (?!tháng|thang|ngày|ngay|năm|nam)/gu;
const rangesIn = (text: string): string[] => [...text.toLowerCase().matchAll(RANGE)].map(([, from, to]) => `${from}-${to}`);

export function apartIn({ utterance: { text }, unit, aspect }: Question): Apart {
  const plain = fold(text);
  return {
    ranges: rangesIn(text),
    takesIn: unit === '' && aspect === 'level' && /(?:^| )tuyen (?:sinh|moi)(?: |$)/.test(plain),
    perClass: /(?<!(?:bac|y|nghe|tien|thac|ca|van) )(?:^| )si so(?: |$)/.test(plain),
  };
}

/** A school takes in pupils; it is not what is taken in. */
const HOUSES = /^(?:truong|co so|trung tam|lop|nganh|ma nganh)$/;

export function isToldApart({ ranges, takesIn, perClass }: Apart, { observation }: Entry): boolean {
  const { name, within, unit } = observation;
  if (perClass && !/\/ ?lớp/iu.test(unit)) return true;
  if (takesIn && HOUSES.test(unitParts(unit).base)) return true;
  const own = ranges.length > 0 ? rangesIn(`${name} ${within} `) : [];
  return ranges.length > 0 && !ranges.some((range) => own.includes(range));
}
