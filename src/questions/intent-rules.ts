/** Intents that a phrase settles; the classifier decides the rest. */
import type { Aspect } from '../model/dialogue.js';
import { has, type Phrase, phrase, type Source } from '../vietnamese/rules.js';
import type { IntentGuess } from './intents.js';

const rules: readonly (readonly [intent: string, phrase: Phrase])[] = [
  // Thanks and nothing else: "ok cảm ơn nhiều nha".
  [
    'thanks',
    phrase(
      '^(?:(?:ok|oke|dạ|vâng|ừ|rồi|tốt|hay|tuyệt)[ ,.!]+)*(?:xin )?(?:cảm|cám) ơn(?: (?:rất|nhiều|lắm|nha|nhé|ạ|nghen|bạn|anh|chị|em|bot|ad|các))*(?=[ .!]*$)',
    ),
  ],
  [
    'reports',
    phrase(
      '(?:có|liệt kê|danh sách|kho)[^?]{0,25} báo cáo (?:nào|gì)|(?:những|các|danh sách) báo cáo(?: nào| gì| trong kho)?(?= ?(?:\\?|$))|danh sách báo cáo|kho có (?:gì|những gì)',
    ),
  ],
  [
    'indicators',
    phrase(
      '(?<!(?:không|chưa) đạt )(?:những|các|danh sách) chỉ tiêu (?:nào|gì)(?! tăng| giảm| đạt| chưa| không| vượt)|có (?:những )?(?:chỉ tiêu|số liệu) (?:nào|gì)(?! tăng| giảm| đạt)|danh sách chỉ tiêu|chỉ tiêu nào về',
    ),
  ],
  [
    'source',
    phrase(
      'nguồn (?:đâu|nào|gì|ở đâu|của số|(?:ở |từ |là )?(?:văn bản|báo cáo|tài liệu) nào)|^(?:ở|trong|tại|theo|từ) (?:văn bản|báo cáo|tài liệu) (?:nào|số mấy|gì)(?=(?: (?:vậy|thế|đấy|đó|ạ|nhỉ))* ?[?.!]*$)|lấy (?:ở đâu|từ đâu)|(?:số|theo) (?:văn bản|báo cáo) (?:nào|số mấy)|(?:lấy|trích|dẫn|nằm|ghi|nêu|đăng)(?: (?:số|ra|ở|từ|trong|tại))* (?:văn bản|báo cáo|tài liệu) (?:nào|số mấy|gì)(?=(?: (?:vậy|thế|đấy|đó|ạ|nhỉ))* ?[?.!]*$)|nguồn(?= ?(?:\\?|$))|(?:trích|trích dẫn|dẫn|xem|cho xem) (?:lại )?(?:nguyên văn|câu gốc|đoạn gốc|câu văn gốc)|^(?:câu|đoạn) gốc(?= ?(?:\\?|$))',
    ),
  ],
  // What was given is doubted, or sought on its page: "bạn nhầm rồi", "số này sai", "chính xác là bao nhiêu", "trang mấy".
  [
    'source',
    phrase(
      `^(?:(?:à|ủa|ơ|hình như|bạn|ad|bot|số|con số|số liệu|này|đó|ấy|kia|trên|bị|là|có vẻ|chắc) )*(?:nhầm|sai|(?:không|chưa) (?:đúng|chính xác))(?: (?:rồi|à|mà|hả|đâu|bét|nhỉ|ạ|bạn|số))*[?.! ]*$|^(?:chính xác|cụ thể)(?: là)? (?:bao nhiêu|mấy)[?.! ]*$|^(?:ở |tại |nằm (?:ở )?)?(?:trang|dòng) (?:mấy|bao nhiêu|nào|số mấy)[?.! ]*$`,
    ),
  ],
  [
    'help',
    phrase(
      '^/?(?:help|trợ giúp|hướng dẫn)(?: sử dụng)?(?= ?(?:\\?|$))|bạn (?:làm|giúp) được (?:những )?gì|dùng (?:thế nào|như thế nào|sao)',
    ),
  ],
  [
    'passage',
    phrase(
      'vì sao|tại sao|(?<!(?:ra|làm|ngôi|\\d) )sao(?: [^ ?]+){1,12} lại|nguyên nhân|lý do|giải pháp|khó khăn|hạn chế|hậu quả|gây (?:ra )?(?:những )?(?:thiệt hại|ảnh hưởng) (?:gì|ra sao|thế nào)|làm gì để|(?:đến|tới) mức (?:độ )?nào|^ai (?:là người |sẽ |đã |được giao )?(?:giám sát|trình bày|chịu trách nhiệm|chỉ đạo|kiểm tra|ký|phát biểu)|có (?:tính|gồm|bao gồm|kể)(?: cả)? [^?]{2,60} không(?= ?(?:\\?|$))|có gì (?:mới|khác)|(?:nhiệm vụ|phương hướng|nội dung|kết quả|định hướng|chủ trương|chính sách)[^?]{0,50} (?:là gì|những gì|gì|thế nào)|(?:yêu cầu|quy định|chỉ đạo|nêu|viết(?! tắt)|nói)[^?]{0,80} (?:thế nào|ra sao|gì|những gì)|(?:dịch(?: bệnh| tả| cúm)|thiên tai|thời tiết|mưa lũ|hạn hán|thiệt hại|bão|lũ lụt|ngập lụt|sạt lở)[^?]{0,60} (?:ra sao|thế nào|diễn biến)|(?:tình hình|diễn biến) (?:thiên tai|dịch|thời tiết|mưa)|biện pháp(?! (?:hành chính|tư pháp))|vướng (?:ở đâu|đâu|chỗ nào|gì|cái gì|những gì)|(?:xử lý|ứng phó|khắc phục|phòng chống|đối phó) [^?]{2,60} (?:thế nào|ra sao)|ai chủ trì|(?:xong|hoàn thành|khởi công|khánh thành) (?:khi nào|bao giờ|lúc nào)|(?:khi nào|bao giờ|lúc nào) (?:xong|hoàn thành|khởi công|khánh thành)|(?:chỉ thị|nghị quyết|công văn|quyết định|kế hoạch|hội đồng nhân dân|tỉnh ủy)[^?]{0,40} (?:giao|chỉ đạo|yêu cầu) [^?]{2,40}(?:làm gì|việc gì|nhiệm vụ gì|những gì)|nhiệm vụ của [^?]{2,40} (?:theo|trong|tại) (?:chỉ thị|nghị quyết|quyết định|kế hoạch)|(?<!năm |tháng |quý |kỳ |tiêu |huyện |xã |tỉnh |ngành |vực |cáo |loại |nhóm |nguồn |khoản )nào (?:được|bị|phải|đã|đến|vào|tham gia)|những (?!chỉ tiêu|báo cáo|năm|tháng|kỳ|quý|khoản|nguồn|nhóm|loại|ngành|lĩnh vực)(?:\\p{L}+ ){1,4}nào(?! tăng| giảm| đạt| chưa| không| vượt| có)|triển khai (?:đến đâu|tới đâu|ra sao|thế nào)|(?:do )?(?:đơn vị|cơ quan|sở) nào|tiến độ|vướng mắc|do đâu|dự kiến hoàn thành|quý nào|tháng nào',
    ),
  ],
  [
    'summary',
    phrase(
      'tóm tắt|tóm lược|tóm gọn|tổng quan|(?:điểm|nét|ý|con số|số liệu) chính|khái quát|overview|tổng hợp (?:nhanh |lại |sơ bộ )?(?:tình hình|số liệu|kết quả)|kết quả chủ yếu|rút gọn báo cáo|(?:điểm|nét|mặt) nổi bật|có gì (?:nổi bật|đáng chú ý)|bức tranh|toàn cảnh|nhìn chung|sơ lược|điểm (?:qua|lại)(?= )|tổng kết (?:tình hình|kết quả|số liệu)',
    ),
  ],
  [
    'definition',
    phrase(
      '(?:thế nào là|định nghĩa|khái niệm)(?= )|viết tắt (?:của|cho)(?: từ| cụm từ| chữ)? (?:gì|nào)|là (?:từ )?viết tắt|(?:được )?(?:tính|đo|xác định|hiểu) (?:như )?thế nào(?= ?(?:\\?|$))|cách tính(?= )|giải thích(?: giúp| giùm| hộ)|(?:nghĩa là gì|là gì|là cái gì|là (?:chương trình|chỉ số|chỉ tiêu|ngân hàng|tổ chức|cơ quan|khái niệm|thuật ngữ) (?:gì|nào)|định nghĩa|khái niệm)(?: (?:vậy|thế|ạ|nhỉ|ad|bạn|nhé))*(?= ?(?:\\?|$))|tính (?:cả )?những (?:con|cây|khoản|loại|ai) ?(?:gì|nào)?|gồm (?:của )?(?:những )?ai',
    ),
  ],
];

/** What these intents cannot be without, where the words also ask for a quantity or name a period. */
const CUES: Readonly<Record<string, Phrase>> = {
  trend: phrase(
    'qua (?:các|từng)(?! cửa khẩu| cảng| sân bay| kênh)|diễn biến|các năm|xu hướng|biểu đồ|chuỗi|lịch sử|(?:từng|theo) (?:năm|quý|tháng|kỳ)|từ (?:năm )?20\\d\\d (?:đến|tới)|những năm|thay đổi thế nào',
  ),
  compare: phrase('so sánh|so với|(?:cao|thấp|lớn|nhỏ|nhiều|ít) hơn|(?:cái|bên|năm|quý|tỉnh) nào|đối chiếu|chênh lệch|hay là'),
  ranking: phrase('nào|(?<!(?:ít|thống|thứ) )nhất|xếp hạng|top|những gì|cái gì'),
  breakdown: phrase('gồm|cơ cấu|chia|phân theo|chi tiết|trong đó|từng|các (?:loại|khoản|phần)'),
  summary: phrase('tóm tắt|tổng quan|tóm lược|điểm chính|nét chính|khái quát|tình hình|tổng hợp|kết quả chủ yếu'),
  check: phrase(
    'đúng không|phải không|đúng hay sai|có phải|có đúng|nghe nói|báo nói|kiểm tra|xác minh|chính xác|kiểm chứng|đúng chưa|có thật',
  ),
  passage: phrase('tình hình|ra sao|thế nào|chủ yếu|công tác|nào|những|vì(?! (?:trí|phạm))|nêu|nói về|kết quả'),
  definition: phrase('là gì|nghĩa|định nghĩa|khái niệm|thế nào là|là (?:như )?thế nào|là sao|viết tắt|giải thích'),
  reports: phrase('báo cáo (?:nào|gì)|tài liệu|kho|danh sách'),
  // "chỉ tiêu vốn đầu tư năm 2024" is one, and a target
  indicators: phrase('(?:những|các|danh sách|bao nhiêu|mấy|về|có) chỉ tiêu|chỉ tiêu (?:gì|nào|về)|số liệu (?:gì|nào)'),
  source: phrase(
    'nguồn(?! (?:thu|vốn|nước|nhân lực|lực|lao động|kinh phí))|trích|dẫn (?:nguồn|chứng|ra|ở|từ)|báo cáo nào|văn bản (?:nào|gì|số)|đoạn (?:gốc|văn|nào|trích)|câu gốc',
  ),
  help: phrase('giúp|hướng dẫn|(?<!(?:xây|tiêu|tín|sử|ứng|nội|áp|chung) )dùng|(?<!(?:đại|xã|lễ|cơ|thu|phục) )hỏi'),
  None: phrase('hôm nay|ngày mai|thời tiết|giá vàng|vé máy bay|xổ số|bóng đá'),
  greeting: phrase('chào|hello|helo|hi|alo|a lô|hey|ê|ơi|bot'),
  thanks: phrase('cảm ơn|cám ơn|thanks|ok'),
};

/** A bare noun, or what something is held against, is none of these. */
const LISTS = new Set(['source', 'definition']);

const ASPECT_INTENT: Readonly<Partial<Record<Aspect, string>>> = { change: 'growth', plan: 'plan', target: 'target' };
/** Intents that ask for a figure: the aspect that the words show goes before the classifier's shade. */
const FIGURE_INTENTS = new Set(['figure', 'growth', 'plan', 'target']);
const OTHER_THAN_FIGURES = new Set(['help', 'indicators', 'greeting', 'thanks']);
const QUANTITY_ASKED = phrase(
  'bao nhiêu|mấy|nhiêu|tỷ lệ|tổng số|số lượng|thứ hạng|đứng thứ|xếp thứ|tổng (?:vốn|mức|diện tích|giá trị|sản lượng)',
);

/** What a directive asks for is told in its words, rates too. */
const DIRECTIVE = phrase(
  '(?:chỉ thị|nghị quyết|công văn|quyết định)[^?]{0,30} (?:yêu cầu|quy định|chỉ đạo)[^?]* (?:thế nào|gì|ra sao)',
);

export interface Reading {
  readonly aspect: Aspect;
  readonly topic: readonly string[];
  /** Whether a period is named. */
  readonly dated: boolean;
}

export function intentOf(source: Source, guess: IntentGuess, { aspect, topic, dated }: Reading): IntentGuess {
  const quantity = has(QUANTITY_ASKED, source);
  const rule = rules.find(([, phrase]) => has(phrase, source));
  if (rule && !(rule[0] === 'passage' && quantity && !has(DIRECTIVE, source))) return { intent: rule[0], confidence: 0.95 };
  const figure = ASPECT_INTENT[aspect] ?? 'figure';
  if (FIGURE_INTENTS.has(guess.intent)) return { intent: figure, confidence: guess.confidence };
  // "Đại hội gồm bao nhiêu nội dung": a quantity of something is a figure, whatever else the words sound like.
  if (quantity && topic.length > 2 && OTHER_THAN_FIGURES.has(guess.intent)) return { intent: figure, confidence: 0.7 };
  // "tình hình xâm nhập mặn" calls for no help.
  const isTold = guess.intent === 'help' && topic.length > 2 && has(CUES.passage as Phrase, source);
  if (isTold && !has(CUES.help as Phrase, source)) return { intent: 'passage', confidence: 0.7 };
  const cue = CUES[guess.intent];
  const unshown = quantity || dated || LISTS.has(guess.intent);
  if (topic.length > 0 && unshown && cue && !has(cue, source)) return { intent: figure, confidence: 0.7 };
  return guess;
}

/** Whether the words themselves show an intent, and not only the classifier's guess. */
export function shows(intent: string, source: Source): boolean {
  const own = rules.filter(([name]) => name === intent);
  if (own.length > 0 && intent !== 'help' && intent !== 'thanks') return own.some(([, words]) => has(words, source));
  const cue = CUES[intent];
  return cue !== undefined && has(cue, source);
}
/** Small talk, or a list, that the words show; the classifier alone takes "methadone" for a greeting. */
export const showsTalk = (intent: string, source: Source): boolean => shows(intent, source) || has(CUES[intent] ?? NEVER, source);
const NEVER = phrase('(?!)');

export const showsQuantity = (source: Source): boolean => has(QUANTITY_ASKED, source);
const TALK = new Set(['greeting', 'thanks', 'help', 'None', 'reports', 'indicators', 'source']);
/** Whether a question of this intent is about something that the next one may lean on. */
export const isFigureIntent = (intent: string): boolean => !TALK.has(intent);
/** The same of one whose small talk only the classifier hears: "cong nghiep xay dung?" is no call for help. */
export const mayBeFigure = (intent: string, source: Source): boolean => isFigureIntent(intent) || !showsTalk(intent, source);
