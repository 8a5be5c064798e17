/** The way of messages: order, rate, floods, failures, and what the ledger holds after a kill at any point. */
import { describe, expect, it } from 'vitest';
import { Delivery, type DeliveryOptions, type Parcel } from '../../src/digests/delivery.js';
import { Ledger } from '../../src/digests/ledger.js';
import type { DeliveryKey, LedgerEntry, Outcome } from '../../src/model/digest.js';
import { memoryStore } from '../../src/store/store.js';
import { FakeClock } from './clock.js';

const START = Date.parse('2026-11-27T00:00:00Z');
const HOUR = 3_600_000;
const SENT: Outcome = { kind: 'sent' };

interface Rig {
  readonly clock: FakeClock;
  readonly delivery: Delivery;
  readonly ledger: LedgerEntry[];
  /** "chat digest" and the second of every try. */
  readonly tries: (readonly [string, number])[];
  readonly log: string[];
  readonly shut: string[];
  readonly moved: string[];
  run(): Promise<void>;
}

function rig(outcome: (text: string, nth: number) => Outcome = () => SENT, more: Partial<DeliveryOptions> = {}): Rig {
  const clock = new FakeClock(START);
  const ledger: LedgerEntry[] = [];
  const tries: (readonly [string, number])[] = [];
  const [log, shut, moved]: [string[], string[], string[]] = [[], [], []];
  const delivery = new Delivery({
    clock,
    log: (text) => log.push(text),
    send: async ({ lines }) => {
      const text = lines[0]?.text ?? '';
      tries.push([text, (clock.now() - START) / 1000]);
      return outcome(text, tries.filter(([t]) => t === text).length);
    },
    mark: async (key, mark, extra) => void ledger.push({ ...key, mark, at: clock.now(), ...extra }),
    shut: async (chat, reason) => void shut.push(`${chat}: ${reason}`),
    moved: async (chat, to) => void moved.push(`${chat} → ${to}`),
    ...more,
  });
  return { clock, delivery, ledger, tries, log, shut, moved, run: () => clock.runs(START + HOUR, delivery.idle()) };
}
const parcel = (chat: string, digest: string, period = '2026-11-27T07:00'): Parcel => ({
  key: { chat, digest, period },
  isDue: () => true,
  compose: async () => ({ chat, silent: false, lines: [{ role: 'text', text: `${chat} ${digest}` }], options: [] }),
});
const marks = (ledger: readonly LedgerEntry[], chat: string): string[] =>
  ledger.filter((e) => e.chat === chat).map(({ mark }) => mark);

describe('delivery', () => {
  it('marks before and after, a chat in order, a second apart', async () => {
    const r = rig();
    r.delivery.post([parcel('a', 'x'), parcel('a', 'y'), parcel('b', 'x')]);
    await r.run();
    expect(r.ledger.map(({ chat, digest, mark }) => `${chat} ${digest} ${mark}`)).toEqual([
      'a x sending',
      'a x sent',
      'b x sending',
      'b x sent',
      'a y sending',
      'a y sent',
    ]);
    const [[, first] = ['', 0], , [, second] = ['', 0]] = r.tries;
    expect(second - first).toBeGreaterThanOrEqual(1);
  });

  it('what was settled since it was posted is not sent again', async () => {
    const r = rig();
    let isSent = false;
    const delivered = async (): Promise<void> => {
      isSent = true;
    };
    const once = { ...parcel('a', 'x'), isDue: () => !isSent, delivered };
    r.delivery.post([once]);
    await r.run();
    r.delivery.post([once]);
    await r.run();
    expect(marks(r.ledger, 'a')).toEqual(['sending', 'sent']);
    expect(r.delivery.size).toBe(0);
  });

  it('keeps the rate', async () => {
    const r = rig();
    r.delivery.post(Array.from({ length: 500 }, (_, i) => parcel(`c${i}`, 'x')));
    await r.run();
    expect(r.tries).toHaveLength(500);
    const times = r.tries.map(([, at]) => at);
    for (const from of times) expect(times.filter((at) => at >= from && at < from + 1).length).toBeLessThanOrEqual(20);
    expect(times.at(-1)).toBeLessThan(26);
  });

  it('waits out a flood in that chat, drops nothing and keeps its order', async () => {
    const r = rig((text, nth) => (text === 'a x' && nth <= 2 ? { kind: 'flood', seconds: 30 } : SENT));
    r.delivery.post([parcel('a', 'x'), parcel('a', 'y'), parcel('b', 'x'), parcel('c', 'x')]);
    await r.run();
    expect(r.tries.map(([text]) => text)).toEqual(['a x', 'b x', 'c x', 'a x', 'a x', 'a y']);
    const at = r.tries.filter(([text]) => text === 'a x').map(([, second]) => second);
    expect(Number(at[1]) - Number(at[0])).toBeGreaterThanOrEqual(30);
    expect(Number(at[2]) - Number(at[1])).toBeGreaterThanOrEqual(30);
  });

  it('backs off while nothing gets through, and loses nothing', async () => {
    const r = rig((_, nth) => (nth <= 4 ? { kind: 'later', reason: '502' } : SENT));
    r.delivery.post(['a', 'b', 'c', 'd', 'e', 'f'].map((chat) => parcel(chat, 'x')));
    await r.run();
    expect(r.ledger.filter(({ mark }) => mark === 'sent')).toHaveLength(6);
    expect(r.tries.length).toBe(30);
    expect(r.tries.at(-1)?.[1]).toBeGreaterThan(60);
  });

  it.each<[Outcome, string[], string[], string[]]>([
    [
      { kind: 'shut', reason: 'Forbidden: bot was blocked by the user' },
      ['sending', 'shut'],
      ['a: Forbidden: bot was blocked by the user'],
      [],
    ],
    [{ kind: 'moved', to: 'a2' }, ['sending', 'moved'], [], ['a → a2']],
    [{ kind: 'refused', reason: 'message is too long' }, ['sending', 'refused', 'sending', 'sent'], [], []],
  ])('%j', async (outcome, expected, shut, moved) => {
    const r = rig((text) => (text === 'a x' ? outcome : SENT));
    r.delivery.post([parcel('a', 'x'), parcel('a', 'y'), parcel('b', 'x')]);
    await r.run();
    expect(marks(r.ledger, 'a')).toEqual(expected);
    expect(marks(r.ledger, 'b')).toEqual(['sending', 'sent']);
    expect([r.shut, r.moved]).toEqual([shut, moved]);
    expect(r.delivery.size).toBe(0);
  });

  it('takes nothing twice, lets an older one of the same digest give way, and writes when its turn comes', async () => {
    let isWanted = true;
    const r = rig((_, nth) => (nth === 1 ? { kind: 'flood', seconds: 60 } : SENT));
    const old = parcel('a', 'x');
    r.delivery.post([old]);
    await r.clock.runs(START + 5000);
    r.delivery.post([
      old,
      { ...parcel('a', 'x', '2026-11-28T07:00'), compose: async () => (isWanted ? old.compose() : null) },
      parcel('a', 'y'),
    ]);
    expect(r.delivery.size).toBe(2);
    isWanted = false;
    await r.run();
    expect(r.ledger.map(({ digest, period, mark }) => `${digest} ${period.slice(8, 10)} ${mark}`)).toEqual([
      'x 27 sending',
      'x 28 nothing',
      'y 27 sending',
      'y 27 sending',
      'y 27 sent',
    ]);
  });

  it('sends nothing that it could not mark, and goes on when it can', async () => {
    let isFull = true;
    const written: string[] = [];
    const r = rig(() => SENT, {
      mark: async (key: DeliveryKey, mark) => {
        if (isFull) throw new Error('đĩa đầy');
        written.push(`${key.chat} ${mark}`);
      },
    });
    r.delivery.post([parcel('a', 'x')]);
    await r.clock.runs(START + 20_000);
    expect(r.tries).toEqual([]);
    expect(r.log[0]).toBe('chưa gửi được cho a: đĩa đầy');
    isFull = false;
    await r.run();
    expect(written).toEqual(['a sending', 'a sent']);
  });

  it('finishes the one under way at a stop; the rest stays due', async () => {
    const r = rig();
    r.delivery.post(['a', 'b', 'c'].map((chat) => parcel(chat, 'x')));
    await r.clock.runs(START);
    const stopped = r.delivery.stop();
    await r.clock.runs(START + HOUR, stopped);
    expect(r.ledger.map(({ chat, mark }) => `${chat} ${mark}`)).toEqual(['a sending', 'a sent']);
  });
});

describe('the ledger', () => {
  const key = (chat: string, digest: string, period: string): DeliveryKey => ({ chat, digest, period });
  const summed = async (
    ...entries: readonly (readonly [string, string, string, LedgerEntry['mark'], string?])[]
  ): Promise<Ledger> => {
    const store = memoryStore();
    const ledger = await Ledger.open(store, 1);
    for (const [i, [chat, digest, period, mark, to]] of entries.entries())
      await ledger.mark({ chat, digest, period }, mark, i + 1, to ? { to } : {});
    return await Ledger.open(store, 2);
  };

  it.each<[LedgerEntry['mark'], boolean]>([
    ['sending', false],
    ['sent', true],
    ['nothing', true],
    ['late', true],
    ['refused', true],
    ['shut', false],
  ])('after "%s" the message is settled: %s', async (mark, expected) => {
    expect((await summed(['a', 'daily', 'p2', mark])).isSettled(key('a', 'daily', 'p2'))).toBe(expected);
  });

  it('a later slot settles the earlier ones; reports are settled one by one', async () => {
    const ledger = await summed(['a', 'daily', 'p2', 'sent'], ['a', 'news', 'r2', 'sent']);
    expect(['p1', 'p2', 'p3'].map((p) => ledger.isSettled(key('a', 'daily', p)))).toEqual([true, true, false]);
    expect(['r1', 'r2', 'r3'].map((p) => ledger.isSettled(key('a', 'news', p)))).toEqual([false, true, false]);
    expect(ledger.isSettled(key('b', 'daily', 'p1'))).toBe(false);
  });

  it('knows when a chat last heard', async () => {
    const ledger = await summed(['a', 'daily', 'p1', 'sent'], ['a', 'daily', 'p2', 'late'], ['a', 'daily', 'p3', 'sending']);
    expect(ledger.lastTold('a', 'daily')).toBe(1);
    expect(ledger.lastTold('a', 'weekly-1')).toBeNull();
  });

  it('a moved chat takes its past along', async () => {
    const ledger = await summed(
      ['a', 'daily', 'p1', 'sent'],
      ['a', 'daily', 'p2', 'sending'],
      ['a', 'daily', 'p2', 'moved', 'a2'],
    );
    expect(ledger.isSettled(key('a2', 'daily', 'p1'))).toBe(true);
    expect(ledger.isSettled(key('a2', 'daily', 'p2'))).toBe(false);
    expect(ledger.lastTold('a', 'daily')).toBeNull();
  });
});
