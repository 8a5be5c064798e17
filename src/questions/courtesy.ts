/** The question inside what is said around it: "Dạ em chào anh chị, cho em xin số liệu hộ nghèo năm 2022 với ạ, em cảm ơn". */
import { has, loosely, matchesOf, type Phrase, phrase, type Source, strictly } from '../vietnamese/rules.js';
import { hasAccents } from '../vietnamese/text.js';

/**
 * Without accents "chi", "em", "co" and "chu" may be what is asked about ("chi thuong xuyen"): they are read with theirs, or where
 * another word of courtesy stands beside them; so are "cai", "luon" and "di" at the end.
 */
const ADDRESSED = '(?:chao|oi|muon|xin|cam on|can(?! (?:bo|tho|ngheo|cu|can))|cho (?:chau|minh|toi|hoi))(?![a-z])';
const ADDRESSING = '(?<=(?:^|[^a-z])(?:chao|anh|thua|giup|chuc|cho) )';
const ONLY_ACCENTED = `(?<![a-z])(?:(?!${ADDRESSING}(?:em|chi|co|bac)(?! (?:thuong|dau|ngan|phi|tieu))(?![a-z]))(?:chi|co|chu|em|bac)(?! ${ADDRESSED})|cai|luon|(?<!\\d )di)(?![a-z])`;
const WHO =
  '(?:anh chị|trợ lý|tòa soạn|đơn vị|các bạn|cả nhà|mọi người|quý vị|quý cơ quan|đồng chí|chúng tôi|chúng em|admin|bạn|bot|em|anh|chị|sếp|cô|chú|bác|cháu|tôi|mình|ad)';
const GREETED = `(?: (?:ơi|các|cả|quý|đến|tới|nhà|ngày mới|buổi (?:sáng|trưa|chiều|tối)|tốt lành|vui vẻ|nhiều|lắm|trước|${WHO}))*`;

/** Said whole, wherever it stands at a clause's head. */
const CLAUSES: readonly Phrase[] = [
  phrase(`^(?:dạ |vâng |ừ |ok |kính |xin |${WHO} )*(?:chào|hello|hi|hey|ê|alo|a lô|good morning|chúc)${GREETED}(?: ạ)?`),
  phrase(`^(?:dạ |${WHO} )*(?:xin )?(?:cảm|cám) ơn${GREETED}(?: ạ)?`),
  phrase(`^${WHO} ơi(?: giúp ${WHO} với)?`),
  phrase(`^(?:xin lỗi(?: đã)?)? ?làm phiền(?: ${WHO})*|^xin lỗi(?: ${WHO})*`),
  phrase(`^(?:dạ|vâng|ừ|ok|oke|rồi)(?: ${WHO})?(?= ?,)`),
  phrase('^@\\p{L}[\\p{L}\\p{Nd}_]*', false),
];

/** A clause that says who asks, whom, or what for. */
const SETTING: readonly Phrase[] = [
  phrase(`^(?:dạ |hiện )?${WHO} (?:là|bên|ở bên|làm ở|đang (?:làm|viết|cần|chuẩn bị))(?= )`),
  phrase(
    '^(?:để|nhằm) (?:phục vụ|chuẩn bị|hoàn thiện|tổng hợp|có)|^(?:phục vụ|chuẩn bị cho|liên quan đến|với tư cách|kính gửi|gửi) |^nếu được|^(?:căn cứ(?! báo cáo| số)|trong khuôn khổ|thực hiện (?:công văn|chỉ đạo|ý kiến)|báo cáo (?:thường trực|lãnh đạo|đồng chí)|trong lĩnh vực) |^theo (?:quý vị|bạn|yêu cầu)',
    false,
  ),
  phrase('đang (?:hoàn thiện|chuẩn bị|xây dựng|viết|làm) (?:báo cáo|bài|luận văn|đề cương|tài liệu)'),
];

/** What leads up to the thing asked for: at least one of the verbs ("tra vinh" without its accent is a province). */
const LEAD = phrase(
  `^(?:(?:dạ|có|ai|trân trọng|kính|xin|rất|nhờ|mong|làm ơn|vui lòng|quý (?:sở|đơn vị|cơ quan)|sở|${WHO}) )*(?:đề nghị|cho|xin|hỏi|cần(?! (?:thêm )?(?:bao nhiêu|mấy|bn)| cứ)|muốn|nhờ|mong|giúp|tra(?: cứu)?(?! vinh)|tìm(?: hiểu)?|cung cấp|trích dẫn|lấy|xem|biết)(?: (?:được|là|thêm|chút|vui lòng|giúp|hỏi|biết|xin|cho|cần|cung cấp|trích dẫn|tra(?: cứu)?(?! vinh)|tìm(?: hiểu)?|lấy|xem|số liệu|con số|thông tin|chính thức|về|rằng|ạ|với|quý (?:cơ quan|đơn vị|sở)|cơ quan|${WHO}))*`,
);

/** What trails behind it. */
const TAIL = phrase(
  '(?:để|nhằm) (?:phục vụ|tổng hợp|làm|viết|báo cáo)[^?]*$|,? ?nếu được[^?]*$|mà (?:báo cáo|tỉnh)[^?]{0,40} (?:nêu|ghi|công bố)[^?]*$|(?:(?:là )?(?:như )?(?:vậy|thế)|nhỉ|(?<!mường )nhé|(?<!(?:mấy|nhiêu|bn) )nha|ạ|với|đi|cái|gấp|(?<!(?:bao nhiêu|mấy|bn)(?: \\p{L}+)? )nữa|luôn|(?<!(?:kịp|tạm|lâm|đồng|hiện|đương|nhất) )thôi|thế nào rồi)(?=[ ?.!]*$)'.replaceAll(
    '[ ?.!]',
    '[?.! ]',
  ),
);

/** "Số khách năm 2023 sai rồi": what is doubted is asked for once more. */
const DOUBT = phrase(
  '(?:(?:là |bị |đã )?(?:sai|nhầm) (?:rồi|à|mà|hả|bét)|(?:không|chưa) (?:đúng|chính xác) (?:rồi|đâu))(?=[?.! ]*$)',
);

/** A clause that asks for something: its words are kept. */
const ASKS = phrase(
  'bao nhiêu|mấy|thế nào|ra sao|số liệu|con số|cho biết|cung cấp|năm 20\\d\\d|tháng (?:\\d|này|trước)|\\d tháng|quý (?:[1-4]|i)|20\\d\\d(?! ?\\d)',
);

/** The question alone; the text itself where nothing else is said. */
export function withoutCourtesy(text: string): string {
  const clauses = text
    .split(/(?<=[,;.!?:])(?<!phòng,)\s+|\n+/u)
    .map((clause) => clause.trim())
    .filter(Boolean);
  const kept = clauses.map(bare).filter(Boolean);
  const asking = kept.filter((clause) => !isSetting(clause) || kept.length === 1);
  const left = (asking.length > 0 ? asking : kept).map((clause) => cut(clause, LEAD)).filter(Boolean);
  const core = trimmed(left.join(' '));
  return core.split(/\s+/).length >= 2 || /^\p{Lu}{3,}/u.test(core) ? core : text;
}

const isSetting = (clause: string): boolean =>
  SETTING.some((phrase) => has(phrase, sourceOf(clause))) && !(has(ASKS, sourceOf(clause)) && !/^căn cứ/i.test(clause));

/** With accents, as they are typed; without, only the words that cannot be others. */
function sourceOf(text: string): Source {
  if (hasAccents(text)) return strictly(text);
  const { text: plain } = loosely(text);
  return { text: plain.replace(new RegExp(ONLY_ACCENTED, 'g'), (word) => '_'.repeat(word.length)), loose: true };
}

/** Without greetings at its head; "" where it is nothing else. */
function bare(clause: string): string {
  let rest = clause;
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const phrase of CLAUSES) rest = cut(rest, phrase);
  }
  return rest;
}

function cut(text: string, phrase: Phrase): string {
  const [match] = matchesOf(phrase, sourceOf(text));
  return match ? text.slice(match.index + match[0].length).replace(/^[\s,.!?:;]+/u, '') : text;
}

function trimmed(text: string): string {
  let rest = text.replace(/[\s,;:]+$/u, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    const [match] = [...matchesOf(TAIL, sourceOf(rest)), ...matchesOf(DOUBT, sourceOf(rest))];
    if (match)
      rest = `${rest.slice(0, match.index)}${rest.slice(match.index + match[0].length)}`
        .replace(/[\s,;:]+(?=[?.!]*$)/u, '')
        .trim();
  }
  return rest;
}
