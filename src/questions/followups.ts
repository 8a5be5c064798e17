/** Questions that lean on the one before: "còn quốc tế?", "thế năm ngoái?", "đạt mấy % kế hoạch". What they leave out is carried over. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Question, Reading, TopicWords, Turn } from '../model/dialogue.js';
import { seasonsIn } from '../vietnamese/crop-seasons.js';
import { isMeasureOnly } from '../vietnamese/measures.js';
import { has, loosely, phrase, type Source } from '../vietnamese/rules.js';
import { unitParts } from '../vietnamese/units.js';
import { ofGrowth, rateOf } from './aimed-growth.js';
import { asksWhetherSo } from './checks.js';
import { carried, carriedPeriod, givenBy, ofYear, periodsFor, shiftedPeriod } from './followup-periods.js';
import { shows, showsQuantity } from './intent-rules.js';
import { areLight } from './light.js';
import { figureIntent, isCounterOf, isSideOnly, OF_THE_WHOLE } from './readings.js';
import { itselfAgain, renamed } from './renamed.js';
import { mentioned, namedBy, siblingOf } from './siblings.js';
import { withoutMeasures, withoutUnit } from './stems.js';
import { sectorSummed } from './summaries.js';

/** "chiếm bao nhiêu phần trăm tổng vốn": of the whole of what was asked about. */
const OF_ALL = phrase(
  'chiếm (?:bao nhiêu |mấy )?(?:%|phần trăm)? ?(?:của |trong )?tổng(?: (?:số|vốn|diện tích|sản lượng|giá trị))?(?= ?[?.!]*$)',
);
const PART = phrase('^(?:còn |thế )?(?:trong đó|riêng)');

/** Longest topic that may be a fragment, and longest of any follow-up. */
const FRAGMENT = 6;
const LONGEST = 8;
/** A topic of so many words may well be a question of its own. */
const ALONE_FROM = 4;
/** An indicator that is named to this share is asked for by itself. */
const NAMED = 0.7;
/** Nothing new is said: of what was done, of the whole province. */
const DONE = phrase('ước|thực hiện|thực tế|đạt được|kết quả|trên địa bàn|toàn tỉnh|cả tỉnh|của tỉnh');
const SUMMED = phrase('lũy kế|luỹ kế|cộng dồn');
const ALONE = ['greeting', 'thanks', 'help', 'None', 'reports', 'indicators', 'source'];

/**
 * The ways in which a question may lean on the last one, most likely first; none where it stands by itself.
 * `isTied`: it said so ("còn …", "… thì sao").
 */
export function followUps(
  asked: Question,
  spoken: Turn,
  isTied: boolean,
  catalogue: Catalogue,
  areas: ReadonlyMap<string, string> = new Map(),
): Reading[] {
  const last = withoutArea(asked, spoken, areas);
  const source = loosely(asked.utterance.text);
  const { intent } = asked;
  if (ALONE.includes(intent) && shows(intent, source)) return [];
  const isSame = has(OF_ALL, source) || areLight(asked) || isCounterOf(asked, spoken) || repeats(asked, last);
  const fresh = isSame ? [] : asked.topic;
  const isCheck = intent === 'check' && asksWhetherSo(asked.utterance.text);
  const ofTheWhole = isCheck || (OF_THE_WHOLE.includes(intent) && shows(intent, source));
  if (fresh.length === 0) return last.question.topic.length === 0 ? [] : sameTopic(asked, last, ofTheWhole);
  const summed = sectorSummed(withPlaces(asked, last), last, catalogue);
  if (summed.length > 0) return summed;
  if (ofTheWhole && intent !== 'breakdown') return [];
  // "Riêng tháng 3/2024 sản xuất bao nhiêu tấn thép cán": with words and a time of its own, "riêng" ties it to nothing.
  const isOwn = has(PART, source) && fresh.length >= ALONE_FROM && asked.periods.length > 0;
  const isPart = has(PART, source) && !isOwn;
  const cue = isTied && !isOwn;
  const leans = cue || isPart || MEAN.test(fresh.join(' ')) || (asked.periods.length === 0 && fresh.length <= FRAGMENT);
  if (!leans || fresh.length > LONGEST) return [];
  // "Giá heo hơi Long An?": of another place, in its own words: of the same period where that is on record.
  const isElsewhere = !cue && asked.places.length > 0 && asked.periods.length === 0;
  const readings = newTopic(asked, last, isElsewhere, cue || isPart || !showsQuantity(source), isPart, catalogue);
  // Without a tie, and with words enough to stand alone, it leans only where that is answered.
  const isNear = asked.indicators.some(({ value }) => catalogue.get(value)?.sector === aboutOf(last, catalogue)?.sector);
  return cue || isPart || isNear || fresh.length < ALONE_FROM
    ? readings
    : readings.map((reading) => ({ ...reading, isSure: false }));
}

/** "Mỏ Cày Nam thì sao?", "còn Long An?" after "diện tích dừa Giồng Trôm": one area, or another province, takes the place of the other. */
function withoutArea({ topic, places }: Question, last: Turn, areas: ReadonlyMap<string, string>): Turn {
  const isArea = areas.has(topic.join(' '));
  const isLeft = (of: string | undefined): boolean => isArea || (places.length > 0 && places.every(({ value }) => value !== of));
  if (!isArea && places.length === 0) return last;
  const without = <T extends TopicWords>(words: T): T => {
    for (const [name, of] of areas) {
      const parts = name.split(' ');
      const at = words.topic.findIndex((_, i) => parts.every((part, j) => words.topic[i + j] === part));
      if (at < 0 || !isLeft(of)) continue;
      const rest = (list: readonly string[]): string[] => list.filter((_, i) => i < at || i >= at + parts.length);
      return { ...words, topic: rest(words.topic), spelt: rest(words.spelt) };
    }
    return words;
  };
  return { ...last, question: without(last.question), stem: without(last.stem) };
}

/** "bình quân 9 tháng?": a mean of what was talked of. */
const MEAN = /^(?:tinh )?(?:binh quan|trung binh)$/;
/** "Quý II phải thu bao nhiêu?" after "thu ngân sách": nothing new but when, or what of it. */
const repeats = ({ topic, periods, aspect, indicators }: Question, { question }: Turn): boolean =>
  topic.length > 0 &&
  indicators.every(({ confidence }) => confidence < NAMED) &&
  topic.length < question.topic.length &&
  (periods.length > 0 || aspect !== question.aspect) &&
  topic[0] === question.topic[0] &&
  topic.every((word) => question.topic.includes(word));

const isLevel = (aspect: Question['aspect']): boolean => aspect === 'level' || aspect === 'target';

/** "thế năm ngoái?", "ở Yên Bái thì sao", "đạt mấy % kế hoạch": only the period, the place or the side of the figure is new. */
function sameTopic(asked: Question, last: Turn, ofTheWhole: boolean): Reading[] {
  const before = last.question;
  const source = loosely(asked.utterance.text);
  const done = has(DONE, source) || (has(SUMMED, source) && givenBy(last)?.period.type === 'YTD');
  const shifted = shiftedPeriod(asked, last);
  const says = asked.aspect !== 'level' || asked.unit !== '' || asked.periods.length + asked.places.length > 0;
  if (!says && !done && !ofTheWhole && shifted.length === 0) return [];
  const aspect = asked.aspect !== 'level' || done || showsQuantity(source) ? asked.aspect : before.aspect;
  const keepsUnit = aspect === before.aspect || (isLevel(aspect) && isLevel(before.aspect));
  // "tỷ lệ thì sao": the rate is another indicator than the number; "đạt mấy % kế hoạch" is a side of the same.
  const indicators = asked.unit === '%' && before.unit !== '%' && asked.aspect === 'level' ? [] : before.indicators.map(carried);
  const grown = asked.aspect === 'target' && before.aspect === 'change' ? rateOf(last) : null;
  const named = grown ?? (isOfMonth(asked) ? withoutMean(before) : before);
  const kept = { topic: named.topic, spelt: named.spelt, indicators: grown ? [] : indicators, total: before.total };
  const question = { ...withPlaces(asked, last), ...kept, aspect, unit: asked.unit || (keepsUnit ? before.unit : '') };
  const rest = { fresh: [], near: [], stem: last.stem, isSure: true };
  const intent = ofTheWhole ? asked.intent : figureIntent(question);
  if (ofTheWhole && intent === 'passage')
    return [...periodsFor(asked, last), []].map((periods) => ({ question: { ...question, intent, periods }, ...rest }));
  // What is held against the figure given is of its period: "năm 2023" may have been answered by the months so far.
  const own = givenBy(last);
  if (intent === 'check' && own && own.period.from !== '' && asked.periods.length === 0)
    return [{ question: { ...question, intent, periods: [carriedPeriod(own.period)] }, ...rest }];
  if (ofTheWhole && intent !== 'breakdown' && intent !== 'check') return [{ question: { ...question, intent }, ...rest }];
  // "Năm 2022 thì sao" behind a summary: that of the other year.
  if (before.intent === 'summary' && isBare(asked, source))
    return periodsFor(asked, last).map((periods) => ({ question: { ...question, intent: 'summary', periods }, ...rest }));
  const meant = shifted.length > 0 ? shifted : periodsFor(asked, last);
  // What is planned is planned for a year, unless another span is said.
  const isOpen = asked.periods.every(({ value }) => value.period.type === 'YEAR');
  const periods =
    isOpen && asked.aspect === 'target' && before.aspect !== 'target' ? meant.map((slots) => slots.map(ofYear)) : meant;
  const about = shifted.length === 0 && isSideOnly(asked, last) ? last.figure : null;
  const given = givenBy(last);
  const like = given && isLevel(aspect) && asked.places.length + asked.areas.length === 0 ? given : null;
  const readings = periods.map(
    (slots): Reading => ({
      question: { ...question, intent, periods: slots },
      ...rest,
      isSure: shifted.length > 0 || slots === periods.at(-1),
      ...(about && { about }),
      ...(like && { like }),
    }),
  );
  return asked.aspect === 'target' && before.aspect === 'change' && !grown
    ? [...ofGrowth(readings, before), ...readings]
    : readings;
}

/** Nothing but another period or place is said. */
const isBare = ({ aspect, unit, periods, places }: Question, source: Source): boolean =>
  aspect === 'level' && unit === '' && periods.length + places.length > 0 && !showsQuantity(source);

/** "riêng tháng 10" after "bình quân 10 tháng": a month alone has no mean of months. */
const isOfMonth = ({ periods: [slot] }: Question): boolean => slot?.value.period.type === 'MONTH';
const withoutMean = ({ topic, spelt }: TopicWords): TopicWords => {
  const at = topic.join(' ').endsWith(' binh quan') ? -2 : topic.length;
  return { topic: topic.slice(0, at), spelt: spelt.slice(0, at) };
};

/** "còn quốc tế?", "sản lượng?", "đàn bò?": something else, in the same period and place. */
function newTopic(
  asked: Question,
  last: Turn,
  isElsewhere: boolean,
  free: boolean,
  isPart: boolean,
  catalogue: Catalogue,
): Reading[] {
  const before = last.question;
  const named = asked.indicators.find(({ confidence }) => confidence >= NAMED);
  const about = aboutOf(last, catalogue);
  const ofSector = named ? catalogue.get(named.value)?.sector : undefined;
  // A full question about another subject is no follow-up.
  if (!free && named && ofSector !== about?.sector) return [];
  const isMeasure = isMeasureOnly(asked.spelt.join(' '));
  const aspect =
    asked.aspect !== 'level' || before.aspect === 'target' || isElsewhere || showsQuantity(loosely(asked.utterance.text))
      ? asked.aspect
      : before.aspect;
  const keepsUnit = !isMeasure && aspect === before.aspect && before.unit !== '' && unitParts(before.unit).dimension !== 'count';
  const question = { ...withPlaces(asked, last), aspect, isAspectCarried: aspect !== asked.aspect, unit: asked.unit };
  const fresh = asked.topic;
  // "sản lượng?" after "diện tích lúa hè thu": not that of all rice.
  const isOfSeason = isMeasure && seasonsIn(last.stem.topic).length > 0;
  const isOwnName = isOfSeason || (named && named.confidence === 1 && !isPart);
  const sibling = about && !isOwnName ? siblingOf(about, fresh, catalogue) : null;
  const own: Question = { ...question, unit: asked.unit || (keepsUnit && !named ? before.unit : '') };
  const readings = asked.periods.length + asked.places.length === 0 ? itselfAgain(own, last) : [];
  const meant = periodsFor(asked, last);
  for (const periods of isElsewhere && meant.every((slots) => slots.length > 0) ? [...meant, []] : meant) {
    const leaning = { fresh, isSure: true };
    const isOpen = before.periods.length === 0 && asked.periods.length === 0 && periods.length > 0;
    const read = (q: Question, near: readonly string[], stem: TopicWords = q): void => {
      const isSure = free || isMeasure || near.length === 0;
      readings.push({ question: { ...q, intent: figureIntent(q), periods }, fresh, near, stem, isSure, isOpen });
    };
    if (sibling) {
      const q = { ...question, ...namedBy(sibling) };
      readings.push({
        ...leaning,
        question: { ...q, intent: figureIntent(q), periods },
        near: [],
        stem: q,
        indicator: sibling.id,
      });
    }
    if (named && !isPart) {
      read(own, []);
      continue;
    }
    const stem = isMeasure ? withoutMeasures(last.stem) : withoutUnit(last.stem);
    const both = { ...own, topic: [...stem.topic, ...own.topic], spelt: [...stem.spelt, ...own.spelt] };
    if (stem.topic.length > 0) {
      const indicators = catalogue.mentions(both.topic).map((m) => mentioned(m.indicator, (m.to - m.from) / both.topic.length));
      read({ ...both, indicators, unit: asked.unit }, stem.topic, last.stem);
    }
    // "THCS?" after "số học sinh tiểu học": what is new takes the place of the last words.
    for (const cut of [1, 2].filter((n) => free && !isMeasure && stem.topic.length > n)) {
      const head = { topic: stem.topic.slice(0, -cut), spelt: stem.spelt.slice(0, -cut) };
      const q = { ...own, topic: [...head.topic, ...own.topic], spelt: [...head.spelt, ...own.spelt], indicators: [] };
      read(q, head.topic, head);
    }
    if (free && !isMeasure) read(own, []);
    // "tử vong bao nhiêu?": a few words of their own, of the same period where it is on record.
    else if (!isMeasure && fresh.length < ALONE_FROM && periods.length > 0)
      readings.push({ question: { ...own, intent: figureIntent(own), periods }, fresh, near: [], stem: own, isSure: false });
  }
  if (!isMeasure && asked.periods.length + asked.places.length === 0) readings.push(...renamed(own, last));
  return readings;
}

const aboutOf = (last: Turn, catalogue: Catalogue) =>
  catalogue.get(givenBy(last)?.indicator ?? last.question.indicators[0]?.value ?? '');

const withPlaces = (asked: Question, { question }: Turn): Question =>
  asked.places.length + asked.areas.length > 0
    ? asked
    : { ...asked, places: question.places.map(carried), areas: question.areas };
