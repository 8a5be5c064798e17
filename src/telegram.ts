/** The Telegram bot over the archive: what `hoiso` runs where a token is set. */
import { examples } from './answers/compose.js';
import { fingerprintOf } from './archive/folder.js';
import type { Catalogue } from './catalogue/catalogue.js';
import { createLog } from './channels/log.js';
import { startTelegram } from './channels/telegram/bot.js';
import { isTelegram, telegramSender } from './channels/telegram/sender.js';
import { createPainter } from './charts/painter.js';
import { type Config, loadUtterances } from './config.js';
import { startDaily } from './daily.js';
import { createEditing } from './editing.js';
import type { Library } from './intake.js';
import type { Clock } from './model/digest.js';
import { createProgram, type Opened, type OpenProgram, type ProgramParts, type Remembering } from './program.js';
import { openLowdb } from './store/lowdb.js';
import { openInThread } from './threads.js';

export interface TelegramWorld {
  readonly config: Config & { readonly botToken: string };
  readonly catalogue: Catalogue;
  readonly open: () => Promise<Library>;
  /** Where the log goes: sentences where it is a terminal, else JSON. */
  readonly stream: { readonly isTTY?: boolean; write(text: string): unknown };
  readonly clock: Clock;
  readonly askedToStop: () => Promise<void>;
  readonly assistantOver?: ProgramParts['assistantOver'];
  /** The program of the thread that reads and answers; where left out, that happens here. */
  readonly thread?: URL;
  /** What is to be said of an archive that was read in the thread. */
  readonly opened?: (library: Library) => void;
}

/** Runs until asked to stop; every message taken is answered before, and no digest is left half sent. */
export async function runTelegram(world: TelegramWorld): Promise<void> {
  const { config, catalogue, open, stream, clock, askedToStop, assistantOver, thread, opened: told } = world;
  const { botToken, telegramApiRoot, intents, defaultPlace, service, archive, state } = config;
  const { webhookUrl, http, logQuestions } = service;
  const log = createLog({ stream, isTerminal: stream.isTTY === true, withQuestions: logQuestions, secrets: [botToken] });
  const server = { token: botToken, ...(telegramApiRoot ? { apiRoot: telegramApiRoot } : {}) };
  const store = await openLowdb(state, { say: log.say });
  const painter = createPainter();
  const utterances = loadUtterances(intents);
  const kept = { store, log: log.say, now: clock.now, reaches: isTelegram };
  const openElsewhere =
    thread &&
    (async (remembering: Remembering): Promise<Opened> => {
      const data = { archive, intents, defaultPlace };
      const found = await openInThread({ program: thread, data, remembering });
      told?.(found.library);
      return found;
    });
  const ways = { ...(assistantOver && { assistantOver }), ...(openElsewhere && { openElsewhere }) };
  const parts = { ...kept, open, catalogue, utterances, defaultPlace, painter, ...ways };
  let program: OpenProgram | undefined;
  let seen = '';
  const reload = async (): Promise<void> => {
    seen = fingerprintOf(archive);
    await program?.reload();
  };
  const refresh = async (): Promise<void> => {
    if (fingerprintOf(archive) === seen) return;
    await reload();
    log.say(`kho báo cáo đã đổi: ${program?.library().reports.length} báo cáo`);
  };
  try {
    const bot = await startTelegram({
      ...server,
      async program() {
        seen = fingerprintOf(archive);
        program = await createProgram(parts);
        return { ...program, editing: createEditing({ archive, catalogue, program: { ...program, reload } }) };
      },
      roles: service,
      log: log.say,
      onEvent: log.event,
      ...(webhookUrl ? { webhook: { url: webhookUrl } } : {}),
      ...(http ? { http } : {}),
      exampleQuestions: examples.map((e) => e.query),
    });
    const opened = program as OpenProgram | undefined;
    const daily =
      opened &&
      startDaily({
        program: opened,
        send: telegramSender({ ...server, store, botName: bot.username, lookup: opened.lookup }),
        clock,
        log: log.say,
        reaches: isTelegram,
        moved: opened.moved,
        refresh,
      });
    log.say(`bot @${bot.username} đang chạy; Ctrl+C để dừng`);
    await askedToStop();
    log.say('đang dừng, trả lời nốt các câu đã nhận; Ctrl+C lần nữa để dừng ngay');
    await Promise.all([bot.stop(), daily?.stop()]);
  } finally {
    await painter.close();
    await program?.close();
    await store.close();
  }
}
