/** "huyện nào có diện tích dừa lớn nhất", "tháng nào đón nhiều khách nhất", "chỉ tiêu nào chưa đạt kế hoạch". */
import type { PeriodType, ReferencePeriod } from '../model/period.js';
import { has, loosely, matchesOf, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { asksComparison } from './shape-compare.js';
import { without } from './shape-words.js';
import type { Among, Order, Shape } from './shapes.js';

const AREAS = 'huyện|quận|thị xã|thành phố|xã|phường|thị trấn|địa phương|địa bàn|đơn vị|nơi|vùng|huyện thị|huyện, thành phố';
const TIMES = 'năm|tháng|quý|kỳ';
const SUPERLATIVE =
  '(?:cao|lớn|nhiều|đông|mạnh|nhanh|tốt|dài|rộng|thấp|nhỏ|ít|kém|chậm|sâu)(?: (?!(?<!giao )thống|thứ|duy|hợp|hay|và|hơn)[^ ,?]+){0,11} nhất|dẫn đầu|đứng đầu|đứng cuối';
/** Behind "nào": what all are measured by. */
const MEASURED = `${SUPERLATIVE}|(?:chưa|không) đạt|đạt thấp|vượt|(?<!bị |có )(?:tăng|giảm)`;
const RANK = phrase(
  `(?<!cái |bên |thế |khi |lúc |báo cáo |người |văn bản |ai )nào(?: của| trong| ở| đang| có| lại| được)?[^?]{0,60}? ?(?:${MEASURED})[^?]{0,40}|cái nào(?: của| trong| ở| đang| có| lại| được)? [^?]{0,40}?(?:${SUPERLATIVE})|(?:${SUPERLATIVE})[^?]{0,40}? (?:là|thuộc về|ở)? ?(?:${AREAS}|${TIMES}|ngành|nhóm|cây|mặt hàng|lĩnh vực|khu vực|loại|thị trường) nào|top \\d+ [^?]{2,60}|(?:ngành|nhóm|mặt hàng|sản phẩm|cây|khoản)(?: [^?,]{1,24})? nào[^?]{0,40} bị (?:sụt )?giảm`,
);
/** A province or a period "nào" is ranked by a superlative alone: "năm nào tăng" may be told in words. */
const NEEDS_SUPERLATIVE = phrase(`(?:${AREAS}|${TIMES}|tỉnh) nào`);
const HAS_SUPERLATIVE = phrase(SUPERLATIVE);
const OF_AREAS = phrase(`(?:${AREAS}) nào|(?:các|từng|top \\d+) (?:huyện|xã|địa phương|đơn vị cấp huyện)`);
const OF_PROVINCES = phrase('(?:tỉnh|tỉnh thành) nào');
const OF_TIMES = phrase(`(?<!lâu |hàng |hằng )(?:${TIMES}) nào`);
const OF_SIBLINGS = phrase(
  '(?:phần|nhóm|cây|con|đàn|mặt hàng|nguồn|thị trường|loại|sản phẩm|ngành|khu vực|khoản|vụ)(?: [^?,]{1,24})? nào',
);
/** "trồng nhiều nhất" is measured by the area. */
const PLANTED = phrase('trồng(?= (?:được )?(?:nhiều|ít))');
/** "đón nhiều khách nhất": a verb that says no more than "có". */
const HAVING = phrase('(?:đón|có|đạt|thu|đưa|bị|chịu)(?: được)?(?= (?:nhiều|ít|đông)(?: |$))');
const WORDS = phrase(
  `(?:(?:trong|ở|theo) )?(?:phụ lục|(?<!cao )bảng(?! (?:điện|mạch)))(?: kèm theo| trên| này)?(?= |:)|bị(?= (?:sụt )?giảm)|trong (?:cả )?(?:các |số |ba |3 |bốn |4 )?(?:lĩnh vực|ngành|nhóm|chỉ tiêu|(?<=(?:các|số|ba|3|bốn|4) )(?:khu vực kinh tế|khu vực))?|(?:^|(?<= ))(?:mảng|lĩnh vực)(?= )|cái nào|(?:những |các )?(?:chỉ tiêu|lĩnh vực|ngành|nhóm|khu vực kinh tế|khu vực|loại|mặt hàng|khoản|phần|nguồn|thị trường|${AREAS}|(?<!lâu |hàng |hằng )(?:${TIMES})|tỉnh thành|tỉnh)(?: nào)|(?:nhóm|nguồn|loại|mặt hàng|thị trường|khoản)(?= [^?]{2,24} nào)|nào|(?:có )?(?:mức |tốc độ )?tăng trưởng|(?:kéo )?(?:có )?(?:mức |tốc độ )?tăng|(?:kéo )?giảm|đạt tỷ lệ|(?:cao|lớn|nhiều|đông|mạnh|nhanh|tốt|dài|rộng|thấp|nhỏ|ít|kém|chậm|sâu) nhất|dẫn đầu|đứng đầu|đứng cuối|mạnh|nhanh|sâu(?! bệnh)|nhiều|ít|(?<!vụ )đông(?! xuân)|nhất|chưa đạt|không đạt|đạt thấp|vượt|(?:so với )?(?:kế hoạch|dự toán)|so (?:với )?cùng kỳ|so với|cùng kỳ|xếp hạng|top(?: \\d+)?`,
);
const BEHIND = phrase('(?:chưa|không) đạt|đạt thấp|thấp (?:hơn|so)');
const LOW = phrase('(?:thấp|nhỏ|ít|kém|chậm)(?: (?!(?<!giao )thống|thứ|duy|hợp)[^ ,?]+){0,11} nhất|đứng cuối');
const SLOWEST = phrase('tăng(?: trưởng)? (?:thấp|chậm|ít|kém) nhất');
const FALLS = phrase('giảm');
const MOVES = phrase('(?<!thu hút |kế hoạch )(?:tăng|giảm)(?! dân số tự nhiên)');
const OF_PLAN = phrase(
  '(?<!vượt )(?:so với|so|%|phần trăm|tỷ lệ)[^?]{0,12} (?:kế hoạch|dự toán)|(?:hoàn thành|vượt) (?:kế hoạch|dự toán)',
);

/** Null where nothing is ranked, or where two things are weighed. */
export function readRank(text: string, _: ReferencePeriod): Extract<Shape, { kind: 'rank' }> | null {
  const source = loosely(text);
  if (!has(RANK, source) || asksComparison(source)) return null;
  if (has(NEEDS_SUPERLATIVE, source) && !has(HAS_SUPERLATIVE, source)) return null;
  const among: Among = has(OF_PROVINCES, source)
    ? 'province'
    : has(OF_AREAS, source)
      ? 'area'
      : has(OF_TIMES, source)
        ? 'time'
        : has(OF_SIBLINGS, source)
          ? 'sibling'
          : 'thing';
  // The sectors of the economy grow by their share in GRDP.
  const about = has(ECONOMY, source) && has(GROWS, source) ? ' GRDP' : has(phrase('khu vực kinh tế'), source) ? ' GRDP' : '';
  const planted = has(PLANTED, source) ? ' diện tích' : '';
  return {
    kind: 'rank',
    text: without(without(without(text, PLANTED), HAVING), WORDS) + about + planted,
    order: orderOf(text),
    among,
    noun: about ? 'khu vực' : nounIn(text),
    span: spanOf(text),
  };
}

const ECONOMY = phrase('khu vực(?: kinh tế)? nào|các khu vực(?: kinh tế)?');
const GROWS = phrase('tăng trưởng|tăng|giảm|phát triển');
const NOUN = phrase('(?<noun>thị trường(?: \\p{L}+){0,4}|\\p{L}+(?: \\p{L}+){0,3}) nào');
const nounIn = (text: string): string => {
  const [match] = matchesOf(NOUN, loosely(text));
  return match ? text.slice(match.index, match.index + (match.groups?.noun ?? '').length) : '';
};

function orderOf(text: string): Order {
  const source = loosely(text);
  if (has(OF_PLAN, source) && has(HAS_SUPERLATIVE, source)) return has(LOW, source) ? 'behind' : 'done';
  if (has(BEHIND, source)) return 'behind';
  if (has(MOVES, source)) return has(SLOWEST, source) ? 'slow' : has(FALLS, source) ? 'down' : 'up';
  if (has(phrase('vượt'), source)) return 'over';
  return has(LOW, source) ? 'least' : 'most';
}

const SPANS: Readonly<Record<string, PeriodType>> = { nam: 'YEAR', thang: 'MONTH', quy: 'QUARTER' };
function spanOf(text: string): PeriodType | null {
  const [match] = matchesOf(OF_TIMES, loosely(text));
  return match ? (SPANS[fold(match[0]).split(' ')[0] ?? ''] ?? null) : null;
}
