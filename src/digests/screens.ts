/** A digest that is asked for: the whole of it now, or another page of one that was sent. */
import type { Schedule, Subscription } from '../model/digest.js';
import { arrivalText } from './arrival.js';
import { digestText, type Text, type Writing } from './digest.js';
import { dayText, scheduleKey, timeIn } from './schedule.js';
import type { Shelf } from './shelf.js';
import type { Wishes } from './wishes.js';
import { pageQuery } from './wording.js';

export interface ScreensParts {
  readonly wishes: Wishes;
  readonly shelf: () => Shelf;
  readonly writing: Writing;
}

export interface DigestPage {
  readonly page: number;
  /** Which digest; everything that is followed where null. */
  readonly schedule: Schedule | null;
  /** What came later is new; as `timeText` writes it. */
  readonly since: string | null;
}

export class Screens {
  constructor(readonly parts: ScreensParts) {}

  /** null where nothing is followed. */
  async digest(chat: string, { page, schedule, since }: DigestPage, at: number): Promise<Text | null> {
    const { wishes, shelf, writing } = this.parts;
    const { subscriptions, zone } = await wishes.of(chat);
    const isMeant = (wish: Subscription): boolean =>
      schedule ? scheduleKey(wish.schedule) === scheduleKey(schedule) : wish.threshold === null;
    const text = digestText({
      wishes: subscriptions.filter(isMeant),
      shelf: shelf(),
      writing,
      told: since === null ? null : timeIn(since, zone),
      day: dayText(at, zone),
      page,
      saysNothingNew: true,
      queryOf: (next) => pageQuery(next, schedule, since),
    });
    if (text) await wishes.give(chat, text.figures, at);
    return text;
  }

  /** null where the report is gone. */
  async arrival(chat: string, report: string, from: number, at: number): Promise<Text | null> {
    const { wishes, shelf, writing } = this.parts;
    const { subscriptions, zone } = await wishes.of(chat);
    const waiting = subscriptions.filter(({ schedule }) => schedule.kind === 'arrival');
    const dayOf = (time: number): string => dayText(time, zone);
    const text = arrivalText({ report, wishes: waiting, given: [], shelf: shelf(), writing, dayOf, from: Math.max(2, from) });
    if (text) await wishes.give(chat, text.figures, at);
    return text;
  }
}
