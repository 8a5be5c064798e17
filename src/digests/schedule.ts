/** When something is due by a chat's own clock, summer time and all. Now is an argument. */
import { DateTime, IANAZone } from 'luxon';
import type { ChatWishes, QuietHours, Schedule, Until } from '../model/digest.js';

export interface Slot {
  /** The day and time by the chat's clock ("2026-11-27T07:00"): later slots sort behind earlier ones. */
  readonly period: string;
  /** Epoch ms. A time that the clock skips comes with the next one that it shows. */
  readonly at: number;
}

export const knowsZone = (zone: string): boolean => IANAZone.isValidZone(zone);

const WEEK = 7;
const WEEKEND = 6;

function slotOn(schedule: Exclude<Schedule, { kind: 'arrival' }>, day: DateTime): Slot | null {
  if (schedule.kind === 'weekdays' && day.weekday >= WEEKEND) return null;
  if (schedule.kind === 'weekly' && day.weekday !== schedule.weekday) return null;
  const { hour, minute } = schedule;
  const two = (n: number): string => String(n).padStart(2, '0');
  return { period: `${day.toISODate()}T${two(hour)}:${two(minute)}`, at: day.set({ hour, minute }).toMillis() };
}

function nearest(schedule: Schedule, zone: string, now: number, step: 1 | -1): Slot | null {
  if (schedule.kind === 'arrival') return null;
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  for (let days = 0; days <= WEEK; days++) {
    const slot = slotOn(schedule, today.plus({ days: days * step }));
    if (slot && (step < 0 ? slot.at <= now : slot.at > now)) return slot;
  }
  return null;
}

/** The last one that was due at `now`; null for what comes with a report. */
export const lastSlot = (schedule: Schedule, zone: string, now: number): Slot | null => nearest(schedule, zone, now, -1);
export const nextSlot = (schedule: Schedule, zone: string, now: number): Slot | null => nearest(schedule, zone, now, 1);

/** Many chats share a schedule and a zone, and a slot is the last one until the next: each is worked out once. */
export class Slots {
  readonly #known = new Map<string, { readonly slot: Slot; readonly until: number }>();

  last(schedule: Schedule, zone: string, now: number): Slot | null {
    const key = `${scheduleKey(schedule)} ${zone}`;
    const known = this.#known.get(key);
    if (known && known.slot.at <= now && now < known.until) return known.slot;
    const slot = lastSlot(schedule, zone, now);
    const next = nextSlot(schedule, zone, now);
    if (slot && next) this.#known.set(key, { slot, until: next.at });
    return slot;
  }
}

/** One digest for all that a chat follows at the same time. */
export function scheduleKey(schedule: Schedule): string {
  if (schedule.kind === 'arrival') return 'arrival';
  const day = schedule.kind === 'weekly' ? `-${schedule.weekday}` : '';
  return `${schedule.kind}${day}-${schedule.hour}-${schedule.minute}`;
}

export function isQuiet(quiet: QuietHours | null, zone: string, now: number): boolean {
  if (!quiet) return false;
  const { hour, minute } = DateTime.fromMillis(now, { zone });
  const at = hour * 60 + minute;
  return quiet.from <= quiet.to ? at >= quiet.from && at < quiet.to : at >= quiet.from || at < quiet.to;
}

/** The same, once for each pair of hours and zone. */
export function quietAt(now: number): (quiet: QuietHours | null, zone: string) => boolean {
  const known = new Map<string, boolean>();
  return (quiet, zone) => {
    const key = `${quiet?.from} ${quiet?.to} ${zone}`;
    const is = known.get(key) ?? isQuiet(quiet, zone, now);
    known.set(key, is);
    return is;
  };
}

/** "27/11/2026" by the chat's clock. */
export const dayText = (at: number, zone: string): string => DateTime.fromMillis(at, { zone }).toFormat('dd/MM/yyyy');
export const timeText = (at: number, zone: string): string => DateTime.fromMillis(at, { zone }).toFormat('HH:mm dd/MM/yyyy');

/** A time as `timeText` writes it; null where it is none. */
export function timeIn(text: string, zone: string): number | null {
  const read = DateTime.fromFormat(text, 'HH:mm dd/MM/yyyy', { zone });
  return read.isValid ? read.toMillis() : null;
}

/** When a pause ends, in epoch ms; null where there is no such day. */
export function untilAt(until: Until, zone: string, now: number): number | null {
  const today = DateTime.fromMillis(now, { zone }).startOf('day');
  switch (until.kind) {
    case 'days':
      return today.plus({ days: until.days }).toMillis();
    case 'weekday':
      return today.plus({ days: ((until.weekday - today.weekday + 6) % WEEK) + 1 + until.after }).toMillis();
    default: {
      const { day, month, year, after } = until;
      const date = DateTime.fromObject({ year: year ?? today.year, month, day }, { zone });
      const next = year === null && date <= today ? date.plus({ years: 1 }) : date;
      return next.isValid ? next.plus({ days: after }).toMillis() : null;
    }
  }
}

/** Whether a chat is told nothing now. */
export const isPaused = ({ pause }: ChatWishes, now: number): boolean =>
  pause !== null && (pause.until === undefined || now < pause.until);
