/** How much of a question's words an observation says, and where: in its name, near to it, or nowhere. */
import type { Question } from '../model/dialogue.js';
import type { ComparisonBase } from '../model/observation.js';
import { countriesIn, speaksOfCountry } from '../vietnamese/countries.js';
import { fold, hasAccents, wordsOf } from '../vietnamese/text.js';
import { TELLING } from './alone.js';
import { ANOTHERS, type Entry, type ObservationIndex } from './observations.js';
import { mayMean, STOP } from './terms.js';
import { type Apart, apartIn } from './told-apart.js';

/** Shares of the weight of the question's words. */
export interface WordsFit {
  /** Words that stand in the name. */
  readonly name: number;
  /** Words that stand elsewhere about it, each by how near it stands. */
  readonly near: number;
  /** Words that nothing about it says. */
  readonly lost: number;
  /** How many telling words that is. */
  readonly missed: number;
  /** Words that name another figure of its sentence: "trung cấp" in the sentence of the total. */
  readonly anothers: number;
}

/** How much a word says of a figure, by where it stands. */
const NEAR = { alias: 0.9, above: 0.7, quote: 0.85, headings: 0.45, around: 0.3, title: 0.3 } as const;
/** The share of the words beside a place's name that must be spoken of. */
const SPOKEN = 0.3;
/** Nearer than this, a word of the sentence stands in the figure's own clause. */
const OWN = 0.6;
/** Words that make a part of any whole. */
const PARTS = new Map([['nu', 'nữ']]);
/** Words that bind others and name nothing: what a figure is called may do without them. With accents; a few are clear without. */
const BINDING = new Set('sau|vì|do|lúc|khi|bị|gây|đang|làm|lập|đặt|nhờ|bởi|mất|giành|để|lại|qua|về|hút|hut|bi|gay'.split('|'));
/** They count whatever else is said of: "người" are "đối tượng" and "ca" too. */
const COUNTERS = new Set(
  ['người', 'ca', 'trường hợp', 'đối tượng', 'cháu', 'em', 'bệnh nhân', 'đơn', 'đơn thư', 'căn nhà', 'ngôi nhà'].map(fold),
);
const CROPS = new Set(['mua', 'dong', 'xuan', 'he', 'thu', 'chiem']);
const KINDS = ['thanh', 'pho', 'huyen', 'thi', 'xa', 'tran', 'phuong'];

/** `total`: the weight of the question's words. Null where what is asked of a place is not spoken of. */
export function wordsFit(
  entry: Entry,
  question: Question,
  index: ObservationIndex,
  countries: Said['countries'],
): (WordsFit & { readonly total: number }) | null {
  let total = 0;
  let name = 0;
  let near = 0;
  let missed = 0;
  let anothers = 0;
  let lost = 0;
  // "Đàn lợn của thành phố Điện Biên Phủ": something beside the name of the place must be spoken of.
  const areaWords = new Set(question.areas.flatMap((area) => [...area.split(' '), ...KINDS]));
  const counter = new Set(wordsOf(question.unit));
  const isPlainCounter = COUNTERS.has(fold(question.unit));
  let aside = 0;
  let asideHit = 0;
  for (const [i, word] of question.topic.entries()) {
    if (STOP.has(word)) continue;
    const spelt = question.spelt[i] ?? word;
    const weight = index.weight(word);
    // "Lúa vụ mùa" is "lúa mùa".
    if (word === 'vu' && CROPS.has(question.topic[i + 1] ?? '') && nearnessOf(entry, word) === 0 && !entry.name.has(word))
      continue;
    const isAside = !areaWords.has(word);
    // "bao nhiêu ca âm tính": what counts it may be called otherwise.
    if (counter.has(word) && !entry.name.has(word) && (isPlainCounter || nearnessOf(entry, word) === 0)) continue;
    // A part of any whole: "lao động nữ" is not "lao động".
    const part = PARTS.get(word);
    if (part !== undefined && (spelt === word || spelt === part) && !entry.spellings.get(word)?.has(part)) return null;
    if (BINDING.has(spelt) && !says(entry, word, spelt)) continue;
    // "sang Mỹ" is said by "Hoa Kỳ".
    if (countries.some((names) => names.some((name) => name.replace('*', '') === spelt)) && !says(entry, word, spelt)) continue;
    total += weight;
    if (isAside) aside += weight;
    if (!mayMean(word, spelt, entry.spellings)) {
      // Accents that are typed are meant: "đậu" is no "đầu".
      if (weight >= TELLING || hasAccents(spelt)) missed++;
      lost += weight;
    } else if (entry.name.has(word) && mayMean(word, spelt, entry.nameSpellings)) {
      name += weight;
      if (isAside) asideHit += weight;
    } else {
      const nearness = nearnessOf(entry, word);
      near += weight * nearness;
      if (isAside) asideHit += weight * nearness;
      if (nearness > ANOTHERS) continue;
      if (nearness > 0) anothers += weight;
      if (weight >= TELLING) missed++;
      lost += weight;
    }
  }
  if (areaWords.size > 0 && asideHit < SPOKEN * aside) return null;
  const share = (part: number): number => (total === 0 ? 0 : part / total);
  return { name: share(name), near: share(near), lost: share(lost), missed, anothers: share(anothers), total };
}

/** The area stands in the name, above it, or in the figure's own clause; one that is called as its province is, with its kind. */
export function speaksOfArea({ text, name, above, headings, quote, observation }: Entry, area: string): boolean {
  if (fold(observation.place) === area) return text.includes(`huyen ${area}`) || text.includes(`thanh pho ${area}`);
  const near = (word: string): boolean =>
    name.has(word) || above.has(word) || headings.has(word) || (quote.get(word) ?? 0) >= OWN;
  // "Cần Đước", "Buôn Ma Thuột": a syllable of the name that is a mere word elsewhere is kept in no index.
  return text.includes(area) && area.split(' ').every((word) => STOP.has(word) || near(word));
}

/** The share of the question's neighbouring words that the name or what stands above it holds side by side: "sơ cấp", "cấp I". */
export function together({ topic }: Question, { pairs }: Entry): number {
  const asked = topic.slice(1).map((word, i) => `${topic[i]}_${word}`);
  return asked.length === 0 ? 0 : asked.filter((pair) => pairs.has(pair)).length / asked.length;
}

/** Words that turn a name into another figure: "chưa có rừng", "ngoài nhà nước", "thành lập mới", "phải thu hồi". */
const OPPOSITES = ['chua', 'khong', 'ngoai', 'moi', 'them', 'phai', 'rieng', 'giam', 'ke'];

/** What a question says of how its figure is counted: no part of its topic. Read once, for hundreds of figures. */
export interface Said {
  /** "lũy kế", "cộng dồn" */
  readonly running: boolean;
  /** "tổng cộng mấy xã đạt": summed up, not what all of them are. */
  readonly summed: boolean;
  /** "tăng thêm bao nhiêu MW", "có thêm mấy xã" */
  readonly added: boolean;
  /** "còn mấy hộ" */
  readonly left: boolean;
  /** Each with its names. */
  readonly countries: readonly (readonly string[])[];
  /** "dự kiến năm 2024" */
  readonly foreseen: boolean;
  readonly apart: Apart;
  /** What a change is asked to be measured from: "so với tháng trước"; null where nothing is said, or more than one. */
  readonly base: ComparisonBase | null;
}

const BASES: readonly (readonly [RegExp, ComparisonBase])[] = [
  [/so (?:sanh )?(?:voi )?(?:cung ky|nam (?:truoc|ngoai))/u, 'same_period_last_year'],
  [/so (?:sanh )?(?:voi )?thang (?:lien )?truoc/u, 'previous_month'],
  [/so (?:sanh )?(?:voi )?(?:cuoi nam|dau nam|thang 12)/u, 'previous_year_end'],
];
function baseIn(text: string): ComparisonBase | null {
  const found = BASES.filter(([form]) => form.test(text));
  return found.length === 1 ? (found[0]?.[1] ?? null) : null;
}

export function saidIn(question: Question): Said {
  const { utterance, spelt } = question;
  const text = ` ${fold(utterance.text)} `;
  return {
    running: / (?:luy ke|cong don) | tu [^?]{1,25} den nay /.test(text),
    summed:
      / (?:tong cong|tat ca|ca thay) (?:co )?(?:may|bao nhieu|bn) .*(?:dat|hoan thanh|cong nhan) /.test(text) &&
      !/ (?:tong (?!cong)|toan bo|phai|can) /.test(text),
    added: / (?:(?:tang|co|cong nhan|dat) them|them (?:duoc )?(?:bao nhieu|may)) /.test(text),
    foreseen: / du kien /.test(text),
    base: baseIn(text),
    left: /(?<!\p{L})con (?:lai )?(?:may|bao nhieu)(?!\p{L})/u.test(text),
    countries: countriesIn(spelt),
    apart: apartIn(question),
  };
}

/** "khach du lich trung quoc" is not answered by "trung tâm" and "quốc tế". */
export const isOfOtherCountry = ({ countries }: Said, { text }: Entry): boolean =>
  countries.some((names) => !speaksOfCountry(text, names));

/** How many of them only one side says. */
export const opposites = ({ topic }: Question, { name }: Entry, { running, added }: Said): number => {
  const isAsked = (word: string): boolean => topic.includes(word) || (word === 'ke' && running) || (word === 'them' && added);
  return OPPOSITES.filter((word) => isAsked(word) !== name.has(word)).length;
};

const says = (entry: Entry, word: string, spelt: string): boolean =>
  mayMean(word, spelt, entry.spellings) && (entry.name.has(word) || nearnessOf(entry, word) > ANOTHERS);

/** How near a word that is not in the name stands to the figure. */
function nearnessOf(entry: Entry, word: string): number {
  return Math.max(
    entry.alias.has(word) ? NEAR.alias : 0,
    entry.above.has(word) ? NEAR.above : 0,
    (entry.quote.get(word) ?? 0) * NEAR.quote,
    entry.headings.has(word) ? NEAR.headings : 0,
    entry.around.has(word) ? NEAR.around : 0,
    entry.title.has(word) ? NEAR.title : 0,
  );
}

/** "số 3", "Quốc lộ 1" */
const NUMBER = /^(?:so|lo)_\d+$/;

/** "Điểm tái định cư số 3" is not answered by what is of number 1, nor by what is of "điểm tái định cư C13". */
export function isOfAnotherNumber({ topic }: Question, { pairs, above }: Entry): boolean {
  const asked = topic.flatMap((word, i) => (NUMBER.test(`${word}_${topic[i + 1]}`) ? [i] : []));
  if (asked.length === 0 || asked.some((i) => pairs.has(`${topic[i]}_${topic[i + 1]}`))) return false;
  const isOfKind = (i: number): boolean =>
    i > 1 && pairs.has(`${topic[i - 2]}_${topic[i - 1]}`) && [1, 2].every((back) => above.has(topic[i - back] ?? ''));
  return asked.some(isOfKind) || [...pairs].some((pair) => NUMBER.test(pair));
}

/** "Tổng vốn phải giải ngân": what is still to be done is asked for by its own name, not as a plan. */
export const isAskedAsDue = ({ topic }: Question, { name }: Entry): boolean => name.has('phai') && topic.includes('phai');
