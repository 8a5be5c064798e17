/** What a question is about: what is left of its words without those of asking and of the side asked for. */
import type { Aspect, TopicWords } from '../model/dialogue.js';
import { asLeftOut } from '../vietnamese/inclusion.js';
import { readQuantities } from '../vietnamese/quantities.js';
import { loosely, matchesOf, type Phrase, phrase, strictly } from '../vietnamese/rules.js';
import { fold, hasAccents, speltWordsOf, wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';
import type { Stretch } from './shape-words.js';

/** Words of asking, safe without accents too. */
const ASKING: Phrase = phrase(
  [
    // "(không tính dịch vụ)": what is named is not asked for.
    '\\((?:không|chưa) (?:tính|gồm|kể|bao gồm|có)(?: cả)? [^()?]{2,60}\\)',
    // "đạt kế hoạch không", "có tăng chưa"; not "vận tải hàng không".
    '(?<!(?:hàng|đường|trên|phòng) )(?:không|chưa)(?: ạ| vậy| nhỉ)?(?= ?[?.!]*$)',
    '^(?:theo|trong|tại) báo cáo [^,?|]{2,60}(?=[|,])|con số chi tiết',
    // "Chỉ thị 04 yêu cầu": where it stands
    '\\(?(?:theo |tại |trong )?chỉ thị (?:số )?\\d{1,3}(?! ?[/\\d])(?: (?:yêu cầu|giao|nêu|đặt ra))?\\)?',
    // Who does it, and the word that the money comes in by: "bà con nông dân gặt", "các khoản thu nội địa"
    '(?<!(?:hội|hộ|của|cho|người) )(?:nông|ngư|diêm) dân(?=[ |]+(?:đã )?(?:gặt|thu hoạch|xuống giống|gieo|trồng|cấy|sản xuất|làm ra|đánh bắt|khai thác|thu |[|]))|(?:các )?khoản(?= (?:thu|chi)(?![\\p{L}]))',
    'đã có(?= (?:bao nhiêu|mấy|bn))|(?<=(?:nợ xấu|dư nợ|cho vay|tiền gửi|huy động|vốn)(?: của| tại| ở)? )(?:các (?:tổ chức tín dụng|ngân hàng(?: thương mại)?)|hệ thống ngân hàng)(?![\\p{L}])|^riêng(?= )|^về(?= )|^trong đó(?! tuổi)(?= )|^trong(?= (?:ngành|lĩnh vực|nông nghiệp|công nghiệp|du lịch|vận tải|thương mại|giáo dục|y tế))|^có số liệu(?= )|có(?= (?:đạt|vượt|hoàn thành|việc làm)(?= ))|(?:có |còn )?(?:bao nhiêu|mấy) (?:tiền|cái|chiếc)(?= |[?.!]|$)|(?:hiện )?đang(?= (?:có|nuôi|trồng))|(?:đã )?(?:đón|xảy ra|ghi nhận|tổ chức|triển khai|tiến hành|diễn ra|bao gồm|gồm|tạo ra|làm ra|có thêm|lên tới|lên đến|(?:nhích|vọt|sụt|tụt|hụt)(?: lên| xuống| đi)?)(?: được)?(?= (?:bao nhiêu|mấy|bn))|\\(mục [^()?]{2,40}\\)|lực lượng chức năng|(?:là |có |còn )?(?:bao )?nhiêu|(?:được |có |là |còn )?(?<!(?:dệt|quần áo) )mấy(?! (?:bao nhiêu|móc|bay|mặc|sẵn|cày|kéo|phát|tính))|thế nào|như thế nào|ra sao|là gì|những gì|cái gì',
    // "GRDP phải đạt bao nhiêu"; "khoản phải thu" is a name.
    'phải(?= đạt(?![\\p{L}]))',
    'vì sao|tại sao|do đâu|lý do|nguyên nhân|(?:xin |cho )?(?:số liệu|con số)|tất cả|cho (?:tôi|mình|em|anh|chị|hỏi|biết|xem|xin)(?: hỏi| biết| xem| xin)?|(?:tôi|mình|em) (?:muốn|cần|hỏi)(?: hỏi| biết| xem)?|xin (?:hỏi|cho biết|cho)|làm ơn|giúp (?:tôi|mình|em)|bạn ơi|ad ơi|với ạ|(?:nhé|ạ|nha|nhỉ)(?=[?.! ]*$)',
    // "so với kế hoạch đã phân bổ chi tiết", "kể cả kỳ trước chuyển sang": what it is measured by, and what is to be in the whole
    'so (?:với )?(?:tổng )?(?:số )?(?:kế hoạch|vốn)(?: vốn)? (?:đã |được )+(?:phân bổ|giao)(?: chi tiết)?|(?<!(?:không|chưa) )(?:kể|tính|(?:bao )?gồm|cộng) cả (?!nước|tỉnh)[^?,|]{2,40}?(?=,| là | bao nhiêu| mấy| bn|(?: của| ở| tại)? ?[|?]|$)',
    'thì (?:sao|thế nào)(?= ?[,;])|(?:cùng|đúng|vào) (?:kỳ|tháng|quý|thời (?:điểm|gian|kỳ)) (?:này|đó|ấy)(?![\\p{L}])|so với (?:cùng kỳ(?: năm (?:trước|ngoái|20\\d\\d))?|năm (?:trước|ngoái)|kế hoạch(?: năm)?|tháng trước)|so (?:với )?(?:đầu|cuối) năm(?: (?:trước|ngoái))?|so cùng kỳ|so với|cùng kỳ(?: năm (?:trước|ngoái))?',
    '(?<=(?:bao nhiêu|mấy|bn)(?: %| phần trăm| \\p{L}+)? )rồi(?= ?[?.!]*$)|mới nhất|ước|(?:tính )?lũy kế(?= ?,)|quy mô(?= (?:đàn|tổng đàn))|(?:có )?thay đổi(?= (?:ra sao|thế nào|như thế nào|bao nhiêu|mấy))|(?:có )?dự kiến|đặt(?= (?:ra )?(?:mục tiêu|chỉ tiêu|kế hoạch))|bà con|(?:kính gửi|thưa) [^,]{2,20},|tăng hay giảm|tăng (?:bao nhiêu|mấy)|giảm (?:bao nhiêu|mấy)|phần trăm|số liệu|con số|(?:theo |trong |tại )?báo cáo|trên địa bàn(?: tỉnh)?|(?<!dự )toàn tỉnh|cả tỉnh|theo số liệu|dự ước|của tỉnh|tỉnh ta|tỉnh mình|ở tỉnh|trong tỉnh|tính đến|tính tới|lũy kế|luỹ kế|cộng dồn|thời điểm|hiện (?:nay|có)|đã được|được không|phải không|đúng không|hay không|bao giờ|ngành',
    '(?:theo |ở |tại |trong )?(?:chú thích|phụ lục|trang) (?:số )?\\d+|(?:theo |ở |tại |trong )?phần chính(?: của)?(?: (?:không|ko) lấy chú thích)?|(?:không|ko) lấy chú thích|mục các chỉ tiêu(?: chủ yếu)?|(?<=\\| )ghi(?= )|(?<=\\()bc(?= )|toàn bộ|(?:theo )?(?:số liệu|báo cáo|tài liệu|văn bản)[^?]{0,40} (?:cho biết|ghi|nêu)|mục các chỉ tiêu|(?:mới|chỉ)(?= (?:đạt|được|có|còn))|(?:gần|hơn|hết|tới|ngót|xấp xỉ|tầm|cỡ)(?= (?:bao nhiêu|mấy))|đạt (?:bao nhiêu|mấy)|(?:ước|dự ước) (?:đạt|tính|thực hiện)|tổng cộng',
  ].join('|'),
);
/** Words of asking that are other words without their accents ("có" and "cơ"): dropped only where they carry them. */
const ASKING_WORDS =
  'là|có|thế|vậy|nữa|của|được|đạt(?! chuẩn)|ước|thì|mà|và|ở|tại|trong(?! nước)|trên|cho|với|từ(?! thiện)|đến|đã|còn|này|đó|ấy|(?<!(?:phát|thực|thể|xuất) )hiện|nay|khi|để|(?<!(?:luồng|luong|thập|thap|sổ|thẻ) )do(?! thi)|(?<!thiết |chuẩn |trang )bị(?! thương)|theo|mỗi|các|những|sẽ|(?<!dân |doanh |chỉ |hệ |tỷ |thiểu |đổi |ký |kinh tế |nghệ |tầng |xổ |mã |biển |chữ |đa |ẩn )số(?! ?\\d)|năm|nào|gì|ai|tháng|quý|bằng|khoảng|(?<!sầu )riêng|cả|thực hiện|rồi|chưa(?=[?.! ]*$)|tỉnh(?= ?\\|)|tỉnh(?= (?:có|đang|đã|được|ta|mình|này|triển khai|gieo|trồng|thu|chi))|(?<!(?:phục|thu|đòi) )hồi|à|ạ|ad|rùi|rui|nè|hả|nha(?= ?(?:[,.?!]|$))|(?<!mường )nhé|vậy|zậy|v(?=(?: mn| mọi người)?[?.! ]*$)|mn(?=[?.! ]*$)|mọi người(?=[?.! ]*$)';
const ASKING_ACCENTED: Phrase = phrase(ASKING_WORDS);
/** "che trong moi", "doanh so cho vay": without accents, words that carry none may be others that do ("trồng"), or part of a name. */
const ASKING_PLAIN: Phrase = phrase(
  ASKING_WORDS.split('|')
    .filter((word) => !['trong(?! nước)', 'cho'].includes(word))
    .join('|'),
);

/** "cuu thi giam may %"; not "thanh thi tang", "hoi thi dat". */
const THEN_PLAIN: Phrase = phrase(
  '(?<!(?:thành|đô|siêu|dự|hội|kỳ|cuộc|chỉ|thi|chợ|tế|cử|hiển|phát) )thì(?= (?:bao nhiêu|mấy|tăng|giảm|sao|đạt|được|thế nào|như thế nào|ra sao|là|còn)(?![\\p{L}]))',
);

/** Spans taken out; a mark stands in their place, so that nothing is read across them: "trồng mới | được mấy ha". */
export const blank = (text: string, spans: readonly { start: number; end: number }[]): string =>
  spans.reduce((t, s) => t.slice(0, s.start) + ' | '.padEnd(s.end - s.start).slice(0, s.end - s.start) + t.slice(s.end), text);

const WORDS_OF_ASPECT: Readonly<Partial<Record<Aspect, Phrase>>> = {
  change: phrase(
    'tăng trưởng(?: âm)?|(?:tăng|giảm) (?:thêm|đi|bớt|lên|xuống)|tăng|giảm|gấp|lần|mức tăng|mức giảm|(?<!mặt |đồng )bằng|không(?=(?: (?:ad|nhỉ|vậy|v|z))?[?.! ]*$)|biến động|hơn|cao hơn|thấp hơn|(?<!chỉ |hệ |dân |doanh |tỷ |thiểu )so',
  ),
  plan: phrase(
    'đạt|bằng|hoàn thành|vượt|(?<!sở )kế hoạch(?: vốn)?(?: năm)?(?: điều chỉnh)?|dự toán|chỉ tiêu|pháp lệnh|nghị quyết|tỷ lệ|hội đồng nhân dân(?: (?:tỉnh|thành phố|huyện|thị xã|quận))?|(?:tỉnh|thành phố|huyện|thị xã|quận)(?= giao)|(?<=(?:dự toán|kế hoạch|chỉ tiêu)(?: năm)? )(?:tỉnh|thành phố|huyện|thị xã|quận)(?= ?(?:[,?.!]|$))|trung ương|thủ tướng(?: chính phủ)?|chính phủ giao|giao|(?<!hàng )không(?= ?(?:[,?.!]|$))',
  ),
  share: phrase('chiếm|tỷ trọng'),
  target: phrase(
    'hội đồng nhân dân|pháp lệnh|(?<!bàn )giao(?! thông| thừa| dịch| đất| rừng)|chỉ tiêu|mục tiêu|(?<!sở )kế hoạch|dự toán|dự kiến|phấn đấu|đề ra|đặt ra|muốn|(?:dự )?(?<!(?:ổn|quyết|quy|giám|cố|nhất|xác|thẩm|kiểm|chỉ|bình|nam|hiệp|khẳng|nhận|gia|ấn) )định(?= (?:xuất|thu|đón|trồng|tạo|giải|chi) )|nghị quyết|tối thiểu|tối đa|ít nhất|nhiệm vụ(?= \\|)|phải(?= (?:thu(?! hồi)|đạt|đón|trồng|gieo|giải ngân|hoàn thành|xuất khẩu|tạo)(?![\\p{L}]))',
  ),
  rank: phrase('(?<=(?:cả nước|toàn quốc|mấy|nhiêu) )về(?= )|xếp|đứng|thứ hạng|thứ|hạng|vị trí'),
};

/** The topic as the archive would write it. */
export type Respell = (words: TopicWords) => TopicWords;

/** "cấp 1", "mức độ 3", "điểm số 01", "đường 60", "vành đai 4": a number behind these is part of a name. */
const NUMBERED = new Set([
  'cap',
  'do',
  'so',
  'hang',
  'loai',
  'dot',
  'duong',
  'lop',
  'chan',
  'khu',
  'tuyen',
  'doan',
  'lo',
  'dai',
  'quan',
  'phuong',
]);

const OF_RATES = 'tỷ tỉ ty ti lệ le tốc toc độ do mức muc'.split(' ');
/** "cua khau" may be "cửa khẩu"; with its accents, "của" is none. */
const EMPTY = new Set('% là la của cua được duoc bn'.split(' '));

const PER = new Set(['1', 'mot', 'moi']);

/** "tỷ lệ", "tốc độ": the second word is one of them only behind the first, "đô thị hóa" keeps its own. */
const SECOND: Readonly<Record<string, readonly string[]>> = {
  le: ['ty', 'ti'],
  do: ['toc', 'trieu', 'nghin', 'ngan', 'ty', 'ti'],
};

export function topicIn(
  rest: string,
  aspect: Aspect,
  unit: string,
  named: readonly Stretch[],
  respell: Respell,
): TopicWords & { asked: string[] } {
  // What is a word of a name is nothing else: "tan ky", "van don".
  const isFree = ({ start, end }: Stretch): boolean => !named.some((name) => name.start < end && start < name.end);
  const drop = (text: string, phrase: Phrase, loose: boolean): string =>
    blank(
      text,
      [...matchesOf(phrase, loose ? loosely(text) : strictly(text))]
        .map((m) => ({ start: m.index, end: m.index + m[0].length }))
        .filter(isFree),
    );
  // "du no thi bn": short forms are written out with their accents.
  const isAccented = hasAccents(rest.replaceAll('bao nhiêu', ''));
  let text = drop(isAccented ? rest : drop(rest, THEN_PLAIN, true), ASKING, true);
  const own = WORDS_OF_ASPECT[aspect];
  if (own) text = drop(text, own, true);
  text = drop(text, isAccented ? ASKING_ACCENTED : ASKING_PLAIN, false);
  // "bao nhiêu tấn": the measure asked for is no part of the topic; what is counted ("bao nhiêu doanh nghiệp") is.
  // Money asked for by its noun ("vốn huy động") leaves no measure in the text.
  const isImplied = unit === 'đồng' && !/(?:nhieu|may) dong/.test(fold(rest));
  const measured = isImplied
    ? []
    : unit === '%'
      ? OF_RATES
      : unit !== '' && unitParts(unit).dimension !== 'count'
        ? wordsOf(unit)
        : // "mấy triệu lượt khách": what is counted stays, the thousands do not.
          wordsOf(unit).filter((word) => ['nghin', 'ngan', 'trieu'].includes(word));
  // "của 82 dự án": a number that counts something tells which one is meant.
  const numbers = readQuantities(loosely(rest), rest)
    .filter((q) => q.value.sure && q.value.unit !== '%')
    .map((q) => String(q.value.value));
  const ofName = new Set(
    named.flatMap(({ start, end }) => {
      const from = wordsOf(text.slice(0, start)).length;
      return wordsOf(text.slice(start, end)).map((_, i) => from + i);
    }),
  );
  // "đạt mấy % mục tiêu": no "mức"
  const isMeasure = (word: string, spelt: string, after: string): boolean =>
    measured === OF_RATES ? OF_RATES.includes(spelt) && !(spelt === 'muc' && after === 'tieu') : measured.includes(word);
  // "mấy đồng một kg", "bn 1kg": what the price is for
  const isPer = (word: string, after: string): boolean => PER.has(word) && unit.includes('/') && fold(unit).endsWith(`/${after}`);
  const kept = (word: string, spelt: string, before = '', after = ''): boolean =>
    /^\d{1,3}$/.test(word) && (NUMBERED.has(before) || after === 'sao')
      ? true
      : !(isMeasure(word, spelt, after) && (SECOND[word]?.includes(before) ?? true)) &&
        (numbers.includes(word.replace(/^0+/, '')) ||
          // "xnk qua cua khau": a border gate
          (word === 'cua' && after === 'khau') ||
          !(EMPTY.has(spelt) || /^\d{1,2}$/.test(word))) &&
        // "giảm mấy % so với 31/7": the day that it is measured from
        !(aspect === 'change' && /^\d{1,2}\/\d{1,2}$/.test(word));
  const typed = speltWordsOf(text);
  const pairs = wordsOf(text)
    .map((word, i) => [word, typed[i] ?? word] as const)
    .filter(
      ([word, spelt], i, all) =>
        ofName.has(i) || (!isPer(word, all[i + 1]?.[0] ?? '') && kept(word, spelt, all[i - 1]?.[0], all[i + 1]?.[0])),
    )
    .map(([word, spelt]) => [word.replace(/^0+(?=\d$)/, ''), spelt.replace(/^0+(?=\d$)/, '')] as const);
  // "tỷ lệ hộ nghèo", "hộ nghèo còn mấy %" name an indicator; "hộ nghèo" alone would name another.
  const isRatio = /(?<!\p{L})t[yỷiỉ] l[eệ](?!\p{L})/u.test(rest.toLowerCase()) || aspect === 'level';
  const asked = unit === '%' && isRatio ? ['ty', 'le'] : [];
  const said = asLeftOut(pairs);
  const words = respell({ topic: said.map(([word]) => word), spelt: said.map(([, word]) => word) });
  return { ...words, asked: [...asked, ...words.topic] };
}
