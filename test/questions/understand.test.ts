import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import type { Question } from '../../src/model/dialogue.js';
import type { ReferencePeriod } from '../../src/model/period.js';
import { type IntentClassifier, parseUtterances, trainIntents } from '../../src/questions/intents.js';
import { abstractSlots, understand } from '../../src/questions/understand.js';

const folder = join(import.meta.dirname, '../../intents');
const catalogue = loadCatalogue(folder);
const utterances = loadUtterances(folder);
const reference: ReferencePeriod = { type: 'YTD', from: '2023-01-01', to: '2023-08-31' };
let classifier: IntentClassifier;
beforeAll(async () => {
  classifier = await trainIntents(utterances, (text) => abstractSlots(text, reference));
});
const read = (text: string): Promise<Question> => understand({ chat: 'x', text }, { catalogue, classifier, reference });

describe('intents', () => {
  it.each([...utterances])('%s has enough utterances', (intent, lines) =>
    expect(lines.length).toBeGreaterThanOrEqual(intent === 'None' ? 60 : 25),
  );
  it('are fourteen at least', () => expect(utterances.size).toBeGreaterThanOrEqual(14));
  it('drop comments and blank lines', () => expect(parseUtterances('# ý\nmột\n\n hai # chú thích\n')).toEqual(['một', 'hai']));

  it.each([
    ['số khách du lịch tháng 8 là bao nhiêu', 'figure'],
    ['so khach du lich thang 8', 'figure'],
    ['thu ngân sách 8 tháng đạt bao nhiêu phần trăm dự toán', 'plan'],
    ['xuất khẩu tăng bao nhiêu so với cùng kỳ', 'growth'],
    ['chỉ tiêu khách du lịch năm 2024', 'target'],
    ['vì sao sản lượng điện giảm', 'passage'],
    ['bien phap phong chong benh lo mom long mong', 'passage'],
    ['đầu tư công tháng 8 đang vướng ở đâu', 'passage'],
    ['Hội đồng nhân dân tỉnh giao Ủy ban nhân dân làm gì', 'passage'],
    ['xử lý bao nhiêu vụ vi phạm', 'figure'],
    ['thiet hai do con bao so 5 the nao', 'passage'],
    ['kho có những báo cáo nào?', 'reports'],
    ['có những chỉ tiêu gì về du lịch', 'indicators'],
    ['nguồn đâu', 'source'],
    ['xin chào', 'greeting'],
    ['cảm ơn bạn', 'thanks'],
    ['bạn làm được gì', 'help'],
    ['giá vàng hôm nay bao nhiêu', 'None'],
    ['viết giúp tôi bài thơ về mùa xuân', 'None'],
    // Look-alikes: words of another intent inside a question for a figure.
    ['bao nhiêu vụ việc trợ giúp pháp lý năm 2022', 'figure'],
    ['năm 2022 có bao nhiêu trường hợp cảm cúm', 'figure'],
    ['đại hội thể thao tỉnh có bao nhiêu nội dung thi', 'figure'],
    ['giao dat cho to chuc tai may vi tri', 'figure'],
    ['mấy cơ sở bị phạt vi phạm về môi trường', 'figure'],
    ['cho hỏi bạn giúp được gì', 'help'],
    ['mat do dan so', 'figure'],
    ['trich dan so nay', 'source'],
    ['có bao nhiêu báo cáo trong kho', 'reports'],
  ])('%s → %s', async (text, intent) => expect((await read(text)).intent).toBe(intent));

  it('guesses the same every time', async () => {
    const guesses = await Promise.all(Array.from({ length: 3 }, () => classifier.classify('dien tich ngo')));
    expect(new Set(guesses.map((guess) => JSON.stringify(guess))).size).toBe(1);
  });
  it.each(['', '   ', '?!', 'x '.repeat(5000)])('takes any text', async (text) =>
    expect((await read(text)).topic.length).toBeLessThan(400),
  );
});

describe('slots', () => {
  it.each([
    ['khách du lịch tháng 8', 'khach du lich', 'level', '', 'MONTH 2023-08-31'],
    ['khach du lich thang 5/2023 rieng thang', 'khach du lich', 'level', '', 'MONTH 2023-05-31'],
    ['GRDP năm 2022 tăng trưởng âm mấy %', 'grdp', 'change', '%', 'YEAR 2022-12-31'],
    ['khách du lịch 8 tháng năm 2023', 'khach du lich', 'level', '', 'YTD 2023-08-31'],
    ['tai nạn tháng 8/2023 (15/7 - 14/8) mấy vụ', 'tai nan vu', 'level', 'vụ', 'OTHER 2023-08-14'],
    ['GRDP không tính dầu khí quý I/2021', 'grdp tru dau khi', 'level', '', 'QUARTER 2021-03-31'],
    ['GRDP bao gồm cả dầu khí quý I/2021', 'grdp', 'level', '', 'QUARTER 2021-03-31'],
    ['giá tôm bao nhiêu một kg quý I/2021', 'gia tom', 'level', 'đồng/kg', 'QUARTER 2021-03-31'],
    ['gia ghe may dong 1kg quy I/2021', 'gia ghe', 'level', 'đồng/kg', 'QUARTER 2021-03-31'],
    ['diện tích ngô quý I/2021 bao nhiêu ha?', 'dien tich ngo', 'level', 'ha', 'QUARTER 2021-03-31'],
    ['xuất khẩu năm ngoái tăng mấy phần trăm', 'xuat khau', 'change', '%', 'YEAR 2022-12-31'],
    ['thu ngân sách đạt bao nhiêu % dự toán', 'thu ngan sach', 'plan', '%', ''],
    ['thu phí đạt mấy % dự toán thành phố', 'thu phi', 'plan', '%', ''],
    ['thành phố thu phí đạt mấy % dự toán', 'thanh pho thu phi', 'plan', '%', ''],
    ['năm 2022 tỉnh định xuất khẩu bao nhiêu triệu đô', 'xuat khau', 'target', 'triệu đô', 'YEAR 2022-12-31'],
    ['đất quy định thu bao nhiêu ha', 'dat quy dinh thu', 'level', 'ha', ''],
    ['tỉnh đề ra tỷ lệ giải ngân năm 2022 bao nhiêu %', 'giai ngan', 'target', '%', 'YEAR 2022-12-31'],
    ['du no thi bn', 'du no', 'level', '', ''],
    ['hoi thi bn', 'hoi thi', 'level', '', ''],
    ['giai ngan bn roi', 'giai ngan', 'level', '', ''],
    ['tai nan gt', 'tai nan giao thong', 'level', '', ''],
    ['so với đầu năm', '', 'change', '', ''],
    ['dịch vụ chiếm bao nhiêu phần trăm', 'dich vu', 'share', '%', ''],
    ['thu ngân sách gần bao nhiêu tỷ', 'thu ngan sach', 'level', 'tỷ', ''],
    ['khách quốc tế tới Sơn La năm 2022', 'khach quoc te', 'level', '', 'YEAR 2022-12-31'],
    ['hộ nghèo chỉ còn bao nhiêu', 'ho ngheo', 'level', '', ''],
    ['thu noi dia dat may % kh nam', 'thu noi dia', 'plan', '%', ''],
    ['rieng cong nghiep tang may %', 'cong nghiep', 'change', '%', ''],
    ['độ bao phủ bảo hiểm y tế', 'do bao phu bao hiem y te', 'level', '%', ''],
    ['chỉ số CCHC xếp thứ mấy', 'chi so cai cach hanh chinh', 'rank', 'thứ hạng', ''],
    ['dư nợ đến 31/7/2023', 'du no', 'level', '', 'INSTANT 2023-07-31'],
    // Words of asking, and names that hold the same letters.
    ['xuất khẩu sầu riêng qua cửa khẩu', 'xuat khau sau rieng qua cua khau', 'level', '', ''],
    ['riêng xuất khẩu của tỉnh', 'xuat khau', 'level', '', ''],
    ['thu xổ số kiến thiết', 'thu xo so kien thiet', 'level', '', ''],
    ['khách trong nước', 'khach trong nuoc', 'level', '', ''],
    ['bao nhiêu sản phẩm OCOP 5 sao', 'san pham ocop 5 sao', 'level', 'sản phẩm', ''],
    ['diện tích cao su bao nhiêu héc-ta', 'dien tich cao su', 'level', 'ha', ''],
    ['mã số vùng trồng tính đến quý I/2021', 'ma so vung trong', 'level', '', 'YTD 2021-03-31'],
    ['tong thiet hai thien tai Ha Giang', 'tong thiet hai thien tai', 'level', '', ''],
    ['khach du lich hg (Ha Giang)', 'khach du lich', 'level', '', ''],
    ['năm 2022 tỉnh có bao nhiêu giáo viên', 'giao vien', 'level', 'giáo viên', 'YEAR 2022-12-31'],
    ['ngành dịch vụ tăng trưởng bao nhiêu', 'khu vuc dich vu', 'change', '', ''],
    ['ngành điện tăng trưởng bao nhiêu', 'dien', 'change', '', ''],
    ['so khdt cap may giay phep', 'so ke hoach dau tu cap giay phep', 'level', 'giay phep', ''],
    ['tháng 8 khách quốc tế năm 2022', 'khach quoc te', 'level', '', 'MONTH 2022-08-31'],
    // Words without their accents keep what they may mean.
    ['giai the thao cap tinh bn', 'giai the thao cap tinh', 'level', '', ''],
    ['lai vay', 'lai vay', 'level', '', ''],
    ['dan trau o Dien Bien nam 2022', 'dan trau', 'level', '', 'YEAR 2022-12-31'],
    ['so o to', 'so o to', 'level', '', ''],
    ['ty le do thi hoa', 'do thi hoa', 'level', '%', ''],
    ['xuất khẩu đạt mấy triệu đô', 'xuat khau', 'level', 'triệu đô', ''],
    // An aim said first is asked for; what is spent is no aim.
    ['Mục tiêu tỷ lệ giải ngân quý III năm 2021', 'giai ngan', 'target', '%', 'QUARTER 2021-09-30'],
    ['vốn chương trình mục tiêu quốc gia được giải ngân', 'von chuong trinh muc tieu quoc gia giai ngan', 'level', 'đồng', ''],
    ['chi tiêu một khách du lịch', 'chi tieu mot khach du lich', 'level', '', ''],
    // What it is measured by, and what is to be in the whole, are no part of what is asked.
    ['tỷ lệ giải ngân so với kế hoạch đã phân bổ chi tiết', 'giai ngan', 'plan', '%', ''],
    ['vốn đã phân bổ chi tiết năm 2021', 'von phan bo chi tiet', 'level', 'đồng', 'YEAR 2021-12-31'],
    ['đơn thư tiếp nhận kể cả kỳ trước chuyển sang, là bao nhiêu', 'don thu tiep nhan', 'level', '', ''],
    ['đào tạo nghề bằng bao nhiêu phần trăm cùng kỳ', 'dao tao nghe', 'change', '%', ''],
    ['ban hang bang may % cung ky', 'ban hang', 'change', '%', ''],
    // As much of the year as there is.
    ['cháy rừng 2023 mấy vụ rồi', 'chay rung vu', 'level', 'vụ', 'YTD 2023-08-31'],
    ['cháy rừng 2022 mấy vụ rồi', 'chay rung vu', 'level', 'vụ', 'YEAR 2022-12-31'],
    ['che trong moi 2022 duoc may ha', 'che trong moi', 'level', 'ha', 'YEAR 2022-12-31'],
    ['doanh so cho vay nam 2022', 'doanh so cho vay', 'level', '', 'YEAR 2022-12-31'],
    ['nhap khau may moc thiet bi', 'nhap khau may moc thiet bi', 'level', '', ''],
    ['tỷ lệ đô thị hóa', 'do thi hoa', 'level', '%', ''],
    ['hộ nghèo còn nhiêu %', 'ho ngheo', 'level', '%', ''],
    ['diện tích điểm số 01', 'dien tich diem so 1', 'level', 'ha', ''],
    ['bán lẻ tăng không ad', 'ban le', 'change', '', ''],
    ['dự toán thu ngân sách năm 2023', 'thu ngan sach', 'target', '', 'YEAR 2023-12-31'],
    // The date of a paper, and where a figure is printed, say nothing of when and what.
    ['vốn bổ sung (thông báo ngày 5/3/2022) bao nhiêu tỷ', 'von bo sung thong bao', 'level', 'tỷ', ''],
    [
      'vốn kế hoạch năm 2020 kéo dài giải ngân đến 31/3/2021',
      'von ke hoach keo dai giai ngan',
      'level',
      'đồng',
      'YEAR 2020-12-31',
    ],
    ['trồng rừng năm 2022 đạt bao nhiêu kế hoạch', 'trong rung', 'plan', '%', 'YEAR 2022-12-31'],
    ['trồng rừng năm 2022 đạt kế hoạch không?', 'trong rung', 'plan', '', 'YEAR 2022-12-31'],
    ['dan so nam 2022', 'dan so', 'level', '', 'YEAR 2022-12-31'],
    ['dân số năm 2022 so với năm 2021 tăng bao nhiêu', 'dan so', 'change', '', 'YEAR 2022-12-31'],
    ['doanh thu vận tải hàng không', 'doanh thu van tai hang khong', 'level', '', ''],
    ['năm 2022 tỉnh ban hành bao nhiêu kế hoạch', 'tinh ban hanh ke hoach', 'level', 'kế hoạch', 'YEAR 2022-12-31'],
    ['Kế hoạch 2022 bao nhiêu % hộ được dùng nước sạch', 'ho dung nuoc sach', 'target', '%', 'YEAR 2022-12-31'],
    ['Riêng số chợ loại 2 (không tính chợ tạm) năm 2022', 'cho loai 2', 'level', '', 'YEAR 2022-12-31'],
    ['kế hoạch trồng rừng năm 2022', 'trong rung', 'target', '', 'YEAR 2022-12-31'],
    ['theo báo cáo nhanh tháng 8/2023, số hộ nghèo còn bao nhiêu', 'ho ngheo', 'level', '', 'MONTH 2023-08-31'],
    ['khách lưu trú Nha Trang năm 2022 bao nhiêu nha', 'khach luu tru nha trang', 'level', '', 'YEAR 2022-12-31'],
    ['theo chú thích 12, tiền phạt năm 2022 bao nhiêu', 'tien xu phat', 'level', 'đồng', 'YEAR 2022-12-31'],
    // Words within others: "phục hồi", "Sở Kế hoạch", "lắp máy bao nhiêu".
    ['chương trình phục hồi', 'chuong trinh phuc hoi', 'level', '', ''],
    ['Sở KH&ĐT cấp phép bao nhiêu dự án', 'so ke hoach dau tu cap phep du an', 'level', 'dự án', ''],
    ['cong suat lap may bn mw', 'cong suat lap may', 'level', 'mw', ''],
    // Who does it, and by what it comes in.
    ['bà con nông dân đã gặt bao nhiêu ha lúa', 'thu hoach lua', 'level', 'ha', ''],
    ['thu nhập của nông dân', 'thu nhap nong dan', 'level', '', ''],
    ['các khoản thu nội địa', 'thu noi dia', 'level', '', ''],
    ['xuất khẩu qua Sơn La', 'xuat khau', 'level', '', ''],
    ['phát hiện bao nhiêu vụ phá rừng', 'phat hien vu pha rung', 'level', 'vụ', ''],
    ['hiện có bao nhiêu chợ', 'cho', 'level', 'chợ', ''],
    ['to khai luong do', 'to khai luong do', 'level', '', ''],
    // Who gives a plan.
    ['HĐND giao thu nội địa 2023 bn tỷ', 'thu noi dia', 'target', 'tỷ', 'YEAR 2023-12-31'],
    ['thu nội địa bằng bn % dự toán TTCP giao', 'thu noi dia', 'plan', '%', ''],
    ['thu nội địa đạt mấy % chỉ tiêu pháp lệnh', 'thu noi dia', 'plan', '%', ''],
    ['bàn giao bao nhiêu km đường', 'ban giao duong', 'level', 'km', ''],
    // A loan is no sum that is asked for; "tỉnh" before a quarter is no "tính".
    ['viec lam qua vay von quy 2022', 'viec lam qua vay von quy', 'level', '', 'YEAR 2022-12-31'],
    ['von dau tu nuoc ngoai 2022', 'von dau tu nuoc ngoai', 'level', 'đồng', 'YEAR 2022-12-31'],
    ['so hoc sinh toan tinh q1 2021', 'so hoc sinh', 'level', '', 'QUARTER 2021-03-31'],
    // Two digits of a year.
    ['grdp 22', 'grdp', 'level', '', 'YEAR 2022-12-31'],
    ['sl ngô 22 bn', 'san luong ngo', 'level', '', 'YEAR 2022-12-31'],
    ['quốc lộ 21 còn bao nhiêu km', 'quoc lo 21', 'level', 'km', ''],
    ['lớp 12 còn mấy em', 'lop 12 em', 'level', 'em', ''],
    ['nghị định 20', 'nghi dinh', 'level', '', ''],
    ['22 dự án', '22 du an', 'level', '', ''],
  ])('%s', async (text, topic, aspect, unit, period) => {
    const question = await read(text);
    const [slot] = question.periods;
    expect({
      topic: question.topic.join(' '),
      aspect: question.aspect,
      unit: question.unit,
      period: slot ? `${slot.value.period.type} ${slot.value.period.to}` : '',
    }).toEqual({ topic, aspect, unit, period });
  });
  it('reads a place', async () =>
    expect((await read('thu ngân sách Sơn La')).places.map((slot) => slot.value)).toEqual(['Sơn La']));
  it.each([
    ['tổng số dự án hoàn thành', true],
    ['so doanh nghiep thanh lap moi', true],
    ['số vốn đăng ký', false],
    ['doanh số cho vay', false],
    ['chỉ số giá tiêu dùng', false],
    ['dự án hoàn thành', false],
  ])('%s asks how many: %s', async (text, counted) => expect((await read(text)).counted).toBe(counted));
  it('knows indicators by their other names', async () =>
    expect((await read('khách nước ngoài 2022')).indicators.map((slot) => slot.value)).toEqual(['khach-du-lich-quoc-te']));
});
