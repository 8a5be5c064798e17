import { describe, expect, it } from 'vitest';
import { lately } from '../../src/vietnamese/lately.js';

describe('a reader that keeps what it lately read', () => {
  it('reads a text once while it is asked for it again, and once more when others came between', () => {
    const read: string[] = [];
    const words = lately((text) => {
      read.push(text);
      return text.split(' ');
    });
    expect(words('đàn trâu')).toEqual(['đàn', 'trâu']);
    expect(words('đàn trâu')).toEqual(['đàn', 'trâu']);
    expect(read).toEqual(['đàn trâu']);
    for (let i = 0; i < 40; i++) words(`câu ${i}`);
    expect(words('đàn trâu')).toEqual(['đàn', 'trâu']);
    expect(read.filter((text) => text === 'đàn trâu')).toHaveLength(2);
  });
});
