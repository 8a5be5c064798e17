import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/model/chart.js';
import { figure, P } from '../../charts/figures.js';
import { waitFor } from '../../fake-bot-api/server.js';
import { programOf } from '../program.js';
import { answer, line } from '../scripted.js';
import { EXAMPLES, setUp } from './rig.js';

const b = setUp();
const labels = (buttons: readonly { text: string }[]): string[] => buttons.map(({ text }) => text);

describe('a person in a private chat', () => {
  it('is taught by example at /start, and taps an example', async () => {
    await b.start();
    const lan = b.api.user(7);
    lan.says('/start');
    const welcome = await lan.reads();
    expect(welcome.text).toMatch(/^Chào bạn/);
    expect(labels(welcome.buttons)).toEqual(EXAMPLES);
    lan.taps('Khách du lịch tháng 8');
    const figure = await lan.reads();
    expect(figure.text.split('\n')).toEqual([
      '› Khách du lịch tháng 8',
      'Khách du lịch · Điện Biên · 8 tháng đầu năm 2023',
      '700.730 lượt',
      '▲ tăng 64,22% so với cùng kỳ 2022',
      'Trong báo cáo không có số riêng của tháng 8.',
      'Nguồn: Sở KH&ĐT <Điện Biên>',
    ]);
    expect(figure.html).toContain('<i>› Khách du lịch tháng 8</i>\nKhách du lịch');
    expect(figure.html).toContain('\n<b>700.730 lượt</b>\n▲ tăng');
    expect(labels(figure.buttons)).toEqual(['Liên kết', '👎 Sai số', 'Khách quốc tế', 'Doanh thu du lịch cả năm']);
  });

  it('asks by command, and finds the commands in the menu', async () => {
    await b.start();
    const lan = b.api.user(7);
    lan.says('/baocao');
    lan.says('/nguon');
    lan.says('/help');
    expect((await lan.sees(3)).map(({ text }) => text)).toEqual([
      'telegram:7: Kho có những báo cáo nào?',
      'telegram:7: Nguồn của số liệu này ở đâu?',
      expect.stringMatching(/^telegram:7: Hướng dẫn sử dụng\n\nHỏi tiếp được: [\s\S]*\/bieudo[\s\S]*👎/),
    ]);
    expect(b.api.methods.commands.map(({ command }) => command)).toEqual(expect.arrayContaining(['help', 'baocao', 'nguon']));
  });

  it('taps a button whose question is longer than Telegram lets a button carry', async () => {
    await b.start();
    const lan = b.api.user(7);
    lan.says('khách du lịch');
    await lan.reads();
    lan.taps('Doanh thu du lịch cả năm');
    expect((await lan.reads()).text).toMatch(/^› doanh thu du lịch của tỉnh .* năm 2023\ntelegram:7: doanh thu/);
    await waitFor(() => b.api.methods.spinning.size === 0, 'the button to stop spinning');
  });

  it('taps old buttons after the bot was started anew', async () => {
    await b.start();
    const lan = b.api.user(7);
    lan.says('khách du lịch');
    await lan.reads();
    await b.stop();
    await b.start();
    lan.taps('Doanh thu du lịch cả năm');
    expect((await lan.reads()).text).toBe('› Doanh thu du lịch cả năm\ntelegram:7: Doanh thu du lịch cả năm');
    lan.taps('Khách quốc tế');
    expect((await lan.reads()).text).toBe('› khách quốc tế\ntelegram:7: khách quốc tế');
  });

  it('sees that the bot is typing where the answer takes longer, and not else', async () => {
    await b.start({
      assistant: {
        ask: async ({ text }) => {
          if (text === 'lâu') await waitFor(() => b.api.methods.typing.length > 0, 'the sign of typing');
          return answer([line('text', 'xong')]);
        },
      },
    });
    b.api.user(1).says('nhanh');
    await b.api.user(1).reads();
    b.api.user(2).says('lâu');
    await b.api.user(2).reads();
    expect(b.api.methods.typing).toEqual([2]);
  });

  it('gets a long answer in several whole messages, the buttons below the last', async () => {
    await b.start({
      assistant: {
        ask: async () =>
          answer(
            Array.from({ length: 300 }, (_, i) => line('figure', `dòng ${i} & <số> ${'x'.repeat(20)}`)),
            [{ label: 'Tiếp', query: 'tiếp' }],
          ),
      },
    });
    const lan = b.api.user(7);
    lan.says('báo cáo dài');
    const seen = await lan.sees(4);
    expect(
      seen
        .map(({ text }) => text)
        .join('\n')
        .split('\n'),
    ).toHaveLength(300);
    expect(seen.map(({ buttons }) => buttons.length)).toEqual([0, 0, 0, 3]);
  });

  it('may send 10,000 characters, scripts and ampersands', async () => {
    await b.start();
    const lan = b.api.user(7);
    lan.says('<script>alert("&amp;")</script> R&D');
    expect((await lan.reads()).text).toBe('telegram:7: <script>alert("&amp;")</script> R&D');
    lan.says('a<b '.repeat(2500));
    const seen = await lan.sees(6);
    expect(
      seen
        .slice(1)
        .map(({ text }) => text)
        .join(' '),
    ).toContain(`telegram:7: ${'a<b '.repeat(2500).trim()}`);
    expect(b.log).toEqual([]);
  });

  it('is told once that only text is read; service messages are left alone', async () => {
    await b.start();
    const lan = b.api.user(7);
    const photo = [{ file_id: 'x', file_unique_id: 'x', width: 1, height: 1 }];
    for (let i = 0; i < 3; i++) lan.sends({ photo, media_group_id: 'album' });
    lan.sends({ sticker: { file_id: 'y' } });
    lan.sends({ pinned_message: {} });
    lan.says('còn đây là chữ');
    const seen = await lan.sees(3);
    expect(seen.map(({ text }) => text.slice(0, 19))).toEqual([
      'Tôi chỉ đọc được ch',
      'Tôi chỉ đọc được ch',
      'telegram:7: còn đây',
    ]);
  });
});

describe('what is longer than a caption', () => {
  it('is asked all the same where it stands below a picture', async () => {
    await b.start();
    const words = 'báo nói số xã tăng '.repeat(80).trim();
    b.api.user(7).sends({ photo: [], caption: words });
    expect((await b.api.user(7).reads()).text).toBe(`telegram:7: ${words}`);
  });

  it('is cut between lines below a chart, and says so', async () => {
    const notes = Array.from({ length: 60 }, (_, i) => `Nguồn ${i}: Báo cáo <${i}>/BC-UBND & kèm theo`);
    const chart: Chart = { shape: 'bars', title: 'Số xã', subtitle: '', unit: 'xã', points: [], isCut: false, notes };
    const program = programOf(b.assistant);
    const lookup = { ...program.lookup(), figureOf: () => figure(P.year(2022), 5, '5 xã', 'xã'), chartOf: () => chart };
    await b.start({ program: { ...program, lookup: () => lookup } });
    const lan = b.api.user(7);
    lan.says('số xã');
    await lan.reads();
    lan.presses('c:abc');
    const { text, file } = await lan.reads();
    expect(file?.name).toBe('bieu-do.png');
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).toMatch(/^Số xã\nNguồn 0: [\s\S]* & kèm theo\n…$/);
    expect(b.log).toEqual([]);
  });
});

describe('many at once', () => {
  it('answers one chat in order, however slow an answer', async () => {
    await b.start();
    const lan = b.api.user(7);
    for (const text of ['một chậm', 'hai', 'ba chậm', 'bốn']) lan.says(text);
    expect((await lan.sees(4)).map(({ text }) => text)).toEqual(
      ['một chậm', 'hai', 'ba chậm', 'bốn'].map((text) => `telegram:7: ${text}`),
    );
  });

  it('answers fifty chats without mixing them, and none waits for another', async () => {
    const chats = Array.from({ length: 50 }, (_, i) => i + 1);
    const atOnce = new Set<string>();
    await b.start({
      assistant: {
        ask: async ({ chat, text }) => {
          atOnce.add(chat);
          await waitFor(() => atOnce.size === chats.length, 'all chats to be asking');
          return b.assistant.ask({ chat, text });
        },
      },
    });
    for (const chat of chats) for (const text of ['một', 'hai', `riêng ${chat}`]) b.api.says(chat, text);
    for (const chat of chats)
      expect((await b.api.sees(chat, 3)).map(({ text }) => text)).toEqual(
        ['một', 'hai', `riêng ${chat}`].map((text) => `telegram:${chat}: ${text}`),
      );
    expect(b.api.chats.seen).toHaveLength(150);
  });
});
