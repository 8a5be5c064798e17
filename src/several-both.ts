/** "Tỉnh nào cao hơn", "chênh bao nhiêu" behind two figures of one thing: of those two. */
import { sidesAnswer } from './answers/comparison.js';
import type { Answer } from './model/answer.js';
import type { Turn } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { givenBy } from './questions/followup-periods.js';
import { sameThing } from './search/alike.js';
import { expandChat } from './vietnamese/abbreviations.js';
import { writePeriod } from './vietnamese/periods.js';
import { has, loosely, phrase } from './vietnamese/rules.js';

const LEAD =
  '^(?:(?:vậy|thế|còn|thì|giữa) )*(?:(?:cả )?hai (?:tỉnh|nơi|bên|số|năm|kỳ|quý|tháng)(?: (?:này|đó|trên))? )?(?:thì )?';
const WHICH = '(?:tỉnh|huyện|nơi|bên|cái|năm|kỳ|quý|tháng|thành phố|địa phương|chỗ) nào|đâu|ai';
const MORE = '(?:cao|lớn|nhiều|ít|thấp|nhỏ|kém|đông) hơn';
const END = '(?: (?:vậy|ạ|nhỉ|thế))* ?[?.!]*$';
const GREATER = phrase(`${LEAD}(?:${WHICH}) ${MORE}(?: (?:bao nhiêu|mấy))?${END}`);
const APART = phrase(`${LEAD}(?:chênh|hơn kém|cách)(?: lệch)?(?: nhau)?(?: là)? (?:bao nhiêu|mấy)${END}`);

/** Null where anything else is said, or the two are not of one thing. */
export function ofBoth(text: string, last: Turn): Answer | null {
  const source = loosely(expandChat(text).trim());
  const isApart = has(APART, source);
  const [now, before] = [givenBy(last), last.before];
  if (!now || !before || !(isApart || has(GREATER, source)) || !sameThing(now, before)) return null;
  const isElsewhere = now.place !== before.place;
  if (!isElsewhere && sameSpan(now.period, before.period)) return null;
  const named = (observation: Observation): { label: string; observation: Observation } => ({
    label: isElsewhere ? observation.place : writePeriod(observation.period),
    observation,
  });
  return sidesAnswer([named(now), named(before)], 'level', isApart ? 'gap' : 'greater');
}
