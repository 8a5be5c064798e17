/** A report of our own invention: `node` with type stripping or vitest writes it; the PDF beside it was printed from this. */
import { docxOf, paragraph, table } from './docx.js';

const head = table(
  [
    ['ỦY BAN NHÂN DÂN\nTỈNH LẠNG SƠN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'],
    ['Số: 271/BC-UBND', 'Lạng Sơn, ngày 24 tháng 6 năm 2024'],
  ],
  { borders: false, widths: [3600, 5400] },
);

const tea =
  'Cây hồi cho thu hoạch sớm hơn mọi năm nhờ mưa đều, các xã vùng cao đã lập tổ thu hái và phơi sấy chung để giữ giá bán.';

export const body: readonly string[] = [
  head,
  paragraph('BÁO CÁO', 'centre'),
  paragraph('Tình hình kinh tế - xã hội 6 tháng đầu năm 2024', 'centre'),
  paragraph('I. NÔNG NGHIỆP'),
  paragraph('1. Trồng trọt'),
  paragraph(`${tea} Diện tích hồi ước đạt 43.215,6 ha[^1], bằng 101,2% cùng kỳ; sản lượng hoa hồi khô ước đạt 9.874 tấn.`),
  paragraph('- Cây na: Diện tích 4.310 ha, trong đó vùng đạt chuẩn VietGAP là 655,5 ha; nhà màng rộng 18.400 m^2^.'),
  paragraph(`2. Lâm nghiệp: ${tea.replace('hồi', 'quế')} Toàn tỉnh trồng mới 6.120 ha rừng, đạt 68% kế hoạch.`),
  ...['Bình Gia', 'Bắc Sơn', 'Chi Lăng', 'Hữu Lũng'].map((name, i) =>
    paragraph(
      `- Huyện ${name}: trồng được ${1210 + i * 37},5 ha, các hộ nhận cây giống từ vườn ươm của huyện và được hướng dẫn chăm sóc theo từng đợt, nhất là ở những thôn xa trung tâm, đường đi lại còn khó khăn.`,
    ),
  ),
  paragraph(
    'Các cơ sở chế biến gỗ bóc trên địa bàn duy trì ba ca sản xuất, đơn hàng từ các tỉnh đồng bằng ổn định, giá nguyên liệu đầu vào tăng nhẹ so với đầu năm nhưng vẫn thấp hơn mức của hai năm trước; giá trị sản xuất của nhóm này trong nửa đầu năm ước đạt 1.342,7 tỷ đồng, tăng 8,3% so với cùng kỳ năm trước[^2], riêng tháng sáu ước đạt 236,4 tỷ đồng.',
  ),
  paragraph('II. THƯƠNG MẠI'),
  paragraph(
    'Kim ngạch qua các cửa khẩu tăng khá, hàng nông sản chiếm phần lớn; lực lượng chức năng bố trí thêm luồng xe để giảm ùn ứ.',
  ),
  paragraph('Biểu 1. Hàng hóa qua cửa khẩu', 'centre'),
  paragraph('Đơn vị tính: triệu USD', 'centre'),
  table(
    [
      ['↓TT', '↓Nhóm hàng', '→2Thực hiện', '↓So với cùng kỳ (%)'],
      ['↑', '↑', 'Tháng 6', '6 tháng', '↑'],
      ['I', 'Xuất khẩu', '412,5', '2.310,8', '121,4'],
      ['1', 'Sầu riêng và các loại quả tươi đóng thùng xốp', '155,2', '731,6', '184,9'],
      ['2', 'Hạt điều', '', '96,3', '92,7'],
      ['II', 'Nhập khẩu', '388,1', '2.045,0', '109,8'],
      ...[
        'Linh kiện điện tử',
        'Máy móc',
        'Vải',
        'Phân bón',
        'Hóa chất',
        'Sắt thép',
        'Nhựa',
        'Xe tải',
        'Đồ gia dụng',
        'Rau củ',
      ].map((name, i) => [String(i + 1), name, `${11 + i},4`, `${80 + i * 7},2`, `10${i},5`]),
    ],
    { head: 2, widths: [800, 3600, 1400, 1400, 1800] },
  ),
  paragraph(''),
  paragraph('III. DU LỊCH'),
  paragraph('Lượng khách đến các điểm ở Mẫu Sơn và hang động tăng nhanh; tổng lượt khách ước đạt 2.145 nghìn lượt, tăng 9,7%.'),
  paragraph('Nơi nhận:', 'plain'),
  paragraph('- Lưu: VT.', 'plain'),
];

export const notes = ['Không kể 1.050 ha hồi mới trồng.', 'Số của ngành công thương, chưa gồm 12 cơ sở mới.'];

export const reportDocx = (): Uint8Array => docxOf(body, { notes, footer: 'UBND tỉnh Lạng Sơn' });
