import { describe, expect, it } from 'vitest';
import { ButtonMemory, faceOf, keyboardOf } from '../../../src/channels/telegram/buttons.js';
import { htmlOf, LONGEST_CAPTION, LONGEST_MESSAGE, shortenTo, split } from '../../../src/channels/telegram/render.js';
import type { Line } from '../../../src/model/answer.js';
import { memoryStore } from '../../../src/store/store.js';
import { readHtml } from '../../fake-bot-api/html.js';
import { line } from '../scripted.js';

const read = (html: string): string => {
  const found = readHtml(html);
  if ('error' in found) throw new Error(found.error);
  return found.text;
};
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a line', () => {
  it.each([
    [line('title', 'A & B'), '<b>A &amp; B</b>'],
    [line('figure', '< 5 ha'), '<b>&lt; 5 ha</b>'],
    [line('change', '▲ tăng 5%'), '▲ tăng 5%'],
    [line('text', '<script>x</script>'), '&lt;script&gt;x&lt;/script&gt;'],
    [line('note', 'ghi chú'), '<i>ghi chú</i>'],
    [line('source', 'Nguồn: &lt;'), '<i>Nguồn: &amp;lt;</i>'],
    [line('quote', '"a"'), '<blockquote>"a"</blockquote>'],
  ])('%j', (given, html) => {
    expect(htmlOf(given)).toBe(html);
    expect(read(html)).toBe(given.text);
  });
});

describe('messages', () => {
  it.each([
    ['one long line', [line('quote', 'chữ & <số> '.repeat(900))]],
    ['many lines', Array.from({ length: 500 }, (_, i) => line('figure', `${i} <&> ${'y'.repeat(40)}`))],
    ['a word without end', [line('title', '&'.repeat(9000))]],
    ['characters of two halves', [line('note', `a${'😀'.repeat(5000)}`)]],
    ['short, long, short', [line('title', 'đầu'), line('text', 'giữa '.repeat(2000)), line('source', 'cuối')]],
  ] as [string, Line[]][])('of %s are whole and short enough, and say everything', (_, lines) => {
    const messages = split(lines);
    for (const message of messages) {
      expect(message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
      expect(read(message)).not.toMatch(/\p{Surrogate}/u);
    }
    const all = (texts: string[]): string => words(texts.join(' ')).replaceAll(' ', '');
    expect(all(messages.map(read))).toBe(all(lines.map(({ text }) => text)));
  });

  it('are divided between lines, not within one that fits', () => {
    const lines = [line('text', 'a'.repeat(4000)), line('text', 'b'.repeat(200))];
    expect(split(lines).map((m) => m[0])).toEqual(['a', 'b']);
  });

  it('keep a blank line between others, and are never blank', () => {
    expect(split([line('text', 'a'), line('text', ''), line('text', 'b')])).toEqual(['a\n\nb']);
    expect(split([line('note', ' '), line('quote', '')])).toEqual([]);
  });
});

describe('marks', () => {
  const quote = (text: string, ...marks: [number, number][]) => ({ ...line('quote', text), marks });

  it('stand around the marked words, whatever is to be escaped', () => {
    expect(split([quote('R&D đạt <5> xã', [8, 11])])).toEqual([
      '<blockquote>R&amp;D đạt <b><u>&lt;5&gt;</u></b> xã</blockquote>',
    ]);
  });

  it('go with their words where a line is divided, and are divided with them', () => {
    const text = `${'a '.repeat(2100)}5 xã ${'b '.repeat(2100)}`;
    const at = text.indexOf('5 xã');
    const messages = split([quote(text, [at - 400, at + 4])]);
    expect(messages.every((html) => html.length <= LONGEST_MESSAGE && !('error' in readHtml(html)))).toBe(true);
    expect(messages.join('').match(/<u>/g)).toHaveLength(2);
    expect(messages.join('')).toContain('5 xã</u></b>');
  });
});

describe('captions', () => {
  it('hold as many lines as fit', () => {
    const lines = Array.from({ length: 100 }, (_, i) => line('note', `dòng ${i} & dài`));
    const caption = shortenTo(LONGEST_CAPTION, lines);
    expect(caption.length).toBeLessThanOrEqual(LONGEST_CAPTION);
    expect(caption).toMatch(/^<i>dòng 0 &amp; dài<\/i>\n[\s\S]*\n…$/);
    expect(readHtml(caption)).not.toHaveProperty('error');
    expect(shortenTo(LONGEST_CAPTION, lines.slice(0, 2))).toBe('<i>dòng 0 &amp; dài</i>\n<i>dòng 1 &amp; dài</i>');
  });
});

describe('buttons', () => {
  const rows = (...labels: string[]): number[] =>
    keyboardOf(
      labels.map((label) => ({ label, query: label })),
      new ButtonMemory(memoryStore()),
    ).map((row) => row.length);

  it.each([
    [['Đoạn gốc', 'Biểu đồ', 'Theo dõi'], [3]],
    [
      ['Đoạn gốc', 'Biểu đồ', 'Khách quốc tế', 'Doanh thu du lịch', 'Theo dõi'],
      [2, 2, 1],
    ],
    [
      ['Khách quốc tế', 'Lượng khách du lịch nội địa cả năm'],
      [1, 1],
    ],
    [
      ['a', 'b', 'c', 'd'],
      [3, 1],
    ],
  ])('%j share rows of %j', (labels, shape) => expect(rows(...labels)).toEqual(shape));

  it('carry what they ask within 64 bytes, and cut long labels between words', async () => {
    const memory = new ButtonMemory(memoryStore());
    const label = 'Giá trị sản xuất '.repeat(10);
    for (const query of ['ngắn', 'ă'.repeat(31), 'ă'.repeat(32), label]) {
      const [[button] = []] = keyboardOf([{ label, query }], memory);
      expect(Buffer.byteLength(button?.callback_data ?? '')).toBeLessThanOrEqual(64);
      expect(await memory.queryOf(button?.callback_data ?? '')).toBe(query);
      expect(button?.text).toMatch(/ (?:Giá|trị|sản|xuất)…$/);
    }
  });

  it('are remembered up to a limit, those tapped or shown last the longest, over a restart too', async () => {
    const store = memoryStore();
    const memory = new ButtonMemory(store, 2);
    const query = (name: string): string => name.repeat(70);
    const a = memory.dataOf(query('a'));
    const b = memory.dataOf(query('b'));
    await memory.settle();
    await memory.queryOf(a);
    memory.dataOf(query('c'));
    await memory.settle();
    for (const each of [memory, new ButtonMemory(store, 2)]) {
      expect(await each.queryOf(a)).toBe(query('a'));
      expect(await each.queryOf(b)).toBeNull();
    }
  });

  it('say on their face what they ask, unless it is cut', () => {
    const keyboard = [
      [{ text: 'Khách quốc tế', callback_data: 'h:1' }],
      [{ text: 'Giá trị…', callback_data: 'h:2' }, { url: 'x' }],
    ];
    expect(faceOf('h:1', keyboard)).toBe('Khách quốc tế');
    expect(faceOf('h:2', keyboard)).toBeNull();
    expect(faceOf('h:3', keyboard)).toBeNull();
  });
});
