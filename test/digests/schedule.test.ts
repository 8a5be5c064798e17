/** When things are due, by clocks with and without summer time. */
import { describe, expect, it } from 'vitest';
import { isQuiet, knowsZone, lastSlot, nextSlot, timeIn, timeText, untilAt } from '../../src/digests/schedule.js';
import { zoneCalled } from '../../src/digests/zones.js';
import type { Schedule, Until } from '../../src/model/digest.js';

const daily: Schedule = { kind: 'daily', hour: 7, minute: 0 };
const weekdays: Schedule = { kind: 'weekdays', hour: 7, minute: 0 };
const friday: Schedule = { kind: 'weekly', weekday: 5, hour: 16, minute: 30 };
const HN = 'Asia/Ho_Chi_Minh';

const LAST: readonly (readonly [Schedule, string, string, string, string])[] = [
  [daily, HN, '2026-11-27T00:00:00Z', '2026-11-27T07:00', '2026-11-27T00:00:00.000Z'],
  [daily, HN, '2026-11-26T23:59:59Z', '2026-11-26T07:00', '2026-11-26T00:00:00.000Z'],
  [daily, 'America/Los_Angeles', '2026-11-27T00:00:00Z', '2026-11-26T07:00', '2026-11-26T15:00:00.000Z'],
  // Friday 27 November 2026; the Sunday after.
  [weekdays, HN, '2026-11-29T12:00:00Z', '2026-11-27T07:00', '2026-11-27T00:00:00.000Z'],
  [friday, HN, '2026-11-27T09:29:00Z', '2026-11-20T16:30', '2026-11-20T09:30:00.000Z'],
  [friday, HN, '2026-11-27T09:30:00Z', '2026-11-27T16:30', '2026-11-27T09:30:00.000Z'],
  // Summer time begins on 8 March 2026 in New York: half past two is not on the clock that day, and comes at half past three.
  [
    { kind: 'daily', hour: 2, minute: 30 },
    'America/New_York',
    '2026-03-08T12:00:00Z',
    '2026-03-08T02:30',
    '2026-03-08T07:30:00.000Z',
  ],
  // It ends on 1 November: half past one comes twice, and counts once.
  [
    { kind: 'daily', hour: 1, minute: 30 },
    'America/New_York',
    '2026-11-01T05:30:00Z',
    '2026-11-01T01:30',
    '2026-11-01T05:30:00.000Z',
  ],
  [
    { kind: 'daily', hour: 1, minute: 30 },
    'America/New_York',
    '2026-11-01T07:00:00Z',
    '2026-11-01T01:30',
    '2026-11-01T05:30:00.000Z',
  ],
  [daily, 'Australia/Lord_Howe', '2026-04-05T00:00:00Z', '2026-04-05T07:00', '2026-04-04T20:30:00.000Z'],
];

describe('the last slot', () => {
  it.each(LAST)('%j in %s at %s', (schedule, zone, now, period, at) => {
    const slot = lastSlot(schedule, zone, Date.parse(now));
    expect([slot?.period, slot && new Date(slot.at).toISOString()]).toEqual([period, at]);
  });
  it('of what comes with a report there is none', () => expect(lastSlot({ kind: 'arrival' }, HN, 0)).toBeNull());
  it('comes after the one before', () => {
    const now = Date.parse('2026-11-27T00:00:00Z');
    expect(nextSlot(daily, HN, now)?.period).toBe('2026-11-28T07:00');
    expect(nextSlot(friday, HN, now)?.period).toBe('2026-11-27T16:30');
    expect(nextSlot(weekdays, HN, now)?.period).toBe('2026-11-30T07:00');
  });
});

const NIGHT = { from: 22 * 60, to: 6 * 60 };
it.each([
  ['2026-11-27T14:59:00Z', HN, false],
  ['2026-11-27T15:00:00Z', HN, true],
  ['2026-11-27T22:59:00Z', HN, true],
  ['2026-11-27T23:00:00Z', HN, false],
  ['2026-11-27T15:00:00Z', 'Europe/Paris', false],
])('at %s in %s it is quiet: %s', (now, zone, expected) => {
  expect(isQuiet(NIGHT, zone, Date.parse(now))).toBe(expected);
  expect(isQuiet(null, zone, Date.parse(now))).toBe(false);
});

it('knows zones by their names', () =>
  expect([HN, 'Asia/Tokyo', 'Sao/Hoa', 'giờ'].map(knowsZone)).toEqual([true, true, false, false]));

it.each([
  ['Asia/Tokyo', 'Asia/Tokyo'],
  ['asia/tokyo', 'Asia/Tokyo'],
  ['Asia/Ho_Chi_Minh', 'Asia/Ho_Chi_Minh'],
  ['Hà Nội', 'Asia/Ho_Chi_Minh'],
  ['viet nam', 'Asia/Ho_Chi_Minh'],
  ['Nhật Bản', 'Asia/Tokyo'],
  ['Tokyo', 'Asia/Tokyo'],
  ['new york', 'America/New_York'],
  ['Paris', 'Europe/Paris'],
  ['GMT+7', 'Etc/GMT-7'],
  ['+9', 'Etc/GMT-9'],
  ['UTC -5', 'Etc/GMT+5'],
  ['UTC', 'UTC'],
  ['GMT+20', null],
  ['Sao Hỏa', null],
  ['Sao/Hoa', null],
  ['', null],
])('the zone called "%s" is %s', (name, zone) => {
  expect(zoneCalled(name)).toBe(zone);
  if (zone) expect(knowsZone(zone)).toBe(true);
});

// A Friday.
const FRIDAY = '2026-11-27T03:00:00Z';
it.each<[Until, string | null]>([
  [{ kind: 'days', days: 1 }, '00:00 28/11/2026'],
  [{ kind: 'days', days: 14 }, '00:00 11/12/2026'],
  [{ kind: 'weekday', weekday: 1, after: 0 }, '00:00 30/11/2026'],
  [{ kind: 'weekday', weekday: 5, after: 0 }, '00:00 04/12/2026'],
  [{ kind: 'weekday', weekday: 6, after: 1 }, '00:00 29/11/2026'],
  [{ kind: 'date', day: 15, month: 12, year: null, after: 0 }, '00:00 15/12/2026'],
  [{ kind: 'date', day: 1, month: 11, year: null, after: 0 }, '00:00 01/11/2027'],
  [{ kind: 'date', day: 31, month: 12, year: 2026, after: 1 }, '00:00 01/01/2027'],
  [{ kind: 'date', day: 31, month: 2, year: null, after: 0 }, null],
])('a pause for %j ends at %s', (until, expected) => {
  const at = untilAt(until, HN, Date.parse(FRIDAY));
  expect(at && timeText(at, HN)).toBe(expected);
  if (expected) expect(timeIn(expected, HN)).toBe(at);
});
