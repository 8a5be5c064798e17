/** The archive that ships, in Telegram over real HTTP, for the tests of one file. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { examples } from '../../src/answers/compose.js';
import { type RunningBot, startTelegram, type TelegramOptions } from '../../src/channels/telegram/bot.js';
import { isTelegram } from '../../src/channels/telegram/sender.js';
import { pngOf } from '../../src/charts/png.js';
import { loadCatalogue, loadUtterances } from '../../src/config.js';
import { createEditing } from '../../src/editing.js';
import { openArchive } from '../../src/intake.js';
import type { Chart } from '../../src/model/chart.js';
import type { Store } from '../../src/model/store.js';
import { createProgram, type OpenProgram, type ProgramParts } from '../../src/program.js';
import { openLowdb } from '../../src/store/lowdb.js';
import { memoryStore } from '../../src/store/store.js';
import { FakeBotApi, TOKEN } from '../fake-bot-api/server.js';

/** Two reports of two years: enough for curves, and quickly read. */
const REPORTS = ['2022-12-02-bao-cao-350-nam-2022.md', '2023-08-22-kinh-te-xa-hoi-8-thang.md'];
const home = join(import.meta.dirname, '../..');

export interface House {
  api: FakeBotApi;
  bot: RunningBot;
  program: OpenProgram;
  /** A copy of the archive: tests may change it. */
  folder: string;
  store: Store;
  readonly drawn: Chart[];
  readonly log: string[];
  /** Another bot over the same archive and the same kept state: nothing else is remembered. */
  restart(): Promise<void>;
}

export interface HouseOptions {
  readonly parts?: Partial<ProgramParts>;
  readonly telegram?: Partial<TelegramOptions>;
  /** What is kept is kept in files, and a restart begins everything anew over them. */
  readonly lasts?: boolean;
  /** The whole archive that ships. */
  readonly isWhole?: boolean;
}

export function openHouse({ parts = {}, telegram = {}, lasts = false, isWhole = false }: HouseOptions = {}): House {
  const catalogue = loadCatalogue(join(home, 'intents'));
  const drawn: Chart[] = [];
  const log: string[] = [];
  const house = { drawn, log, store: memoryStore() } as unknown as House;
  const painter = {
    paint: async (chart: Chart) => {
      drawn.push(chart);
      return pngOf(chart);
    },
    close: async () => undefined,
  };
  const openProgram = async (): Promise<void> => {
    house.program = await createProgram({
      open: () => openArchive(house.folder, catalogue),
      catalogue,
      utterances: loadUtterances(join(home, 'intents')),
      defaultPlace: null,
      painter,
      store: house.store,
      log: (text) => log.push(text),
      now: Date.now,
      reaches: isTelegram,
      ...parts,
    });
  };
  const openBot = async (): Promise<void> => {
    house.bot = await startTelegram({
      token: TOKEN,
      apiRoot: house.api.root,
      program: {
        ...house.program,
        editing: createEditing({ archive: house.folder, catalogue, program: house.program }),
      },
      log: (text) => log.push(text),
      exampleQuestions: examples.map(({ query }) => query),
      ...telegram,
    });
  };
  beforeAll(async () => {
    house.folder = mkdtempSync(join(tmpdir(), 'hoiso-house-'));
    for (const file of isWhole ? readdirSync(join(home, 'corpus')) : REPORTS)
      cpSync(join(home, 'corpus', file), join(house.folder, file));
    house.api = await FakeBotApi.start();
    if (lasts) house.store = await openLowdb(join(house.folder, '.state'));
    await openProgram();
    await openBot();
  }, 120_000);
  afterAll(async () => {
    await house.bot.stop();
    await house.api.stop();
    await house.store.close();
    rmSync(house.folder, { recursive: true, force: true });
  });
  house.restart = async () => {
    await house.bot.stop();
    if (lasts) {
      await house.store.close();
      house.store = await openLowdb(join(house.folder, '.state'));
      await openProgram();
    }
    await openBot();
  };
  return house;
}
