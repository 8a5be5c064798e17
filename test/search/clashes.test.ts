/** Little corpora: what a figure is not the answer to, however many words it shares, and what it still answers. */
import { describe, expect, it } from 'vitest';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE, type Rest } from './little.js';

const { index } = await littleCorpus(`## 1. Chăn nuôi
Đàn lợn 312.000 con, tăng 3%. Đàn trâu 11.500 con. Sản lượng thịt gia cầm 4.120 tấn; sản lượng thịt trâu, bò 950 tấn.
## 2. Thủy sản
Sản lượng khai thác thủy sản 40.105 tấn. Sản lượng nuôi trồng thủy sản 7.300 tấn.
## 3. Thương mại
Thu xuất nhập khẩu 236 tỷ đồng. Giá trị nhập khẩu ước đạt 8.305 triệu USD; mặt hàng nhập khẩu chủ yếu là dầu thô 5.120 triệu USD.
Có thêm 92 sản phẩm OCOP được xếp hạng. Toàn tỉnh có 571 sản phẩm OCOP.
Tổng kim ngạch xuất nhập khẩu 9.417 triệu USD.
Toàn tỉnh có 87 xã đạt chuẩn nông thôn mới; 21 xã đạt chuẩn nông thôn mới nâng cao.
## 4. Hành chính
Công an tỉnh cấp thẻ căn cước cho 8.430 người. Toàn tỉnh có 61 dự án đang triển khai. Trung tâm tiếp nhận 7.310 hồ sơ; quá hạn 26 hồ sơ.
## 5. Đầu tư
Vốn FDI đăng ký 714 triệu USD. Vốn đầu tư trong nước đăng ký 3.906 tỷ đồng. Tổng kim ngạch xuất khẩu 1.112 triệu USD.
Tăng vốn 9 dự án với 57 triệu USD. Toàn tỉnh có 88 nhà máy với tổng vốn 2.640 triệu USD. Doanh thu dịch vụ 4.410 tỷ đồng, tăng 9%.
Cấp mới 4 dự án trong nước với vốn đăng ký 1.120 tỷ đồng và 6 dự án FDI với vốn đăng ký 83 triệu USD.
Lúa mùa gieo cấy 21.700 ha. Bị ngập úng, đổ ngã 3.450 ha lúa. Tỷ lệ khách đi đường hàng không 58,2%. Diện tích bí đỏ 310 ha.
## 6. Bảo hiểm
Tổng số người tham gia bảo hiểm xã hội và bảo hiểm y tế là 512.300 người. Số người tham gia bảo hiểm xã hội là 47.100 người.
## 7. Tín dụng và trật tự
Dư nợ của các ngân hàng 18.250 tỷ đồng. Xảy ra 214 vụ tai nạn.
Phê duyệt phương án cho 902 hộ; còn 64 hộ chưa được phê duyệt phương án.
Tỷ lệ hộ nghèo 8,4%. Vốn doanh nghiệp thành lập mới 5.210 tỷ đồng. Xảy ra 11 vụ trên Quốc lộ 7. Xảy ra 23 vụ trên Quốc lộ 46. Phát hiện 85 vụ trộm. Bệnh dại làm 29 con mắc. Xảy ra 6 vụ tai nạn đường thủy.
Giá trị sản xuất công nghiệp (giá so sánh 2010) 4.118 tỷ đồng.
## 8. Giáo dục
Khu du lịch Hồ Núi đón 12.400 lượt khách. Tỷ lệ tốt nghiệp 98,4%. Có 4 trường trung cấp tuyển sinh hệ chính quy. Tuyển sinh trung cấp hệ chính quy 730 người.
GRDP trừ dầu khí 3.870 tỷ đồng; kể cả dầu khí 6.540 tỷ đồng. Kim ngạch xuất khẩu qua cửa khẩu Lộc Thịnh 76 triệu USD. Sản lượng lúa đông xuân 91.300 tấn.
Bình quân 29,4 học sinh/lớp; bình quân 17,2 lớp/trường. Có 23 xã đạt từ 10-14 tiêu chí; 11 xã đạt từ 15-18 tiêu chí.
`);
const printed = (topic: string, rest: Rest = {}): string[] =>
  rank(asked(topic, rest), index, PLACE).map(({ observation }) => observation.printed);

describe('what cannot be the answer', () => {
  it.each([
    ['grdp', { text: 'GRDP tính cả dầu khí' }, '3.870 tỷ đồng'],
    ['grdp', { text: 'grdp khong tinh dau khi' }, '6.540 tỷ đồng'],
    ['sản lượng mực khai thác', {}, '40.105 tấn'],
    ['sản lượng trứng gia cầm', {}, '4.120 tấn'],
    ['sản lượng thịt lợn', {}, '950 tấn'],
    ['tai nạn đường bộ', {}, '6 vụ'],
    ['con chết bệnh dại', {}, '29 con'],
    ['khách quốc tế khu du lịch', {}, '12.400 lượt'],
    ['điểm thi tốt nghiệp', {}, '98,4%'],
    ['đàn dê', {}, '312.000 con'],
    ['xuất nhập khẩu', {}, '236 tỷ đồng'],
    ['nhập khẩu dầu thô', {}, '8.305 triệu USD'],
    ['xuất khẩu thủy sản', { unit: 'tấn' }, '7.300 tấn'],
    ['sản phẩm OCOP', { total: true }, '92 sản phẩm'],
    ['hồ sơ thẻ căn cước', {}, '8.430 người'],
    ['hồ sơ quá hạn', { unit: 'hồ sơ' }, '7.310 hồ sơ'],
    ['ho so tre han trung tam', { unit: 'ho so' }, '7.310 hồ sơ'],
    ['xã đạt nông thôn mới', {}, '21 xã'],
    ['giá thịt gia cầm', {}, '4.120 tấn'],
    ['tai nạn chết', {}, '214 vụ'],
    ['san luong dua khai thac', {}, '40.105 tấn'],
    ['giá trị hàng nhập', {}, '9.417 triệu USD'],
    ['vốn fdi', {}, '3.906 tỷ đồng'],
    ['vốn đăng ký dự án fdi cấp mới', {}, '1.120 tỷ đồng'],
    ['vốn đầu tư trong nước', {}, '714 triệu USD'],
    ['người tham gia bảo hiểm xã hội', {}, '512.300 người'],
    ['dư nợ ngân hàng nông nghiệp', {}, '18.250 tỷ đồng'],
    ['vụ tai nạn đường sắt', {}, '214 vụ'],
    ['tuyển sinh trung cấp chính quy', {}, '4 trường'],
    ['sĩ số bình quân lớp', {}, '17,2 lớp/trường'],
    ['xã tiêu chí', { text: 'mấy xã đạt 15-18 tiêu chí', unit: 'xã' }, '23 xã'],
    ['xã đạt tiêu chí', { unit: 'xã' }, '29,4 học sinh/lớp'],
    ['giá trị sản xuất thủy sản', {}, '4.118 tỷ đồng'],
    ['hộ chưa phê duyệt phương án', { unit: 'hộ' }, '902 hộ'],
    ['vụ quốc lộ 7', {}, '23 vụ'],
    ['vụ ma túy phát hiện', {}, '85 vụ'],
    ['người tham gia bảo hiểm xã hội tự nguyện', {}, '47.100 người'],
    ['lúa mùa ngập', { text: 'lúa mùa bị ngập mấy ha', unit: 'ha' }, '21.700 ha'],
    ['khách đi đường thủy', {}, '58,2%'],
    ['dự án tăng vốn', { unit: 'USD' }, '2.640 triệu USD'],
    ['xuat khau ho tieu', {}, '1.112 triệu USD'],
    ['dịch vụ', { text: 'tỷ trọng dịch vụ', unit: '%', aspect: 'share' }, '4.410 tỷ đồng'],
  ] as const)('%s is not answered by %s%s', (topic, rest, other) => expect(printed(topic, rest)).not.toContain(other));

  it.each([
    ['hồ sơ quá hạn', { unit: 'hồ sơ' }, '26 hồ sơ'],
    ['hồ sơ tiếp nhận', { unit: 'hồ sơ' }, '7.310 hồ sơ'],
    ['grdp', { text: 'GRDP tính cả dầu khí' }, '6.540 tỷ đồng'],
    ['grdp', { text: 'GRDP (không tính dầu khí)' }, '6.540 tỷ đồng'],
    ['kim ngạch xuất khẩu qua cửa khẩu', {}, '76 triệu USD'],
    ['sản lượng lúa đông xuân', { text: 'san luong lua dx 22-23 bn tan' }, '91.300 tấn'],
    ['sản lượng khai thác thủy sản', {}, '40.105 tấn'],
    ['sản lượng thịt gia cầm', {}, '4.120 tấn'],
    ['sản lượng thịt bò', {}, '950 tấn'],
    ['đàn heo', {}, '312.000 con'],
    ['thu xuất nhập khẩu', {}, '236 tỷ đồng'],
    ['nhập khẩu hàng hóa', {}, '8.305 triệu USD'],
    ['sản phẩm OCOP xếp hạng thêm', {}, '92 sản phẩm'],
    ['thẻ căn cước đã cấp', {}, '8.430 người'],
    ['xã nông thôn mới nâng cao', {}, '21 xã'],
    ['xã đạt nông thôn mới', {}, '87 xã'],
    ['gia cam', {}, '4.120 tấn'],
    ['vụ tai nạn chết người', {}, '214 vụ'],
    ['tuyển sinh trung cấp chính quy', {}, '730 người'],
    ['trường trung cấp tuyển sinh', { unit: 'trường' }, '4 trường'],
    ['sĩ số bình quân lớp', {}, '29,4 học sinh/lớp'],
    ['xã tiêu chí', { text: 'mấy xã đạt từ 15 đến 18 tiêu chí', unit: 'xã' }, '11 xã'],
    ['dự án đang triển khai', {}, '61 dự án'],
    ['san luong thuy san khai thac', {}, '40.105 tấn'],
    ['kim ngạch xuất nhập khẩu', {}, '9.417 triệu USD'],
    ['vốn fdi', {}, '714 triệu USD'],
    ['vốn đăng ký', {}, '3.906 tỷ đồng'],
    ['người tham gia bảo hiểm xã hội', {}, '47.100 người'],
    ['người tham gia bảo hiểm xã hội và bảo hiểm y tế', {}, '512.300 người'],
    ['dư nợ ngân hàng', {}, '18.250 tỷ đồng'],
    ['vụ tai nạn', {}, '214 vụ'],
    ['hộ phê duyệt phương án', { unit: 'hộ' }, '902 hộ'],
    ['hộ phê duyệt', { text: 'bao nhiêu hộ, kể cả chưa phê duyệt', unit: 'hộ' }, '902 hộ'],
    ['vụ quốc lộ 7', {}, '11 vụ'],
    ['vụ trộm phát hiện', {}, '85 vụ'],
    ['giá trị sản xuất công nghiệp', {}, '4.118 tỷ đồng'],
    ['lúa ngập', { text: 'lúa bị ngập mấy ha', unit: 'ha' }, '3.450 ha'],
    ['dien tich bi do', { text: 'dien tich bi do', unit: 'ha' }, '310 ha'],
    ['khách đi đường hàng không', {}, '58,2%'],
    ['dự án tăng vốn', { unit: 'USD' }, '57 triệu USD'],
    ['xuat khau hang hoa', {}, '1.112 triệu USD'],
    ['dịch vụ', { text: 'dịch vụ tăng mấy %', unit: '%', aspect: 'change' }, '4.410 tỷ đồng'],
  ] as const)('%s still is', (topic, rest, own) => expect(printed(topic, rest)).toContain(own));
});
