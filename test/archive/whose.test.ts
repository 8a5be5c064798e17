/** Whose a report is: text of its first lines → place, and the province that it lies in. */
import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/archive/ingest.js';
import type { Report } from '../../src/model/report.js';

async function reportOf(text: string): Promise<Report> {
  const result = await ingest({ name: 'a.txt', bytes: new TextEncoder().encode(`${text}\n\nI. KINH TẾ\n\nThu 500 tỷ đồng.`) });
  if ('failed' in result) throw new Error(result.problems.map((problem) => problem.message).join());
  return result.report;
}

describe('the place of a report', () => {
  it.each([
    // by its letterhead
    ['ỦY BAN NHÂN DÂN PHƯỜNG THÁI BÌNH\nTỈNH HƯNG YÊN\n\nBÁO CÁO\nTình hình quý I năm 2026', 'phường Thái Bình', 'Hưng Yên'],
    ['ỦY BAN NHÂN DÂN\nHUYỆN BẮC HÀ\n\nBÁO CÁO\nTình hình quý I năm 2024', 'huyện Bắc Hà', undefined],
    ['UBND TP. LÀO CAI\n\nBÁO CÁO\nTình hình quý I năm 2024', 'thành phố Lào Cai', 'Lào Cai'],
    ['ỦY BAN NHÂN DÂN\nXÃ NẬM LÚC\n\nBÁO CÁO\nTình hình quý I năm 2026', 'xã Nậm Lúc', undefined],
    ['UBND THÀNH PHỐ HẢI PHÒNG\n\nBÁO CÁO\nTình hình quý I năm 2024', 'Hải Phòng', undefined],
    ['PHÒNG Y TẾ\nHUYỆN BẮC HÀ - TỈNH LÀO CAI\n\nBÁO CÁO\nTình hình quý I năm 2024', 'huyện Bắc Hà', 'Lào Cai'],
    ['CÔNG AN TỈNH LÀO CAI\nCÔNG AN HUYỆN BẮC HÀ\n\nBÁO CÁO\nTình hình quý I năm 2024', 'huyện Bắc Hà', 'Lào Cai'],
    ['CÔNG AN TỈNH LÀO CAI\nPHÒNG CẢNH SÁT GIAO THÔNG\n\nBÁO CÁO\nTình hình quý I năm 2024', 'Lào Cai', undefined],
    [
      'HUYỆN BẮC HÀ (TỈNH LÀO CAI) - ỦY BAN NHÂN DÂN HUYỆN\nBắc Hà, ngày 5/7/2024\n\nBÁO CÁO\nTình hình quý I năm 2024',
      'huyện Bắc Hà',
      'Lào Cai',
    ],
    ['TỈNH LÀO CAI\nUBND THÀNH PHỐ\nBÁO CÁO\nTình hình quý I năm 2024', 'Lào Cai', undefined],
    ['HUYỆN ỦY BẮC HÀ\nLào Cai, ngày 5/7/2024\n\nBÁO CÁO\nTình hình quý I năm 2024', 'Lào Cai', undefined],
    [
      'ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN BÌNH 2\nTân Bình 2, ngày 5 tháng 7 năm 2026\n\nBÁO CÁO\nTình hình quý II năm 2026',
      'phường Tân Bình 2',
      undefined,
    ],
    ['BÁO CÁO TÌNH HÌNH KT-XH XÃ TÂN BÌNH 6 THÁNG NĂM 2026', 'xã Tân Bình', undefined],
    // by its title, with its kind
    ['Kết quả kinh tế - xã hội phường Tân Bình 2, tỉnh Lào Cai năm 2026', 'phường Tân Bình 2', 'Lào Cai'],
    ['Kết quả kinh tế - xã hội phường Tân Bình 6 tháng năm 2026', 'phường Tân Bình', undefined],
    ['Huyện Bắc Hà (Lào Cai): kinh tế - xã hội năm 2024', 'huyện Bắc Hà', 'Lào Cai'],
    ['Tình hình kinh tế - xã hội huyện Bắc Hà, tỉnh Lào Cai năm 2024', 'huyện Bắc Hà', 'Lào Cai'],
    ['Lào Cai: huyện Bắc Hà công bố số liệu kinh tế - xã hội năm 2024', 'huyện Bắc Hà', 'Lào Cai'],
    ["Tình hình kinh tế - xã hội huyện Cư M'gar Tháng 5 năm 2024", "huyện Cư M'gar", undefined],
    ['Kết quả kinh tế - xã hội thị xã Thuận An năm 2024', 'thị xã Thuận An', undefined],
    ['Tình hình kinh tế - xã hội huyện Yên Hoà năm 2024', 'huyện Yên Hòa', undefined],
    ['BÁO CÁO TÌNH HÌNH KT-XH HUYỆN BẮC HÀ THÁNG 5 NĂM 2024', 'huyện Bắc Hà', undefined],
    // by its bare name, of which the text says what it is
    ['Bắc Hà (tỉnh Lào Cai): kinh tế năm 2024\n\nHĐND huyện Bắc Hà đã họp.', 'huyện Bắc Hà', 'Lào Cai'],
    ['Kinh tế - xã hội Bắc Hà năm 2024\n\nHội nghị của huyện Bắc Hà.', 'huyện Bắc Hà', undefined],
    // by its first sentence, where the title says nothing
    ['Kinh tế - xã hội năm 2024 khởi sắc\n\nSáng 5/7, UBND huyện Bắc Hà tổ chức họp.', 'huyện Bắc Hà', undefined],
    // by its first sentences, where they speak of the whole country and of no province
    [
      'Cháy nổ giảm mạnh năm 2024\n\nNgày 5/7, Cục Cảnh sát cho biết, cả nước xảy ra 37 vụ cháy, có 2 vụ ở Lào Cai.',
      'Việt Nam',
      undefined,
    ],
    ['Phá rừng giảm, nóng ở Lai Châu, Sơn La\n\nQuý I năm 2024, cả nước phát hiện 61 vụ.', 'Việt Nam', undefined],
    ['Cà phê được giá\n\nXuất khẩu cà phê của Việt Nam đạt 3 tỷ USD, có cà phê Sơn La.', 'Việt Nam', undefined],
    // … and where they speak of a province beside it
    [
      'Kinh tế năm 2024\n\nTrong năm, cả nước có 9 tỉnh tăng cao, trong đó có Lào Cai. Thu của toàn tỉnh tăng 3%.',
      'Lào Cai',
      undefined,
    ],
    ['Lào Cai vượt thu\n\nNăm 2024, cả nước có 5 tỉnh vượt thu.', 'Lào Cai', undefined],
    // none of these is of a district
    ['UBND tỉnh Lào Cai kiểm tra sản xuất tại huyện Bắc Hà năm 2024', 'Lào Cai', undefined],
    ['Kinh tế - xã hội các huyện Bắc Hà, Bảo Yên tỉnh Lào Cai năm 2024', 'Lào Cai', undefined],
    ['Kinh tế huyện Bắc Hà và Bảo Yên năm 2024\n\nUBND tỉnh Lào Cai đã họp.', 'Lào Cai', undefined],
    ['Kinh tế - Xã Hội Lào Cai năm 2024\n\nUBND huyện Bắc Hà đã họp.', 'Lào Cai', undefined],
    ['Kinh tế năm 2024\n\nUBND tỉnh Lào Cai và UBND huyện Bắc Hà đã họp.', 'Lào Cai', undefined],
    ['Kinh tế thành phố Đà Nẵng năm 2024', 'Đà Nẵng', undefined],
  ])('%s', async (text, place, within) => {
    const report = await reportOf(text);
    expect([report.place, report.within]).toEqual([place, within]);
  });

  it('is no other issuer’s than the one of its level', async () =>
    expect((await reportOf('Kinh tế huyện Bắc Hà (Lào Cai) năm 2024\n\nHĐND huyện đã họp.')).issuer).toBe('HĐND huyện Bắc Hà'));

  it('keeps its name in a title of capitals', async () =>
    expect((await reportOf('BÁO CÁO TÌNH HÌNH KT-XH HUYỆN BẮC HÀ NĂM 2024')).title).toBe(
      'Báo cáo tình hình KT-XH huyện Bắc Hà năm 2024',
    ));
});
