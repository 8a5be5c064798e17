/** Which questions ask for several figures, and how they fall apart. */
import { describe, expect, it } from 'vitest';
import type { ReferencePeriod } from '../../src/model/period.js';
import { readShape } from '../../src/questions/shapes.js';

const reference: ReferencePeriod = { type: 'YTD', from: '2024-01-01', to: '2024-06-30' };
const shape = (text: string) => readShape(text, reference);

describe('shapes', () => {
  it.each([
    ['Khách du lịch qua các năm', 'trend'],
    ['xu huong dien tich ca phe', 'trend'],
    ['ve do thi dien tich ca phe', 'trend'],
    ['Đàn lợn thay đổi thế nào từ 2021 đến 2024?', 'trend'],
    ['thu noi dia 2021 den 2023 thay doi ra sao', 'trend'],
    ['Đàn dê biến động ra sao trong năm 2023', 'trend'],
    ['Đàn dê biến động ra sao từ đầu 2022 tới nay', 'trend'],
    ['san luong ca len xuong the nao qua cac bao cao', 'trend'],
    ['Dư nợ từ quý I/2022 đến 8 tháng 2023', 'trend'],
    ['huy dong von cuoi nam 2022 va cuoi thang 8/2023', 'compare'],
    ['xuất khẩu 6 tháng, 9 tháng các năm 2021 2022', 'trend'],
    ['Điện sản xuất riêng tháng 4 hai năm 2022, 2023', 'trend'],
    ['So sánh GRDP năm 2022 và năm 2023', 'compare'],
    ['9 tháng 2022 và 2023 xuất khẩu thay đổi thế nào', 'compare'],
    ['10 tháng 2023 vốn FDI nhiều hơn so với 10 tháng 2022 không, cho số cả hai', 'compare'],
    ['khách du lịch 6 tháng 2022 so với 6 tháng 2024', 'compare'],
    ['dan trau hay dan bo nhieu hon', 'compare'],
    ['tăng trưởng GRDP 2023: thực hiện so với nghị quyết', 'compare'],
    ['lịch sử số giường bệnh', 'trend'],
    ['Xi măng tháng 4 và tháng 5/2024: xu hướng?', 'trend'],
    ['khách du lịch Sơn La năm 2022 với Lào Cai năm 2023, chỗ nào đông khách hơn', 'compare'],
    ['doanh nghiep moi son la 8 thang 2023 / lao cai 9 thang 2023', 'compare'],
    ['Thu ngân sách năm 2023 tăng bao nhiêu % so với năm 2022?', 'change'],
    ['thu ngân sách năm 2023 hụt mấy tỷ so với năm 2022', 'change'],
    ['Diện tích cao su năm 2023 thay đổi bao nhiêu so với năm trước', 'change'],
    ['ngành nào giảm mạnh nhất 8 tháng 2023', 'rank'],
    ['chỉ tiêu nào chưa đạt kế hoạch năm 2022', 'rank'],
    ['Vốn đầu tư năm 2023 gồm những nguồn nào?', 'parts'],
    ['tong dan gia suc gom nhung con gi', 'parts'],
    ['Số trường đạt chuẩn quốc gia chia theo cấp học', 'parts'],
    ['xuất nhập khẩu 8 tháng chia ra xuất bao nhiêu, nhập bao nhiêu', 'parts'],
    ['chi ngân sách năm 2023 phân bổ ra sao', 'parts'],
    ['Cơ cấu kinh tế năm 2022 của tỉnh ra sao?', 'parts'],
    ['Khách du lịch có những loại nào', 'parts'],
    ['xuất khẩu chia theo tháng', 'trend'],
    ['xuat khau tru nhap khau quy 1/2023', 'compare'],
    ['dan lon cac ky bao cao gan day', 'trend'],
    ['sản lượng cá quý I/2022, 6 tháng 2022 và quý I/2023', 'trend'],
    ['gạo xuất khẩu với gạo nhập khẩu năm 2022, cái nào nhiều', 'compare'],
    ['Số vụ cháy ở Lai Châu các kỳ 2022 - 2023', 'trend'],
    ['chi ngan sach tu dau 2023 toi dau 2024 bien dong the nao', 'trend'],
    ['Còn thiếu bao nhiêu lượt khách du lịch nữa thì đạt kế hoạch năm 2023?', 'gap'],
    ['con bao nhieu ty nua thi dat ke hoach san xuat cong nghiep 2023', 'gap'],
    ['Thu ngân sách còn thiếu bao nhiêu để đạt 2.440 tỷ đồng năm 2023', 'gap'],
    ['doanh thu du lịch còn phải đạt thêm bao nhiêu tỷ trong các tháng còn lại', 'gap'],
    ['xuất nhập khẩu năm 2023 còn cách kế hoạch bao nhiêu', 'gap'],
    ['Còn bao nhiêu % nữa thì xuất khẩu 2023 đạt kế hoạch năm?', 'gap'],
    ['Năm 2023 còn bao nhiêu vốn đầu tư công chưa giải ngân?', 'gap'],
    ['von dau tu cong nam 2023 chua giai ngan la bao nhieu', 'gap'],
    ['còn phải giải ngân bao nhiêu tỷ vốn đầu tư công nữa', 'gap'],
    ['diện tích dừa chia theo huyện', 'rank'],
    ['riêng quý III/2023 bán lẻ được bao nhiêu, lấy 9 tháng trừ 6 tháng', 'compare'],
  ])('%s → %s', (text, kind) => expect(shape(text)?.kind).toBe(kind));

  it.each([
    'so khach du lich dien bien thang 8',
    'diện tích lúa đông xuân 2021-2022',
    'xuất khẩu 9 tháng năm 2023 thay đổi thế nào',
    'ty le do thi hoa nam 2023',
    'GRDP 2022 (giá so sánh) ước đạt bao nhiêu?',
    'số di tích lịch sử được xếp hạng',
    'luu tru an uong 9 thang 2022 tang may %',
    'CPI tháng 6/2024 so với tháng trước',
    'Tăng trưởng GRDP 2022 cao hơn kế hoạch bao nhiêu điểm %?',
    'Diện tích rừng trồng và rừng tự nhiên năm 2023',
    'vì sao ngành công nghiệp nào cũng giảm mạnh',
    'bao nhiêu khách hàng được cơ cấu lại thời hạn trả nợ',
    'tỷ trọng dịch vụ trong cơ cấu kinh tế năm 2022',
    'tổng mức bán lẻ (gồm cả dịch vụ) là bao nhiêu',
    'diện tích lúa phân bón hữu cơ',
    'có những báo cáo nào',
    'còn thiếu bao nhiêu giáo viên',
    'dự án nào chưa giải ngân',
    'còn bao nhiêu hộ nghèo năm 2022',
    'còn bao nhiêu xã chưa đạt chuẩn nông thôn mới',
    'kế hoạch năm 2023 thu ngân sách bao nhiêu',
    'kho có những chỉ tiêu gì',
    'hụt thu ngân sách năm 2023 bao nhiêu tỷ',
    'thuế sản phẩm trừ trợ cấp năm 2023',
    'xuất khẩu trừ dầu khí năm 2023',
    'kiến nghị giảm trừ thanh quyết toán năm 2023',
  ])('%s: one figure', (text) => expect(shape(text)).toBeNull());

  it.each([
    ['Xuất khẩu Sơn La: thực hiện 2024 và mục tiêu 2025', [false, true]],
    ['muc tieu xuat khau 2024 cao hon thuc hien 2023 may trieu usd', [true, false]],
    ['kế hoạch xuất khẩu năm 2023 và 2024', [false, false]],
  ] as const)('%s: which side is a plan', (text, targets) => {
    const read = shape(text);
    expect(read?.kind === 'compare' && read.sides.map(({ target }) => target === true)).toEqual(targets);
  });
  it.each([
    ['tốc độ tăng GRDP Sơn La 2022 với Lào Cai 2023', ['Sơn La', 'Lào Cai']],
    ['8 thang 2022 son la xuat khau so voi lao cai 8 thang 2023', ['Sơn La', 'Lào Cai']],
    ['GRDP 2023 của Sơn La, Lào Cai tỉnh nào cao nhất', ['Sơn La', 'Lào Cai']],
    ['tinh nao thu ngan sach cao nhat', null],
    ['GRDP Sơn La 2022 với Phú Thọ 2023 tăng bao nhiêu', null],
  ])('%s: two places of the archive', (text, places) => {
    const read = readShape(text, reference, ['Sơn La', 'Lào Cai']);
    expect(read?.kind === 'compare' ? read.sides.map(({ place }) => place?.value) : null).toEqual(places);
  });
  it('says by the sector that sectors are weighed', () => {
    const read = shape('công nghiệp - xây dựng và dịch vụ khu vực nào giảm sâu hơn');
    expect(read?.kind === 'compare' && read.sides.map(({ words }) => words)).toEqual([
      'khu vực công nghiệp - xây dựng',
      'khu vực dịch vụ',
    ]);
  });
  it('pairs places with their periods', () => {
    const read = shape('So sánh khách du lịch Điện Biên 8 tháng 2023 với Yên Bái 9 tháng 2023');
    expect(read?.kind === 'compare' && read.sides.map(({ place, period }) => [place?.value, period?.value.period.to])).toEqual([
      ['Điện Biên', '2023-08-31'],
      ['Yên Bái', '2023-09-30'],
    ]);
  });
  it.each([
    ['khu vực kinh tế nào tăng trưởng thấp nhất', 'slow', 'khu vực'],
    ['chỉ tiêu ngân sách nào vượt dự toán năm 2022', 'over', 'tiêu ngân sách'],
    ['Cấp học nào có nhiều học sinh nhất', 'most', 'Cấp học'],
    ['đàn vật nuôi nào giảm mạnh nhất', 'down', 'đàn vật nuôi'],
    ['Mảng tín dụng cái nào tăng mạnh nhất', 'up', ''],
  ])('%s: ranked by %s', (text, order, noun) => {
    const read = shape(text);
    expect(read?.kind === 'rank' && [read.order, read.noun.endsWith(noun)]).toEqual([order, true]);
  });
  it('reads what is to be reached', () => {
    const read = shape('Thu ngân sách còn thiếu bao nhiêu để đạt 2.440 tỷ đồng năm 2023');
    expect(read?.kind === 'gap' && [read.goal, read.share]).toEqual([{ value: 2440, unit: 'tỷ đồng' }, false]);
  });
  it('spreads a span named once over the years of the places', () => {
    const read = shape('Khách du lịch 8 tháng: Điện Biên 2022 hay Yên Bái 2023 nhiều hơn');
    expect(read?.kind === 'compare' && read.sides.map(({ place, period }) => [place?.value, period?.value.period.to])).toEqual([
      ['Điện Biên', '2022-08-31'],
      ['Yên Bái', '2023-08-31'],
    ]);
  });
  it('takes a quarter from the months that it is in', () => {
    const read = shape('Lấy 9 tháng trừ quý I thì năm 2023 thu ngân sách được bao nhiêu');
    expect(read?.kind === 'compare' && read.sides.map(({ period }) => period?.value.period.to)).toEqual([
      '2023-09-30',
      '2023-03-31',
    ]);
  });
  it.each([
    ['Dư nợ tháng 6/2023 tăng bao nhiêu % so với cùng thời điểm năm 2021', '2021-06-30'],
    ['Dư nợ tháng 6/2023 tăng bao nhiêu % so với cùng thời điểm năm trước', '2022-06-30'],
  ])('%s: from the same time of the year that is named', (text, to) => {
    const read = shape(text);
    expect(read?.kind === 'change' && read.base?.to).toBe(to);
  });
  it('takes "năm trước" from the period asked for, not from the newest report', () => {
    const read = shape('Đàn bò năm 2022 tăng bao nhiêu so với năm trước?');
    expect(read?.kind === 'change' && read.base?.to).toBe('2021-12-31');
  });
});
