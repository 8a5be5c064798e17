/** The thread that reads and answers; it runs the built program, so it is built first. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCatalogue } from '../src/config.js';
import { openArchive } from '../src/intake.js';
import type { Turn } from '../src/model/dialogue.js';
import type { Opened, Remembering } from '../src/program.js';
import { createProgram } from '../src/program.js';
import { memoryStore } from '../src/store/store.js';
import { openInThread } from '../src/threads.js';

const home = join(import.meta.dirname, '..');
const intents = join(home, 'intents');
const built = join(home, 'node_modules/.cache/hoiso-thread-test');
const archive = mkdtempSync(join(tmpdir(), 'hoiso-thread-'));
const program = pathToFileURL(join(built, 'thread.js'));
const reportOf = (date: string, text: string): string =>
  `---\ntitle: Tình hình kinh tế - xã hội\nissuer: UBND tỉnh Điện Biên\ndate: ${date}\nplace: Điện Biên\n---\n# I. KINH TẾ\n${text}\n`;
const TOURISTS =
  'Lượng khách du lịch 8 tháng đầu năm 2023 đạt 700.730 lượt, tăng 64,22% so với cùng kỳ năm 2022; trong đó khách quốc tế 5.613 lượt.';
const POOR = 'Tỷ lệ hộ nghèo năm 2023 còn 26,57%.';

beforeAll(() => {
  execFileSync(process.execPath, [join(home, 'node_modules/typescript/bin/tsc'), '--outDir', built], { cwd: home });
  writeFileSync(join(archive, 'du-lich.md'), reportOf('2023-08-22', TOURISTS));
}, 120_000);
afterAll(() => {
  for (const folder of [built, archive]) rmSync(folder, { recursive: true });
});

/** One chat's memory. */
function memory(): Remembering {
  let turn: Turn | null = null;
  return {
    recall: async () => ({ turn, figure: turn?.figure ?? null }),
    remember: async (_, next) => {
      turn = next;
    },
  };
}
const opened = (remembering = memory(), folder = archive): Promise<Opened> =>
  openInThread({ program, data: { archive: folder, intents, defaultPlace: null }, remembering });

it('reads what the program itself would read, answers, leans on what was said, and looks at a file that was sent', async () => {
  const { library, assistant, inspect, close } = await opened();
  const here = await openArchive(archive, loadCatalogue(intents));
  expect(library).toEqual(here);
  expect((await assistant.ask({ chat: 'a', text: 'số khách du lịch tháng 8' })).figures[0]?.printed).toBe('700.730 lượt');
  expect((await assistant.ask({ chat: 'a', text: 'còn quốc tế?' })).figures[0]?.printed).toBe('5.613 lượt');
  const sent = { name: 'anh.png', bytes: new Uint8Array([1]), told: {} };
  expect(await inspect?.(sent)).toMatchObject({ refused: expect.stringContaining('định dạng') });
  await close?.();
});

it('an archive that is not there is said as ever', async () => {
  await expect(opened(memory(), join(archive, 'không có'))).rejects.toMatchObject({ name: 'ArchiveError' });
});

it('the old one answers until a changed archive is read', async () => {
  const store = memoryStore();
  const made = await createProgram({
    open: () => Promise.reject(new Error('not here')),
    openElsewhere: opened,
    catalogue: loadCatalogue(intents),
    utterances: new Map(),
    defaultPlace: null,
    painter: { paint: () => Promise.reject(new Error('no painter')), close: async () => undefined },
    store,
    log: () => undefined,
    now: () => 0,
    reaches: () => true,
  });
  writeFileSync(join(archive, 'ho-ngheo.md'), reportOf('2023-12-22', POOR));
  let isReloaded = false;
  const reloading = made.reload().then(() => {
    isReloaded = true;
  });
  const ask = async (): Promise<string> => (await made.assistant.ask({ chat: 'a', text: 'tỷ lệ hộ nghèo năm 2023' })).status;
  expect(await ask()).toBe('not_found');
  expect(isReloaded).toBe(false);
  await reloading;
  expect(await ask()).toBe('answered');
  await made.close();
}, 60_000);

it('a thread that dies loses the question, and the next one is answered', async () => {
  const dying = `
    import { parentPort } from 'node:worker_threads';
    const answers = { opened: { reports: 0, refused: [] }, ask: { status: 'other' } };
    parentPort.on('message', ({ id, name, args }) => {
      if (args[0]?.text === 'chết') process.exit(1);
      parentPort.postMessage({ id, value: answers[name] });
    });`;
  const { assistant, close } = await openInThread({
    program: new URL(`data:text/javascript,${encodeURIComponent(dying)}`),
    data: { archive, intents, defaultPlace: null },
    remembering: memory(),
  });
  await expect(assistant.ask({ chat: 'a', text: 'chết' })).rejects.toThrow('luồng trả lời đã dừng');
  expect(await assistant.ask({ chat: 'a', text: 'sống' })).toEqual({ status: 'other' });
  await close?.();
});
