/** The chat in the terminal: a prompt with history on a terminal; in a pipe, one answer per line read. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Answer, Option } from '../model/answer.js';
import type { Assistant } from '../model/dialogue.js';
import { questionOf } from './commands.js';

export interface ConsoleOptions {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
  /** Prompt, history and bold figures; where left out, the streams tell. */
  readonly terminal?: boolean;
  readonly noColor?: boolean;
  /** Why an answer failed, for whoever runs the program. */
  readonly log?: (text: string) => void;
}

const HELP = 'Gõ câu hỏi, số thứ tự của gợi ý, /baocao (các báo cáo), /nguon (nguồn của số vừa hỏi), /help hoặc /thoat.';
const FAILED = 'Xin lỗi, tôi gặp lỗi khi trả lời câu này. Bạn thử hỏi lại giúp.';
const noOption = (count: number): string => `Chỉ có ${count} gợi ý, từ 1 đến ${count}.`;
const LEAVE = /^\/?(?:thoat|thoát|exit|quit)$/iu;
const PROMPT = '› ';
const HISTORY = 500;

/** Ends at /thoat, Ctrl+C, Ctrl+D or the end of the input, with every question before it answered. */
export async function chatInTerminal(assistant: Assistant, options: ConsoleOptions): Promise<void> {
  const { input, output, noColor = false, log = () => undefined } = options;
  const terminal = options.terminal ?? (input.isTTY === true && output.isTTY === true);
  const show = (lines: readonly string[]): void => void output.write(`${lines.map(printable).join('\n')}\n`);
  const figure = (text: string): string => (terminal && !noColor ? `\u001b[1m${text}\u001b[22m` : text);
  const reader = createInterface({
    input,
    output,
    terminal,
    prompt: PROMPT,
    crlfDelay: Number.POSITIVE_INFINITY,
    historySize: HISTORY,
    removeHistoryDuplicates: true,
  });
  let open = true;
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    open = false;
  });
  const prompt = (): void => {
    if (terminal && open) reader.prompt();
  };

  show([HELP]);
  let offered: readonly Option[] = [];
  prompt();
  for await (const typed of reader) {
    const line = typed.normalize('NFC').trim();
    if (LEAVE.test(line)) break;
    if (line === '/help') show([HELP]);
    const number = /^\d{1,2}$/.test(line) && offered.length > 0 ? Number(line) : null;
    const option = number === null ? undefined : offered[number - 1];
    if (number !== null && !option) show([noOption(offered.length), '']);
    else if (line) {
      const answer = await ask(assistant, option?.query ?? questionOf(line), log);
      output.write(`${answer ? written(answer, figure) : FAILED}\n\n`);
      offered = answer?.options ?? [];
    }
    prompt();
  }
  reader.close();
  if (terminal) output.write('\n');
}

/** null where the assistant failed; the chat goes on. */
async function ask(assistant: Assistant, text: string, log: (text: string) => void): Promise<Answer | null> {
  try {
    return await assistant.ask({ chat: 'terminal', text, at: Date.now() });
  } catch (error) {
    log(`lỗi khi trả lời: ${error instanceof Error ? error.message : error}`);
    return null;
  }
}

/** A clarification lists its choices itself. */
function written({ lines, options, status }: Answer, figure: (text: string) => string): string {
  const numbered = status === 'clarify' ? [] : options.map(({ label }, i) => `  ${i + 1}) ${printable(label)}`);
  const said = lines.map(({ role, text }) => (role === 'figure' ? figure(printable(text)) : printable(text)));
  return [...said, ...numbered].join('\n');
}

/** A report must not steer the terminal. */
const printable = (text: string): string => text.replace(/(?![\n\t])\p{Cc}/gu, '');
