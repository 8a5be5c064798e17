/** A sentence as a row of tokens: what the readers found, the marks and cue words between, and the words left over. */
import { type Change, readChanges } from '../vietnamese/changes.js';
import { type PeriodMention, readPeriods } from '../vietnamese/periods.js';
import { type Quantity, readQuantities } from '../vietnamese/quantities.js';
import { longestWins, loosely, matchesOf, type Phrase, phrase, type Span, strictly } from '../vietnamese/rules.js';
import { ALL_OF, setApart } from './rewording/apart.js';
import { eachHarmed } from './rewording/damage.js';
import { distributed } from './rewording/distributed.js';
import { fromTo } from './rewording/from-to.js';
import { saidInFull } from './rewording/opinions.js';
import { reworded } from './rewording/reworded.js';
import { movedInRow } from './rewording/rows-of-moves.js';
import { spelledOut } from './rewording/spelled-out.js';

export type Cue = 'parts' | 'estimate' | 'target' | 'running' | 'wasRunning' | 'given';

export type Token = { readonly start: number; readonly end: number; readonly text: string } & (
  | { readonly type: 'quantity'; readonly quantity: Quantity; readonly rule: string }
  | { readonly type: 'change'; readonly change: Change; readonly rule: string }
  | { readonly type: 'period'; readonly period: PeriodMention }
  | { readonly type: 'cue'; readonly cue: Cue }
  | { readonly type: 'mark'; readonly mark: ',' | ';' | ':' | '(' | ')' | '.' }
  | { readonly type: 'words' }
);

const cues: readonly (readonly [Cue, Phrase])[] = [
  [
    'parts',
    phrase(
      'trong (?:đó|tổng số|số đó|số này)|(?<=^|[.;] )trong (?:tổng )?(?:số )?(?:thu|chi)(?! hút| hoạch| thập)[^,;.:()\\d]{0,30}(?=, (?:thu|chi) )|(?<!(?:không|chưa|không bao|chưa bao) )(?:bao )?gồm(?: có)?(?! cả)|cụ thể(?: là| như sau)?|chia ra|như sau|(?:chia|phân)(?: ra)? theo [\\p{L} ]{2,30}(?=:)|(?<=^|[.;] )theo (?:từng )?(?:khu vực|địa phương|địa bàn|lĩnh vực|ngành|loại hình|thành phần|kỳ hạn)(?: [\\p{L}]+){0,3}(?=:)|(?<=^|[.;] )(?:(?:một số|các|những) )?mặt hàng(?: (?:chính|chủ yếu|chủ lực|lớn nhất))+(?= ?(?:gồm)?:)|(?<=[;(] ?)tương ứng(?: với)?(?! (?:tăng|giảm|bằng|đạt|là|với|khoảng|mức|các)(?!\\p{L}))(?= \\p{L}[^;:,.()\\d]{2,60} \\d)',
    ),
  ],
  ['estimate', phrase('(?:dự )?ước(?: tính)?(?: thực hiện)?|dự kiến|ước lượng')],
  ['running', phrase('lũy kế|cộng dồn|tính chung(?! cho)')],
  [
    'target',
    phrase(
      'phấn đấu(?! của)|(?<=^|[.;] )quyết tâm|(?<!(?:vượt|so với|so|đạt|hơn|bằng|hoàn thành|ngoài) )mục tiêu(?! quốc gia)|đặt mục tiêu|(?<=(?:nghị quyết|quyết nghị|nhiệm vụ|phương hướng)[^.;]{0,160}với \\d{1,2} chỉ tiêu )(?:cơ bản|chủ yếu|chính|cụ thể|sau)(?: là| gồm)?(?=:)|(?:(?:đề|đặt) ra|(?<=(?:nghị quyết|quyết nghị|nhiệm vụ|phương hướng)[^.;]{0,160})với) (?:(?:các|một số|những) )+chỉ tiêu(?: (?:cơ bản|chủ yếu|chính|cụ thể|sau))*(?: như| là| gồm)?(?=:|(?<=như|là|gồm) )',
    ),
  ],
  [
    'given',
    phrase(
      '(?<!vượt (?=kế hoạch (?:giao|đề ra) (?:trên |hơn |gần )?\\d))kế hoạch (?:giao|đề ra)|(?<!(?:so với|vượt|bằng|ngoài|thấp hơn|cao hơn) )(?:được giao|(?:đề|đặt)(?: ra)?) chỉ tiêu(?: là)?(?= [\\p{L} ]*[\\p{L}] ?\\d)',
    ),
  ],
];

/** A point, a line's end, or a bullet run into the line: "… 260 tỷ đồng - Điểm tái định cư số 3: …". */
const SENTENCE_END = /[.!?…]+(?=\s|$|(?!O\d)\p{Lu})|\n+|(?<=[.;)%]|\d \p{Ll}+(?: \p{Ll}+)?)\s+(?=[-–+•] ?\p{Lu}[^.:;]{3,70}:)/gu;

/** Blanks that the print lost: "đạt13.040,42 tỷ", "tiêu dùng8 tháng", "khoảng313.395kg". Codes such as "A1" and "m2" stay. */
export const unglue = (text: string): string =>
  reworded(distributed(spelledOut(movedInRow(fromTo(eachHarmed(saidInFull(setApart(mended(text)))))))))
    // "số bác sĩ trên 1 vạn dân là 9,6", "9,1 bác sĩ và 31,2 giường bệnh trên 1 vạn dân": a rate
    .replace(
      /(bác s[ĩỹ]|giường bệnh)(?: trên | ?\/ ?| (?:tính )?bình quân(?: trên)? )(?:1 |một )?vạn dân(?: số)?( (?:là|đạt|ước|ước đạt))? (\d+(?:,\d+)?)(?!\d|[.,]\d| ?\p{L}| \d)/giu,
      (_, noun: string, is = '', rate: string) => `${noun}/vạn dân${is} ${rate} ${noun.toLowerCase()}/vạn dân`,
    )
    .replace(
      /(\d (?:bác s[ĩỹ]|giường bệnh))((?:,| và) [\d,]+ (?:bác s[ĩỹ]|giường bệnh))?(?: trên | ?\/ ?)(?:1 |một )?vạn dân/gu,
      (_, a, b = '') => `${a}/vạn dân${b}${b && '/vạn dân'}`,
    )
    // "Giường bệnh trên 1 vạn dân: 27,5 giường", "Giá trị sản phẩm trên 1 ha đất canh tác: 98 triệu đồng": a label
    .replace(/ trên (?:0?1|một) (vạn dân|nghìn dân|ha(?: [^:;,.\d]{1,24})?)(?=\s*:)/giu, '/$1')
    // "trâu 4.120 con; bò 7.300 con, tương ứng bằng 98%; 103%": the changes of each in turn
    .replace(/(?<=(?:lần lượt|tương ứng)[^;.:]{1,30}%(?:; ?[\d,]+ ?%)*);(?= ?[\d,]+ ?%)/gu, ',')
    // "còn 2,1% (tương ứng 812 hộ)"
    .replace(
      /(?<=[,;(] ?)tương ứng(?: với| là| khoảng)? (?=\d[\d.,]* (?!(?:tỷ|triệu|nghìn|ngàn|đồng|usd|tấn|ha)(?!\p{L}))\p{Ll}(?![^;()]{0,40}(?:,| và) \d))/giu,
      '',
    )
    // "xảy ra 3 vụ cháy rừng, cùng kỳ 5 vụ": a year ago, as in a bracket
    .replace(/(?<=\d[^.;:()]{2,60}), ((?:CK|cùng kỳ) \d[\d.,]* \p{Ll}+)(?=[.;]?$|[.;] )/gu, ' ($1)')
    // "Trong số 48 dự án đó có 30 dự án …": parts of what was said
    .replace(/(?<=(?:^|[.;] ?)trong số )\d[\d.]* [^,;.:()\d]{2,30} (?=(?:đó|này)(?:,| có ))/giu, '')
    // "tiếp tục tăng cao, ước tăng 6,5%"
    .replace(/(?<=\p{L}) (?:tiếp tục )?tăng (?:cao|mạnh|khá), (?=(?:ước )?(?:đạt|tăng) \d)/giu, ' ')
    // "95 nghìn 400 tỷ đồng", "với 23 417 hộ", "12,483 hộ" (no fraction of a household): thousands
    .replace(/(?<![\d.,])(\d{1,4}) (?:nghìn|ngàn) (\d{3}) (?=(?:tỷ|tỉ|triệu) đồng)/giu, '$1.$2 ')
    .replace(
      /(?<=(?:với|là|đạt|có|hơn|trên|gần|được|cho|khoảng) )([1-9]\d{0,2}) (?=\d{3} (?:hộ|người|con|lượt|khách|lao động|học sinh)(?!\p{L}))/gu,
      '$1.',
    )
    .replace(
      /(?<![\d.,]|bình quân [^,;.]{0,30})([1-9]\d{0,2}),(?=\d{3} (?:hộ|người|con|lượt|khách|lao động|học sinh)(?![\p{L}/]))/giu,
      '$1.',
    )
    // "80. 215 tấn", "9. 150 lượt": a number that the scan pulled apart
    .replace(/(?<=(?<![\d.,])\d{1,3})\. (?=\d{3}(?![\d.,]))/g, '.')
    .replace(/(?<= so với)(?=cùng )/g, ' ')
    // "dịch vụ công mức độ 3, 4": no list of figures
    .replace(/(?<=mức(?: độ)? )3, ?4(?!\d|[.,]\d)/gi, '3-4')
    // "thủy sảntăng 3,4%", "ướcđạt 6,1%"
    .replace(/(?<=\p{Ll}{2})(?=\d{1,3}(?:[.,]\d|\s*(?:tháng|%|tỷ|triệu|ha|dự)))/gu, ' ')
    .replace(/(?<=\p{Ll})(?=(?:tăng|giảm|đạt) )/gu, ' ');

/** A comma that parts neither clauses nor nouns: "thanh, kiểm tra", "phòng, chống cháy", "xuất, nhập khẩu". */
export const IDIOM =
  /(?<!\p{L})(?:góp vốn, mua cổ phần(?:, phần vốn góp)?|rau, đậu|thanh, kiểm tra|thanh tra, kiểm tra(?! liên ngành,)|nghe, xem|nông nghiệp, nông thôn|hội, đoàn thể|(?<=% (?:số )?)xã, phường(?:, thị trấn)?|(?<=% (?:số )?)(?:xóm|thôn|bản|ấp|khóm), (?:bản|buôn|khu phố|tổ dân phố|khu dân cư|ấp)|vùng sâu, vùng xa|vi phạm, phạm tội|(?:tàng trữ|vận chuyển|mua bán|sử dụng)(?:, (?:tàng trữ|vận chuyển|mua bán|sử dụng))+(?= trái phép)|văn hóa, (?:văn nghệ|thể thao)|nghe, nhìn|(?:kế hoạch|định kỳ), đột xuất|phòng, chống|xuất, nhập|phân phối điện, khí đốt(?:, nước nóng)?(?:, hơi nước)?(?:(?:,| và) điều hòa không khí)?|nhà ở(?: thuê)?, điện,? nước,(?: gas,)? chất đốt|máy móc(?:, thiết bị| thiết bị)?, dụng cụ,? phụ tùng|nông, lâm|lâm, thủy|nông, ngư|sơ, tổng kết|thu, chi|ăn, ở|gỗ tròn, (?:gỗ )?xẻ|vui chơi, giải trí|nghỉ, dưỡng|trung, sơ|khai thác, sử dụng|quản lý, sử dụng|quản lý, vận hành|thành lập mới, xen ghép|sửa chữa, bảo dưỡng|duy tu, bảo dưỡng|khai thác, vận hành|quản lý, khai thác)(?!\p{L})/giu;

const SLIPS: readonly (readonly [RegExp, (found: string) => string])[] = [
  // "0COP": the letter
  [/(?<![\p{L}\p{Nd}])0(?=\p{Lu}{2,}(?!\p{L}))/gu, () => 'O'],
  // "l.058,7", "7.l26", "l45.230", "7,l%", "l14 ha": the scanner's l and O among digits
  [
    /(?<![\p{L}\p{Nd}])(?:[lI](?=[.,]\d{3}(?!\d))|l(?=\d{1,2}[.,]\d))|(?<![\p{L}\p{Nd}]|\d )l(?=\d{1,3}(?: ?%| ?\p{Ll}|\)))|(?<=\d,)[lI](?= ?%)|(?<=\d[.,]?)[lI](?=\d|[.,]\d)|(?<=\d\d[.,]\d*)[lI](?!\p{L})|(?<=\d,\d+)[lI](?= ?%)|(?<![\p{L}\p{Nd}])[lI](?=\d?\/\d)/gu,
    () => '1',
  ],
  // "l,84 triệu con", "1.90l tỷ đồng", "1l người": before what is counted in ones; "5l nước" are litres
  [
    /(?<![\p{L}\p{Nd}])[lI](?=,\d{1,2} ?(?:%|(?:tỷ|tỉ|triệu|nghìn|ngàn|tấn|tạ|ha|lần|km|kg|m\d)(?!\p{L})))|(?<=(?<![\p{L}\p{Nd}.,])\d{1,3}\.\d\d)l(?= \p{Ll})|(?<=(?<![\p{L}\p{Nd}.,])\d)l(?= (?:người|vụ|ca|hộ|con|xã|ổ|trường|dự án|lượt|đối tượng|cơ sở|doanh nghiệp|lao động|đơn vị|hợp tác xã)(?!\p{L}))/gu,
    () => '1',
  ],
  // "khu vực l": the first
  [/(?<=khu vực )l(?![\p{L}\p{Nd}])/gu, () => 'I'],
  [/(?<=\d[.,]?)[oO](?=\d|[.,]\d)|(?<=(?<![\p{L}\p{Nd}])\d{1,3})O(?= \p{Ll})/gu, () => '0'],
  // "4.5OO triệu"
  [/(?<=(?<![\p{L}\p{Nd}])\d{1,3}\.\d)OO(?= \p{Ll})/gu, () => '00'],
  // "luợt", "nguời", "đuợc": a horn lost; "thuở", "quờ" are words
  [/(?<![qQhH])u(?=[ơờớởỡợ])/gu, () => 'ư'],
  [/(?<=(?:tỷ|triệu|nghìn) )dồng/gu, () => 'đồng'],
  [/(?<=\d (?:tỷ|tỉ|triệu|nghìn|ngàn))(?=đồng)/gu, () => ' '],
  [/(?<= )(?:đat|dạt)(?= \d)/gu, () => 'đạt'],
  [/(?<![\p{L}\p{Nd}])1(?=[uũ]y kế)/gu, () => 'l'],
  // "đăng kỳ", "kỳ cam kết"
  [/(?<=đăng )kỳ(?![\p{L}])|(?<![\p{L}])kỳ(?= cam kết)/gu, () => 'ký'],
  [/(?<=cùng )k[vyýỳ](?![\p{L}])/gu, () => 'kỳ'],
  // "Phần đầu tổng thu ngân sách năm 2024 đạt …": a target
  [
    /(?<=^|[.;:+-] )Phần đầu(?= (?:năm|đến|tổng|thu|tốc độ|tỷ lệ|giá trị|diện tích|sản lượng|giải ngân|hoàn thành|trồng|đạt|có) )/gu,
    () => 'Phấn đấu',
  ],
];

/** Reads over the scanner's slips; every character keeps its place. */
export const mended = (text: string): string => SLIPS.reduce((t, [slip, put]) => t.replace(slip, put), text);

/** Sentences as [start, end) of the text; a point inside a number or an abbreviation ("TP. Điện Biên Phủ") ends none. */
export function sentencesOf(text: string): (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let start = 0;
  for (const m of text.matchAll(SENTENCE_END)) {
    const before = text.slice(start, m.index);
    if (/(?:^|[\s(])(?:TP|Tp|TX|P|Q|H|ThS|TS|BS|[A-Z])$/u.test(before) && m[0] === '.') continue;
    if (/\d$/.test(before) && /^\d/.test(text.slice(m.index + m[0].length))) continue;
    // "3. 946 tấn"
    if (/(?<![\d.,])\d{1,3}$/.test(before) && /^ \d{3}(?![\d.,]) ?\p{Ll}/u.test(text.slice(m.index + m[0].length))) continue;
    if (/(?:^|[^\p{L}])(?:HK|T|Tấn|tấn|Tr|người)$/u.test(before) && /^\p{Lu}/u.test(text.slice(m.index + 1))) continue;
    const end = m.index + m[0].length;
    if (before.trim()) found.push(...inParts(text, start, end));
    start = end;
  }
  if (text.slice(start).trim()) found.push(...inParts(text, start, text.length));
  return found;
}

/** Longer than any sentence that is one: a list that its points were lost from. */
const LONGEST = 2000;

/** Cut behind a ";", else between words, where it is too long to be read as one. */
function inParts(text: string, start: number, end: number): (readonly [number, number])[] {
  const parts: [number, number][] = [];
  let from = start;
  while (end - from > LONGEST) {
    const part = text.slice(from, from + LONGEST);
    const [mark, blank] = [part.lastIndexOf('; '), part.lastIndexOf(' ')];
    const at = from + (mark > LONGEST / 4 ? mark : blank > LONGEST / 4 ? blank : LONGEST - 1) + 1;
    parts.push([from, at]);
    from = at;
  }
  return [...parts, [from, end]];
}

/** The tokens of one sentence, positions within it. `loose`: accents are missing, as in chat. */
export function tokenize(sentence: string, loose = false): Token[] {
  const source = loose ? loosely(sentence) : strictly(sentence);
  const changes = readChanges(source);
  const free = <T>(spans: readonly Span<T>[], taken: readonly Span<unknown>[]): Span<T>[] =>
    spans.filter((s) => !taken.some((t) => s.start < t.end && t.start < s.end));
  const periods = free(readPeriods(source), changes);
  const quantities = free(readQuantities(source, sentence, [...changes, ...periods]), [...changes, ...periods]);
  const read = [...changes, ...periods, ...quantities];
  const idioms = [...sentence.matchAll(IDIOM), ...sentence.matchAll(ALL_OF)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    value: '',
    rule: 'idiom',
  }));
  const marks = free(
    [...sentence.matchAll(/[,;:()]|[.!?…]+$/g)].map((m) => ({
      start: m.index,
      end: m.index + m[0].length,
      value: m[0],
      rule: 'mark',
    })),
    [...read, ...idioms],
  );
  const cueSpans = free(
    longestWins(
      cues.flatMap(([cue, phrase]) =>
        [...matchesOf(phrase, source)].map((m) => ({ start: m.index, end: m.index + m[0].length, value: cue, rule: 'cue' })),
      ),
    ),
    [...read, ...marks],
  );
  const at = (span: Span<unknown>) => ({ start: span.start, end: span.end, text: sentence.slice(span.start, span.end) });
  const spans: Token[] = [
    ...changes.map((s): Token => ({ ...at(s), type: 'change', change: s.value, rule: s.rule })),
    ...periods.map((s): Token => ({ ...at(s), type: 'period', period: s.value })),
    ...quantities.map((s): Token => ({ ...at(s), type: 'quantity', quantity: s.value, rule: s.rule })),
    ...cueSpans.map((s): Token => ({ ...at(s), type: 'cue', cue: s.value })),
    ...marks.map((s): Token => ({ ...at(s), type: 'mark', mark: (/[.!?…]/.test(s.value) ? '.' : s.value) as ',' })),
  ].sort((a, b) => a.start - b.start);
  return withWords(sentence, spans);
}

function withWords(sentence: string, spans: readonly Token[]): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  const words = (to: number): void => {
    const text = sentence.slice(from, to);
    if (/[\p{L}\p{Nd}]/u.test(text)) tokens.push({ type: 'words', start: from, end: to, text: text.replace(/\s+/g, ' ').trim() });
  };
  for (const span of spans) {
    words(span.start);
    tokens.push(span);
    from = span.end;
  }
  words(sentence.length);
  return tokens;
}

const LEADS_IN =
  /^(?:trong|đến|tính|tính đến|hết|từ|riêng|lũy kế|cộng dồn|tính chung|cả|toàn tỉnh|trên địa bàn(?: tỉnh)?|theo .+)(?: |$)/i;

/** "Năm 2020, toàn tỉnh có …": the period that a sentence opens with; "Chỉ số PCI năm 2023 …" opens with its noun. */
export function openingPeriod(tokens: readonly Token[]): PeriodMention | null {
  const isLed =
    tokens[0]?.type === 'words' ? LEADS_IN.test(tokens[0].text) : tokens[0]?.type === 'cue' && tokens[0].cue === 'running';
  const token = tokens[isLed ? 1 : 0];
  return token?.type === 'period' ? token.period : null;
}

/** Whether the number was printed with a slip that was read over. */
export const isMended = (printed: string, quote: string): boolean => {
  const [number = ''] = /\d[\d.,]*/.exec(printed) ?? [];
  return !quote.includes(number) && mended(quote).includes(number);
};
