/** Who is due, over days, restarts, downtimes and reports: by a clock of the test's own. */
import { describe, expect, it } from 'vitest';
import type { ChatWishes } from '../../src/model/digest.js';
import type { Observation } from '../../src/model/observation.js';
import { runYear } from '../long/year.js';
import { DAY, daily, figureOf, HOUR, type Program, program, type Report, reportOf } from './rig.js';

it('over a month, in zones of all kinds, with restarts: each got exactly what was due', async () => {
  // The last Sunday of March is among them: summer time begins.
  const { due, lost, twice, others, offHour } = await runYear({ from: '2026-03-05T12:00:00Z', weeks: 4, each: 1 });
  expect(due).toBeGreaterThan(600);
  expect({ lost, twice, others, offHour }).toEqual({ lost: [], twice: [], others: [], offHour: [] });
}, 120_000);

describe('after a downtime', () => {
  const down = async (hours: number, more: Partial<ChatWishes>): Promise<Program> => {
    const p = await program('2026-06-01T23:00:00Z'); // 06:00 in Hà Nội
    await p.follows('a', daily(7), more);
    await p.runs(2 * HOUR);
    expect(p.sent).toHaveLength(1);
    await p.clock.runs(p.clock.now() + hours * HOUR);
    await p.begin();
    return p;
  };

  it('the last one missed comes late, once', async () => {
    const p = await down(3 * 24, {});
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(2);
    await p.runs(DAY);
    expect(p.sent).toHaveLength(3);
  });

  it('or not at all, where that was wished', async () => {
    const p = await down(3 * 24 + 3, { catchesUp: false });
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(1);
    expect((await p.ledger()).at(-1)?.mark).toBe('late');
    await p.runs(DAY);
    expect(p.sent).toHaveLength(2);
  });

  it('not at night: in the morning', async () => {
    const p = await down(24 + 15, {}); // up again at 23:00
    await p.runs(6 * HOUR);
    expect(p.sent).toHaveLength(1);
    await p.runs(1.5 * HOUR);
    expect(p.sent).toHaveLength(2);
    expect(new Date(p.sent[1]?.at ?? 0).toISOString()).toMatch(/T23:00/);
  });

  it('an hour is no delay', async () => {
    const p = await down(23, { catchesUp: false });
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(2);
  });
});

describe('what is due', () => {
  it('begins after the wish, and moves with it', async () => {
    const p = await program('2026-06-02T01:00:00Z'); // 08:00 in Hà Nội
    await p.follows('a', daily(7));
    await p.runs(6 * HOUR);
    expect(p.sent).toHaveLength(0);
    await p.runs(DAY);
    expect(p.sent).toHaveLength(1);
  });

  it('one message for all that is followed at one time, and one for each time', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    await p.follows('a', daily(7));
    await p.follows('a', daily(9));
    await p.runs(DAY);
    expect(p.texts('a')).toHaveLength(2);
  });

  it('nothing while paused; afterwards it goes on', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7), { pause: { by: 'person', at: 0, reason: '' } });
    await p.runs(DAY);
    expect(p.sent).toHaveLength(0);
    await p.wishes.change('a', p.clock.now(), 'thử', (now) => ({ ...now, pause: null }));
    await p.runs(DAY);
    expect(p.sent.length).toBeGreaterThanOrEqual(1);
  });

  it('a pause ends by itself: what fell into it is left out, what comes after is sent', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    const until = Date.parse('2026-06-04T17:00:00Z'); // midnight in Hà Nội
    await p.follows('a', daily(7), { pause: { by: 'person', at: 0, reason: '', until } });
    await p.runs(3 * DAY);
    expect(p.sent).toHaveLength(0);
    await p.runs(DAY);
    expect(p.sent.map(({ at }) => new Date(at).toISOString())).toEqual([expect.stringMatching(/^2026-06-05T00:00/)]);
  });

  it('the first one shows all, the next ones only news; silence where that is wished', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    await p.follows('b', daily(7), { saysNothingNew: false });
    await p.runs(2 * DAY);
    expect(p.texts('a').map((text) => text.split('\n')[0])).toEqual([
      'Bản tin ngày 02/06/2026',
      expect.stringMatching(/^Ngày 03\/06\/2026 chưa có số mới/),
    ]);
    expect(p.texts('b')).toHaveLength(1);
    const r2 = reportOf('r2', '2026-06-03');
    await p.brings(r2, figureOf(r2, 5, 500));
    await p.runs(DAY);
    for (const chat of ['a', 'b'])
      expect(p.texts(chat).at(-1)).toMatch(
        /^Bản tin ngày 04\/06\/2026\nSố mới:\nKhách du lịch · .*\n500 lượt\nTrước đó: 100 lượt/,
      );
  });
});

describe('a report that comes in', () => {
  it('is told at once, once, over restarts; at night it waits', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.follows('a', { kind: 'arrival' });
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(0);
    const r2 = reportOf('r2', '2026-06-01');
    await p.brings(r2, figureOf(r2, 5, 500));
    for (let i = 0; i < 3; i++) {
      await p.runs(HOUR);
      await p.begin();
    }
    expect(p.texts('a')).toEqual([expect.stringMatching(/^Báo cáo mới: Báo cáo r2\nSố mới:\n/)]);
    await p.clock.runs(Date.parse('2026-06-02T16:00:00Z')); // 23:00
    const r3 = reportOf('r3', '2026-06-02');
    await p.brings(r3, figureOf(r3, 6, 600));
    await p.runs(6 * HOUR);
    expect(p.sent).toHaveLength(1);
    await p.runs(2 * HOUR);
    expect(p.sent).toHaveLength(2);
  });

  it('corrects what was given, also to who follows nothing', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.wishes.give('a', [p.figures[0] as Observation], p.clock.now());
    const r2 = reportOf('r2', '2026-06-02');
    await p.brings(r2, { ...figureOf(r2, 1, 120), status: 'R' });
    await p.runs(HOUR);
    expect(p.texts('a')).toEqual([expect.stringContaining('số đã gửi bạn ngày 02/06/2026 là 100 lượt, nay là 120 lượt.')]);
    const r3 = reportOf('r3', '2026-06-03');
    await p.brings(r3, figureOf(r3, 1, 120));
    await p.runs(HOUR);
    expect(p.sent).toHaveLength(1);
  });

  it('corrects what a digest gave', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    await p.runs(DAY);
    const r2 = reportOf('r2', '2026-06-02');
    await p.brings(r2, { ...figureOf(r2, 1, 120), status: 'R' });
    await p.runs(4 * HOUR);
    expect(p.texts('a').join('\n')).toContain('số đã gửi bạn ngày 02/06/2026 là 100 lượt, nay là 120 lượt.');
  });

  it('that comes once more with other content is told once more, of what changed', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.wishes.give('a', [p.figures[0] as Observation], p.clock.now());
    const [first] = p.reports;
    p.reports[0] = { ...(first as Report), hash: 'anders' };
    p.figures[0] = { ...(p.figures[0] as Observation), value: 130, printed: '130 lượt' };
    for (let i = 0; i < 2; i++) {
      await p.begin();
      await p.runs(HOUR);
    }
    expect(p.texts('a')).toEqual([expect.stringContaining('số đã gửi bạn ngày 02/06/2026 là 100 lượt, nay là 130 lượt.')]);
  });

  it('what lay there when the program first began is no news', async () => {
    const p = await program('2026-06-02T02:00:00Z');
    await p.follows('a', { kind: 'arrival' });
    await p.begin();
    await p.runs(DAY);
    expect(p.sent).toHaveLength(0);
  });
});

describe('chats that are no more', () => {
  it('is paused with the reason, and told again when it comes back', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('a', daily(7));
    p.outcome = () => ({ kind: 'shut', reason: 'Forbidden: bot was kicked' });
    await p.runs(2 * DAY);
    expect((await p.ledger()).filter(({ mark }) => mark === 'shut')).toHaveLength(1);
    expect((await p.wishes.of('a')).pause).toMatchObject({ by: 'channel', reason: 'Forbidden: bot was kicked' });
    p.outcome = () => ({ kind: 'sent' });
    await p.wishes.change('a', p.clock.now(), 'thử', (now) => ({ ...now, pause: null }));
    await p.runs(DAY);
    expect(p.sent.length).toBeGreaterThanOrEqual(1);
  });

  it('a group that moved keeps its wishes and its past, and misses nothing', async () => {
    const p = await program('2026-06-01T20:00:00Z');
    await p.follows('telegram:-5', daily(7));
    await p.runs(DAY);
    p.outcome = (chat) => (chat === 'telegram:-5' ? { kind: 'moved', to: 'telegram:-1005' } : { kind: 'sent' });
    await p.runs(DAY);
    expect(p.texts('telegram:-1005')).toEqual([expect.stringMatching(/^Ngày 03\/06\/2026 chưa có số mới/)]);
    await p.begin();
    await p.runs(DAY);
    expect(p.texts('telegram:-1005')).toHaveLength(2);
    expect((await p.wishes.list()).map(({ key }) => key)).toEqual(['telegram:-1005']);
  });
});

it('ten thousand at once: the rate is kept, each gets one, and looking who is due takes no while', async () => {
  const p = await program('2026-06-01T20:00:00Z');
  for (let i = 0; i < 10_000; i++) await p.follows(`c${i}`, daily(7));
  await p.clock.runs(Date.parse('2026-06-02T00:00:00Z'));
  await p.rounds?.tick();
  await p.clock.runs(p.clock.now() + HOUR, p.rounds?.idle());
  expect(new Set(p.sent.map(({ chat }) => chat)).size).toBe(10_000);
  expect(p.sent).toHaveLength(10_000);
  const seconds = ((p.sent.at(-1)?.at ?? 0) - (p.sent[0]?.at ?? 0)) / 1000;
  expect(10_000 / seconds).toBeLessThanOrEqual(20.1);
  expect(10_000 / seconds).toBeGreaterThan(19);
  await p.rounds?.tick();
  expect(p.rounds?.size).toBe(0);
}, 120_000);
