import { describe, expect, it } from 'vitest';
import { hours, pauses, quiets, schedules } from '../../src/vietnamese/times.examples.js';
import { readHours, readQuiet, readSchedule, readUntil, writeHours, writeSchedule } from '../../src/vietnamese/times.js';

describe('schedules', () => {
  const examples = schedules.examples.flatMap(([value, ...texts]) =>
    [...texts, writeSchedule(value)].map((text) => [text, value] as const),
  );
  it.each(examples)('"%s"', (text, value) => {
    expect(readSchedule(text)).toEqual({ kind: value.kind, schedule: value, rest: '' });
    expect(readSchedule(`số du lịch ${text}`)).toMatchObject({ schedule: value, rest: 'số du lịch' });
    expect(readSchedule(`${text}, số du lịch`)).toMatchObject({ schedule: value, rest: 'số du lịch' });
  });
  it.each(schedules.lookalikes)('not in "%s"', (text) => {
    expect(readSchedule(text)).toEqual({ kind: null, schedule: null, rest: text });
  });
});

describe('hours', () => {
  it.each(hours.examples.flatMap(([value, ...texts]) => [value, ...texts].map((text) => [text, value] as const)))(
    '"%s"',
    (text, value) => {
      const read = readHours(text);
      expect(read && writeHours(read)).toBe(value);
    },
  );
  it.each(hours.lookalikes)('not in "%s"', (text) => expect(readHours(text)).toBeNull());
});

describe.each([
  ['quiet', quiets, readQuiet],
  ['until', pauses, readUntil],
] as const)('%s', (_, { examples, lookalikes }, read: (text: string) => unknown) => {
  it.each(examples.flatMap(([value, ...texts]) => texts.map((text) => [text, value] as const)))('"%s"', (text, value) => {
    expect(read(text)).toEqual(value);
  });
  it.each(lookalikes)('not in "%s"', (text) => expect(read(text)).toBeNull());
});
