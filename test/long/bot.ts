/** The bot as a process of its own, as `hoiso` runs it, by a clock that may run fast: what the long runs start and kill. */
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { loadCatalogue, readConfig } from '../../src/config.js';
import { type Library, openArchive } from '../../src/intake.js';
import type { Answer } from '../../src/model/answer.js';
import { runTelegram } from '../../src/telegram.js';

const { INTENTS_DIR = '', LIBRARY = '', CLOCK_BEGAN = '0', CLOCK_AT = '0', CLOCK_SPEED = '1' } = process.env;
const [began, at, speed] = [Number(CLOCK_BEGAN), Number(CLOCK_AT), Number(CLOCK_SPEED)];
const config = readConfig(process.env);
const catalogue = loadCatalogue(INTENTS_DIR);
/** A look at what is due costs as much however fast the clock runs. */
const LOOK = 5_000;
const SHORTEST_LOOK = 150;
/** In ms: how often the loop is looked at. */
const RESOLUTION = 5;

const SILENT: Answer = {
  intent: 'None',
  status: 'other',
  lines: [{ role: 'text', text: '…' }],
  figures: [],
  series: [],
  options: [],
  passages: [],
  confidence: 1,
};

// Held until it is told to begin: what it is made of is loaded by then.
if (process.env.HELD) await new Promise((done) => process.stdin.once('data', done));
process.stdin.unref();
// What the longest turn of the loop took, second by second: nobody is answered meanwhile.
if (process.env.WATCHED) {
  const loop = monitorEventLoopDelay({ resolution: RESOLUTION });
  loop.enable();
  const tell = (): void => {
    process.stdout.write(`${JSON.stringify({ msg: 'loop', ms: Math.max(0, loop.max / 1e6 - RESOLUTION) })}\n`);
    loop.reset();
  };
  setInterval(tell, 1_000).unref();
}
await runTelegram({
  config: { ...config, botToken: config.botToken ?? '', intents: INTENTS_DIR },
  catalogue,
  open: async () =>
    LIBRARY ? (JSON.parse(readFileSync(LIBRARY, 'utf8')) as Library) : await openArchive(config.archive, catalogue),
  // Who is begun hundreds of times does not learn to classify each time.
  ...(LIBRARY
    ? { assistantOver: async () => ({ ask: async () => SILENT }) }
    : { thread: new URL('../../src/thread.js', import.meta.url) }),
  stream: { isTTY: false, write: (text) => process.stdout.write(text) },
  clock: {
    now: () => at + (Date.now() - began) * speed,
    wait: (ms) =>
      new Promise((done) => setTimeout(done, speed > 1 && ms >= LOOK ? Math.max(ms / speed, SHORTEST_LOOK) : ms / speed).unref()),
  },
  askedToStop: () => new Promise((done) => process.once('SIGTERM', () => done())),
});
