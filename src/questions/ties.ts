/** The words that tie a question to the one before: "còn …", "thế …", "… thì sao". */
import { has, loosely, matchesOf, phrase, strictly } from '../vietnamese/rules.js';
import { fold, hasAccents } from '../vietnamese/text.js';

const OPENING = phrase(
  '^(?:thế còn|vậy còn|còn về|thế|vậy|còn)(?! lại| bao nhiêu| mấy| giới| hệ| nào| thiếu| nợ)(?: thì)?(?= )|^(?:trong đó|riêng)(?= )',
);
/** Without accents "the thao", "vay von", "con giong" begin like a tie. */
const OPENING_PLAIN = phrase(
  '^(?:the con|vay con|con ve|the(?! thao| gioi| he| chap| che| luc| phieu| chat| te| nao)|con(?! lai| bao nhieu| may| nguoi| em| giong| so| no))(?: thi)?(?= )|^(?:trong do|rieng)(?= )',
);
const CLOSING = phrase('(?:thì |là )?(?:sao|thế nào|như thế nào|ra sao|bao nhiêu)(?: vậy| ạ| nhỉ| hả)? ?[?!.]*$');
const CLOSING_CUE = phrase('thì (?:sao|thế nào|bao nhiêu)(?: vậy| ạ| nhỉ| hả)? ?[?!.]*$');
const KEPT = phrase('^(?:trong đó|riêng)');

/** The words that only tie a question to the one before, taken off; `cue` says whether there were any. */
export function withoutTies(text: string): { text: string; cue: boolean } {
  let rest = text.normalize('NFC').trim();
  const [opening] = hasAccents(rest) ? matchesOf(OPENING, strictly(rest)) : matchesOf(OPENING_PLAIN, loosely(rest));
  const cue = opening !== undefined || has(CLOSING_CUE, loosely(rest));
  if (opening && !has(KEPT, loosely(rest))) rest = rest.slice(opening[0].length);
  const [closing] = matchesOf(CLOSING, loosely(rest));
  if (closing && cue && !/(?:bao nhieu|nhu the nao)/.test(fold(closing[0]))) rest = rest.slice(0, closing.index);
  return { text: rest.trim() || text, cue };
}
