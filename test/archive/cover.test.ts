import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import type { Report } from '../../src/model/report.js';

async function reportOf(name: string, text: string): Promise<Report> {
  const result = await ingest({ name, bytes: new TextEncoder().encode(text) });
  if ('failed' in result) throw new Error(result.problems.map((problem) => problem.message).join());
  return result.report;
}
const BODY = '\n\nI. KINH TẾ\n\nTrong kỳ thu 500 tỷ đồng, tăng 5%.';

describe('issuer', () => {
  it.each([
    ['ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI', 'UBND tỉnh Lào Cai'],
    ['UỶ BAN NHÂN DÂN TỈNH LÀO CAI', 'UBND tỉnh Lào Cai'],
    ['UBND TỈNH LÀO CAI\nSỞ CÔNG THƯƠNG', 'Sở Công Thương tỉnh Lào Cai'],
    ['TỔNG CỤC THỐNG KÊ\nCỤC THỐNG KÊ TỈNH LÀO CAI', 'Cục Thống kê tỉnh Lào Cai'],
    ['UBND TỈNH LÀO CAI\nSỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Sở Nông nghiệp và Môi trường tỉnh Lào Cai'],
    ['UBND THÀNH PHỐ HÀ NỘI', 'UBND thành phố Hà Nội'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN BẮC HÀ', 'UBND huyện Bắc Hà'],
    ['ỦY BAN NHÂN DÂN HUYỆN BẮC HÀ (TỈNH LÀO CAI)', 'UBND huyện Bắc Hà'],
    ['ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HỒ CHÍ MINH', 'UBND thành phố Hồ Chí Minh'],
  ])('%s', async (letterhead, issuer) =>
    expect((await reportOf('a.txt', `${letterhead}\n\nBÁO CÁO\nTình hình quý I năm 2024${BODY}`)).issuer).toBe(issuer),
  );

  it('takes the source that a page names before the page itself', async () => {
    const page = `CỔNG THÔNG TIN ĐIỆN TỬ TỈNH HÒA BÌNH\nTình hình kinh tế 9 tháng năm 2023${BODY}`;
    expect((await reportOf('a.txt', page)).issuer).toBe('Cổng thông tin điện tử tỉnh Hòa Bình');
    expect((await reportOf('a.txt', `${page}\n\nNguồn: Cục Thống kê tỉnh Hòa Bình`)).issuer).toBe('Cục Thống kê tỉnh Hòa Bình');
  });
});

describe('number', () => {
  it.each([
    ['Số: 350 /BC-UBND\n\nBÁO CÁO\nTình hình năm 2022 tỉnh Lào Cai', '350/BC-UBND'],
    ['BÁO CÁO\nTình hình thực hiện Nghị quyết số 11/NQ-CP năm 2022', ''],
    ['Ngày 6/8/2021, UBND tỉnh Lào Cai ban hành Chỉ thị số 04/CT-UBND.\n\nCHỈ THỊ\nvề phục hồi kinh tế năm 2021', '04/CT-UBND'],
    ['BÁO CÁO\nTình hình năm 2022\n\nThực hiện Kế hoạch số 12/KH-UBND, tỉnh đã họp.', ''],
    ['Bản tin của Sở Tài chính, số 17/BT-STC\n\nTình hình kinh tế năm 2022', '17/BT-STC'],
    ['BÁO CÁO\nTình hình năm 2022\n\n(Kèm theo Báo cáo số 114/BC-UBND ngày 29 tháng 4 năm 2022)', '114/BC-UBND'],
  ])('%s', async (text, number) => expect((await reportOf('a.txt', text + BODY)).number).toBe(number));
});

describe('date', () => {
  it.each([
    ['2020-01-02-a.txt', 'Lào Cai, ngày 05 tháng 4 năm 2024\n\nBÁO CÁO\nTình hình quý I năm 2024', '2024-04-05'],
    ['2020-01-02-a.txt', 'Thời gian đăng: 22/08/2023 06:37:04 AM\nTình hình kinh tế 8 tháng năm 2023', '2023-08-22'],
    [
      'a.txt',
      'Thứ Ba, 10/08/2021, 15:07\nNgày 6/8/2021, UBND tỉnh Lào Cai ban hành chỉ thị.\n\nCHỈ THỊ\nvề đê điều',
      '2021-08-06',
    ],
    ['2020-01-02-a.txt', 'Tình hình kinh tế năm 2019\n\nTừ ngày 15/3/2019 mở cửa lại.', '2020-01-02'],
    ['a.txt', 'Tình hình kinh tế năm 2019', ''],
  ])('%s %s', async (name, text, date) => expect((await reportOf(name, text + BODY)).date).toBe(date));
});

describe('title and period', () => {
  it.each([
    [
      'BÁO CÁO\nTình hình kinh tế tháng 5,\nnhiệm vụ tháng 6 năm 2024',
      'Tình hình kinh tế tháng 5, nhiệm vụ tháng 6 năm 2024',
      'MONTH',
      '2024-05-31',
    ],
    [
      'BÁO CÁO TÌNH HÌNH KT-XH TỈNH SƠN LA QUÝ I NĂM 2024',
      'Báo cáo tình hình KT-XH tỉnh Sơn La quý I năm 2024',
      'QUARTER',
      '2024-03-31',
    ],
    [
      'Tình hình kinh tế - xã hội 6 tháng đầu năm 2024 tỉnh Sơn La',
      'Tình hình kinh tế - xã hội 6 tháng đầu năm 2024 tỉnh Sơn La',
      'YTD',
      '2024-06-30',
    ],
    [
      'Tình hình kinh tế - xã hội6 tháng đầu năm 2024 tỉnh Sơn La',
      'Tình hình kinh tế - xã hội6 tháng đầu năm 2024 tỉnh Sơn La',
      'YTD',
      '2024-06-30',
    ],
    ['CHỈ THỊ\nVề việc thu ngân sách năm 2024', 'Chỉ thị về việc thu ngân sách năm 2024', 'YEAR', '2024-12-31'],
    [
      'Tình hình kinh tế - xã hội tháng 8 và 8 tháng năm 2023',
      'Tình hình kinh tế - xã hội tháng 8 và 8 tháng năm 2023',
      'YTD',
      '2023-08-31',
    ],
    [
      'Kết quả năm 2023; Kế hoạch phát triển kinh tế năm 2024',
      'Kết quả năm 2023; Kế hoạch phát triển kinh tế năm 2024',
      'YEAR',
      '2023-12-31',
    ],
  ])('%s', async (text, title, type, to) =>
    expect(await reportOf('a.txt', text + BODY)).toMatchObject({ title, period: { type, to } }),
  );

  it.each([
    ['the months that a report of June tells of', '2024-06-21-a.txt', '2024-06-30'],
    ['the year where it is over, or nearly', '2024-12-05-a.txt', '2024-12-31'],
  ])('takes %s', async (_, name, to) =>
    expect(
      (await reportOf(name, `BÁO CÁO\nTình hình kinh tế tỉnh Lào Cai năm 2024\n\nKinh tế 6 tháng đầu năm tăng khá.${BODY}`))
        .period,
    ).toMatchObject({ to }),
  );

  it('takes the period of the file name where the title names no year', async () =>
    expect((await reportOf('bao-cao-quy-1-2021.txt', `BÁO CÁO\nTình hình kinh tế quý I${BODY}`)).period).toMatchObject({
      to: '2021-03-31',
    }));

  it('takes the months behind a directive on the months to come', async () =>
    expect(
      (
        await reportOf(
          'a.txt',
          `CHỈ THỊ\nvề những tháng cuối năm 2021\n\nTrong 6 tháng đầu năm 2021 kinh tế tỉnh Lào Cai tăng khá.${BODY}`,
        )
      ).period,
    ).toMatchObject({ type: 'YTD', to: '2021-06-30' }));

  it('says what it does not know', async () =>
    expect((await reportOf('a.txt', 'Thu được 5 tỷ đồng.')).problems.map((problem) => problem.message)).toEqual([
      'không rõ báo cáo của địa phương nào',
      'không rõ kỳ báo cáo',
      'không rõ ngày ban hành',
    ]));

  it('takes no sentence with figures for a title', async () => {
    const { title, paragraphs } = await reportOf('a.txt', `BÁO CÁO\n\nTrong năm 2022 tỉnh Lào Cai trồng 300 ha rừng${BODY}`);
    expect(title).toBe('a');
    expect(paragraphs[0]?.text).toBe('Trong năm 2022 tỉnh Lào Cai trồng 300 ha rừng');
  });

  it('leaves the letterhead out of the text', async () => {
    const { paragraphs } = await reportOf(
      'a.txt',
      `UBND TỈNH LÀO CAI     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 5/BC-UBND     Độc lập - Tự do - Hạnh phúc\n\nBÁO CÁO\nTình hình năm 2022\n\nKính gửi: HĐND tỉnh${BODY}`,
    );
    expect(paragraphs.map((paragraph) => paragraph.text)).toEqual(['Trong kỳ thu 500 tỷ đồng, tăng 5%.']);
  });
});
