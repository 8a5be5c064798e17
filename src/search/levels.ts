/** A level is asked for: what only says how far it moved is no answer, however well it is named. */
import type { Question } from '../model/dialogue.js';
import { fold } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import { ANOTHERS, type Entry } from './observations.js';

const MOVED = /(?<!\p{L})(?:tang|giam|them|bot|hon|chenh)(?!\p{L})/u;
/** "Mức tăng số vụ cháy: -5 vụ" */
const MOVE = /^mức (?:tăng|giảm)(?:\/giảm)? /iu;
/** "giảm cả ba mặt (giảm 12 vụ, 5 người chết)" */
const UNDER = /^(?:tăng|giảm) (?!cường|trưởng)/iu;

export function isMoveOnly({ aspect, utterance }: Question, { observation: { name, within, value, unit } }: Entry): boolean {
  if (aspect !== 'level') return false;
  const isCount = unitParts(unit).dimension === 'count';
  // No share is less than nothing.
  const isMove = isCount ? MOVE.test(name) || UNDER.test(within) : value < 0 && name.startsWith('Tỷ lệ ');
  return isMove && !MOVED.test(fold(utterance.text));
}

/** "dn mới": word for word the name of what is counted, and no unit is said: money is not how many there are. */
export const isMoneyForCount = ({ aspect, unit, indicators }: Question, { observation }: Entry): boolean =>
  aspect === 'level' &&
  unit === '' &&
  indicators.some(({ value, confidence }) => confidence === 1 && value.startsWith('so-')) &&
  unitParts(observation.unit).dimension === 'money';

/** "FDI tăng vốn bao nhiêu" is not answered by the capital of all projects. */
export const isNotRaised = ({ aspect, topic }: Question, { name, namePairs, quote, observation: { unit } }: Entry): boolean =>
  aspect === 'level' &&
  unitParts(unit).dimension === 'money' &&
  topic.some((word, i) => word === 'tang' && topic[i + 1] === 'von') &&
  !name.has('tang') &&
  (quote.get('tang') ?? 0) <= ANOTHERS &&
  !namePairs.has('dieu_chinh') &&
  !namePairs.has('bo_sung');

/** What became of those who fell ill. */
const OUTCOMES = ['tu_vong', 'xuat_vien', 'khoi_benh', 'tri_khoi'];
/** "Số ca sốt rét" is not answered by those who died of it. */
export const isOutcomeOnly = ({ topic }: Question, { namePairs, observation: { unit } }: Entry): boolean =>
  /^ca(?: |$)/.test(unitParts(unit).base) &&
  OUTCOMES.some((pair) => namePairs.has(pair)) &&
  // "ca sởi, không có tử vong"
  !['khong_tu', 'co_tu', 'chua_tu'].some((pair) => namePairs.has(pair)) &&
  !topic.some((word, i) => OUTCOMES.includes(`${word}_${topic[i + 1]}`) || word === 'chet' || word === 'khoi');

/** "mục tiêu công nghiệp tăng mấy %" */
const HOW_MUCH_MORE = /(?<!\p{L})(?:tang|giam)(?: truong| them)? (?:bao nhieu|may|khoang bao nhieu) ?(?:%|phan tram|diem)/u;
/** An aim to grow is not answered by an aim to make up so much of the whole. */
export const isShareForMove = ({ aspect, utterance }: Question, { name, observation: { unit, comparisons } }: Entry): boolean =>
  (aspect === 'plan' || aspect === 'target') &&
  unit === '%' &&
  comparisons.length === 0 &&
  !name.has('tang') &&
  !name.has('giam') &&
  HOW_MUCH_MORE.test(fold(utterance.text));
