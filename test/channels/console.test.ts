import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { type ConsoleOptions, chatInTerminal } from '../../src/channels/console.js';
import type { Assistant } from '../../src/model/dialogue.js';
import { waitFor } from '../fake-bot-api/server.js';
import { answer, line, scripted, TOURISTS } from './scripted.js';

const BOLD = '\u001b[1m';

function paper(): { output: PassThrough; shown: () => string } {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  return { output, shown: () => Buffer.concat(chunks).toString('utf8') };
}

async function piped(input: string, assistant: Assistant = scripted(), options: Partial<ConsoleOptions> = {}): Promise<string> {
  const { output, shown } = paper();
  await chatInTerminal(assistant, { input: Readable.from([Buffer.from(input)]), output, ...options });
  return shown();
}

describe('the chat in a pipe', () => {
  it('begins with one line of help, answers every line in order, and ends with the input', async () => {
    const shown = await piped('một chậm\n\n   \nhai\r\nba');
    expect(shown.split('\n')[0]).toMatch(/^Gõ câu hỏi, số thứ tự của gợi ý, .*\/help hoặc \/thoat/);
    expect(shown.split('\n').slice(1)).toEqual(['terminal: một chậm', '', 'terminal: hai', '', 'terminal: ba', '', '']);
  });

  it('has no prompt and no colours', async () => expect(await piped('khách du lịch\n')).not.toMatch(/›|(?!\n)\p{Cc}/u));

  it('numbers the suggestions, and takes one by its number', async () => {
    const shown = await piped('khách du lịch\n2\n');
    expect(shown).toContain('700.730 lượt\n▲ tăng 64,22% so với cùng kỳ 2022\n');
    expect(shown).toContain('\n  1) Đoạn gốc\n  2) Khách quốc tế\n  3) Doanh thu du lịch cả năm\n');
    expect(shown).toContain('terminal: khách quốc tế\n');
  });

  it('says which numbers there are, and keeps them; without suggestions a number is a question', async () => {
    const shown = await piped('5\nkhách du lịch\n9\n1\n');
    expect(shown).toContain('terminal: 5\n');
    expect(shown).toContain('Chỉ có 3 gợi ý, từ 1 đến 3.');
    expect(shown).toContain('terminal: Nguồn của số liệu này ở đâu?');
  });

  it('does not repeat the choices of a clarification', async () => {
    const ask = async () => ({
      ...answer([line('text', '1. Trâu')], [{ label: 'Trâu', query: 'trâu' }]),
      status: 'clarify' as const,
    });
    expect(await piped('đàn\n', { ask })).not.toContain('1) Trâu');
  });

  it('knows the commands', async () => {
    const shown = await piped('/baocao\n/nguon\n/help\n');
    expect(shown.match(/terminal: .*/g)).toEqual([
      'terminal: Kho có những báo cáo nào?',
      'terminal: Nguồn của số liệu này ở đâu?',
      'terminal: Hướng dẫn sử dụng',
    ]);
  });

  it.each(['/thoat', '/thoát', 'exit', 'thoa\u0301t'])('leaves at %s', async (word) => {
    const shown = await piped(`trước\n${word}\nsau\n`);
    expect(shown).toContain('terminal: trước');
    expect(shown).not.toContain('sau');
  });

  it('goes on after a failure, with one sentence to the person and the reason in the log', async () => {
    const log: string[] = [];
    const shown = await piped('hỏng\ntốt\n', scripted(), { log: (text) => log.push(text) });
    expect(log).toEqual(['lỗi khi trả lời: không đọc được kho']);
    expect(shown.split('\n').slice(1)).toEqual([
      'Xin lỗi, tôi gặp lỗi khi trả lời câu này. Bạn thử hỏi lại giúp.',
      '',
      'terminal: tốt',
      '',
      '',
    ]);
  });

  it('lets no report steer the terminal', async () =>
    expect(await piped('x\n', { ask: async () => answer([line('text', 'a\u001b[2Jb\u0007')]) })).toContain('\na[2Jb\n'));

  it('answers thousands of lines', async () => {
    const questions = Array.from({ length: 3000 }, (_, i) => `câu ${i}`);
    const shown = await piped(questions.join('\n'));
    expect(shown.match(/câu \d+/g)).toEqual(questions);
  });
});

describe('the chat on a terminal', () => {
  /** Types keys one after the other, each once the screen shows what comes before it. */
  async function typed(keys: readonly (readonly [after: string, keys: string])[], noColor = false): Promise<string> {
    const input = new PassThrough();
    const { output, shown } = paper();
    const chat = chatInTerminal({ ask: scripted().ask }, { input, output, terminal: true, noColor });
    for (const [after, text] of keys) {
      await waitFor(() => shown().includes(after), after);
      input.write(text);
    }
    await chat;
    return shown();
  }

  it('has a prompt, a figure that stands out, and history', async () => {
    const shown = await typed([
      ['› ', 'khách du lịch\r'],
      ['3) Doanh thu', '2\r'],
      ['terminal: khách quốc tế', '\u001b[A\u001b[A\r'],
      ['› khách du lịch', '\u0004'],
    ]);
    expect(shown.split(`${BOLD}700.730 lượt`)).toHaveLength(3);
    expect(shown).not.toContain(`${BOLD}${TOURISTS.lines[0]?.text}`);
    expect(shown.endsWith('\n')).toBe(true);
  });

  it('shows no bold where colours are not wanted', async () =>
    expect(
      await typed(
        [
          ['› ', 'khách du lịch\r'],
          ['3) Doanh thu', '/thoat\r'],
        ],
        true,
      ),
    ).not.toContain(BOLD));

  it.each([
    ['Ctrl+C', '\u0003'],
    ['Ctrl+D', '\u0004'],
  ])('leaves cleanly at %s', async (_, key) => expect(await typed([['› ', key]])).toMatch(/› .*\n$/s));

  it('finishes the answer under way at Ctrl+C', async () =>
    expect(await typed([['› ', 'chậm\r\u0003']])).toContain('terminal: chậm'));
});
