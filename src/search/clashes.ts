/** What a figure cannot be the answer to, however many words it shares: another measure, another deed, the opposite. */
import type { Question } from '../model/dialogue.js';
import { lately } from '../vietnamese/lately.js';
import { fold, hasAccents, speltWordsOf } from '../vietnamese/text.js';
import { countAlike, leadingNoun, shareWord, unitParts } from '../vietnamese/units.js';
import { cropsIn } from './crops.js';
import { isUnharmed } from './harms.js';
import { isMoneyForCount, isMoveOnly, isNotRaised, isOutcomeOnly, isShareForMove } from './levels.js';
import { isNarrower } from './narrower.js';
import { ANOTHERS, type Entry } from './observations.js';
import { isOfOtherSort } from './sorts.js';
import { mayMean } from './terms.js';
import { isCountedOtherwise, isToldApart } from './told-apart.js';
import type { Said } from './words.js';

export const clashes = (question: Question, entry: Entry, said: Said): boolean =>
  measuresClash(question, entry) ||
  deedsClash(question, entry) ||
  isOtherSide(question, entry) ||
  isOfSick(question, entry) ||
  isNoMark(question, entry) ||
  isNewOnly(question, entry) ||
  isAllOfThem(question, entry, said) ||
  isDone(question, entry, said) ||
  isLacking(question, entry, said) ||
  isAffirmed(question, entry) ||
  isDuty(question, entry) ||
  isOneSide(question, entry) ||
  isNotTraded(question, entry) ||
  isOfOtherHead(question, entry) ||
  isOfOtherCount(question, entry) ||
  isOfOtherKind(question, entry) ||
  isOfOtherSeason(question, entry) ||
  isOfOtherSector(question, entry) ||
  isWithoutPair(question, entry) ||
  isRunning(question, entry) ||
  isOfNow(said, entry) ||
  isOfOtherSort(question, entry) ||
  isUnharmed(question, entry) ||
  isMoveOnly(question, entry) ||
  isMoneyForCount(question, entry) ||
  isNotRaised(question, entry) ||
  isAllTrade(question, entry) ||
  isOutcomeOnly(question, entry) ||
  isShareForMove(question, entry) ||
  isNarrower(question, entry) ||
  isCountedOtherwise(said.apart, entry) ||
  isToldApart(said.apart, entry);

/** Words that name something together alone: "hộ nghèo ở các huyện nghèo" is no figure of the whole province, "khách sạn" no guest. */
const TOGETHER = ['huyen ngheo', 'xa ngheo', 'bien gioi', 'vung cao', 'dac biet kho khan', 'dan toc thieu so', 'khach san'];
function isWithoutPair({ topic }: Question, { name, above, headings }: Entry): boolean {
  const asked = ` ${topic.join(' ')} `;
  const isSaid = (words: string): boolean =>
    [name, above, headings].some((own) => words.split(' ').every((word) => own.has(word)));
  return TOGETHER.some((words) => asked.includes(` ${words} `) && !isSaid(words));
}

/** Plants "đang thi công" are not those that run. */
const isRunning = ({ topic }: Question, { namePairs }: Entry): boolean =>
  topic.some((word, i) => word === 'thi' && topic[i + 1] === 'cong') && namePairs.has('van_hanh') && !namePairs.has('thi_cong');
/** What is asked up to now ("lũy kế") is not what there is of it now ("hiện hữu"). */
const isOfNow = ({ running }: Said, { name, above }: Entry): boolean =>
  running && ((name.has('hien') && name.has('huu')) || (above.has('hien') && above.has('huu')));

/** "tổng cộng bao nhiêu" is not answered by what was planted or founded anew, nor "tất cả" by what came in addition. */
const isNewOnly = ({ total, topic }: Question, { namePairs, nameSpellings }: Entry): boolean =>
  (namePairs.has('trong_moi') && !topic.includes('moi') && !topic.includes('trong')) ||
  (total &&
    ((!topic.includes('moi') && namePairs.has('lap_moi')) ||
      (!topic.includes('them') && (nameSpellings.get('them')?.has('thêm') ?? false))));

/** "Xuất nhập khẩu giảm mấy %" is not answered by "thu xuất nhập khẩu", the duties. */
const isDuty = ({ topic }: Question, { namePairs }: Entry): boolean =>
  ['thu_xuat', 'thue_xuat'].some((pair) => namePairs.has(pair)) && !topic.includes('thu') && !topic.includes('thue');

/** "Xuất nhập khẩu được bao nhiêu" is not answered by exports alone. */
function isOneSide({ topic }: Question, { namePairs }: Entry): boolean {
  const asked = ` ${topic.join(' ')} `;
  const isOfBoth = asked.includes(' xuat nhap khau ') && !/ (?:xuat|(?<!xuat )nhap) khau /.test(asked);
  return isOfBoth && !namePairs.has('xuat_nhap') && ['xuat_khau', 'nhap_khau'].some((side) => namePairs.has(side));
}

/** "xuất khẩu gạo mấy tấn" is not answered by the tons that were milled: their sentence, or what stands above, speaks of no trade. */
const TRADE = /(?:^| )(?:xuat|nhap) khau(?! lao dong)/;
const TRADED = ['khau', 'xk', 'nk', 'xnk'];
const isNotTraded = ({ topic }: Question, { name, alias, above, headings, quote, observation }: Entry): boolean =>
  topic.includes('khau') &&
  !topic.includes('lao') &&
  unitParts(observation.unit).dimension === 'mass' &&
  TRADE.test(topic.join(' ')) &&
  !TRADED.some((word) => quote.has(word) || [name, alias, above, headings].some((words) => words.has(word)));

/** What a measure is of stands behind it: "sản lượng mực khai thác", "nhập khẩu dầu thô"; verbs and joining words aside. */
const OF_THINGS = ['tri_san', 'san_luong', 'nang_suat', 'xuat_khau', 'nhap_khau'];
const ASIDE = new Set(
  speltWordsOf(
    'gieo trồng cấy thu hoạch nuôi khai thác đánh bắt sản xuất chế biến hàng hóa hoá mặt sang qua vào ra từ đến của các và tổng bình quân chung chủ yếu chính loại cây con vụ cả trực tiếp ước giá trị kim ngạch tươi tại trong cửa khẩu',
  ),
);
const ASIDE_PLAIN = new Set([...ASIDE].map(fold));
function isOfOtherHead({ topic, spelt }: Question, entry: Entry): boolean {
  // Without accents "dua" may be many words, but one of them must be said of the figure.
  const isPlain = !spelt.some(hasAccents);
  return topic.some((word, i) => {
    if (!OF_THINGS.includes(`${word}_${topic[i + 1]}`)) return false;
    const at = topic.findIndex((_, j) => j > i + 1 && !(isPlain ? ASIDE_PLAIN : ASIDE).has(spelt[j] ?? ''));
    const [head, typed] = [topic[at] ?? '', spelt[at] ?? ''];
    return at > 0 && (isPlain || hasAccents(typed)) && !(mayMean(head, typed, entry.spellings) && isItsOwn(head, entry));
  });
}

/** "xk ho tieu" without accents is not answered by all that was exported: "ho" may be any word, both together are the good. */
const ALL_TRADE = new Set(['kim-ngach-xuat-khau', 'kim-ngach-nhap-khau']);
function isAllTrade({ topic, spelt }: Question, { observation: { indicator }, text }: Entry): boolean {
  if (indicator === null || !ALL_TRADE.has(indicator)) return false;
  const at = topic.findIndex((word, i) => word === 'khau' && (topic[i - 1] === 'xuat' || topic[i - 1] === 'nhap'));
  const [good = '', more = ''] = at < 0 ? [] : topic.slice(at + 1);
  if (hasAccents(spelt[at + 1] ?? '')) return false;
  return good !== '' && more !== '' && !ASIDE_PLAIN.has(good) && !ASIDE_PLAIN.has(more) && !text.includes(`${good} ${more}`);
}

/** "hồ sơ căn cước đã nhận bn" is not answered by the people who were given a card. */
function isOfOtherCount({ topic, unit, aspect }: Question, { namePairs, observation }: Entry): boolean {
  const noun = unit === '' && aspect === 'level' ? leadingNoun(topic) : '';
  if (noun === '' || unitParts(observation.unit).dimension !== 'count') return false;
  if (namePairs.has(noun.replace(' ', '_')) || shareWord(noun, observation.unit)) return false;
  return !countAlike(noun, observation.unit);
}

/** Said of the figure itself, not only of another one in its sentence. */
const isItsOwn = (word: string, { name, alias, above, headings, quote }: Entry): boolean =>
  [name, alias, above, headings].some((words) => words.has(word)) || (quote.get(word) ?? 0) > ANOTHERS;

/** One of these is not another: "trứng gia cầm" is not answered by "thịt gia cầm"; a name may say several of them. "cầm" is of "gia cầm". */
const KINDS: readonly (readonly (readonly string[])[])[] = [
  [['thịt'], ['trứng'], ['sữa'], ['mật']],
  [['lợn', 'heo'], ['trâu'], ['bò'], ['dê'], ['ngựa'], ['cầm']],
];
function isOfOtherKind({ topic, spelt }: Question, { nameSpellings }: Entry): boolean {
  const isNamed = (kind: readonly string[]): boolean => kind.some((word) => nameSpellings.get(fold(word))?.has(word));
  const isSaid = (word: string): boolean =>
    spelt.includes(word) || topic.some((said, i) => spelt[i] === said && said === fold(word));
  return KINDS.some((kinds) => {
    const asked = kinds.filter((kind) => kind.some(isSaid));
    return asked.length > 0 && kinds.some(isNamed) && !asked.some(isNamed);
  });
}

/** "có thêm mấy xã đạt chuẩn" is not answered by how many there are in all. */
const isAllOfThem = ({ aspect }: Question, { name, observation }: Entry, { added }: Said): boolean =>
  aspect === 'level' &&
  added &&
  !name.has('them') &&
  observation.period.type === 'INSTANT' &&
  unitParts(observation.unit).dimension === 'count';

/** "Lúa vụ xuân" is not answered by "lúa hè thu". */
const cropsAsked = lately(cropsIn);
function isOfOtherSeason({ topic }: Question, { nameCrops }: Entry): boolean {
  if (nameCrops.size === 0) return false;
  const asked = cropsAsked(topic.join(' '));
  return asked.size > 0 && ![...asked].some((crop) => nameCrops.has(crop));
}

/** "Dịch vụ chiếm mấy % cơ cấu kinh tế" is answered by the share of what it names. */
const OF_SHARES = new Set('co cau kinh te grdp khu vuc nganh trong tong ty san pham tinh'.split(' '));
function isOfOtherSector({ topic, aspect }: Question, { name, above, namePairs }: Entry): boolean {
  const own = topic.filter((word) => !OF_SHARES.has(word));
  return (
    aspect === 'share' && namePairs.has('co_cau') && own.length > 0 && !own.some((word) => name.has(word) || above.has(word))
  );
}

/** "vốn đã bố trí" is not answered by "vốn còn thiếu". */
const isLacking = ({ topic }: Question, { namePairs }: Entry, { left }: Said): boolean =>
  namePairs.has('con_thieu') && !left && !topic.includes('thieu');

/** "còn mấy hộ": what is left is not what is done, nor what had to be. */
const DUE = new Map([
  ['da', 'đã'],
  ['phai', 'phải'],
]);
const isDone = ({ topic }: Question, { nameSpellings }: Entry, { left }: Said): boolean =>
  left && [...DUE].some(([word, spelt]) => nameSpellings.get(word)?.has(spelt) && !topic.includes(word));

/** "kể cả chưa đăng ký" asks for all of them. */
const INCLUDED = /(?<!\p{L})(?:ke|tinh|gom) ca (?:\p{L}+ ){0,4}chua /u;
/** "Đất lâm nghiệp chưa có rừng" is not answered by "đất lâm nghiệp có rừng", "hộ chưa được phê duyệt" not by "hộ phê duyệt". */
const isAffirmed = ({ topic, utterance }: Question, { name, namePairs }: Entry): boolean =>
  topic.includes('chua') &&
  !name.has('chua') &&
  !INCLUDED.test(fold(utterance.text)) &&
  topic.some((word, i) => {
    const denied = topic[i + 1] === 'co' ? topic[i + 2] : topic[i + 1];
    const isNamed = namePairs.has(`co_${denied}`) || namePairs.has(`${topic[i + 1]}_${topic[i + 2]}`);
    return word === 'chua' && denied !== undefined && isNamed;
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

/** "Chi ngân sách" is not answered by "thu ngân sách", "tai nạn đường bộ" not by "tai nạn đường thủy", nor the other way round. */
const SIDES = [
  ['thu_ngan', 'chi_ngan'],
  ['duong_bo', 'duong_sat', 'duong_thuy', 'duong_hang', 'duong_bien'],
];
const isOtherSide = ({ topic }: Question, { namePairs }: Entry): boolean =>
  SIDES.some((sides) => {
    const asked = sides.filter((side) => topic.some((word, i) => `${word}_${topic[i + 1]}` === side));
    const named = sides.filter((side) => namePairs.has(side));
    return asked.length === 1 && named.length === 1 && asked[0] !== named[0];
  });

/** "mấy con chết" is not answered by how many fell ill. */
const isOfSick = ({ topic }: Question, { name, nameSpellings }: Entry): boolean =>
  topic.includes('chet') && !topic.includes('mac') && !name.has('chet') && (nameSpellings.get('mac')?.has('mắc') ?? false);

/** "Điểm thi trung bình" is not answered by a rate. */
const isNoMark = ({ topic, spelt }: Question, { name, observation }: Entry): boolean =>
  topic[0] === 'diem' &&
  spelt[0] === 'điểm' &&
  /^(?:thi|so|chuan|trung)$/.test(topic[1] ?? '') &&
  observation.unit === '%' &&
  !name.has('diem');

/** "Vốn đăng ký" is not what is paid out of it, nor the other way round. */
const DEEDS = ['dang_ky', 'giai_ngan'];

/** Of money only: "dự án đã đăng ký" may be counted by any deed. A share may name both. */
function deedsClash({ topic }: Question, { namePairs, observation }: Entry): boolean {
  if (unitParts(observation.unit).dimension !== 'money' || observation.rules.includes('a/b')) return false;
  const asked = DEEDS.filter((deed) => topic.some((word, i) => `${word}_${topic[i + 1]}` === deed));
  const named = DEEDS.filter((deed) => namePairs.has(deed));
  return asked.length > 0 && named.length > 0 && !asked.some((deed) => named.includes(deed));
}
