/** The command line: what programs and benchmarks talk to. Standard output carries answers only. */
import { createInterface, type Interface } from 'node:readline';
import { answerJson, figureJson, figuresCsv, utteranceFromLine } from './answers/wire.js';
import { createAssistant } from './assistant.js';
import { parseCall, USAGE, UsageError, type Values } from './call.js';
import { chatInTerminal } from './channels/console.js';
import { isTelegram } from './channels/telegram/sender.js';
import { type Config, loadCatalogue, loadUtterances, readConfig } from './config.js';
import { followingInMemory } from './daily.js';
import { type Library, openArchive } from './intake.js';
import { textOf } from './model/answer.js';
import type { Assistant } from './model/dialogue.js';
import { addReports, readDate, readPlace, reportRows } from './reports.js';
import { runTelegram } from './telegram.js';
import { keepStore, preview, readTime } from './upkeep.js';

export interface World {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly errors: NodeJS.WriteStream;
  /** Resolves when the program is asked to end. */
  readonly askedToStop: () => Promise<void>;
  /** The program of the thread that reads and answers for the bot; where left out, that happens here. */
  readonly thread?: URL;
  /** Epoch ms; the system's clock where left out. */
  readonly now?: () => number;
}

const WRONG_CALLS = ['ArchiveError', 'ConfigError'];

/** Runs one call; gives the exit status: 0 done, 1 the work failed, 2 the call was wrong. */
export async function runCommandLine(args: readonly string[], world: World): Promise<number> {
  try {
    const { command, rest, values } = parseCall(args);
    if (values.help) {
      world.output.write(USAGE);
      return 0;
    }
    if (values.archive === '') throw new UsageError('--archive cần tên thư mục');
    const session = new Session(readConfig(world.env, values.archive), world);
    switch (command) {
      case 'ask':
        return await session.ask(rest, values);
      case 'figures':
        return await session.figures(values);
      case 'reports':
        return await session.reports(values);
      case 'add':
        return await session.add(rest, values);
      case 'digest':
        return await session.digest(values);
      case 'store':
        return await session.store(rest);
      default:
        return await session.chat();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    world.errors.write(`hoiso: ${message.split('\n')[0]}\n`);
    const wrongCall = error instanceof UsageError || (error instanceof Error && WRONG_CALLS.includes(error.name));
    return wrongCall ? 2 : 1;
  }
}

/** Puts questions one by one; the end of the input answers with nothing. */
function asker(terminal: Interface, errors: NodeJS.WriteStream): (question: string) => Promise<string> {
  const lines = terminal[Symbol.asyncIterator]();
  return async (question) => {
    errors.write(question);
    const { value, done } = await lines.next();
    return done ? '' : String(value);
  };
}

class Session {
  readonly #catalogue;

  constructor(
    readonly config: Config,
    readonly world: World,
  ) {
    this.#catalogue = loadCatalogue(config.intents);
  }

  #print(object: unknown): void {
    this.world.output.write(`${JSON.stringify(object)}\n`);
  }

  async #open(): Promise<Library> {
    const library = await openArchive(this.config.archive, this.#catalogue);
    this.#tellOf(library);
    return library;
  }

  #tellOf({ refused }: Library): void {
    for (const { file, problems } of refused) this.#log(`bỏ qua ${file}: ${problems.map((p) => p.message).join('; ')}`);
  }

  #now(): number {
    return (this.world.now ?? Date.now)();
  }

  #log(text: string): void {
    this.world.errors.write(`hoiso: ${text}\n`);
  }

  #assistant(library: Library): Promise<Assistant> {
    const { intents, defaultPlace } = this.config;
    return createAssistant({ library, catalogue: this.#catalogue, utterances: loadUtterances(intents), defaultPlace });
  }

  async ask(rest: readonly string[], { json, jsonl }: Values): Promise<number> {
    if (jsonl && (json || rest.length > 0))
      throw new UsageError('ask --jsonl đọc câu hỏi từ đầu vào chuẩn, không kèm câu hỏi hay --json');
    if (!jsonl && rest.length === 0) throw new UsageError('ask cần một câu hỏi trong ngoặc kép, hoặc --jsonl');
    const assistant = await this.#assistant(await this.#open());
    if (!jsonl) {
      const answer = await assistant.ask({ chat: 'cli', text: rest.join(' ') });
      if (json) this.#print(answerJson(answer, {}));
      else this.world.output.write(`${textOf(answer)}\n`);
      return 0;
    }
    let number = 0;
    for await (const line of createInterface({ input: this.world.input, crlfDelay: Number.POSITIVE_INFINITY })) {
      number += 1;
      if (line.trim() !== '') this.#print(await this.#answerLine(assistant, line, number));
    }
    return 0;
  }

  /** A line that names no chat is a conversation of its own. */
  async #answerLine(assistant: Assistant, line: string, number: number): Promise<unknown> {
    const read = utteranceFromLine(line);
    if ('error' in read)
      return { status: 'other', text: read.error, figures: [], series: [], options: [], passages: [], confidence: 0, ...read };
    const { id, chat } = read.given;
    return answerJson(await assistant.ask({ chat: chat ?? `dòng ${number}`, text: read.text }), {
      ...(id === undefined ? {} : { id }),
      ...(chat === undefined ? {} : { chat }),
    });
  }

  async figures({ report, jsonl, csv }: Values): Promise<number> {
    if (jsonl && csv) throw new UsageError('chọn một trong --jsonl và --csv');
    const { reports, observations } = await this.#open();
    if (report !== undefined && !reports.some((r) => r.id === report))
      throw new UsageError(`không có báo cáo "${report}" trong kho`);
    const chosen = observations.filter((o) => report === undefined || o.source.report === report).map(figureJson);
    if (csv) {
      this.world.output.write(figuresCsv(chosen));
    } else if (jsonl) for (const figure of chosen) this.#print(figure);
    else this.#print(chosen);
    return 0;
  }

  async reports({ jsonl, unread = false }: Values): Promise<number> {
    const library = await this.#open();
    const rows = reportRows(library, unread);
    if (jsonl) for (const row of rows) this.#print(row);
    else this.#print(rows);
    return library.refused.some(({ problems }) => problems.some((p) => p.severity === 'error')) && rows.length === 0 ? 1 : 0;
  }

  async add(paths: readonly string[], { date, place }: Values): Promise<number> {
    if (paths.length === 0) throw new UsageError('add cần ít nhất một tệp báo cáo');
    const given = {
      date: date === undefined ? undefined : readDate(date),
      place: place === undefined ? undefined : readPlace(place),
    };
    if (given.date === null) throw new UsageError(`--date cần một ngày như 2024-07-05, không phải "${date}"`);
    if (given.place === null) throw new UsageError('--place cần tên tỉnh, thành phố');
    const head = { ...(given.date && { date: given.date }), ...(given.place && { place: given.place }) };
    const { input, errors } = this.world;
    const terminal = input.isTTY ? createInterface({ input, output: errors }) : null;
    const failed = await addReports(paths, head, await this.#open(), {
      archive: this.config.archive,
      catalogue: this.#catalogue,
      print: (row) => this.#print(row),
      log: (text) => this.#log(text),
      ask: terminal && asker(terminal, errors),
    });
    terminal?.close();
    return failed > 0 ? 1 : 0;
  }

  async digest({ 'dry-run': isDry, at, jsonl }: Values): Promise<number> {
    if (!isDry) throw new UsageError('digest chỉ có --dry-run: bot tự gửi bản tin khi đang chạy');
    const time = at === undefined ? this.#now() : readTime(at);
    if (time === null) throw new UsageError(`--at cần một thời điểm như 2026-11-28T07:00, không phải "${at}"`);
    const parts = { state: this.config.state, catalogue: this.#catalogue, at: time, reaches: isTelegram };
    for (const row of await preview({ ...parts, library: await this.#open(), log: (text) => this.#log(text) }))
      if (jsonl) this.#print(row);
      else this.world.output.write(`── ${row.chat} · ${row.digest} · ${row.period}\n${row.text}\n\n`);
    return 0;
  }

  async store([action = '', ...paths]: readonly string[]): Promise<number> {
    const desk = { folder: this.config.state, now: () => this.#now(), log: (text: string) => this.#log(text) };
    const { rows, isWell } = await keepStore(action, paths, desk);
    for (const row of rows) this.#print(row);
    return isWell ? 0 : 1;
  }

  async chat(): Promise<number> {
    const { botToken } = this.config;
    if (botToken !== null) {
      await runTelegram({
        config: { ...this.config, botToken },
        catalogue: this.#catalogue,
        open: () => this.#open(),
        stream: this.world.errors,
        clock: { now: () => this.#now(), wait },
        askedToStop: this.world.askedToStop,
        ...(this.world.thread && { thread: this.world.thread, opened: (library) => this.#tellOf(library) }),
      });
      return 0;
    }
    const library = await this.#open();
    const assistant = await this.#assistant(library);
    const following = { catalogue: this.#catalogue, defaultPlace: this.config.defaultPlace };
    await chatInTerminal(followingInMemory(assistant, library, following), {
      input: this.world.input,
      output: this.world.output,
      noColor: this.world.env.NO_COLOR !== undefined,
      log: (text) => this.#log(text),
    });
    return 0;
  }
}

/** The end of the program does not wait for it. */
const wait = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms).unref());
