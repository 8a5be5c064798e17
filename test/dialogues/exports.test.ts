/** /xuat over the archive: the files that people get. */
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.js';

const house = openHouse();
const REPORT = '2022-12-02-bao-cao-350-nam-2022';

describe('/xuat', () => {
  it('offers the last answer, its indicator over time, and reports', async () => {
    const lan = house.api.user(51);
    lan.says('kim ngạch xuất khẩu năm 2022');
    await lan.reads();
    lan.says('/xuat');
    const { text, buttons } = await lan.reads();
    expect(text.split('\n').slice(0, 4)).toEqual([
      'Bạn muốn xuất gì?',
      '1. Câu trả lời vừa rồi',
      '2. Kim ngạch xuất khẩu: mọi kỳ trong kho',
      expect.stringMatching(/^3\. Toàn bộ số liệu của .*22\/08\/2023$/),
    ]);
    expect(buttons.map((button) => button.text).slice(0, 4)).toEqual(['1. XLSX', '1. CSV', '2. XLSX', '2. CSV']);

    lan.taps('1. CSV');
    const last = await lan.reads();
    expect(last.file?.name).toBe('kim-ngach-xuat-khau.csv');
    expect(last.file?.bytes.toString()).toMatch(
      /^\uFEFF"Chỉ tiêu",[\s\S]*\r\n"Kim ngạch xuất khẩu",[^\n]*,78,"triệu USD","78,0 triệu USD","ước"/,
    );
    expect(last.text).toBe('1 số liệu, kèm nguồn của từng số.');

    lan.taps('2. CSV');
    expect((await lan.reads()).file?.bytes.toString().trim().split('\r\n')).toHaveLength(3);
    lan.taps('1. XLSX');
    expect((await lan.reads()).file?.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('gives a whole report, which words find', async () => {
    const lan = house.api.user(52);
    lan.says('/xuat báo cáo 350');
    expect((await lan.reads()).text).toBe('Bạn muốn xuất gì?\n1. Toàn bộ số liệu của Báo cáo số 350/BC-UBND ngày 02/12/2022');
    lan.taps('1. CSV');
    const { file } = await lan.reads();
    expect(file?.name).toBe(`${REPORT}.csv`.slice(-52));
    expect(file?.bytes.toString().split('\r\n"')).toHaveLength(house.program.lookup().ofReport(REPORT).length + 1);
    await house.restart();
    lan.taps('1. XLSX');
    expect((await lan.reads()).file?.name).toMatch(/\.xlsx$/);
  });

  it.each([
    ['/xuat csv', /\.csv$/],
    ['/xuat xlsx', /\.xlsx$/],
  ])('%s gives the last answer at once', async (command, name) => {
    const lan = house.api.user(53);
    lan.says('xuất khẩu và nhập khẩu năm 2022, bên nào lớn hơn');
    lan.says(command);
    const seen = await lan.sees(2);
    expect(seen.at(-1)?.file?.name).toMatch(name);
    expect(seen.at(-1)?.text).toMatch(/^2 số liệu/);
    house.api.chats.seen.length = 0;
  });

  it('says where there is nothing to give', async () => {
    const lan = house.api.user(54);
    lan.says('/xuat khong co dau');
    expect((await lan.reads()).text).toMatch(/^Kho không có báo cáo nào như vậy/);
    const old = house.api.chats.find(54, 1) ?? lan.says('/xuat');
    for (const data of ['x:csv:a.khong-con', 'x:pdf:a.x', 'x:', 'x:csv:s.'])
      house.api.updates.push('callback_query', {
        id: house.api.methods.tap(),
        from: { id: 54, is_bot: false, first_name: 'Lan' },
        chat_instance: '54',
        data,
        message: old,
      });
    const said = (await lan.sees(6)).filter(({ text }) => text.startsWith('Số liệu này không còn'));
    expect(said).toHaveLength(4);
  });
});
