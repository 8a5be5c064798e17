import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { chatInTerminal } from '../../src/channels/console.js';
import type { Assistant } from '../../src/model/dialogue.js';

const assistant: Assistant = {
  async ask({ text }) {
    if (text === 'hỏng') throw new Error('x');
    return {
      intent: 'figure',
      status: 'answered',
      figures: [],
      series: [],
      passages: [],
      confidence: 1,
      lines: [{ role: 'figure', text: `trả lời: ${text}` }],
      options: [{ label: 'Tiếp', query: `tiếp sau ${text}` }],
    };
  },
};

async function conversation(...typed: string[]): Promise<string> {
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString('utf8');
  });
  await chatInTerminal(assistant, { input: Readable.from([`${typed.join('\n')}\n`]), output });
  return shown;
}

describe('the chat in a pipe', () => {
  it('begins with one line of help and answers every line in order', async () => {
    const shown = await conversation('một', '', 'hai');
    expect(shown.split('\n')[0]).toMatch(/Gõ câu hỏi/);
    expect(shown.match(/trả lời: .*/g)).toEqual(['trả lời: một', 'trả lời: hai']);
    expect(shown).not.toContain('\u001b');
  });
  it('takes a suggestion by its number', async () => expect(await conversation('một', '1')).toContain('trả lời: tiếp sau một'));
  it('knows its commands', async () => expect(await conversation('/baocao')).toContain('trả lời: Kho có những báo cáo nào?'));
  it('leaves at /thoat', async () => expect(await conversation('/thoat', 'sau đó')).not.toContain('sau đó'));
  it('goes on after a failure', async () => {
    const shown = await conversation('hỏng', 'tốt');
    expect(shown).toMatch(/gặp lỗi/);
    expect(shown).toContain('trả lời: tốt');
  });
});
