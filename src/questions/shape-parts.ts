/** "gồm những khoản nào", "chia theo cấp học", "cơ cấu kinh tế": what a figure is made up of. */
import { has, loosely, phrase } from '../vietnamese/rules.js';
import { without } from './shape-words.js';
import type { Shape } from './shapes.js';

/** Ends what a figure is divided by: a period, or what is asked of it. */
const END = 'năm|quý|tháng|kỳ|ngày|giai đoạn|\\d+|của|là|thì|ra sao|thế nào|như thế|bao nhiêu|mấy|được';
const WHICH = '(?:nào|gì|thế nào|ra sao)';
/** "gồm những khoản nào", "gồm có gì"; not "(gồm cả vốn ODA)" */
const MADE_OF = phrase(
  `(?:sẽ |có )?(?:(?:bao )?gồm(?: có)?|trong đó có|được cấu thành từ|tạo thành từ) (?:những |các )?(?:(?!${END})\\p{L}+ ){0,3}?${WHICH}|(?:bao )?gồm mấy (?:phần|khoản|nhóm|loại|nguồn|khu vực)`,
);
/** "có những báo cáo nào" asks for what is on record. */
const HAS_PARTS = phrase('có (?:những |các )?(?:khoản|phần|nhóm|thành phần|bộ phận|loại|nguồn|khu vực) (?:nào|gì)');
/** "chia ra xuất bao nhiêu, nhập bao nhiêu" */
const SPLIT_ASKED = phrase('(?:được )?(?:chia|phân|tách) (?:ra|thành)[^?]*(?:bao nhiêu|mấy)');
const DIVIDED = phrase(
  `(?:được )?(?:chia|phân|tách|phân tổ|phân bổ)(?: (?:ra|theo|thành|cho))+(?: (?!${END})\\p{L}+){0,4}(?: (?:thế nào|ra sao|nào|gì))?|(?:được )?phân bổ (?:ra sao|thế nào|như thế nào)`,
);
/** Which of the parts' names must tell: areas and periods have shapes of their own. */
const BY_TIME = phrase('(?:chia|phân|tách)(?: ra)? theo (?:từng )?(?:năm|quý|tháng|kỳ)');
const BY_AREA = phrase(
  '(?:chia|phân|tách|phân tổ)(?: ra)? theo (?:từng |các )?(?:huyện|xã|địa phương|địa bàn|đơn vị hành chính)(?:[^?]{0,24}(?:huyện|thị xã|thành phố|xã))?',
);
/** "từng khoản", "chi tiết hơn" */
const CLOSER = phrase(
  '(?:chi tiết|cụ thể|rõ) hơn(?: (?:được không|đi|nào|nữa))?|(?:cho )?(?:xem )?(?:chi tiết|cụ thể)(?= ?(?:\\?|$))|từng (?:khoản|phần|loại|nhóm|nguồn)(?= ?(?:\\?|$))',
);
/** Not the rescheduling of debts, nor one share: "tỷ trọng dịch vụ trong cơ cấu kinh tế". */
const STRUCTURE = phrase('cơ cấu(?! lại| tổ chức| cán bộ| nhân sự)');
const ONE_SHARE = phrase('tỷ trọng|tỷ lệ|tỉ lệ|chiếm|bao nhiêu|mấy|chuyển dịch|vì sao|giải pháp|tái cơ cấu');
const STRUCTURE_ASKED = phrase(`cơ cấu|${WHICH}|(?:được )?(?:phân|chia)(?: bổ)?`);

type Parts = Extract<Shape, { kind: 'parts' }>;
type Rank = Extract<Shape, { kind: 'rank' }>;

export function readParts(text: string): Parts | Rank | null {
  const source = loosely(text);
  if (has(BY_TIME, source)) return null;
  if (has(BY_AREA, source))
    return { kind: 'rank', text: without(text, BY_AREA), order: 'most', among: 'area', noun: '', span: null };
  const parts = (words: typeof CLOSER, rest: Partial<Parts> = {}): Parts => ({
    kind: 'parts',
    text: without(text, words),
    sure: true,
    shares: false,
    ...rest,
  });
  const shares = has(STRUCTURE, source);
  for (const words of [SPLIT_ASKED, MADE_OF, HAS_PARTS, DIVIDED])
    if (has(words, source))
      return shares ? { ...parts(words), text: without(without(text, words), STRUCTURE), shares } : parts(words);
  if (has(CLOSER, source)) return parts(CLOSER, { sure: false });
  return shares && !has(ONE_SHARE, source) ? parts(STRUCTURE_ASKED, { shares }) : null;
}
