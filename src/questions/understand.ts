/** From an utterance to a question: fold and write out, slots by the readers, then what is left is the topic. */
import type { Catalogue, Indicator } from '../catalogue/catalogue.js';
import type { Question, Slot, Utterance } from '../model/dialogue.js';
import type { ReferencePeriod } from '../model/period.js';
import { expandChat, expandOfficial } from '../vietnamese/abbreviations.js';
import type { Names } from '../vietnamese/names.js';
import { COUNTRY } from '../vietnamese/places.js';
import { has, loosely, matchesOf, type Phrase, phrase, type Span } from '../vietnamese/rules.js';
import { fold, hasAccents, speltWordsOf, wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { askedOf } from './bases.js';
import { asksWhetherSo, spokenOf } from './checks.js';
import { intentOf } from './intent-rules.js';
import type { IntentClassifier } from './intents.js';
import { asksCount, asksTotal, readAspect, readPeriodSlots, readPlaceSlots, readUnit, withYears } from './slots.js';
import { blank, type Respell, topicIn } from './topic.js';

/** Longest question that is read; the rest is cut off. */
export const LONGEST = 600;

export interface Understanding {
  readonly catalogue: Catalogue;
  readonly classifier: IntentClassifier;
  /** The newest period of the archive. */
  readonly reference: ReferencePeriod;
  /** The proper names of the archive. */
  readonly names?: Names;
  /** The topic as the archive would write it. */
  readonly respell?: Respell;
}

/** "tốc độ tăng trưởng Nghệ An quý I": of nothing else, it is that of the economy. */
const GROWTH: Phrase = phrase('tăng trưởng(?! (?:bao nhiêu|mấy|thế nào|ra sao)? ?(?:so với|so) )');

const ECONOMY = 'tong-san-pham-tren-dia-ban';
/** "ngành dịch vụ tăng trưởng bao nhiêu": a sector of the economy, word for word. */
const isSector = (topic: readonly string[], breakdown: string | null): boolean =>
  topic.join(' ') === wordsOf(breakdown ?? '').join(' ') && topic.length > 1;

/** `leans`: what the words leave out may be what was talked of before. */
export async function understand(
  utterance: Utterance,
  { catalogue, classifier, reference, names, respell = (words) => words }: Understanding,
  leans = false,
): Promise<Question> {
  const isCheck = asksWhetherSo(utterance.text);
  const said = isCheck ? spokenOf(utterance.text) : utterance.text;
  const text = withYears(expandChat(said.slice(0, LONGEST)))
    .replace(/\s+/g, ' ')
    .trim();
  const source = loosely(text);
  const periods = readPeriodSlots(text, reference, names);
  const places = readPlaceSlots(text, names);
  const taken = [...periods.spans, ...places.spans, ...initialsOf(text, places.slots)];
  const rest = blank(text, [
    ...taken,
    ...edgesOf(text, periods.spans, EDGE),
    ...edgesOf(text, [...places.spans, ...places.named], WHERE),
  ]);
  // "Cù Lao Dung thu bao nhiêu" ranks nothing ("đứng thứ"): a name's words are no words of asking.
  const asking = loosely(blank(text, [...places.spans, ...places.named]));
  const aspect = readAspect(asking);
  const unit = aspect === 'rank' ? 'thứ hạng' : readUnit(loosely(rest));
  const own = topicIn(rest, aspect, unit, places.named, respell);
  const isOfAll = !leans && areOnlyGrowth(own.topic) && places.areas.length === 0 && has(GROWTH, source);
  const isOfEconomy = has(GROWTH, source) && own.topic.join(' ') === 'kinh te' && places.areas.length === 0;
  const isOfSector = has(GROWTH, source) && catalogue.partsOf(ECONOMY).some(({ breakdown }) => isSector(own.topic, breakdown));
  const lead = isOfAll ? 'kinh tế' : 'khu vực';
  // Nothing else is said, no name either.
  const topicOf = (words: string): typeof own => topicIn(words, aspect, unit, [], respell);
  const figure = isOfEconomy
    ? topicOf('grdp')
    : isOfAll || isOfSector
      ? topicOf(`${hasAccents(rest) ? lead : fold(lead)} ${rest}`)
      : own;
  const guess = await classifier.classify(abstract(text, periods.spans, places.spans));
  const { intent, confidence } = isCheck
    ? { intent: 'check', confidence: 0.95 }
    : intentOf(asking, guess, { aspect, topic: figure.topic, dated: periods.slots.length > 0 });
  // What is told in words may be told of any word: "chưa đạt kế hoạch" is then no side of a figure.
  const { topic, spelt, asked } = intent === 'passage' ? topicIn(rest, 'level', '', places.named, respell) : figure;
  return {
    utterance,
    intent,
    confidence,
    topic,
    spelt: hasAccents(said) ? spelt : speltAsNamed(topic, spelt, catalogue),
    aspect,
    unit,
    total: asksTotal(source),
    counted: unit === '' && asksCount(source),
    periods: askedOf(text, periods.slots),
    // "xếp thứ mấy cả nước": among whom, not of whom
    places: aspect === 'rank' ? places.slots.filter((slot) => slot.value !== COUNTRY) : places.slots,
    areas: places.areas,
    indicators: indicatorsIn(asked, catalogue, aspect === 'level' || aspect === 'target' ? unit : ''),
  };
}

/** "hg … (ha giang)": the first letters of the place that is named beside them. */
function initialsOf(text: string, places: readonly Slot<string>[]): { start: number; end: number }[] {
  const short = places.map(({ value }) =>
    wordsOf(value)
      .map(([letter]) => letter)
      .join(''),
  );
  return [...fold(text).matchAll(/(?<![a-z])[a-z]{2,3}(?![a-z])/g)]
    .filter(([word]) => short.includes(word))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
}

/** Nothing is left but the word itself, as where a target is asked for. */
const areOnlyGrowth = (topic: readonly string[]): boolean =>
  topic.every((word) => ['tang', 'truong', 'chi', 'tieu'].includes(word));

/** The text with its slots replaced by their names, as the classifier learns and reads it. */
export function abstractSlots(text: string, reference: ReferencePeriod): string {
  const written = expandChat(text);
  return abstract(written, readPeriodSlots(written, reference).spans, readPlaceSlots(written).spans);
}

function abstract(text: string, periods: readonly Span<unknown>[], places: readonly Span<unknown>[]): string {
  const named = [...periods.map((s) => ({ ...s, name: 'thoigian' })), ...places.map((s) => ({ ...s, name: 'diaphuong' }))];
  return named.sort((a, b) => b.start - a.start).reduce((t, s) => `${t.slice(0, s.start)} ${s.name} ${t.slice(s.end)}`, text);
}

const EDGE = phrase(
  '(?:vào |tính |cho |tại )?(?:thời điểm )?(?:đến |tới )?(?:cuối|đầu|hết|trong|giữa|năm)(?= ?$)|(?:(?<!(?:toàn|cả|của|trong) )tính|vào|qua|sang)(?= ?$)',
);
/** "o Dien Bien": without its accent, the word is told by the place behind it; "thien tai", "tren toan tinh" are whole. */
const WHERE = phrase(
  '(?:trên )?(?<!dự )toàn(?: tỉnh)?(?= ?$)|(?:ở|(?<!thiên |tồn |đề )tại|đến|tới|vào|qua(?: địa bàn)?|về)(?= ?$)',
);
/** "cuối tháng 4", "hết quý I": what stands right before a period or place belongs to it. */
const edgesOf = (text: string, spans: readonly { start: number }[], before: Phrase): { start: number; end: number }[] =>
  spans.flatMap(({ start }) => {
    const [edge] = matchesOf(before, loosely(text.slice(0, start)));
    return edge ? [{ start: edge.index, end: start }] : [];
  });

/** So much of what is asked must be the name. */
const ALL_BUT = 0.7;
/** "giường bệnh trên vạn dân" is also "giường bệnh/vạn dân". */
const JOINING = new Set('trên của và các được'.split(' '));
/** "dien tich san": without accents, words that are the name of an indicator carry those of the name. */
function speltAsNamed(topic: readonly string[], spelt: readonly string[], catalogue: Catalogue): string[] {
  const words = [...spelt];
  for (const { indicator, from, to } of catalogue.mentions(topic)) {
    const said = topic.slice(from, to).join(' ');
    const name = [indicator.name, ...indicator.synonyms].find((one) => wordsOf(expandOfficial(one)).join(' ') === said);
    if (name !== undefined && to - from >= ALL_BUT * topic.length) {
      const own = speltWordsOf(expandOfficial(name));
      words.splice(from, to - from, ...own.map((word, i) => (JOINING.has(word) ? (words[from + i] ?? word) : word)));
    }
  }
  return words;
}

/** "Vốn của doanh nghiệp thành lập mới", "cháy bao nhiêu ha rừng": what is counted in another unit than the one asked for is not meant. */
function isCountedIn(unit: string, { unit: own }: Indicator): boolean {
  const [asked, counted] = [unitParts(unit).dimension, unitParts(own).dimension];
  return unit === '' || asked === 'ratio' || asked === counted || (counted === 'ratio' && asked === 'count');
}

function indicatorsIn(topic: readonly string[], catalogue: Catalogue, unit: string): Slot<string>[] {
  const mentions = catalogue.mentions(topic).filter(({ indicator }) => isCountedIn(unit, indicator));
  return mentions.map(({ indicator, from, to }) => ({
    value: indicator.id,
    rawValue: topic.slice(from, to).join(' '),
    range: [from, to],
    origin: 'stated',
    confidence: (to - from) / Math.max(1, topic.length),
  }));
}
