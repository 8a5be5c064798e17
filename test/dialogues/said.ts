/**
 * Conversations as text: "> question", and under it what the answer must contain; "= status", "! what it must not contain",
 * "json: what its wire form must contain". A blank line begins another chat; "#" is a remark.
 */
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { answerJson } from '../../src/answers/wire.js';
import { textOf } from '../../src/model/answer.js';
import type { Assistant } from '../../src/model/dialogue.js';

export type Chat = readonly [title: string, lines: readonly string[]];

export const chatsIn = (file: string): Chat[] =>
  readFileSync(file, 'utf8')
    .split(/\n\s*\n/)
    .map((chat) => chat.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')))
    .filter((lines) => lines.length > 0)
    .map((lines) => [lines.filter((line) => line.startsWith('>')).join(' '), lines]);

export async function talk(assistant: Assistant, chat: string, lines: readonly string[]): Promise<void> {
  let [said, text, status, json] = ['', '', '', ''];
  for (const line of lines) {
    if (line.startsWith('> ')) {
      said = line;
      const answer = await assistant.ask({ chat, text: line.slice(2) });
      [text, status, json] = [textOf(answer), answer.status, JSON.stringify(answerJson(answer, {}))];
    } else if (line.startsWith('= ')) expect(status, `${said}\n${text}`).toBe(line.slice(2));
    else if (line.startsWith('! ')) expect(text, said).not.toContain(line.slice(2));
    else if (line.startsWith('json: ')) expect(json, said).toContain(line.slice(6));
    else expect(text, said).toContain(line);
  }
}
