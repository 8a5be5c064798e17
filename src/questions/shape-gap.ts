/** "còn thiếu bao nhiêu thì đạt kế hoạch", "còn phải thu thêm mấy tỷ nữa mới được 2.440 tỷ": what a figure still lacks. */
import { readPeriods } from '../vietnamese/periods.js';
import { readQuantities } from '../vietnamese/quantities.js';
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { rewritten, without } from './shape-words.js';
import type { Shape } from './shapes.js';

const HOW_MUCH = '(?:bao nhiêu|mấy|bao lâu)';
const UNITS = '(?: ?(?:nghìn|ngàn|triệu|tỷ|tỉ|%|phần trăm|tấn|tạ|ha|héc ta|lượt(?! khách)|đồng|usd|đô))*';
const PLAN = 'kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh|nghị quyết đề ra|đích';
const REACH = '(?:đạt|hoàn thành|đủ|bằng|cán|về|xong|chạm)(?: (?:được|mốc|đích|tới|đến))*';

/** "còn thiếu bao nhiêu", "còn cách kế hoạch bao nhiêu", "hụt mấy tỷ" */
const LACK = phrase(
  `(?:hiện |vẫn )?(?:còn |đang |bị )?(?:thiếu|cách|hụt)(?: (?:so với )?(?:${PLAN})(?: (?:cả )?năm(?! ?20))?)?(?: (?:khoảng|hết))? ${HOW_MUCH}${UNITS}|(?:chưa đạt|còn (?:lại|kém)) (?:là )?${HOW_MUCH}${UNITS}(?= ?(?:so với|nữa|để|thì|mới|\\?|$))`,
);
/** "phải đạt thêm bao nhiêu", "cần thêm mấy lượt"; before "nữa" also "còn bao nhiêu tỷ nữa thì đạt" */
const MORE = phrase(
  `(?:hiện |vẫn )?(?:còn|cần|phải)(?: (?:còn|cần|phải|có))*(?: (?:đạt|thu|làm|đón|sản xuất|giải ngân|thực hiện|trồng|bán|huy động|xuất|nhập))? thêm (?:khoảng )?${HOW_MUCH}${UNITS}`,
);
const LEFT = phrase(
  `(?:hiện |vẫn )?(?:còn|cần|phải)(?: (?:cần|phải|đạt|thu|đón))* ${HOW_MUCH}${UNITS}(?=[^?]* nữa(?: |$|[?.!]))`,
);
/** "còn bao nhiêu vốn chưa giải ngân", "vốn … còn mấy tỷ chưa giải ngân": the plan less what was paid out. */
const UNPAID = phrase(`(?:còn lại|còn|có)(?: thiếu)? ${HOW_MUCH}${UNITS}(?=[^?]{0,40} ?chưa (?:được )?giải ngân)`);
/** "vốn … chưa giải ngân là mấy tỷ", "còn phải giải ngân bao nhiêu tỷ" */
const NOT_PAID_YET = phrase(`chưa (?:được )?giải ngân(?: hết)?(?: còn| là| hiện| khoảng)* ${HOW_MUCH}${UNITS}`);
const TO_PAY = phrase(`(?:còn|vẫn) (?:phải|cần) giải ngân (?:thêm )?${HOW_MUCH}${UNITS}`);
const NOT_PAID = phrase('chưa (?:được )?giải ngân(?: hết)?');
/** "dự toán HĐND tỉnh giao" */
const GIVEN =
  '(?: (?:mà )?(?:hđnd|hội đồng nhân dân|ubnd|ủy ban nhân dân|trung ương|chính phủ|thủ tướng(?: chính phủ)?|bộ tài chính|cấp trên)(?: tỉnh)?)?(?: (?:đã |được )*(?:đề ra|giao|đặt ra))?';
/** What is to be reached, and until when. */
const TO_PLAN = phrase(
  `(?:nữa )?(?:thì|để|là|mới|cho|sẽ)(?: (?:mới|thì|sẽ|là|có thể))*(?: ${REACH})(?: (?:${PLAN}|con số|mức))?(?: (?:cả )?năm(?! ?20))?|(?:nữa )?(?:so với|so|theo) (?:${PLAN})(?: (?:cả )?năm(?! ?20))?${GIVEN}|${REACH} (?:${PLAN})(?: (?:cả )?năm(?! ?20))?|nữa|(?:${PLAN})(?: (?:cả )?năm(?! ?20))?`,
);
const UNTIL = phrase(
  '(?:trong |ở |cho )?(?:các|những|mấy) tháng (?:còn lại|cuối)(?: (?:của|năm))*(?! ?20)|từ (?:nay|giờ) (?:đến|tới)(?: (?:hết|cuối))?(?: năm(?! ?20))?|(?:đến|tới) (?:hết|cuối) năm(?! ?20)|(?:trong )?thời gian còn lại',
);
const NAMES_PLAN = phrase(`(?:${PLAN})`);
const OPEN = phrase('nữa|thêm');
const ASKS_SHARE = phrase(`${HOW_MUCH} ?(?:%|phần trăm)`);

type Gap = Extract<Shape, { kind: 'gap' }>;

export function readGap(utterance: string): Gap | null {
  const toPay = [NOT_PAID_YET, TO_PAY].some((words) => has(words, loosely(utterance)));
  const text = [NOT_PAID_YET, TO_PAY].reduce((rest, words) => rewritten(rest, words, 'giải ngân'), utterance);
  const source = loosely(text);
  const lacks = has(LACK, source);
  const unpaid = toPay || has(UNPAID, source);
  if (!lacks && !unpaid && !has(MORE, source) && !has(LEFT, source)) return null;
  const goal = goalIn(text);
  const asked = [UNPAID, LACK, MORE, LEFT].reduce((rest, words) => without(rest, words), text);
  const left = withoutCounter(unpaid ? rewritten(asked, NOT_PAID, 'giải ngân') : asked);
  const bare = without(
    without(goal ? `${left.slice(0, goal.start)}${' '.repeat(goal.end - goal.start)}${left.slice(goal.end)}` : left, UNTIL),
    TO_PLAN,
  );
  // "còn thiếu bao nhiêu giáo viên" asks for a printed figure, unless a plan is named or nothing else.
  const isMeant =
    goal !== null ||
    unpaid ||
    has(NAMES_PLAN, source) ||
    has(UNTIL, source) ||
    !/\p{L}{2}/u.test(bare) ||
    (lacks && has(OPEN, source));
  if (!isMeant) return null;
  return {
    kind: 'gap',
    text: bare,
    share: has(ASKS_SHARE, loosely(utterance)),
    goal: goal && { value: goal.value, unit: goal.unit },
  };
}

/** "Doanh nghiệp thành lập mới … thiếu bao nhiêu doanh nghiệp": what counts it was said before. */
function withoutCounter(text: string): string {
  const [head = '', ...rest] = text.split(/ {4,}/);
  const counter = /^ *(\p{L}+ \p{L}+)(?= |[?.!]|$)/u.exec(rest.join(' '))?.[1];
  return counter && fold(head).includes(fold(counter)) ? `${head} ${rest.join(' ').replace(counter, '')}` : text;
}

/** "để đạt 2.440 tỷ đồng": the one quantity of the question, behind a word of reaching. */
function goalIn(text: string): { start: number; end: number; value: number; unit: string } | null {
  const source = loosely(text);
  const [only, ...others] = readQuantities(source, text, readPeriods(source)).filter(({ value }) => value.sure);
  if (!only || others.length > 0 || !BEHIND.test(`${fold(text.slice(0, only.start)).trim()} `)) return null;
  return { start: only.start, end: only.end, value: only.value.value, unit: only.value.unit };
}
/** "để đạt 40 tỷ", "đạt mục tiêu cả năm 40 tỷ", "mục tiêu đón khách cả năm là 5 triệu" */
const BEHIND =
  /(?<!\p{L})(?:(?:dat|moc|du|bang|duoc|toi|den) (?:(?:con so|muc tieu|muc|ke hoach|du toan|chi tieu) )?(?:(?:cua )?(?:ca )?nam )?|(?:muc tieu|ke hoach|du toan|chi tieu)(?: [^ ?.;]+){0,12} la )(?:tren |hon )?$/u;
