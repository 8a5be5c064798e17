/** The Telegram bot over the archive: what `hoiso` runs where a token is set. */
import { examples } from './answers/compose.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { createLog } from './channels/log.js';
import { startTelegram } from './channels/telegram/bot.js';
import { createPainter } from './charts/painter.js';
import { type Config, loadUtterances } from './config.js';
import { createEditing } from './editing.js';
import type { Library } from './intake.js';
import { memoryKeeper } from './model/keeping.js';
import { createProgram } from './program.js';

export interface TelegramWorld {
  readonly config: Config & { readonly botToken: string };
  readonly catalogue: Catalogue;
  readonly open: () => Promise<Library>;
  /** Where the log goes: sentences where it is a terminal, else JSON. */
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly askedToStop: () => Promise<void>;
}

/** Runs until asked to stop; every message taken is answered before. */
export async function runTelegram({ config, catalogue, open, stream, askedToStop }: TelegramWorld): Promise<void> {
  const { botToken, telegramApiRoot, intents, defaultPlace, service } = config;
  const { webhookUrl, http, logQuestions } = service;
  const log = createLog({ stream, isTerminal: stream.isTTY === true, withQuestions: logQuestions, secrets: [botToken] });
  const painter = createPainter();
  const keeper = memoryKeeper();
  const utterances = loadUtterances(intents);
  try {
    const bot = await startTelegram({
      token: botToken,
      ...(telegramApiRoot ? { apiRoot: telegramApiRoot } : {}),
      async program() {
        const program = await createProgram({ open, catalogue, utterances, defaultPlace, painter, keeper });
        return { ...program, editing: createEditing({ archive: config.archive, catalogue, program }) };
      },
      roles: service,
      log: log.say,
      onEvent: log.event,
      ...(webhookUrl ? { webhook: { url: webhookUrl } } : {}),
      ...(http ? { http } : {}),
      exampleQuestions: examples.map((e) => e.query),
    });
    log.say(`bot @${bot.username} đang chạy; Ctrl+C để dừng`);
    await askedToStop();
    log.say('đang dừng, trả lời nốt các câu đã nhận; Ctrl+C lần nữa để dừng ngay');
    await bot.stop();
  } finally {
    await painter.close();
  }
}
