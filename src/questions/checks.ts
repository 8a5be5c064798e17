/** Statements to be checked: a question whether something is so, or a pasted sentence that holds figures. */
import { expandChat } from '../vietnamese/abbreviations.js';
import { readChanges } from '../vietnamese/changes.js';
import { readPeriods } from '../vietnamese/periods.js';
import { readQuantities } from '../vietnamese/quantities.js';
import { has, loosely, matchesOf, type Phrase, phrase, strictly } from '../vietnamese/rules.js';
import { hasAccents } from '../vietnamese/text.js';

/** Longest text whose figures are checked; the rest is cut off. */
const LONGEST = 3000;

const SAYS = '(?:nói|viết|ghi|đưa|đưa tin|bảo|đồn|đăng|đăng tin|nêu|cho biết|thông tin|khẳng định|phát biểu)';
/** "Báo tôi ghi 9.700 tỷ", "sao có chỗ nói 99%": a figure and nothing else, held against what was given. */
const OTHERS_SAY = `(?:(?:sao|mà|nhưng) )*(?:có )?(?:báo|bài|tờ báo|bản thảo|dự thảo|báo cáo|chỗ|nơi|người|sếp)(?: (?:khác|tôi|mình|em|của tôi|của mình|kia|ta))* ${SAYS}(?: là)?(?= ?\\d[\\d.,]*[^\\d?]{0,20}[?.! ]*$)`;
/** "700 chứ không phải 720" */
const NOT_THAT = '(?<=\\d[^\\d?;]{0,15} )chứ (?:không|ko|đâu) phải(?: là)? \\d[^?]*$';

const SURE = 'đúng|phải|chính xác|thật|chuẩn|chắc|thực|khớp(?: với)?(?: báo cáo| số liệu| thực tế)?';
const ASKED_BEHIND = `(?:,? ?(?:thông tin|số|con số|số liệu|tin|điều|câu)(?: này| đó| trên)?)?,? ?(?:(?:có |là |thì )*(?:${SURE})(?: là)?(?: vậy| như vậy| thế)? (?:không|chưa|hay sai|hay không|chứ)|(?:đúng|sai) hay (?:sai|đúng)|có phải vậy không)(?: vậy| ạ| nhỉ| hả| bạn| ad| ta)*`;
/** "… đúng không", "đúng hay sai: …", "có phải …", "kiểm tra: …" */
const ASKS = phrase(
  `${ASKED_BEHIND}|${OTHERS_SAY}|${NOT_THAT}|^(?:có|liệu)(?: có)? (?:phải|đúng|thật)(?: là)?|(?:kiểm tra|kiểm chứng|xác minh|xác nhận|đối chiếu|fact ?check)(?: giúp| hộ| lại)?[^:]{0,30}:|nghe nói|nghe đồn|fact ?check|kiểm chứng|xác minh|có thật là|có đúng là|có chắc là`,
);
const ASKS_BACK = phrase('bao nhiêu|mấy|nhiêu|thế nào|ra sao|vì sao|tại sao|nào|là gì|những gì|khi nào|ở đâu');

/** Words around a statement that are none of it. */
const FRAME = phrase(
  [
    ASKED_BEHIND,
    OTHERS_SAY,
    NOT_THAT,
    '^(?:số|con số|số liệu) (?:này|đó|trên) (?:bị )?(?:sai|nhầm|(?:không|chưa) đúng)(?: rồi)?(?= ?[,.;])',
    `(?:^|(?<=[.;,:!?] ?))(?:hình như |tôi |mình |em )?(?:nghe|đọc|thấy|nghe thấy|đọc thấy)(?: được)?(?: ${SAYS})?(?: là| rằng| thấy)?`,
    `(?:^|(?<=[.;,:!?] ?))(?:(?:tờ |bài |trang )?(?:báo|bài báo|báo cáo|tin|bản tin|mạng|facebook|fb|người ta|họ|sếp|bạn tôi|có người|ai đó|đài|tivi|thông tin)(?: (?:mạng|chí|địa phương|này|trên mạng))?) ${SAYS}(?: là| rằng)?`,
    '^(?:chị|anh|em|bạn|sếp|mẹ|bố|vợ|chồng|thầy|cô|bác)(?: (?:tôi|mình|em|tớ|cháu))? (?:bảo|nói|kể)(?: là| rằng)?(?= )',
    `(?:^|(?<=[.;,:!?] ?))có (?:(?:một |1 )?(?:tin(?! (?:dụng|chấp|học))|thông tin|tin đồn)(?: (?:trên mạng|trên báo|mạng))?(?: ${SAYS})?|(?:một |1 )?(?:bài|bài báo|bài viết|báo|báo cáo|bản tin|tờ báo|người|chỗ|nơi|ý kiến) ${SAYS})(?: là| rằng)?(?= )`,
    `^(?:(?:hôm qua|hôm nay|sáng nay|vừa rồi) )?(?:(?:tôi|mình|em|tớ|chúng tôi|bên em|bài của tôi|bài viết|dự thảo|bản thảo) )(?:(?:đang|vừa|định|đã|sẽ|có|muốn|dự kiến) )*${SAYS}(?: là| rằng| như sau)?(?= ?[:,]? )`,
    `^(?:[^:\\d?!.]{0,30} )?(?:tin|bản tin|báo|mạng|facebook|fb|zalo|nói|bảo|viết|đăng|đồn|cho biết)(?: [^:\\d?!.]{0,20})?:`,
    '(?:^|(?<= ))(?:cả |toàn )?tỉnh(?: ta| mình| nhà)?(?= (?:đón|thu hút|thu|có|xuất khẩu|nhập khẩu|trồng|đạt|giải quyết))|(?:riêng|chỉ)(?: trong)? (?:một|1) tháng|trong (?:một|1) tháng(?= )',
    '(?:kiểm tra|kiểm chứng|xác minh|xác nhận|đối chiếu|check|fact ?check|xem)(?: giúp| hộ| lại| cho)?(?: tôi| mình| em)?(?: câu| số| số liệu| thông tin| tin| con số)?(?: này| sau| đó)?(?: có)?(?: không| chưa)? ?:',
    'fact ?check(?: câu)?(?: này| sau)?|^(?:liệu |theo bạn )?(?:có phải|có đúng|có thật|có chắc|phải chăng)(?: là| rằng)?|^(?:đúng|phải|thật|chắc) (?:là|rằng)(?= )|^(?:liệu|thông tin)(?: rằng)?|^(?:kiểm tra|kiểm chứng|xác minh|xác nhận)(?: giúp| hộ)?',
    '(?:có|là)? ?(?:không|chưa|vậy|hay không)(?= ?[?!.]*$)|^(?:cho hỏi|xin hỏi|ad ơi|bạn ơi),?',
  ].join('|'),
);

/** "Chị tôi bảo …": who says it; without its accents "bảo" is "bao", which covers and surrounds. */
const SPEAKER = phrase('^(?:\\p{L}+ ){1,3}(?:bảo|nói|kể|đồn|khoe|tuyên bố|khẳng định|thông tin)(?: là| rằng)?(?= )');

/** "con 3,05% ha", "khach chi tang 3,7%": without accents "hả" behind what is no area, and "chỉ", where nothing is spent. */
const PLAIN_PARTICLES = phrase(
  '(?<=(?:%|người|vụ|ca|tỷ|triệu|nghìn|đồng|lượt|con|tấn) ?)hả(?= ?[?!.]*$)|(?<=\\S )(?<!(?:tổng|thu|thu,|và|khoản|mức|bội|số|sách) )chỉ(?= (?:tăng|giảm|đạt|còn|bằng) )',
);

/** Without its accent "hả" is "ha". */
const PARTICLE = phrase('(?:à|hả|nhỉ|ạ|nhé)(?= ?[?!.]*$)');

/** Multiples and halves said in words. */
const IN_WORDS: readonly (readonly [Phrase, string])[] = [
  [phrase('gấp đôi'), 'gấp 2 lần'],
  [phrase('gấp rưỡi'), 'gấp 1,5 lần'],
  [phrase('gấp ba'), 'gấp 3 lần'],
  [phrase('(?<=giảm )(?:một|1) nửa|(?<=giảm )còn (?:một|1) nửa'), '50%'],
];

/** "cuối 2023": reports write the word "năm". */
const OF_BARE_YEAR = /(?<=(?:^|\s)(?:đầu|giữa|cuối|hết|dau|giua|cuoi|het) )(?=20\d\d(?![\d/.-]))/giu;

/** Behind one of these a number is stated, not named: "82 dự án" alone asks for something. */
const STATES = phrase(
  'đạt|là|tăng|giảm|bằng|gấp|có|đón|còn|chiếm|lên|tới|vượt|xuống|đã|được|ước|ghi nhận|xảy ra|thu|bán|tiêu thụ|xuất khẩu|nhập khẩu|trồng',
);
/** Shorter ones are fragments of a conversation. */
const LEAST_WORDS = 5;
/** A number without a unit that is no count of anything else. */
const LARGE = 1000;
/** "tăng 64%" is read as one: its verb stands at its start. */
const LONGEST_VERB = 5;

export function asksWhetherSo(text: string): boolean {
  const written = expandChat(text).replace(/\s+/g, ' ').trim();
  const statement = statementIn(written);
  if (has(ASKS_BACK, loosely(statement))) return false;
  const isAsked = has(ASKS, loosely(written));
  return isAsked ? holdsFigure(statement) || directionOf(statement) !== 0 || has(THIS, loosely(statement)) : states(written);
}

/** "số này đúng không": what was answered last is meant. */
const THIS = phrase('(?:số|con số|số liệu|thông tin|câu|điều|tin) (?:này|đó|trên|ấy)');

const holdsFigure = (statement: string): boolean => figuresIn(statement).length > 0;

function figuresIn(text: string): { readonly start: number; readonly end: number }[] {
  const source = loosely(text);
  const changes = readChanges(source).filter(({ value, rule }) => value.sure && !rule.startsWith('không đổi'));
  const periods = readPeriods(source);
  const figures = readQuantities(source, text, periods).filter(({ value }) => value.sure || value.value >= LARGE);
  return [...changes, ...figures].sort((a, b) => a.start - b.start);
}

/** What a statement speaks of: its figures, and the words of this very sentence that point at them, taken out. */
export function spokenOf(text: string): string {
  const statement = statementIn(text);
  const bare = [...figuresIn(statement)].reverse().reduce((t, { start, end }) => {
    return `${t.slice(0, start)} ${t.slice(end)}`;
  }, statement);
  return replaced(replaced(replaced(bare, THIS, ' '), STATING, ' '), COUNTED, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A sentence that gives figures and asks nothing. */
function states(written: string): boolean {
  if (/\?/.test(written) || written.split(' ').length < LEAST_WORDS) return false;
  const [first] = figuresIn(written);
  return first !== undefined && has(STATES, loosely(written.slice(0, first.start + LONGEST_VERB)));
}

/** The statement without the words that ask for the check. Line ends become sentence ends. */
export function statementIn(text: string): string {
  const written = expandChat(text.slice(0, LONGEST))
    .replace(/[“”"]/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  let rest = written;
  for (let n = 0; n < 3; n++) {
    const before = rest;
    rest = replaced(replaced(replaced(rest, FRAME, ' '), SPEAKER, ' ', true), PARTICLE, ' ', true)
      .replace(/[ \t]+/g, ' ')
      .replace(/^[\s,.;:?!-]+|[\s,;:]+$/gu, '')
      .replace(/ ?\?+/g, '.')
      .trim();
    if (rest === before) break;
  }
  const said = hasAccents(text) ? rest : replaced(rest, PLAIN_PARTICLES, '').trim();
  const dated = said.replace(OF_BARE_YEAR, 'năm ');
  return IN_WORDS.reduce((t, [words, figure]) => replaced(t, words, figure), dated);
}

function replaced(text: string, what: Phrase, by: string, strict = false): string {
  return [...matchesOf(what, strict ? strictly(text) : loosely(text))].reduceRight(
    (t, m) => t.slice(0, m.index) + by + t.slice(m.index + m[0].length),
    text,
  );
}

const UP = phrase('tăng|cao hơn|nhiều hơn|đi lên');
const DOWN = phrase('giảm|thấp hơn|ít hơn|đi xuống');
/** "xuất khẩu tăng đúng không": +1 up, −1 down, 0 where neither or both are said. */
export function directionOf(statement: string): 1 | -1 | 0 {
  const source = loosely(statement);
  return has(UP, source) === has(DOWN, source) ? 0 : has(UP, source) ? 1 : -1;
}

const STATING = phrase(
  '(?:đã |có |được )*(?:đón|ghi nhận|xảy ra|thu hút|phục vụ|đạt|ước|vượt(?: mốc| mức| ngưỡng)?|cán mốc|chạm mốc|giảm còn|(?<!(?:tốc độ|mức) )(?:giảm|tăng)|còn|xuống|lên)',
);
/** The counter that a figure leaves behind: "700 nghìn lượt khách". */
const COUNTED = phrase('^(?:lượt khách|lượt|người|vụ|hộ|con)(?= ?[.]?$)');
/** "Số nghin luot khach": the scale that a number without accents leaves behind. */
const SCALE = /^(Số )?(?:nghin|ngan|nghìn|ngàn|trieu|triệu) (?=\p{L})/iu;
/** The noun of a claim without the verbs that state it: "Số khách quốc tế … đón" → "Số khách quốc tế". */
export function nameIn(name: string, within: string): string {
  const bare = replaced(name, STATING, ' ');
  return [bare.replace(SCALE, '$1').replace(/(?:^| )20\d\d(?= |$)/g, ' '), within]
    .filter(Boolean)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
