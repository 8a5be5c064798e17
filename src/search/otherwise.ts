/** How people say what reports print: the words of the right column also find a figure whose name holds those of the left. */
import { has, type Phrase, phrase, strictly } from '../vietnamese/rules.js';

/**
 * Only other words for the very same thing. Never a part for its whole ("gà" of "gia cầm"), nor a stage for another ("phát hiện" and
 * "xử lý"): such words would pass a neighbour's figure off as what is asked for.
 */
export const OTHERWISE: readonly (readonly [printed: string, asked: string])[] = [
  // Crops and animals by their names in the north and in the south.
  ['lợn', 'heo'],
  ['ngô', 'bắp'],
  ['sắn|khoai m[ìỳ]|củ m[ìỳ]', 'khoai mì mỳ củ sắn'],
  ['lạc', 'đậu phộng'],
  ['vừng', 'mè'],
  ['dứa', 'khóm thơm'],
  ['chè', 'trà'],
  ['đậu tương', 'đậu nành'],
  ['xuất chuồng', 'xuất bán'],
  ['gieo trồng|gieo cấy|xuống giống', 'trồng gieo sạ xuống giống'],
  ['thu hoạch', 'gặt'],
  ['gặt', 'thu hoạch'],
  ['sản lượng (?:cây )?lúa', 'thóc'],
  ['khai thác thủy sản|thủy sản khai thác', 'đánh bắt'],
  ['tàu cá', 'ghe thuyền'],
  // Work and people.
  ['(?:giải quyết|tạo) việc làm|việc làm mới', 'có việc làm mới kiếm việc'],
  ['đi làm việc (?:có thời hạn )?ở nước ngoài|làm việc ở nước ngoài', 'xuất khẩu lao động đi nước ngoài'],
  ['đào tạo nghề|giáo dục nghề nghiệp', 'dạy nghề học nghề'],
  ['thất nghiệp', 'mất việc'],
  ['tuyển mới', 'tuyển sinh'],
  ['tuyển sinh', 'tuyển mới'],
  ['số trẻ', 'cháu'],
  ['nhân khẩu', 'người'],
  ['tiếp công dân', 'tiếp dân'],
  ['thu giữ', 'tịch thu'],
  ['làm (?:mới )?nhà|(?:ngôi|căn) nhà', 'dựng cất xây'],
  ['nhà tạm|nhà dột nát', 'nhà tạm bợ nhà dột nát'],
  ['tử vong', 'chết thiệt mạng cướp đi sinh mạng'],
  ['chết', 'tử vong thiệt mạng cướp đi sinh mạng'],
  ['bị thương', 'thương tích'],
  ['mất tích', 'chưa tìm thấy'],
  ['nhiễm', 'mắc bị bệnh'],
  ['mắc', 'nhiễm bị bệnh'],
  ['người (?:tham gia )?(?:các loại |các loại hình )?(?:bảo hiểm|bhxh|bhyt|bhtn)', 'đóng tham gia'],
  ['tiêm chủng|tiêm phòng|tiêm vắc xin|tiêm vacxin', 'chích ngừa tiêm chủng phòng vắc xin'],
  ['suy dinh dưỡng', 'còi'],
  ['bác sỹ', 'bác sĩ'],
  ['bác sĩ', 'bác sỹ'],
  ['khám bệnh', 'khám chữa bệnh'],
  ['huy động trẻ|trẻ (?:em )?(?:ra|đến) lớp|tỷ lệ huy động', 'đi học đến lớp ra lớp'],
  ['tốt nghiệp', 'đỗ'],
  ['(?:chất thải|rác thải)(?: rắn)?', 'rác thải rác chất thải'],
  ['sử dụng điện', 'dùng điện'],
  // Enterprises and investment.
  ['thành lập mới|đăng ký mới|mới thành lập', 'mở mới lập mới ra đời'],
  ['tạm ngừng|tạm dừng', 'tạm nghỉ ngưng ngừng dừng'],
  ['quay trở lại|hoạt động trở lại', 'mở lại quay lại'],
  ['giải thể', 'đóng cửa'],
  ['đầu tư nước ngoài|đầu tư trực tiếp nước ngoài', 'fdi vốn ngoại'],
  ['fdi', 'đầu tư trực tiếp nước ngoài vốn ngoại'],
  ['khu vực (?:doanh nghiệp )?(?:fdi|nhà nước|ngoài nhà nước|tư nhân|(?:có vốn )?đầu tư nước ngoài)', 'khối doanh nghiệp'],
  ['thặng dư(?: thương mại| cán cân thương mại)?(?!.*ngân sách)', 'xuất siêu'],
  ['thâm hụt thương mại', 'nhập siêu'],
  ['xuất siêu', 'thặng dư thương mại'],
  ['xuất khẩu', 'kim ngạch giá trị bán ra'],
  ['nhập khẩu', 'kim ngạch giá trị mua vào'],
  ['diện tích(?!.*(?:thu hoạch|cho sản phẩm|thiệt hại|mất trắng|mới|rừng|đất|quy hoạch))', 'gieo trồng xuống giống'],
  ['sản lượng', 'sản xuất thu hoạch thu được'],
  ['^ ?(?:tổng )?(?:kim ngạch |giá trị |trị giá )?xuất,? nhập khẩu', 'ngoại thương hai chiều'],
  ['doanh thu (?:của |từ )?(?:các )?(?:dịch vụ |hoạt động |ngành )*(?:vận tải|du lịch)', 'thu được đơn vị ngành'],
  ['grdp|tổng sản phẩm|khu vực (?:nông|công|dịch)', 'giá trị tăng thêm'],
  ['trồng mới', 'trồng thêm'],
  ['rau (?:các loại|đậu)', 'rau xanh'],
  ['đàn (?:lợn|trâu|bò|dê|gia cầm|gia súc)|tổng đàn', 'nuôi'],
  ['sử dụng', 'dùng'],
  ['bồi thường', 'đền bù'],
  ['khởi công', 'động thổ'],
  ['hoàn thành', 'xong'],
  ['đưa vào sử dụng|đưa vào khai thác|đưa vào vận hành|đi vào hoạt động|vận hành', 'chạy hoạt động'],
  ['điện thương phẩm', 'điện tiêu thụ'],
  ['điện sản xuất|sản lượng điện', 'phát điện'],
  ['vận tải|vận chuyển', 'chở chuyên chở vận chuyển'],
  ['cảng hàng không', 'sân bay'],
  ['bán lẻ', 'sức mua'],
  ['lưu trú', 'nghỉ lại'],
  ['khách du lịch', 'du khách'],
  ['khách quốc tế|quốc tế', 'nước ngoài khách tây'],
  ['lượt quốc tế|lượt nội địa|lượt du lịch', 'khách'],
  ['nội địa', 'trong nước'],
  // Money, land and papers.
  ['tổ chức tín dụng', 'ngân hàng'],
  ['trong cơ cấu kinh tế', 'grdp'],
  ['(?:ngành|khu vực|tốc độ tăng) (?:nông|công nghiệp|xây dựng|dịch vụ)', 'khu vực ngành'],
  ['thanh toán (?:kế hoạch )?vốn|thanh toán kế hoạch', 'giải ngân'],
  ['giấy chứng nhận quyền sử dụng đất|gcn', 'cấp sổ đỏ'],
  ['đúng hạn', 'đúng hẹn'],
  ['đạt chuẩn(?: nông thôn mới)?(?! .*(?:nâng cao|kiểu mẫu))', 'về đích'],
  ['quá hạn|trễ hạn', 'trễ hẹn muộn'],
  // Order and disasters.
  ['tai nạn giao thông', 'va chạm đụng xe'],
  ['phương tiện', 'xe'],
  ['đạt chuẩn', 'công nhận'],
  ['vụ cháy|cháy', 'hỏa hoạn'],
  ['phạm pháp hình sự', 'án hình sự tội phạm'],
  ['thiệt hại', 'tổn thất'],
  ['tốc mái', 'bay mái'],
  ['ngập', 'úng'],
];

const RULES: readonly (readonly [Phrase, string])[] = OTHERWISE.map(([printed, asked]) => [phrase(printed), asked]);

/** What is measured in a unit, where the name leaves it out: "Hè thu – lúa" in ha is an area. */
const BY_UNIT: readonly (readonly [unit: RegExp, measure: string])[] = [
  [/^(?:nghìn )?ha$/iu, 'diện tích'],
  [/^(?:(?:nghìn|ngàn|triệu) )?(?:tấn|lít|kwh|mwh|bao)$/iu, 'sản lượng'],
  [/^(?:tạ|tấn)\/ha$/iu, 'năng suất'],
  [/^học sinh ?\/ ?lớp$/iu, 'sĩ số'],
];
export const measureOf = (unit: string): string => BY_UNIT.find(([form]) => form.test(unit))?.[1] ?? '';

/** The other words for what a text prints; '' where there are none. */
export function saidOtherwise(printed: string): string {
  const source = strictly(printed.toLowerCase());
  return RULES.flatMap(([rule, asked]) => (has(rule, source) ? asked : [])).join(' ');
}
