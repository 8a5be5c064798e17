/** The command line as programs call it, over a small archive of its own. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runCommandLine, type World } from '../src/cli.js';
import { FakeBotApi, TOKEN } from './fake-bot-api/server.js';

// Every call trains and reads anew.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'hoiso-cli-'));
const state = mkdtempSync(join(tmpdir(), 'hoiso-state-'));
const REPORT = `---
title: Tình hình kinh tế - xã hội 8 tháng năm 2023
issuer: UBND tỉnh Điện Biên
number: 99/BC-UBND
date: 2023-08-22
place: Điện Biên
period: 8 tháng đầu năm 2023
edition: bản rút gọn
---
# Tình hình kinh tế - xã hội 8 tháng năm 2023
## I. Kinh tế
### 3. Du lịch
Lượng khách du lịch ước đạt 700.730 lượt, tăng 64,22% so với cùng kỳ năm 2022 và đạt 75% kế hoạch; trong đó khách quốc tế 5.613 lượt.
`;
beforeAll(() => {
  writeFileSync(join(folder, 'bao-cao.md'), REPORT);
  writeFileSync(join(folder, 'hong.txt'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d]));
});
afterAll(() => {
  for (const made of [folder, state]) rmSync(made, { recursive: true });
});

/** An empty archive, and a file beside it that is not in it yet. */
function newcomer(number: string): { folder: string; file: string } {
  const file = join(mkdtempSync(join(tmpdir(), 'hoiso-add-')), 'moi.md');
  writeFileSync(file, REPORT.replace('99/BC-UBND', number));
  return { folder: mkdtempSync(join(tmpdir(), 'hoiso-cli-')), file };
}

async function call(
  args: string[],
  input = '',
  env: World['env'] = {},
  isTTY = false,
  askedToStop: World['askedToStop'] = () => new Promise(() => undefined),
): Promise<{ status: number; out: string; err: string }> {
  const [output, errors] = [new PassThrough(), new PassThrough()];
  const status = await runCommandLine(args, {
    env: { STATE_DIR: state, ...env },
    input: Object.assign(Readable.from(input ? [input] : []), { isTTY }) as unknown as NodeJS.ReadStream,
    output: output as unknown as NodeJS.WriteStream,
    errors: errors as unknown as NodeJS.WriteStream,
    askedToStop,
  });
  return { status, out: (output.read() ?? '').toString(), err: (errors.read() ?? '').toString() };
}
const inArchive = ['--archive', folder];

describe('ask', () => {
  it('answers for people', async () => {
    const { status, out, err } = await call(['ask', 'số khách du lịch tháng 8', ...inArchive]);
    expect(status).toBe(0);
    expect(out).toMatch(/^700\.730 lượt$/m);
    expect(out).toMatch(/64,22%.*75% kế hoạch/);
    expect(out).toMatch(/lũy kế/);
    expect(out).toMatch(/99\/BC-UBND.*mục I\.3/);
    expect(err).toMatch(/bỏ qua hong\.txt/);
  });

  it('answers for programs', async () => {
    const { out } = await call(['ask', 'khách quốc tế', '--json', ...inArchive]);
    const answer = JSON.parse(out);
    expect(answer).toMatchObject({
      status: 'answered',
      intent: 'figure',
      figures: [{ indicator: 'khach-du-lich-quoc-te', value: 5613, unit: 'lượt', place: 'Điện Biên' }],
    });
    expect(Object.keys(answer)).toEqual(['intent', 'status', 'text', 'figures', 'series', 'options', 'passages', 'confidence']);
    expect(Object.keys(answer.figures[0])).toEqual([
      'indicator',
      'name',
      'place',
      'value',
      'unit',
      'status',
      'period',
      'comparison',
      'comparisons',
      'source',
      'warnings',
    ]);
  });

  it('keeps the order of the lines and the chats apart; a bad line gets an error', async () => {
    const lines = [
      '{"id":"1","chat":"a","text":"khách quốc tế"}',
      'khách du lịch 8 tháng',
      '{hỏng',
      '{"id":"4"}',
      '{"id":"5","chat":"a","text":"nguồn đâu"}',
      '{"id":"6","chat":"b","text":"nguồn đâu"}',
    ];
    const { status, out } = await call(['ask', '--jsonl', ...inArchive], `${lines.join('\n')}\n`);
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map((a) => a.figures[0]?.value ?? a.error ?? a.status)).toEqual([
      5613,
      700730,
      expect.stringMatching(/JSON/),
      expect.stringMatching(/text/),
      5613,
      'other',
    ]);
    expect(answers[0]).toMatchObject({ id: '1', chat: 'a' });
  });

  it.each([
    ['another place', 'khách du lịch Sơn La', 'not_found'],
    ['another year', 'khách du lịch năm 2019', 'not_found'],
    ['another thing', 'số tàu vũ trụ được phóng', 'not_found'],
    ['small talk', 'xin chào', 'other'],
    ['nothing', '   ', 'other'],
    ['10,000 characters', 'chữ '.repeat(2500), 'not_found'],
  ])('gives no figure for %s', async (_, text, status) => {
    const { out } = await call(['ask', text, '--json', ...inArchive]);
    expect(JSON.parse(out)).toMatchObject({ figures: [] });
    expect(JSON.parse(out).status).toMatch(status === 'other' ? /^other$/ : /^(?:other|not_found|clarify)$/);
  });
});

describe('a report that does not say its date or place', () => {
  const BARE = REPORT.replace(/(?:place|date|issuer|number): .*\n/g, '').replaceAll('- xã hội 8', '- xã hội tám, 8');
  const bare = (): { archive: string; file: string } => {
    const { folder: archive, file } = newcomer('1/BC');
    writeFileSync(file, BARE);
    return { archive, file };
  };

  it('is taken in, and every answer says so', async () => {
    const { archive, file } = bare();
    const { status, out, err } = await call(['add', file, '--archive', archive]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ missing: ['date', 'place'], date: '', place: '' });
    expect(err).toMatch(/moi\.md thiếu ngày ban hành và địa phương/);
    const unknown = /Báo cáo này không ghi ngày ban hành và địa phương/;
    const askAll = async (...questions: string[]): Promise<string[]> => {
      const asked = questions.map((text) => JSON.stringify({ chat: text, text })).join('\n');
      const { out: answers } = await call(['ask', '--jsonl', '--archive', archive], asked);
      return answers
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).text);
    };
    const [figure] = await askAll('khách quốc tế');
    expect(figure).toMatch(unknown);
    expect(figure).toMatch(/· không rõ địa phương ·/);
    writeFileSync(join(archive, 'khac.md'), REPORT.replace(/Lượng khách.*/, 'Đàn trâu có 120 con.\n'));
    const [unsaid, said, elsewhere] = await askAll('khách quốc tế', 'số đàn trâu', 'khách quốc tế Sơn La');
    expect(unsaid).toMatch(unknown);
    expect(said).toMatch(/^120 con$/m);
    expect(said).not.toMatch(unknown);
    expect(elsewhere).not.toMatch(/5\.613/);
  });

  const answered = { date: '2024-07-05', place: 'Yên Bái', missing: [] };
  it.each([
    ['by options', ['--date', '2024-07-05', '--place', 'yen bai'], '', answered],
    ['by options, as people write', ['--date', '5/7/2024', '--place', 'tỉnh Yên Bái'], '', answered],
    ['at the terminal', [], '05/07/2024\nYên Bái\n', answered],
    ['at the terminal, at the second try', [], '31/2/2024\n05/07/2024\nYên Bái\n', answered],
    ['by both', ['--place', 'Yên Bái'], '05/07/2024\n', answered],
    ['at the terminal, in part', [], '\nYên Bái\n', { date: '', place: 'Yên Bái', missing: ['date'] }],
    ['not at all', [], '', { date: '', place: '', missing: ['date', 'place'] }],
  ])('is told %s, and the archive keeps it', async (_, options, typed, expected) => {
    const { archive, file } = bare();
    const { out } = await call(['add', file, ...options, '--archive', archive], typed, {}, true);
    expect(JSON.parse(out)).toMatchObject(expected);
    expect(JSON.parse((await call(['reports', '--jsonl', '--archive', archive])).out)).toMatchObject(expected);
    expect((await call(['add', file, '--archive', archive])).err).toMatch(/cùng nội dung/);
  });

  it.each([
    ['no day', ['--date', '31/02/2024']],
    ['no date', ['--date', 'hôm qua']],
    ['no place', ['--place', ' ']],
  ])('a wrong option ends with 2: %s', async (_, options) => {
    const { archive, file } = bare();
    expect(await call(['add', file, ...options, '--archive', archive])).toMatchObject({ status: 2, out: '' });
  });
});

describe('figures and reports', () => {
  it('lists observations', async () => {
    const { out } = await call(['figures', '--jsonl', ...inArchive]);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).value),
    ).toEqual([700730, 5613]);
    const { out: csv } = await call(['figures', '--csv', ...inArchive]);
    expect(csv.split('\r\n')[1]).toContain('"700730","lượt","E"');
  });

  it('lists reports', async () => {
    const { out } = await call(['reports', '--jsonl', ...inArchive]);
    expect(JSON.parse(out)).toMatchObject({
      id: 'bao-cao',
      number: '99/BC-UBND',
      observations: 2,
      period: { type: 'YTD', label: '8 tháng đầu năm 2023' },
      quantities: 4,
      taken: 4,
      coverage: 1,
      warnings: [],
    });
    expect(JSON.parse(out)).not.toHaveProperty('unread');
  });

  it('lists what is unread', async () => {
    const { folder: archive } = newcomer('1/BC');
    writeFileSync(join(archive, 'a.md'), REPORT.replace('5.613 lượt.', '5.613 lượt. Tỉnh chấm được 12, xếp loại khá.'));
    const { out } = await call(['reports', '--unread', '--jsonl', '--archive', archive]);
    expect(JSON.parse(out)).toMatchObject({
      quantities: 5,
      coverage: 0.8,
      unread: [{ line: 13, text: '12', quote: 'Tỉnh chấm được 12, xếp loại khá.' }],
    });
  });
});

describe('add', () => {
  it('takes a report in once', async () => {
    const source = join(mkdtempSync(join(tmpdir(), 'hoiso-add-')), 'moi.md');
    writeFileSync(source, REPORT.replace('99/BC', '100/BC').replace('700.730', '700.731'));
    expect((await call(['add', source, ...inArchive])).status).toBe(0);
    expect(readdirSync(folder)).toContain('moi.md');
    const again = await call(['add', source, ...inArchive]);
    expect(again).toMatchObject({ status: 1, err: expect.stringMatching(/đã có báo cáo này/) });
    rmSync(join(folder, 'moi.md'));
  });
  it('says what it read', async () => {
    const { folder: archive, file } = newcomer('99/BC-UBND');
    const { out } = await call(['add', file, '--archive', archive]);
    expect(JSON.parse(out)).toMatchObject({
      number: '99/BC-UBND',
      place: 'Điện Biên',
      date: '2023-08-22',
      observations: 2,
      quantities: 4,
      taken: 4,
      coverage: 1,
      missing: [],
      warnings: [],
      sample: [{ value: 700730 }, { value: 5613 }],
    });
  });
  it.each([
    ['the same number, issuer and date', (text: string) => text.replace('title: Tình', 'title: Về tình')],
    ['the same title and period', (text: string) => text.replace(/number: .*\n/, '').replace('2023-08-22', '2023-08-25')],
    ['the same words', (text: string) => text],
  ])('refuses a second file of one report: %s', async (_, change) => {
    const { folder: archive, file } = newcomer('99/BC-UBND');
    writeFileSync(join(archive, 'a.md'), REPORT);
    writeFileSync(file, change(REPORT));
    const { status, err } = await call(['add', file, '--archive', archive]);
    expect(status).toBe(1);
    expect(err).toMatch(/moi\.md: kho đã có báo cáo này: a \(cùng/);
    writeFileSync(join(archive, 'b.md'), change(REPORT));
    const { out, err: doubled } = await call(['reports', '--archive', archive]);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(doubled).toMatch(/bỏ qua b\.md: là một với a \(cùng/);
  });
  it('takes another report of the same issuer and day', async () => {
    const { folder: archive, file } = newcomer('100/BC-UBND');
    writeFileSync(join(archive, 'a.md'), REPORT);
    expect((await call(['add', file, '--archive', archive])).status).toBe(0);
  });
  it('refuses what it cannot read', async () => {
    expect(await call(['add', join(folder, 'hong.txt'), '/khong/co.txt', ...inArchive])).toMatchObject({
      status: 1,
      err: expect.stringMatching(/PDF[\s\S]*không có tệp/),
    });
  });
});

describe('wrong calls end with 2 and one line', () => {
  it.each([
    ['no archive', ['ask', 'x', '--archive', '/khong/co']],
    ['unknown command', ['hoi', 'x']],
    ['unknown flag', ['ask', 'x', '--mau']],
    ['a flag of another command', ['reports', '--csv']],
    ['no question', ['ask']],
    ['two formats', ['figures', '--jsonl', '--csv', ...inArchive]],
    ['no such report', ['figures', '--report', 'x', ...inArchive]],
    ['no file to add', ['add']],
    ['a question beside --jsonl', ['ask', 'x', '--jsonl']],
  ])('%s', async (_, args) => {
    const { status, out, err } = await call(args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err.trim().split('\n').at(-1)).toMatch(/^hoiso: .+/);
  });
});

describe('the main job', () => {
  it('is a chat in the terminal', async () => {
    const { status, out } = await call(inArchive, 'số khách du lịch tháng 8\n');
    expect(status).toBe(0);
    expect(out).toMatch(/^700\.730 lượt$/m);
  });

  it('with BOT_TOKEN is the Telegram bot, and a wrong token is one clear sentence', async () => {
    const api = await FakeBotApi.start();
    const { status, err } = await call(inArchive, '', { BOT_TOKEN: `${TOKEN}x`, TELEGRAM_API_ROOT: api.root });
    await api.stop();
    expect(status).toBe(1);
    expect(err).toMatch(/không nhận BOT_TOKEN/);
    expect(err).not.toMatch(/ at |node_modules/);
  });

  it('without a network is one clear sentence too', async () => {
    const { status, out, err } = await call(inArchive, '', { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err.trim().split('\n').at(-1)).toMatch(/^hoiso: Không nối được .*127\.0\.0\.1:9.*TELEGRAM_API_ROOT\.$/);
  });

  it('with BOT_TOKEN answers until it is asked to stop', async () => {
    const api = await FakeBotApi.start();
    let end = (): void => undefined;
    const runs = new Promise<void>((started) => {
      end = started;
    });
    const running = call(inArchive, '', { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: api.root }, false, () => runs);
    api.says(1, 'số khách du lịch tháng 8');
    const [message] = await api.sees(1);
    end();
    const { status, out, err } = await running;
    await api.stop();
    expect(message?.text).toMatch(/^700\.730 lượt$/m);
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(api.updates.pending).toEqual([]);
    expect(err).toMatch(/bot @hoiso_test_bot đang chạy[\s\S]*đang dừng/);
  });
});
