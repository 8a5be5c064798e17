/** "so với cùng kỳ giảm 4 vụ, 3 người chết": the verb is said once for all that moved. */

const NUMBER = '\\d[\\d.]*(?:,\\d+)?';
const COUNTED = '(?!(?:làm|gồm|có|đạt|tăng|giảm|trong|chiếm|và|so|do|tại|từ|bằng)(?!\\p{L}))\\p{Ll}+';
const ITEM = `${NUMBER} ${COUNTED}(?: ${COUNTED}){0,4}(?: ?\\([^()]{1,20}\\))?`;
const ROW = `(tăng|giảm) (${ITEM}(?:(?:, và|,| và) ${ITEM})+)`;
const BASE =
  'so (?:với )?(?:cùng kỳ|cùng tháng|tháng trước|năm trước|(?:tháng|quý) [\\dIV]+(?:/20\\d\\d)?|năm 20\\d\\d)(?: năm (?:trước|ngoái|20\\d\\d))?';

/** The base stands before the verb, or behind the whole row: "giảm 4 vụ so với cùng kỳ, 3 người chết" says how many died. */
const BEHIND_BASE = new RegExp(`(?<=${BASE},? (?:đã |thì )?)${ROW}(?=\\s*(?:[.;()]|$))`, 'giu');
const BEFORE_BASE = new RegExp(`${ROW}(?= ${BASE}(?!\\p{L}))`, 'giu');
const NEXT = new RegExp(`(, và|,| và) (?=${NUMBER} ${COUNTED})`, 'gu');

const HARM = /chết|tử vong|bị thương/i;
/** Victims that were counted before take what moved by their nouns ("counted-moves.ts"). */
const each = (found: string, verb: string, row: string, at: number, text: string): string => {
  if (HARM.test(row) && HARM.test(text.slice(0, at))) return found;
  const [first = '', ...rest] = row.split(NEXT);
  return `${verb} ${first}${rest.map((part, i) => (i % 2 === 0 ? ', ' : `${verb.toLowerCase()} ${part}`)).join('')}`;
};

/** "…; so với tháng trước, số vụ tăng 6%, số người chết giảm 4%": the base of all that its clause says moved. */
const OPENED_BY_BASE = new RegExp(
  `(?<=; )(${BASE}),? (?=\\p{Ll})(?!(?:tăng|giảm|thì|đã|bằng|đạt|ước|vẫn|cũng) )([^;]+?)(?=;|\\.\\s|\\.?$)`,
  'giu',
);
const MOVED = /(?:tăng|giảm) [\d.,]*\d ?%(?! so )/giu;
const withBase = (_: string, base: string, clause: string): string => clause.replace(MOVED, (moved) => `${moved} ${base}`);
/** Two bases, one clause after the other; where there is one, it goes on by itself. */
const hasTwoBases = (text: string): boolean =>
  /; so (?:với )?(?:tháng|quý) trước/i.test(text) && /; so (?:với )?cùng (?:kỳ|tháng)/i.test(text) && !HARM.test(text);

/** "nông nghiệp tăng 3,4%; công nghiệp 11,8% (…); dịch vụ 7,7%": what follows moved the same way, where nothing else is said of it. */
const PERCENT = '\\d{1,3}(?:,\\d+)? ?%';
const OTHER =
  'tăng|giảm|đạt|bằng|chiếm|tỷ|tỉ|trọng|lệ|kế|hoạch|còn|trên|dưới|hơn|là|ước|hoàn|vượt|lạm|phát|có|so|trong|đó|thu|chi|với|được|gấp|góp|cơ|cấu|khám|điều|xử|giải|phá|triển|bao|sử|tham|cấp|số';
const GOES_ON = new RegExp(
  `((?:^|[ (])(tăng|giảm) ${PERCENT}(?: ?\\([^()]{1,90}\\))?; )(?!${OTHER})((?:(?:(?<=\\p{L}),? )?(?!(?:${OTHER})(?!\\p{L}))\\p{L}+(?: ?[–-] ?(?=\\p{L}))?){1,9}) (?=${PERCENT} ?(?:[;.(]|$))`,
  'giu',
);
/** At most so many in one row: each is put to the one before it. */
const LONGEST = 8;
function movedOn(text: string): string {
  let said = text;
  for (let i = 0; i < LONGEST; i++) {
    const next = said.replace(GOES_ON, '$1$3 $2 ');
    if (next === said) break;
    said = next;
  }
  return said;
}

export const movedInRow = (text: string): string => withVerbs(/%;/.test(text) || /\); /.test(text) ? movedOn(text) : text);
const withVerbs = (text: string): string =>
  /(?:tăng|giảm) \d/i.test(text) && /so (?:với )?(?:cùng|tháng|năm|quý)/i.test(text)
    ? (hasTwoBases(text) ? text.replace(OPENED_BY_BASE, withBase) : text).replace(BEHIND_BASE, each).replace(BEFORE_BASE, each)
    : text;
