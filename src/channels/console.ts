/** The chat in the terminal: a prompt with history on a terminal; in a pipe, one answer per line read. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { type Answer, type Option, textOf } from '../model/answer.js';
import type { Assistant } from '../model/dialogue.js';
import { questionOf } from './commands.js';

export interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  readonly noColor?: boolean;
}

const HELP = 'Gõ câu hỏi, hoặc số thứ tự của một gợi ý. /baocao: các báo cáo · /nguon: nguồn · /help: hướng dẫn · /thoat: thoát';
const FAILED = 'Xin lỗi, tôi gặp lỗi khi trả lời câu này. Bạn thử hỏi lại giúp.';
const LEAVE = /^\/?(?:thoat|thoát|quit|exit)$/iu;

/** Ends at /thoat, Ctrl+C, Ctrl+D or the end of the input, with every question before it answered. */
export async function chatInTerminal(assistant: Assistant, { input, output, noColor = false }: ConsoleOptions): Promise<void> {
  const terminal = input.isTTY === true && output.isTTY === true;
  const bold = (text: string): string => (terminal && !noColor ? `\u001b[1m${text}\u001b[22m` : text);
  const reader = createInterface({ input, output, terminal, prompt: terminal ? '› ' : '', crlfDelay: Number.POSITIVE_INFINITY });
  reader.on('SIGINT', () => reader.close());
  output.write(`${HELP}\n`);
  let options: readonly Option[] = [];
  reader.prompt();
  for await (const typed of reader) {
    const line = typed.trim();
    if (LEAVE.test(line)) break;
    if (line === '/help') output.write(`${HELP}\n`);
    if (line) options = await answer(assistant, chosen(line, options), output, bold);
    reader.prompt();
  }
  reader.close();
  if (terminal) output.write('\n');
}

/** "2" is the second suggestion of the answer before. */
function chosen(line: string, options: readonly Option[]): string {
  const option = /^\d{1,2}$/.test(line) ? options[Number(line) - 1] : undefined;
  return option?.query ?? questionOf(line);
}

async function answer(
  assistant: Assistant,
  text: string,
  output: Writable,
  bold: (text: string) => string,
): Promise<readonly Option[]> {
  try {
    const given = await assistant.ask({ chat: 'terminal', text });
    output.write(`${shown(given, bold)}\n`);
    return given.options;
  } catch {
    output.write(`${FAILED}\n\n`);
    return [];
  }
}

function shown(answer: Answer, bold: (text: string) => string): string {
  const lines = answer.lines.map(({ role, text }) => (role === 'figure' ? bold(text) : text));
  const numbered = answer.status === 'clarify' ? [] : answer.options.map((option, i) => `  ${i + 1}) ${option.label}`);
  return [...(lines.length > 0 ? lines : [textOf(answer)]), ...numbered, ''].join('\n');
}
