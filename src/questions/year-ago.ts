/** "cùng kỳ năm trước là bao nhiêu", "năm ngoái bao nhiêu": the level a year before, not the change since. */
import type { Utterance } from '../model/dialogue.js';
import { expandChat } from '../vietnamese/abbreviations.js';
import { has, loosely, type Phrase, phrase } from '../vietnamese/rules.js';
import { UNIT } from '../vietnamese/units.js';

const SAME = 'cùng kỳ(?: (?:của )?năm (?:trước|ngoái|liền trước|20\\d\\d))?';
const HOW_MUCH = '(?:thì |là |có |đạt |được |nó |con số |số |ở mức )*(?:bao nhiêu|mấy|thế nào|ra sao|thì sao|sao)';
const AGAINST: Phrase = phrase(
  'so(?: sánh)?(?: với)?(?: số)?(?: của)? cùng kỳ|so (?:cùng kỳ|với năm (?:trước|ngoái))|(?:tăng|giảm|gấp|hơn|kém)',
);
/** Behind a topic, or before it with a measure asked for. */
const LEVEL: Phrase = phrase(
  `${SAME}(?: ${HOW_MUCH})|${SAME}[^?]{0,60} (?:là |đạt |có |được )?(?:bao nhiêu|mấy)|(?:số|mức|con số)(?: của)? ${SAME}`,
);
const ALONE: Phrase = phrase(
  `^(?:thế |vậy |còn |thì |số )*(?:${SAME}|năm (?:trước|ngoái|liền trước))(?: (?:đó|này|của nó))? ${HOW_MUCH}(?: (?:${UNIT}))? ?[?.!]*$`,
);

/** `alone`: nothing else is said, so that the last figure is meant. */
export function asksYearAgo({ text }: Pick<Utterance, 'text'>): { readonly alone: boolean } | null {
  const source = loosely(expandChat(text).replace(/\s+/g, ' ').trim());
  if (has(AGAINST, source)) return null;
  const alone = has(ALONE, source);
  return alone || has(LEVEL, source) ? { alone } : null;
}
