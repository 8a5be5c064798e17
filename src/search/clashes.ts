/** What a figure cannot be the answer to, however many words it shares: another measure, another deed, the opposite. */
import type { Question } from '../model/dialogue.js';
import { unitParts } from '../vietnamese/units.js';
import type { Entry } from './observations.js';
import type { Said } from './words.js';

export const clashes = (question: Question, entry: Entry, said: Said): boolean =>
  measuresClash(question, entry) ||
  deedsClash(question, entry) ||
  isOtherSide(question, entry) ||
  isNewOnly(question, entry) ||
  isAllOfThem(question, entry, said) ||
  isDone(question, entry, said) ||
  isAffirmed(question, entry);

/** "tổng cộng bao nhiêu" is not answered by what was planted or founded anew. */
const isNewOnly = ({ total, topic }: Question, { namePairs }: Entry): boolean =>
  total && !topic.includes('moi') && (namePairs.has('trong_moi') || namePairs.has('lap_moi'));

/** "có thêm mấy xã đạt chuẩn" is not answered by how many there are in all. */
const isAllOfThem = ({ aspect }: Question, { name, observation }: Entry, { added }: Said): boolean =>
  aspect === 'level' &&
  added &&
  !name.has('them') &&
  observation.period.type === 'INSTANT' &&
  unitParts(observation.unit).dimension === 'count';

/** "còn mấy hộ": what is left is not what is done, nor what had to be. */
const DUE = new Map([
  ['da', 'đã'],
  ['phai', 'phải'],
]);
const isDone = ({ topic }: Question, { nameSpellings }: Entry, { left }: Said): boolean =>
  left && [...DUE].some(([word, spelt]) => nameSpellings.get(word)?.has(spelt) && !topic.includes(word));

/** "Đất lâm nghiệp chưa có rừng" is not answered by "đất lâm nghiệp có rừng". */
const isAffirmed = ({ topic }: Question, { name, namePairs }: Entry): boolean =>
  !name.has('chua') &&
  topic.some((word, i) => {
    const denied = topic[i + 1] === 'co' ? topic[i + 2] : topic[i + 1];
    return word === 'chua' && denied !== undefined && namePairs.has(`co_${denied}`);
  });

/** "Sản lượng hồ tiêu" is not answered by the area of pepper. */
const MEASURES = ['dien_tich', 'san_luong', 'nang_suat', 'doanh_thu', 'kim_ngach', 'cong_suat', 'du_no'];

function measuresClash({ topic, aspect, unit }: Question, { namePairs, observation }: Entry): boolean {
  const asked = MEASURES.filter((measure) => topic.some((word, i) => `${word}_${topic[i + 1]}` === measure));
  const named = MEASURES.filter((measure) => namePairs.has(measure));
  if (asked.length > 0 && named.length > 0) return !asked.some((measure) => named.includes(measure));
  if (asked.length !== 1 || aspect !== 'level' || unit === '%') return false;
  const { dimension } = unitParts(observation.unit);
  if (asked[0] === 'dien_tich') return dimension !== 'area';
  if (asked[0] === 'san_luong') return ['area', 'money', 'ratio'].includes(dimension);
  return asked[0] === 'nang_suat' ? !observation.unit.includes('/') : asked[0] !== 'cong_suat' && dimension !== 'money';
}

/** "Chi ngân sách" is not answered by "thu ngân sách", nor the other way round. */
const SIDES_OF_BUDGET = ['thu_ngan', 'chi_ngan'];

function isOtherSide({ topic }: Question, { namePairs }: Entry): boolean {
  const asked = SIDES_OF_BUDGET.filter((side) => topic.some((word, i) => `${word}_${topic[i + 1]}` === side));
  const named = SIDES_OF_BUDGET.filter((side) => namePairs.has(side));
  return asked.length === 1 && named.length === 1 && asked[0] !== named[0];
}

/** "Vốn đăng ký" is not what is paid out of it, nor the other way round. */
const DEEDS = ['dang_ky', 'giai_ngan'];

/** Of money only: "dự án đã đăng ký" may be counted by any deed. A share may name both. */
function deedsClash({ topic }: Question, { namePairs, observation }: Entry): boolean {
  if (unitParts(observation.unit).dimension !== 'money' || observation.rules.includes('a/b')) return false;
  const asked = DEEDS.filter((deed) => topic.some((word, i) => `${word}_${topic[i + 1]}` === deed));
  const named = DEEDS.filter((deed) => namePairs.has(deed));
  return asked.length > 0 && named.length > 0 && !asked.some((deed) => named.includes(deed));
}
