/** "thiệt hại bao nhiêu?", "trong đó tôm?": what is asked next stands mostly beside the figure just given, in its paragraph. */
import { type Question, type Reading, statedPeriod, statedSlot, type Turn } from './model/dialogue.js';
import { isOverTime, type Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { isFigureIntent, mayBeFigure } from './questions/intent-rules.js';
import { isCounterOf } from './questions/readings.js';
import { expandChat } from './vietnamese/abbreviations.js';
import { seasonsIn } from './vietnamese/crop-seasons.js';
import { isMeasureOnly } from './vietnamese/measures.js';
import { has, loosely, phrase } from './vietnamese/rules.js';
import { fold, hasAccents, speltWordsOf, wordsOf } from './vietnamese/text.js';
import { comparable, countAlike, unitParts } from './vietnamese/units.js';

/** The other figures of a figure's paragraph, in its period. */
export type Beside = (figure: Observation) => readonly Observation[];

export function besideOf(observations: readonly Observation[]): Beside {
  const paragraphs = new Map<string, Observation[]>();
  const keyOf = ({ source: { report, line } }: Observation): string => `${report}:${line}`;
  for (const o of observations) {
    const own = paragraphs.get(keyOf(o));
    if (own) own.push(o);
    else paragraphs.set(keyOf(o), [o]);
  }
  return (figure) => (paragraphs.get(keyOf(figure)) ?? []).filter((o) => o.id !== figure.id && isOfSameTime(o, figure));
}

/** A stock of the last day stands beside what was counted up to it. */
const isOfSameTime = ({ period: a }: Observation, { period: b }: Observation): boolean =>
  sameSpan(a, b) || (a.to === b.to && [a.type, b.type].includes('INSTANT'));

/** So many words of its own may lean on the figure beside. */
const FRAGMENT = 4;
const PART = phrase('^(?:còn |thế )?(?:trong đó|riêng)');
/** "lũy kế chết mấy người" after a month: not of the same time. */
const OTHER_TIME = phrase('lũy kế|luỹ kế|cộng dồn|tính chung|từ đầu năm|cả năm|(?:trong|riêng) (?:tháng|quý|kỳ)');
/** Words of a name that tell nothing apart. */
const PLAIN = new Set(
  'so tong khoi luong muc toc do tang giam ty le khu vuc nganh cua cac uoc dat duoc trong tren va la voi tai o'.split(' '),
);

/** A question of which an indicator's name is this share asks for that indicator. */
const OUTRIGHT = 0.7;
/** "khu vực nhà nước" is not "khu vực ngoài nhà nước". */
const TURNING = new Set('ngoai khong chua chang phi can'.split(' '));

interface Named {
  readonly observation: Observation;
  /** Words of its own in its name that neither the question nor the figure given says. */
  readonly extra: number;
  /** Words that it shares with the figure given. */
  readonly shared: number;
}

/** The one figure beside the last that the new words name; null where there is none, or no single one. */
function besideNamed(asked: Question, last: Turn, beside: Beside): Observation | null {
  const { figure, status } = last;
  const isOwn = asked.periods.length + asked.places.length + asked.areas.length > 0;
  if (!figure || status !== 'answered' || isOwn || asked.topic.length === 0 || asked.topic.length > FRAGMENT) return null;
  if (asked.intent !== 'None' && !mayBeFigure(asked.intent, loosely(asked.utterance.text))) return null;
  if (has(OTHER_TIME, loosely(asked.utterance.text)) || isCounterOf(asked, last)) return null;
  const around = new Set(wordsIn(`${figure.name} ${figure.within}`));
  const outright = asked.indicators.find(({ confidence }) => confidence >= OUTRIGHT);
  // "sản lượng?" after "năng suất lúa mùa": not that of all rice.
  const seasons = isMeasureOnly(asked.spelt.join(' ')) ? seasonsOf(figure) : [];
  const named = beside(figure)
    .filter((o) => seasons.every((season) => seasonsOf(o).includes(season)))
    .filter(
      (o) =>
        (!outright || o.indicator === outright.value || areRates(o, figure) || isPartNamed(o, figure, asked)) &&
        holdsSide(asked, o, figure) &&
        says(o, asked),
    )
    .map((observation): Named => {
      // "số viên ma túy", "khối lượng ma túy": how it is counted tells nothing apart either.
      const said = new Set([...PLAIN, ...wordsOf(observation.unit)]);
      const words = leftOver(observation.name, asked).filter((word) => !said.has(word));
      const shared = words.filter((word) => around.has(word)).length;
      // What stands behind "–" it is a part of: "công nghiệp – công nghiệp - xây dựng" is industry.
      const head = new Set(wordsIn(headOf(observation)));
      const extra = words.filter((word) => !around.has(word) && head.has(word)).length;
      return { observation, extra, shared };
    })
    // What shares no word with it must be named whole, in the same sentence.
    .filter(({ observation: o, extra, shared }) =>
      shared > 0 ? extra <= 1 : extra === 0 && o.source.quote === figure.source.quote,
    );
  const isPart = has(PART, loosely(asked.utterance.text));
  const parts = isPart ? named.filter(({ observation: o }) => o.partOf === figure.id) : [];
  const [first, next] = [...(parts.length > 0 ? parts : named)].sort(nearer);
  return first && !(next && nearer(first, next) === 0) ? first.observation : null;
}

/** "thủy sản?" after exports, or what was exported of rice: that part of the same whole, whatever else bears its name. */
function isPartNamed(o: Observation, figure: Observation, { topic }: Question): boolean {
  if (o.partOf === null || ![figure.id, figure.partOf].includes(o.partOf)) return false;
  const said = new Set([...PLAIN, ...COUNTED, ...wordsOf(figure.name)]);
  const own = wordsOf(headOf(o)).join(' ');
  const before = own.slice(0, -topic.join(' ').length).trim();
  return own.endsWith(topic.join(' ')) && before.split(' ').every((word) => word === '' || said.has(word));
}
const headOf = ({ name }: Observation): string => name.split(' – ')[0] ?? '';

/** "vốn đăng ký bao nhiêu?": the sentence may call it "vốn" alone. */
function withoutDeed(asked: Question): Question {
  const topic = asked.topic
    .join(' ')
    .replace(/^(von|tong von) (?:dang ky|dieu le)$/, '$1')
    .split(' ');
  return { ...asked, topic, spelt: asked.spelt.slice(0, topic.length) };
}

/** "khu vực III?" after how fast GRDP grew: how fast that one did, which is no indicator of its own. */
const areRates = (o: Observation, figure: Observation): boolean =>
  o.indicator === null && o.source.quote === figure.source.quote && RATE.test(o.name) && RATE.test(figure.name);

/** That figure as what is asked. */
export function besideReading(asked: Question, last: Turn, beside: Beside): Reading | null {
  const itself = besideNamed(asked, last, beside) ?? besideNamed(withoutDeed(asked), last, beside);
  if (!itself) return null;
  const stem = { topic: wordsOf(itself.name), spelt: speltWordsOf(itself.name) };
  const indicators = itself.indicator === null ? [] : [{ ...statedSlot(itself.indicator), rawValue: itself.name }];
  const period = { ...statedPeriod(itself.period), origin: 'carried' as const };
  const places = last.question.places.map((slot) => ({ ...slot, origin: 'carried' as const }));
  const intent = isFigureIntent(asked.intent) ? asked.intent : 'figure';
  const question = { ...asked, ...stem, intent, indicators, places, areas: last.question.areas, periods: [period] };
  return { question, fresh: [], near: [], stem, isSure: true, itself };
}

const seasonsOf = ({ name, within }: Observation): string[] => seasonsIn(wordsOf(`${name} ${within}`));
const nearer = (a: Named, b: Named): number => a.extra - b.extra || b.shared - a.shared;
const wordsIn = (name: string): string[] => [...wordsOf(name), ...wordsOf(expandChat(name))];

/** The words of a name that the question does not say, once each: "sản lượng?" says no "sắn". */
function leftOver(name: string, { topic, spelt }: Question): string[] {
  const open = topic.map((word, i) => ({ word, as: hasAccents(spelt[i] ?? word) ? spelt[i] : undefined }));
  const names = [...new Set([...speltWordsOf(name), ...speltWordsOf(expandChat(name))])];
  const left = names.filter((own) => {
    const at = open.findIndex(({ word, as }) => (as === undefined ? word === fold(own) : as === own));
    if (at >= 0) open.splice(at, 1);
    return at < 0;
  });
  return [...new Set(left.map(fold))];
}

/** All the new words, with their accents where they carry them. */
function says({ name, unit }: Observation, { topic, spelt }: Question): boolean {
  const text = `${name} ${unit}`;
  const words = new Set([...wordsIn(text), ...speltWordsOf(text), ...speltWordsOf(expandChat(text))]);
  const isTurned = wordsOf(name).some((word) => TURNING.has(word) && !topic.includes(word));
  return !isTurned && topic.every((word, i) => words.has(hasAccents(spelt[i] ?? word) ? (spelt[i] as string) : word));
}

/** In the unit asked for, with the side asked for; a plan only where one is asked for. */
function holdsSide({ aspect, unit }: Question, { comparisons, status, unit: own }: Observation, given: Observation): boolean {
  if ((aspect === 'target') !== (status === 'T')) return false;
  if (aspect === 'change') return own === '%' || comparisons.some(({ base, kind }) => kind !== 'percent_of' || isOverTime(base));
  if (aspect === 'plan') return comparisons.some(({ base }) => base === 'plan' || base === 'budget');
  if (aspect === 'rank' || aspect === 'share') return false;
  if (unit === '') return own !== '%' || given.unit === '%';
  return comparable(own, unit) || countAlike(own, unit) || (unit === 'đồng' && unitParts(own).dimension === 'money');
}

const PLANNED = /^(?:kế hoạch|chỉ tiêu|mục tiêu|dự toán) /iu;
const RATE = /^(?:kế hoạch |chỉ tiêu |mục tiêu )?(?:tốc độ tăng|mức tăng(?:\/giảm)?|tăng trưởng) /iu;
/** What is counted, without how: "đàn heo" is "heo". */
const COUNTED = new Set('dan tong so luong san dien tich gia tri kim ngach'.split(' '));
const GROWS = phrase('tăng|giảm|tăng trưởng');

/** "kế hoạch là bao nhiêu", "tăng hay giảm" after a figure that says it in another clause: the plan, or the growth, of the same thing. */
export function sideBeside(asked: Question, figure: Observation, beside: Beside): Observation | null {
  const grows = has(GROWS, loosely(asked.utterance.text));
  const ofPlan = asked.aspect === 'target';
  if (!ofPlan && asked.aspect !== 'change') return null;
  const found = beside(figure).filter((o) => {
    if ((o.status === 'T') !== ofPlan) return false;
    const isRate = RATE.test(o.name);
    if (isRate !== (ofPlan ? grows || RATE.test(figure.name) : true)) return false;
    if (!isRate && !comparable(o.unit, figure.unit)) return false;
    return isSame(o.name.replace(RATE, '').replace(PLANNED, ''), figure.name.replace(RATE, ''));
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => wordsOf(fold(name)).filter((word) => !COUNTED.has(word)));
  return Boolean(one && other && one.length > 0 && one.join(' ') === other.join(' '));
}
