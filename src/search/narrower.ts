/** Figures of less than what is asked: of one market, one office, one numbered district, of those who only fell ill. */
import type { Question } from '../model/dialogue.js';
import { countriesIn } from '../vietnamese/countries.js';
import { fold, speltWordsOf, wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { ANOTHERS, type Entry } from './observations.js';

export const isNarrower = (question: Question, entry: Entry): boolean =>
  isOfOneMarket(question, entry) ||
  isOfOneBody(question, entry) ||
  isOfNumbered(question, entry) ||
  isWhollyOwned(question, entry) ||
  isOfEachDay(question, entry) ||
  isPartOfNamesake(question, entry) ||
  isOfThoseIll(question, entry) ||
  isCountForIndex(question, entry);

/** "xuất khẩu thanh long mấy tấn" is not answered by what went to Japan alone. */
export function isOfOneMarket({ topic, spelt, aspect }: Question, { namePairs, observation: { name, unit } }: Entry): boolean {
  const { dimension } = unitParts(unit);
  if (aspect !== 'level' || (dimension !== 'mass' && dimension !== 'money')) return false;
  const trades = ['xuat_khau', 'nhap_khau'].some((pair) => namePairs.has(pair)) && topic.includes('khau');
  const market = /(?<!\p{L})(?:sang|vào|tới) (?<to>.+)$/u.exec(name)?.groups?.to ?? '';
  if (!trades || market === '') return false;
  const markets = countriesIn(speltWordsOf(`sang ${market}`));
  const isSaid = (word: string): boolean => topic.includes(fold(word));
  return markets.length > 0 && countriesIn(spelt).length === 0 && !markets.flat().some((one) => one.split(' ').every(isSaid));
}

/** "Bệnh viện Đa khoa Bắc Hà đã chi vượt quỹ …": an office with a name of its own, and what it did. */
const BODY =
  /^(?<kind>Bệnh viện|Công ty|Nhà máy|Trường Đại học|Trung tâm Y tế)(?<own>(?: [\p{Lu}&][\p{L}&-]*| (?:đa|khoa|và|khu vực|tỉnh|huyện|thành phố))+) (?:đã |ước |mới )*(?:chi|thu|nộp|đạt|có|khám|tiếp nhận|sản xuất|điều trị|xuất|nhập)(?!\p{L})/u;
/** What is asked of all of them is not answered by one. */
export function isOfOneBody({ topic, areas }: Question, { observation: { name, place } }: Entry): boolean {
  const { kind = '', own = '' } = BODY.exec(name)?.groups ?? {};
  if (kind === '') return false;
  const common = new Set(wordsOf(`${place} tp đa khoa và khu vực tỉnh huyện thành phố`));
  const said = (words: readonly string[]): boolean => words.some((word) => topic.includes(word) && !common.has(word));
  return !said(wordsOf(own)) && !topic.join(' ').includes(wordsOf(kind).join(' ')) && areas.length === 0;
}

/** "quận 3", "phường 12": another number is another district, and none is the whole city. */
const NUMBERED = /(?:quận|phường) \d/iu;
const numberedIn = (text: string): string[] => text.match(/(?<![\p{L}\d])(?:quan|phuong) \d{1,2}(?!\d)/gu) ?? [];
export function isOfNumbered({ topic }: Question, { observation: { name, within } }: Entry): boolean {
  if (!NUMBERED.test(name) && !NUMBERED.test(within)) return false;
  const own = numberedIn(fold(`${name} ${within}`));
  const asked = numberedIn(topic.join(' '));
  const isAnyMeant = asked.length === 0 && (topic.includes('quan') || topic.includes('phuong'));
  return own.length > 0 && !isAnyMeant && !own.some((unit) => asked.includes(unit));
}

/** "cấp mới bao nhiêu dự án" is not answered by those "có 100% vốn nước ngoài" alone. */
export const isWhollyOwned = ({ topic }: Question, { observation: { name, within } }: Entry): boolean =>
  /(?<!\p{Nd})100% vốn /u.test(`${name} ${within}`) && !topic.some((word) => word.startsWith('100'));

/** "mỗi ngày thu 12 tỷ đồng" is no answer where no day is asked for. */
export const isOfEachDay = ({ topic, utterance }: Question, { observation: { name } }: Entry): boolean =>
  /(?<!\p{L})mỗi (?:ngày|giờ|tuần|tháng)(?!\p{L})/iu.test(name) &&
  !topic.includes('moi') &&
  !/(?<!\p{L})(?:moi|mot|tren|\/) ?(?:ngay|gio|tuan|thang)|binh quan|trung binh/u.test(fold(utterance.text));

/** "tổng trọng lượng tiêu hủy": of "tổng trọng lượng 80 tấn, trong đó … 58 xã, tổng trọng lượng 61 tấn" the first. */
export function isPartOfNamesake({ topic, total }: Question, { observation: { name, within } }: Entry): boolean {
  if (within === '' || !(total || topic[0] === 'tong')) return false;
  const [head = ''] = fold(name).split(' – ');
  return head.startsWith('tong ') && fold(within).split('; ').includes(head);
}

/** "bao nhiêu ca tử vong" is not answered by how many fell ill; the sentence may say it of the same figure. */
const DIED = ['vong', 'chet', 'mang'];
export const isOfThoseIll = ({ topic, aspect }: Question, { name, alias, above, headings, quote, observation }: Entry): boolean =>
  aspect === 'level' &&
  (topic.includes('vong') || topic.includes('thiet')) &&
  /(?:^| )(?:tu vong|thiet mang)(?: |$)/.test(topic.join(' ')) &&
  unitParts(observation.unit).dimension === 'count' &&
  !DIED.some((word) => [name, alias, above, headings].some((words) => words.has(word)) || (quote.get(word) ?? 0) > ANOTHERS);

/** "chỉ số cải cách hành chính bao nhiêu" is not answered by how many provinces or groups it is of. */
export const isCountForIndex = ({ topic, unit, aspect }: Question, { observation }: Entry): boolean =>
  aspect === 'level' &&
  unit === '' &&
  topic[0] === 'chi' &&
  topic[1] === 'so' &&
  observation.unit !== '' &&
  unitParts(observation.unit).dimension === 'count' &&
  unitParts(observation.unit).base !== 'điểm';
