/** Links that give the same figure again, and answers typed in any chat. */
import { describe, expect, it } from 'vitest';
import { openHouse } from './house.js';

const house = openHouse();
const payloadOf = (link: string): string => /^https:\/\/t\.me\/hoiso_test_bot\?start=([\w-]{1,64})$/.exec(link)?.[1] ?? '';

describe('a link', () => {
  it.each([
    ['số khách du lịch tháng 8', /^700\.730 lượt$/m],
    ['kim ngạch xuất khẩu năm 2022', /^78,0 triệu USD$/m],
    ['xuất khẩu và nhập khẩu năm 2022, bên nào lớn hơn', /chênh lệch 42,76 triệu USD/],
    ['tỷ lệ hộ nghèo qua các năm', /• Năm 2022 \(số ước\): 30,58%/],
  ])('of "%s" gives it again to somebody else, after a restart too', async (question, figure) => {
    const [lan, minh] = [house.api.user(41), house.api.user(42)];
    lan.says(question);
    expect((await lan.reads()).text).toMatch(figure);
    const payload = payloadOf(lan.copies('Liên kết'));
    expect(payload).not.toBe('');
    await house.restart();
    minh.says(`/start ${payload}`);
    expect((await minh.reads()).text).toMatch(figure);
  });

  it('of a follow-up gives its figures, though the question leans on what was said before', async () => {
    const [lan, minh] = [house.api.user(43), house.api.user(44)];
    for (const text of ['kim ngạch xuất khẩu năm 2022', 'thế còn nhập khẩu?']) lan.says(text);
    const second = (await lan.sees(2))[1];
    expect(second?.text).toMatch(/^35,24 triệu USD$/m);
    minh.says(`/start ${payloadOf(lan.copies('Liên kết'))}`);
    expect((await minh.reads()).text).toMatch(/^35,24 triệu USD$/m);
  });

  it('is followed up like a question', async () => {
    const lan = house.api.user(45);
    const figure = house.program
      .lookup()
      .ofReport('2022-12-02-bao-cao-350-nam-2022')
      .find((o) => o.indicator === 'kim-ngach-xuat-khau');
    lan.says(`/start f_${house.program.lookup().keyOf(figure!)}`);
    expect((await lan.reads()).text).toMatch(/^Kim ngạch xuất khẩu/);
    lan.says('còn nhập khẩu?');
    expect((await lan.reads()).text).toMatch(/nhập khẩu/);
  });

  it.each(['f_khong-con', 'a_khong-con', 'f_', 'a_', `f_${'x'.repeat(62)}`])(
    'to what is not there says so: %s',
    async (payload) => {
      const lan = house.api.user(46);
      lan.says(`/start ${payload}`);
      expect((await lan.reads()).text).toMatch(/không còn trong kho/);
    },
  );

  it('of any other kind is a welcome', async () => {
    house.api.user(47).says('/start <b>gì đó</b>');
    expect((await house.api.user(47).reads()).text).toMatch(/^Chào bạn/);
  });

  it('names every figure of the archive, each by its own name', () => {
    const lookup = house.program.lookup();
    const { observations } = house.program.library();
    const keys = observations.map((o) => lookup.keyOf(o));
    expect(new Set(keys).size).toBe(observations.length);
    expect(keys.every((key) => /^[\w-]{10}$/.test(key))).toBe(true);
    expect(keys.map((key) => lookup.figureOf(key)?.id)).toEqual(observations.map(({ id }) => id));
  });
});

describe('inline', () => {
  const lan = () => house.api.user(48);

  it('gives whole messages with their source, and where to ask on', async () => {
    const { results, button, cacheTime, isPersonal } = await lan().asksInline('khách du lịch tháng 8');
    expect(results[0]?.text).toMatch(/^Lượng khách du lịch · .*\n700\.730 lượt\n[\s\S]*\nNguồn: /);
    expect(results.length).toBeGreaterThan(1);
    for (const { text, id } of results) {
      expect(text).toMatch(/\nNguồn: /);
      expect(id.startsWith(`${house.program.lookup().version}-`)).toBe(true);
    }
    expect(payloadOf(results[0]?.buttons[0]?.url ?? '')).toMatch(/^f_/);
    expect(button).toMatchObject({ text: 'Hỏi tiếp trong chat riêng', start_parameter: expect.stringMatching(/^f_[\w-]{10}$/) });
    expect([cacheTime <= 30, isPersonal]).toEqual([true, true]);
  });

  it('gives the choices where the question is open, each with its figure', async () => {
    const { results } = await lan().asksInline('sản lượng');
    expect(results.length).toBeGreaterThan(1);
    for (const { text } of results) expect(text).toMatch(/\nNguồn: /);
  });

  it.each(['', 'k', 'xin chào', 'khách du lịch Sơn La', '<b>&', 'a'.repeat(255)])(
    'gives nothing for %j, and a way to ask on',
    async (query) => {
      const { results, button } = await lan().asksInline(query);
      expect(results).toEqual([]);
      expect(button?.text).toMatch(/chat riêng$/);
    },
  );

  it('leaves the private conversation as it was', async () => {
    const hoa = house.api.user(49);
    hoa.says('kim ngạch xuất khẩu năm 2022');
    await hoa.reads();
    await hoa.asksInline('tỷ lệ hộ nghèo');
    hoa.says('/nguon');
    expect((await hoa.reads()).text).toMatch(/^Kim ngạch xuất khẩu/);
    expect(house.log).toEqual([]);
  });
});
