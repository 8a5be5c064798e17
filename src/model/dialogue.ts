/** What is said to the program, and what it understood (NLU practice: utterance, intent, slots). */
import type { Answer } from './answer.js';
import type { ReferencePeriod } from './period.js';

export interface Utterance {
  readonly id?: string;
  /** Lines of one chat are one conversation. */
  readonly chat: string;
  readonly text: string;
}

/** stated by the user · carried over from the conversation · assumed by default */
export type SlotOrigin = 'stated' | 'carried' | 'assumed';

export interface Slot<T> {
  readonly value: T;
  /** The words of the utterance it was read from, and where they stand. */
  readonly rawValue: string;
  readonly range: readonly [number, number];
  readonly origin: SlotOrigin;
  readonly confidence: number;
}

/** A period as asked: the year may be left open ("tháng 8"), and a cumulative period is told from a month. */
export interface AskedPeriod {
  readonly period: ReferencePeriod;
  /** False where the year is not said. */
  readonly yearStated: boolean;
  /** True where the words say cumulative ("lũy kế", "8 tháng", "đến tháng 8"), false where they say the month alone ("riêng"), null where open. */
  readonly cumulative: boolean | null;
}

export interface Question {
  readonly utterance: Utterance;
  readonly intent: string;
  readonly confidence: number;
  /** What is left of the text, folded, once periods, places and question words are taken out: what is asked about. */
  readonly topic: string;
  readonly periods: readonly Slot<AskedPeriod>[];
  readonly places: readonly Slot<string>[];
  /** Catalogue ids that the topic names outright. */
  readonly indicators: readonly Slot<string>[];
}

/** The one thing a channel needs to know of the program. */
export interface Assistant {
  ask(utterance: Utterance): Promise<Answer>;
}
