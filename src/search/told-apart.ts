/** What in a question tells one figure from its neighbours: a range, a number of things, whom a deed takes in. */
import type { Question } from '../model/dialogue.js';
import { type Inclusion, inclusionAsked, inclusionNamed } from '../vietnamese/inclusion.js';
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
  /** "giá chè búp tươi": what it costs. */
  readonly price: boolean;
  /** "tai nạn giao thông chết bn": people, not cases. */
  readonly victims: boolean;
  /** "kể cả dầu khí", "không tính dầu khí" */
  readonly inclusion: Inclusion | null;
}

const RANGE =
  /(?<![\p{Nd}/.,-])(\p{Nd}{1,3}) ?(?:-|–|đến|den|tới) ?(?:dưới )?(\p{Nd}{1,3})(?![\p{Nd}/.,-]) (?!tháng|thang|ngày|ngay|năm|nam)/gu;
/** "đông xuân 22-23", "năm học 24-25": two years, no range. */
const YEARS_BEFORE = /(?<!\p{L})(?:đông xuân|dong xuan|đx|dx|vụ|vu|niên vụ|nien vu|năm học|nam hoc|giai đoạn|giai doan) $/u;
const rangesIn = (text: string): string[] =>
  [...text.toLowerCase().matchAll(RANGE)]
    .filter(({ index }) => !YEARS_BEFORE.test(text.toLowerCase().slice(Math.max(0, index - 12), index)))
    .map(([, from, to]) => `${from}-${to}`);

/** "đánh giá", "tham gia", "quốc gia", "giá trị", "gia súc": no price. */
const NO_PRICE_BEFORE = new Set(['danh', 'tham', 'quoc', 'chuyen', 'ho', 'dau', 'theo', 'tri', 'so']);
const NO_PRICE_BEHIND = new Set(['tri', 'suc', 'cam', 'dinh', 'tang', 'nhap', 'han', 'cong', 'so', 'hien', 'co', 'thuc']);
const asksPrice = ({ topic, spelt, aspect }: Question): boolean =>
  aspect === 'level' &&
  topic.some(
    (word, i) =>
      word === 'gia' &&
      (spelt[i] === 'giá' || spelt[i] === 'gia') &&
      !NO_PRICE_BEFORE.has(topic[i - 1] ?? '') &&
      !NO_PRICE_BEHIND.has(topic[i + 1] ?? 'tri'),
  );

const asksVictims = ({ topic, unit, aspect }: Question): boolean =>
  aspect === 'level' && unit === '' && !topic.includes('vu') && / (?:chet|tu vong|bi thuong) /.test(` ${topic.join(' ')} `);

export function apartIn(question: Question): Apart {
  const {
    utterance: { text },
    unit,
    aspect,
  } = question;
  const plain = fold(text);
  return {
    price: asksPrice(question),
    victims: asksVictims(question),
    inclusion: inclusionAsked(text),
    ranges: rangesIn(text),
    takesIn: unit === '' && aspect === 'level' && /(?:^| )tuyen (?:sinh|moi)(?: |$)/.test(plain),
    perClass: /(?<!(?:bac|y|nghe|tien|thac|ca|van) )(?:^| )si so(?: |$)/.test(plain),
  };
}

/** "GRDP kể cả dầu khí" is not answered by "GRDP trừ dầu khí", nor the other way round. */
export function isCountedOtherwise({ inclusion }: Apart, { observation: { name } }: Entry): boolean {
  const own = inclusion && inclusionNamed(name);
  return own !== null && own !== inclusion;
}

/** A school takes in pupils; it is not what is taken in. */
const HOUSES = /^(?:truong|co so|trung tam|lop|nganh|ma nganh)$/;

export function isToldApart({ ranges, takesIn, perClass, price, victims }: Apart, { observation }: Entry): boolean {
  const { name, within, unit } = observation;
  if (price && unitParts(unit).dimension !== 'money' && !/(?<!\p{L})giá(?!\p{L}| trị)/iu.test(name)) return true;
  if (victims && unitParts(unit).base === 'vu') return true;
  if (perClass && !/\/ ?lớp/iu.test(unit)) return true;
  if (takesIn && HOUSES.test(unitParts(unit).base)) return true;
  const own = ranges.length > 0 ? rangesIn(`${name} ${within} `) : [];
  return ranges.length > 0 && !ranges.some((range) => own.includes(range));
}
