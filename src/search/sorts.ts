/** One of several sorts is asked for by its name: a figure of another sort, or of all of them together, is no answer. */
import type { Question } from '../model/dialogue.js';
import type { Entry } from './observations.js';
import { pairsOf } from './terms.js';

/** What of it a question says, read once for hundreds of figures. */
interface Asked {
  readonly held: readonly RegExp[];
  readonly foreign: boolean;
  readonly domestic: boolean;
  /** Its neighbouring words: "nang_cao". */
  readonly pairs: ReadonlySet<string>;
}
const read = new WeakMap<Question, Asked>();
function askedIn(question: Question): Asked {
  let asked = read.get(question);
  if (!asked) {
    const topic = question.topic.join(' ');
    asked = {
      held: NAMED.filter(([form]) => form.test(topic)).map(([, held]) => held),
      foreign: FOREIGN.test(topic),
      domestic: DOMESTIC.test(topic),
      pairs: new Set(pairsOf(question.topic)),
    };
    read.set(question, asked);
  }
  return asked;
}

/** What is asked for by these words must be spoken of in the figure's sentence, or above it. */
const NAMED: readonly (readonly [asked: RegExp, held: RegExp])[] = [
  // "tai nạn đường sắt" is not what happened on all ways.
  [/(?:^| )duong sat(?: |$)/, /duong sat|tau hoa/],
  [/(?:^| )duong thuy(?: |$)/, /duong (?:thuy|song)|thuy noi dia/],
  // guests from abroad are not all guests
  [/(?:^| )khach (?:du lich |luu tru )?quoc te(?: |$)/, /quoc te|nuoc ngoai/],
  // "dư nợ của ngân hàng nông nghiệp" is not what all banks lent.
  [/ngan hang nong nghiep|(?:^| )agribank(?: |$)/, /ngan hang nong nghiep|agribank/],
  [/ngan hang chinh sach|(?:^| )nhcsxh(?: |$)/, /chinh sach|nhcsxh/],
  [/ngan hang cong thuong|(?:^| )vietinbank(?: |$)/, /cong thuong|vietinbank/],
  [/ngan hang ngoai thuong|(?:^| )vietcombank(?: |$)/, /ngoai thuong|vietcombank/],
  // crimes with drugs are not all crimes
  [/(?:^| )ma tuy(?: |$)/, /ma tuy|heroin|nghien/],
  [/ngan hang dau tu|(?:^| )bidv(?: |$)/, /ngan hang dau tu|bidv/],
];
const isOfAllSorts = (question: Question, { text }: Entry): boolean => askedIn(question).held.some((held) => !held.test(text));

const FOREIGN = /(?:^| )fdi(?: |$)|(?:dau tu|truc tiep|von) (?:cua )?nuoc ngoai/;
const DOMESTIC = /(?:dau tu|von|du an) (?:cua )?trong nuoc/;
const ABROAD = /(?<!\p{L})fdi(?!\p{L})|nuoc ngoai/u;
const AT_HOME = /(?<!\p{L})trong nuoc/u;
/** "Vốn FDI điều chỉnh" is not answered by what came from within the country, nor the other way round. */
function isOfOtherOrigin(question: Question, { text, title, name, namePairs }: Entry): boolean {
  const { foreign, domestic } = askedIn(question);
  const isAbroad = (): boolean => ABROAD.test(text) || (!AT_HOME.test(text) && title.has('fdi'));
  if (foreign && AT_HOME.test(text) && !isAbroad()) return true;
  // "cấp mới 4 dự án trong nước … và 6 dự án FDI": its own name says which
  if (foreign && namePairs.has('trong_nuoc') && !name.has('fdi') && !namePairs.has('nuoc_ngoai')) return true;
  return domestic && (name.has('fdi') || namePairs.has('nuoc_ngoai')) && !namePairs.has('trong_nuoc');
}

/** "BHXH tự nguyện" is not what all sorts of it make together. */
const OWN_SORTS = [
  ['tu', 'nguyen'],
  ['bat', 'buoc'],
] as const;
function isOfAllKinds({ topic }: Question, { name, above, headings }: Entry): boolean {
  const isSaid = (word: string): boolean => name.has(word) || above.has(word) || headings.has(word);
  return OWN_SORTS.some((words) => words.every((word, i) => topic[topic.indexOf(words[0]) + i] === word) && !words.every(isSaid));
}

/** "Xã đạt chuẩn nông thôn mới" is not answered by those of a higher grade. */
const GRADES = ['nang_cao', 'kieu_mau'];
function isOfHigherGrade(question: Question, { namePairs }: Entry): boolean {
  const { pairs: asked } = askedIn(question);
  const isOfStandard = ['nong_thon', 'dat_chuan', 'dat_nong'].some((pair) => asked.has(pair));
  return isOfStandard && GRADES.some((grade) => namePairs.has(grade) && !asked.has(grade));
}

const INSURANCES = ['hiem_xa', 'hiem_y', 'hiem_that'];
/** "Số người tham gia BHXH, BHYT" counts the people of both. */
function isOfSeveral(question: Question, { namePairs }: Entry): boolean {
  const { pairs } = askedIn(question);
  const asked = INSURANCES.filter((one) => pairs.has(one));
  const named = INSURANCES.filter((one) => namePairs.has(one));
  return asked.length > 0 && named.length > asked.length;
}

/** "Hồ sơ quá hạn" are not all that came in, nor those that were answered in time. */
const LATE = ['qua_han', 'tre_han', 'cham_han', 'tre_hen', 'sai_hen'];
function isNotLate(question: Question, { namePairs }: Entry): boolean {
  const { pairs } = askedIn(question);
  const isOfPapers = pairs.has('ho_so') || pairs.has('thu_tuc');
  return isOfPapers && LATE.some((pair) => pairs.has(pair)) && !LATE.some((pair) => namePairs.has(pair));
}

/** "Giá trị hàng nhập" is not answered by "xuất, nhập khẩu"; its balance is of both. */
const isOfBothWays = ({ topic }: Question, { namePairs, name }: Entry): boolean =>
  namePairs.has('xuat_nhap') && !name.has('can') && topic.includes('nhap') !== topic.includes('xuat');

/** "Thấp hơn chỉ tiêu 0,3%" says how far apart two figures are. */
const APART = /^(?:thap|cao|nhieu|it) hon /;
const isDifference = ({ aspect }: Question, { text }: Entry): boolean => aspect === 'level' && APART.test(text);

export const isOfOtherSort = (question: Question, entry: Entry): boolean =>
  isOfAllSorts(question, entry) ||
  isOfOtherOrigin(question, entry) ||
  isOfSeveral(question, entry) ||
  isOfHigherGrade(question, entry) ||
  isOfAllKinds(question, entry) ||
  isNotLate(question, entry) ||
  isOfBothWays(question, entry) ||
  isDifference(question, entry);
