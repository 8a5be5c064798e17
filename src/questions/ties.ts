/** The words that tie a question to the one before: "còn …", "thế …", "… thì sao". */
import { has, loosely, matchesOf, phrase, strictly } from '../vietnamese/rules.js';
import { fold, hasAccents } from '../vietnamese/text.js';

const OPENING = phrase(
  '^(?:thế còn|vậy còn|còn về|thế|vậy|còn)(?! lại| bao nhiêu| mấy| giới| hệ| nào| thiếu| nợ)(?: thì)?(?= )|^(?:trong đó|riêng)(?= )|^(?:phần|mảng)(?! (?:trăm|mềm|lớn|thưởng|việc|tử|nào|còn|vốn|thu|chi|diện))(?= )',
);
/** Without accents "the thao", "vay von", "con giong" begin like a tie. */
const OPENING_PLAIN = phrase(
  '^(?:the con|vay con|con ve|the(?! (?:thao|gioi|he|chap|che|luc|phieu|chat|te|nao)(?![a-z]))|con(?! (?:lai|bao nhieu|may|nguoi|em|giong|so|no)(?![a-z])))(?: thi)?(?= )|^(?:trong do|rieng)(?= )|^phan(?= (?:an uong|luu tru|dich vu|du lich|ban hang|ban le|nong nghiep|cong nghiep|xay dung|xuat khau|nhap khau|quoc te|noi dia))',
);
const CLOSING = phrase('(?:thì |là )?(?:sao|thế nào|như thế nào|ra sao|bao nhiêu)(?: vậy| ạ| nhỉ| hả)? ?[?!.]*$');
const CLOSING_CUE = phrase('thì (?:sao|thế nào|bao nhiêu)(?: vậy| ạ| nhỉ| hả)? ?[?!.]*$');
const KEPT = phrase('^(?:trong đó|riêng)');

/** "không phải, ý tôi là …", "à nhầm, năm 2022 cơ": what is corrected takes the place of what was understood. */
const CORRECTING = phrase(
  '^(?:à |ồ |ơ |ủa )?(?:không phải|ko phải|hông phải|không đúng|sai rồi|nhầm rồi|tôi nhầm|mình nhầm|em nhầm|nhầm|không|ko)(?: rồi| đâu| vậy| thế| ạ| ý tôi| ý mình)? ?[,.;:!-] ?|^(?:không phải|ko phải|hông phải) (?=ý|cái)|^(?:ý|í) (?:của )?(?:tôi|mình|em|tớ|anh|chị)(?: (?:muốn|đang))?(?: (?:là|hỏi|nói))*(?= )|^(?:tôi|mình|em) (?:muốn |đang )?(?:hỏi|nói)(?: là)?(?= )|^sửa lại(?: là| thành)? ?[,:]? ?',
);
const CORRECTED = phrase('(?:cơ|cơ mà|mới đúng|chứ|kia|kìa)(?: ạ| nhé| nha)? ?[?!.]*$');

/** The correction without the words that announce it; null where nothing is corrected. */
function corrected(text: string): string | null {
  let rest = text;
  for (let n = 0; n < 3; n++) {
    const [match] = matchesOf(CORRECTING, loosely(rest));
    if (!match || match[0].length >= rest.length) break;
    rest = rest.slice(match[0].length).replace(/^[\s,.;:!-]+/u, '');
  }
  if (rest === text) return null;
  const [end] = matchesOf(CORRECTED, loosely(rest));
  return (end && end.index > 0 ? rest.slice(0, end.index) : rest).trim();
}

/** "Năm 2022 cơ": the particle alone corrects, where it carries its accent and is no part of a word ("xe gắn động cơ"). */
const INSISTING = phrase(
  '(?<!(?:động|hữu|vô|nguy|thời|thiên|cơ|than|căn|phi) )(?:cơ mà|cơ|kia mà|kìa)(?: ạ| nhé| nha)? ?[?!.]*$',
);
function insisted(text: string): string | null {
  const [end] = hasAccents(text) ? matchesOf(INSISTING, strictly(text)) : [];
  return end && end.index > 0 ? text.slice(0, end.index).trim() : null;
}

/** The words that only tie a question to the one before, taken off; `cue` says whether there were any. */
export function withoutTies(text: string): { text: string; cue: boolean } {
  const said = text.normalize('NFC').trim();
  const correction = corrected(said) ?? insisted(said);
  let rest = correction ?? said;
  const [opening] = hasAccents(rest) ? matchesOf(OPENING, strictly(rest)) : matchesOf(OPENING_PLAIN, loosely(rest));
  const cue = correction !== null || opening !== undefined || has(CLOSING_CUE, loosely(rest));
  if (opening && !has(KEPT, loosely(rest))) rest = rest.slice(opening[0].length);
  const [closing] = matchesOf(CLOSING, loosely(rest));
  if (closing && cue && !/(?:bao nhieu|nhu the nao)/.test(fold(closing[0]))) rest = rest.slice(0, closing.index);
  return { text: rest.trim() || text, cue };
}
