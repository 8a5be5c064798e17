/** From the words around a figure to its noun phrase. */

import { inclusionLast } from '../../vietnamese/inclusion.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { matchesOf, type Phrase, phrase, strictly } from '../../vietnamese/rules.js';
import { uncapitalize } from '../../vietnamese/text.js';
import { cutIn } from '../rewording/cuts.js';
import { IDIOM } from '../tokens.js';
import { heldOn, pricesLast, raisedHere, WHEN, withoutLeadIns } from './lead-ins.js';

const at = (source: string): Phrase => phrase(source, false);
const EDGE = '(?![\\p{L}\\p{Nd}])';
/** "toàn tỉnh", "cả huyện": all that the report is of. */
const OVERALL = '(?:toàn|cả) (?:tỉnh|thành phố|thị xã|huyện|quận|xã(?! hội)|phường|thị trấn|địa bàn)';

/** Who did it, where that is nobody in particular: "Các cấp, các ngành đã tổ chức tiếp …". */
const ACTORS =
  'các cấp, các ngành|(?:các )?lực lượng(?: chức năng| công an)?|(?:các )?(?:ngành|cơ quan)(?: chức năng)?|(?:các )?(?:tổ chức tín dụng|TCTD|ngân hàng)|các (?:đơn vị|địa phương|sở, ngành)';
/** What is organised: "tổ chức" adds nothing to it. */
const DONE =
  'cấp|cấp phát|tiếp|tiếp nhận|thăm|trao|tặng|triển khai|kiểm tra|giám sát|thanh tra|chuyển|vận động|khám|tiêm|tập huấn|đào tạo|bàn giao|thực hiện|tuyên truyền|đấu giá|xét xử|cai nghiện|phát hiện|bắt|bắt giữ|xử lý|khám phá|điều tra|khởi tố|triệt phá|làm rõ|huy động|cho vay';

/** What may stand before a noun phrase and is none of it; taken off as long as something matches. */
const leading = at(
  `^(?:[\\s,.:;+*–-]+|(?:qua(?= (?:thanh tra|kiểm tra))${EDGE}|(?:đảm bảo|bảo đảm)(?= (?:thực hiện|giải ngân|thanh toán|thu|hoàn thành)${EDGE})|và|so với|so|với|cùng với|đồng thời|ngoài ra|tuy nhiên|ngược lại|(?:bước )?sang(?=\\s*$)|do đó|vì vậy|nhưng(?= (?:chỉ|vẫn|mới|bằng|đạt)(?: |$))|nhưng$|nhờ đó|qua đó|riêng|trong khi|tuy|nhất là|đặc biệt|ước tính|dự ước|ước|tính chung|tính(?! cả)|(?:kể|tính|gồm) cả(?! (?!năm|tỉnh|nước|hai|số|vốn)[^,]{2,30}$)|gộp(?: cả| chung)?(?=,|$)|trong đó|kết quả|cụ thể|nâng(?! cao| cấp)|đưa|${OVERALL}|tỉnh|toàn ngành|trên địa bàn(?: toàn)?(?: tỉnh)?|trong kỳ|trong năm|trong tháng|trong quý|trong(?! nước)|hiện nay|hiện|tính đến|(?:vừa )?qua(?=,)|đến nay|đến hết|đến|lũy kế|luỹ kế|cộng dồn|từ đầu năm|ngay sau khi|sau khi(?! rà soát)|(?:các|một số) huyện(?:, thị xã)?(?:, thành phố)?(?= để )|thực hiện|đã|đang|cũng|thì|còn(?! lại)|còn lại(?= \\p{L})|như vậy|có|nhằm|theo|tại|ở|của|cho(?! vay| phép| thuê)|để|như|mà|nên|vẫn|tiếp tục|đón(?: được)?|xảy ra|làm(?! rõ)|ghi nhận|tổ chức(?= (?:${DONE})${EDGE})|(?:${ACTORS})(?= (?:đã|tổ chức|tiến hành|${DONE})${EDGE})|tiến hành|sự tham gia của|năm|tháng|quý|hết|ngày(?! khách| công)|khoảng|hơn|trên|đạt|là|được|tương đương|tương ứng(?=,? \\p{L})|bên cạnh đó|mặt khác|thêm vào đó|(?:đáng (?:chú ý|mừng|kể)|nhìn chung)(?=,)|tức(?: là)?|sơ bộ|tổng cả(?=,|$)|(?:mới|chỉ)+(?=$| (?:đưa|thực hiện|thu|giải ngân)(?: được)?$)|bằng(?! cấp)|phải|buộc|do|lên|số liệu|về|này|nay|đó|năm nay)${EDGE})`,
);
/** What may stand between a noun phrase and its figure: "… ước đạt", "… đã lên tới". */
const trailing = at(
  `(?:[\\s,.:;–-]+|(?<![\\p{L}\\p{Nd}])(?:(?<=khách(?: du lịch| tham quan| quốc tế| nội địa)? )đón(?: được)?|đạt|đạt được|là|được|đối với|thuộc|ước|ước đạt|dự ước|dự kiến|ước tính|sơ bộ|có|còn|đã|đang|sẽ|chỉ|cũng|vẫn|khoảng|hơn|trên|gần|(?<!trở )lên|lên đến|lên tới|tới|đến|(?:kéo (?:giảm )?|hạ |(?<!trở ))xuống(?: còn)?|kéo giảm(?: còn)?|ở mức|mức|(?<!(?:mặt|cao) )bằng|với|với (?:tổng )?số lượng|tổng cộng|vào khoảng|(?<!(?:vốn đầu tư|giá trị|khối lượng) )thực hiện|ước thực hiện|hiện có|cho|trong|của|từ|và|tăng|giảm|tiếp tục|duy trì|trong năm|trong kỳ|trong tháng|từ đầu năm|(?<!\\d |(?:hàng|hằng|mỗi|lâu) )(?:năm|tháng|quý)|${OVERALL}|trên địa bàn(?: toàn)?(?: tỉnh)?|(?:đạt và )?vượt (?:kế hoạch|kh|dự toán|chỉ tiêu)(?: do)?(?: (?:ubnd |hđnd )?(?:tỉnh|huyện|thành phố|cấp trên|trên))?(?: giao)?|này|tại|vào|so với|so|cùng với|theo|để|do|khi|hết|(?<=thực hiện )sang|(?<=(?:thu hoạch|gieo cấy|gieo trồng|gieo sạ|xuống giống|cấy|gieo|trồng|hái|gặt) )(?:xong|được)|xảy ra|(?:kéo |cùng |đều )*(?:tăng|giảm)(?: (?:ở|trên|về))? cả (?:hai|ba|2|3) (?:tiêu chí|mặt|chỉ số)|(?<=năng suất |sản lượng |diện tích |giá trị )lại|(?<!(?:âm|dương|hoạt|tài|giới|ác|lành|mạn|mãn|đặc|độc|nam|nữ) )tính|lũy kế|luỹ kế|như))$`,
);
/** "trên địa bàn tỉnh", "toàn tỉnh": true of every figure of the report. */
const everywhere = phrase(`(?:trên địa bàn|của|trong)? ?(?:${OVERALL}|trên địa bàn(?: toàn)? tỉnh|trên địa bàn)(?! [\\p{L}]*xã)`);

/** "trên địa bàn tỉnh Điện Biên" */
const OWN_PROVINCE = /^ \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,2}(?!\p{L})/u;

/** "SP chủ yếu 11T": eleven months */
const MONTHS = /(?<![\p{L}\p{N}])\d{1,2}T(?![\p{L}\p{N}])/gu;
/** "Tổng sản phẩm (GRDP) 3 tháng, theo giá so sánh đạt …": the prices belong to what stands before. */
const PRICES = /,\s*¦?\s*(?=(?:tính )?theo giá (?:so sánh|hiện hành|thực tế|cố định))/gi;
/** Stands for a comma that parts no phrases. */
const HELD = '‚';
const NAME = '(?:\\p{Lu}\\p{L}*(?: \\p{Lu}\\p{L}*)*)';
const PLACE_LIST = new RegExp(
  `,? ?(?:xuất hiện |rải rác |xảy ra |phát sinh |tập trung )*(?:ở|tại|của|thuộc|trên địa bàn) (?:một số |các |\\d+ )*(?:huyện|xã|phường|thị xã|thị trấn)(?:,? ?(?:thị xã|thành phố))* ${NAME}(?:(?:, | và |, và )(?:huyện |xã |thị xã |thành phố )?${NAME})+`,
  'gu',
);
/** "xảy ra tại 46 hộ của các huyện Nậm Tà, Pa Lủng và Nà Hỳ, tiêu hủy 512 con lợn": a piece of a list of places. */
const PLACES = new RegExp(`^(?:${NAME.replace(')*)', ')+)')}(?: và ${NAME})?|${NAME} và ${NAME})$`, 'u');
/** "xảy ra tại 87 xã, phường, thị trấn, buộc tiêu hủy …" */
const isPlace = (piece: string, behind: string): boolean =>
  PLACES.test(piece) ||
  (/^(?:phường|thị trấn|thị xã|thành phố)$/i.test(piece) && /^(?:phải|buộc|tiêu hủy|làm|gây) /i.test(behind));
/** "… ở các huyện Tuần Giáo, Mường Chà với 118 con trâu": a list of places names nothing that is counted. */
const withoutPlaceList = (text: string): string => text.replace(PLACE_LIST, ' ').replace(/\s+/g, ' ');

/** "Tuy Đức", "Năm Căn", "Như Xuân": filler words that names begin with. */
const NAME_OF_DISTRICT = /^(?:Tuy|Năm|Như) \p{Lu}\p{Ll}/u;
/** Characters that the longest filler and what its rule looks at beside it take; beyond them a text of fillers only would cost its square. */
const FILLER_SPAN = 120;
function strip(text: string, rule: Phrase, fromEnd: boolean): string {
  let rest = text.trim();
  for (;;) {
    const side = fromEnd ? rest.slice(-FILLER_SPAN) : rest.slice(0, FILLER_SPAN);
    const [match] = matchesOf(rule, strictly(side));
    if (!match || match[0] === '' || (!fromEnd && NAME_OF_DISTRICT.test(rest))) return rest;
    rest = (fromEnd ? rest.slice(0, rest.length - side.length + match.index) : rest.slice(match[0].length)).trim();
    if (rest === '') return '';
  }
}

/** "7 dự án về thủy điện, khu dân cư với | tổng vốn đăng ký": a measure of what was counted before. */
const ALONGSIDE =
  /^.*(?<!so |đối |cùng |gắn )với (?=(?:tổng|số (?!liệu|lượng)|vốn|diện tích|kinh phí|giá trị|trị giá|doanh thu|quy mô|công suất|khối lượng))/;

/** "Dự án đã được phê duyệt tại quyết định ấy với | tổng vốn" */
const APPROVED = /^(?:dự án|đề án|công trình|chương trình) (?:đã )?được /i;

const wordCount = (text: string): number => text.split(/\s+/).filter(Boolean).length;
/** A comma-separated piece that is part of a list ("điện, khí đốt, nước nóng") holds no verb. */
const verbs = phrase(
  'đã|được|bị|có|tiếp tục|thực hiện|tổ chức|triển khai|phát triển|tăng|giảm|làm|gây|giúp|góp phần|duy trì|hoàn thành|do|nhằm|khi|sau|trước|tập trung|chủ yếu|đạt|đến nay|tính đến|là|trong',
);
const hasVerb = (text: string): boolean => [...matchesOf(verbs, strictly(text))].length > 0;

/**
 * The noun phrase in the words before a figure (pieces, "," between; "¦" where a period was read). "" where there is none.
 * `counted`: something was counted before, so that a measure behind "với" is of it, unless a phrase of its own stands before.
 */
export function subjectIn(words: readonly string[], counted = false): string {
  // "… tại các huyện, kết quả: 1.987/1.989 cơ sở"
  if (/,\s*kết quả$/.test(words.join(' '))) return '';
  // "Theo rà soát sơ bộ, năm 2022 toàn tỉnh còn …": what stands before the comma leads in.
  const joined = words.join(' ').replace(PRICES, ' ');
  const held = heldOn(joined);
  if (held) return subjectIn([held], counted);
  // "Đại hội thể thao tỉnh, ¦ tổ chức với 18 môn": what was organised
  const lead =
    /^(?:(?:[Tt]ại|[Ởở]|[Vv]ào|[Đđ]ến) )?thời điểm(?: cuối| đầu)? ¦\s*,?|^(?:Theo|Qua) (?:báo cáo|số liệu|đánh giá|thống kê)[^,¦]*¦(?=\s*(?:tổng|giá trị|sản lượng|diện tích|doanh thu|thu|tỷ lệ|số) )|^.*,\s*¦(?!\s*tổ chức(?: với)?$)/s.exec(
      joined,
    )?.[0].length ?? 0;
  const text = withoutLeadIns(
    withoutPlaceList(
      joined
        .slice(lead)
        .replace(/(?<=\d),(?=\d)/g, HELD)
        .replace(IDIOM, (words) => words.replaceAll(',', HELD))
        .replace(/\([^()]*\)/g, (bracket) => bracket.replaceAll(',', HELD))
        .replace(/^\d{1,2} (?=\p{Lu}\p{Ll})/u, '')
        .replace(MONTHS, ' ')
        .replace(/ niên vụ ¦/g, ' ¦')
        .replace(/¦ (?:vừa )?qua(?= |,|$)/g, '¦')
        .replace(WHEN, ' ')
        .replaceAll('¦', ' ')
        .replace(/\s+/g, ' ')
        .replace(/ ,/g, ','),
    ),
  );
  const pieces = strip(inclusionLast(strip(text, trailing, true)), leading, false).split(/,\s*/);
  let subject = pieces.pop() ?? '';
  // "song với sự vào cuộc của cả hệ thống, 15/18 chỉ tiêu …": no noun phrase
  if (/,\s*$/.test(text) && (wordCount(subject) > 7 || hasVerb(subject))) return '';
  while (pieces.length > 0) {
    const before = pieces.pop() ?? '';
    const kept = strip(before, leading, false);
    // "trong nuôi trồng, hàu …"
    // "tổng kim ngạch xuất nhập khẩu hàng hóa, dịch vụ": a short end of a list
    const isLong =
      wordCount(before) > (wordCount(subject) <= 3 && (/^\p{Ll}/u.test(subject) || OF_SEVERAL.test(before)) ? 11 : 7);
    // "Đại hội Thể dục thể thao tỉnh lần thứ IX, tổ chức với 15 môn": a long name
    if (subject === 'tổ chức' && EVENT.test(kept)) {
      subject = kept;
      break;
    }
    // "tỷ lệ chất thải rắn nông thôn được thu gom, xử lý"
    const isDeed = wordCount(subject) <= 3 && / (?:được|bị) \p{L}+(?: \p{L}+)?$/u.test(kept);
    if (
      !kept ||
      /^tổng /i.test(subject) ||
      (/^số (?:hộ|người|xã|thôn) /.test(subject) && !/số /i.test(before)) ||
      (!isDeed && (isLong || hasVerb(kept))) ||
      /^\s*trong (?!khi )/i.test(before) ||
      isPlace(before.trim(), subject)
    )
      break;
    subject = `${before.trim()}, ${subject}`;
  }
  const whole = pricesLast(strip(strip(subject, trailing, true), leading, false));
  const isOwn = OWN_DEED.test(whole) && wordCount(whole.slice(0, whole.search(/ với /))) >= 4;
  const cleaned = measureFirst((counted && !isOwn) || APPROVED.test(whole) ? whole.replace(ALONGSIDE, '') : whole);
  const named = unbalanced(
    strip(
      [...matchesOf(everywhere, strictly(cleaned))].reduceRight(
        (t, m) => t.slice(0, m.index) + t.slice(m.index + m[0].length).replace(m[0].endsWith('tỉnh') ? OWN_PROVINCE : '', ''),
        cleaned,
      ),
      trailing,
      true,
    ),
  )
    .replace(/\s+/g, ' ')
    .replaceAll(HELD, ',')
    .replace(/^[*_"“”'’]+|[*_"“”'’]+$/g, '')
    .replace(/“\s*([^”]*)$/u, '$1')
    .replace(/, tổ chức$/, '')
    .replace(/^(?:các )?(?:mặt hàng|sản phẩm) ((?:xuất|nhập) khẩu)(?: (?:chủ yếu|lớn nhất|chính|chủ lực))+ là /i, '$1 ')
    .trim();
  return raisedHere(named, text) ? `${named} trên địa bàn` : named;
}

const EVENT = /^(?:đại hội|hội thi|hội thao|hội chợ|hội khỏe|hội diễn|liên hoan|giải|lễ hội|ngày hội|tuần lễ|cuộc thi|kỳ thi) /i;
/** "tổng nguồn vốn huy động của các NHTM, | NHCSXH tỉnh" */
const OF_SEVERAL = / của các (?:\S+ ){0,2}\S+$/;

/** "8 đơn vị … | thực hiện cấp giấy chứng nhận … với diện tích": what is measured was done since. */
const OWN_DEED = /^(?:việc )?(?:thực hiện|thiết lập|thành lập|hỗ trợ|tổ chức|cấp|giao|trao|tặng|trồng) /i;

const MEASURE_BEHIND =
  /^(.{3,}?)(?: ((?:tổng )?(?:diện tích|sản lượng|năng suất|giá trị sản xuất))| với ((?:tổng )?(?:diện tích|công suất|quy mô|(?:số )?vốn(?: đăng ký| đầu tư)?|mức đầu tư|kinh phí|trị giá|giá trị|số tiền)))$/u;

/** "cây cà phê diện tích", "nhà máy A với công suất": the measure goes before what it is of. */
function measureFirst(text: string): string {
  const [, what = '', bare = '', alongside = ''] = MEASURE_BEHIND.exec(text) ?? [];
  const named = what.replace(/^(?:thêm|có thêm|có|(?:thực hiện )?việc|thực hiện|xây dựng(?: mới)?) /i, '').replace(/,$/, '');
  const of = uncapitalize(named);
  return !what ||
    isMeasureOnly(what) ||
    /^(?:tổng|số|diện tích|sản lượng|giá trị|vốn|kinh phí|tốc độ|mức|tỷ lệ|tỷ trọng|cơ cấu) /.test(of)
    ? text
    : `${bare || alongside} ${of}`;
}

/** Drops a bracket whose other half is elsewhere. */
function unbalanced(text: string): string {
  const open = text.lastIndexOf('(');
  const close = text.lastIndexOf(')');
  if (open > close) return text.slice(0, open).trim();
  if (close >= 0 && open < 0) return text.slice(close + 1).trim();
  return text;
}

/** Words that begin the next phrase behind a unit and its noun. */
const hard = phrase(
  'với|cùng với|trong đó|vượt(?= (?:kế hoạch|chỉ tiêu))|để|trên(?= (?:tổng )?diện tích)|nhằm|nâng(?! cao| cấp)|qua đó|nên|đồng thời|chiếm|so|(?<!tốc độ )tăng(?! trưởng)|giảm|và(?= (?:có sự|thứ|nộp|thu nộp|tịch thu|xử phạt|tiêu hủy|hỗ trợ|giải ngân|tổng|số|diện tích|sản lượng|vốn|kinh phí|doanh thu|trị giá) )|và$|giao(?= (?:địa phương|cho|về) )|gồm|(?:đạt|còn)$',
);
const soft = phrase('được|tại|của|đã|có|cho|ở|thuộc|trong|là|từ|theo|trên|do|còn|bằng|ước|góp');

const HELD_OPINION = /^(?:số )?doanh nghiệp (?:đánh giá|dự báo|cho rằng|nhận định|dự kiến) /;
/** "27 doanh nghiệp thành lập mới tại | 5 xã" */
const dangling = phrase(
  '(?:của|cho|với|tại|ở|trong|(?<!hiện )có|trên|thuộc|từ|do|để|là|đối|đối với|và|đã|đang|đã được|(?<!việc )làm|(?:và )?đang tập trung) ?$',
);

/**
 * The words behind a unit, cut into what still belongs to it and what begins the next phrase:
 * "thành lập mới | với số vốn đăng ký". A soft joining word cuts only far out.
 */
export function tailIn(text: string): readonly [tail: string, rest: string] {
  const source = strictly(text);
  const cut = cutIn(text, [...matchesOf(hard, source)]);
  const far = HELD_OPINION.test(text)
    ? undefined
    : [...matchesOf(soft, source)].find((m) => wordCount(text.slice(0, m.index)) >= 8);
  const at = cut ?? far;
  // "20 chương trình tín dụng | tổng dư nợ ước 4.373 tỷ đồng": a measure of its own
  const measured = text.search(
    /(?<=\S )tổng (?:dư nợ|số vốn|số tiền|vốn|kinh phí|giá trị|trị giá|diện tích|doanh thu)(?!\p{L})/iu,
  );
  const tail = (words: string): string => strip(words, dangling, true);
  if (measured > 0 && !(at && at.index < measured)) return [tail(text.slice(0, measured)), text.slice(measured)];
  return at ? [tail(text.slice(0, at.index)), text.slice(at.index + at[0].length).trim()] : [tail(text), ''];
}

const LIST_END = /^(\p{Ll}[\p{L} ]* và [\p{L} ]+?) (?:với|trong đó|trên địa bàn)(?: |$)/u;
const NEXT_CLAUSE =
  /^(?:góp|nâng|nhằm|tạo|qua|đồng|trong|do|vì|để|thu|chiếm|giải|đảm|bảo|phục|hỗ|tập|bao|thuộc|với|đã|đang|chủ|cao|thấp|vượt|so|từ|tại|ở|và|còn|bị|được|gây|làm|đạt|tăng|giảm|tổ|thực|triển|hoàn|kịp|cơ bản|theo|trên|mỗi) /;

/**
 * "496 trường mầm non, | phổ thông và trung tâm với 7.396 lớp", "334 trường mầm non, | phổ thông đạt chuẩn quốc gia.": the rest of a
 * list behind a unit; "" where none goes on. `isLast`: nothing follows in the clause; `tail`: what was taken before.
 */
export function listIn(text: string, isLast: boolean, tail: string): string {
  // "17 dự án về thủy điện, | thương mại - dịch vụ, xây dựng khu dân cư với tổng vốn …"
  const [, field = ''] =
    (/^(?:về|trong lĩnh vực|thuộc lĩnh vực) /.test(tail) && /^(\p{Ll}[\p{L} –-]*?)(?= với |$)/u.exec(text)) || [];
  if (field && wordCount(field) <= 6 && !hasVerb(field)) return field;
  const [, list = ''] = LIST_END.exec(text) ?? [];
  if (list && wordCount(list) <= 8 && !hasVerb(list)) return list;
  return isLast && /^\p{Ll}/u.test(text) && wordCount(text) <= 12 && !NEXT_CLAUSE.test(text) ? text : '';
}
