/** What a chat follows, when it is told, and what became of every message to it. */
import type { Line, Option } from './answer.js';
import type { Observation } from './observation.js';

/** Hours and minutes are those of the chat's clock; weekdays run from 1, Monday, to 7. */
export type Schedule =
  | { readonly kind: 'daily' | 'weekdays'; readonly hour: number; readonly minute: number }
  | { readonly kind: 'weekly'; readonly weekday: number; readonly hour: number; readonly minute: number }
  | { readonly kind: 'arrival' };

/** `indicator`, `sector`: of the catalogue, by `id`. `name`: a figure that the catalogue does not know. `reports`: whatever is new. */
export interface Topic {
  readonly kind: 'indicator' | 'sector' | 'name' | 'reports';
  readonly id: string;
  readonly label: string;
  readonly place: string;
}

/** "giảm quá 10%": change below −10; "đạt 90% kế hoạch": plan above 90. */
export interface Threshold {
  readonly measure: 'level' | 'change' | 'plan';
  readonly side: 'above' | 'below';
  readonly value: number;
  /** Of a level; "%" else. */
  readonly unit: string;
}

export interface Subscription {
  readonly topic: Topic;
  readonly schedule: Schedule;
  readonly threshold: Threshold | null;
  /** Epoch ms. */
  readonly since: number;
}

/** Minutes of the day, from and to; over midnight where `from` is the larger. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

export interface Pause {
  readonly by: 'person' | 'channel';
  readonly at: number;
  readonly reason: string;
  /** Epoch ms; until somebody ends it where left out. */
  readonly until?: number;
}

/** "3 ngày", "đến thứ hai" (its beginning), "đến hết 15/12" (`after` so many days): by the chat's clock. */
export type Until =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'weekday'; readonly weekday: number; readonly after: number }
  | { readonly kind: 'date'; readonly day: number; readonly month: number; readonly year: number | null; readonly after: number };

/** Everything a chat (or a topic of one) wished for. */
export interface ChatWishes {
  readonly zone: string;
  readonly quiet: QuietHours | null;
  /** Without a sound. */
  readonly silent: boolean;
  /** Whether a digest without news is sent all the same, as one line. */
  readonly saysNothingNew: boolean;
  /** Whether what fell due while the program was down is sent late. */
  readonly catchesUp: boolean;
  readonly pause: Pause | null;
  readonly subscriptions: readonly Subscription[];
}

/** A figure that a chat was given, by answer or digest. */
export interface Given {
  /** What it is of, whatever report it stands in. */
  readonly key: string;
  readonly value: number;
  readonly printed: string;
  readonly report: string;
  /** Epoch ms. */
  readonly at: number;
}

/** A figure that somebody of the office corrected. */
export interface MadeCorrection {
  readonly id: string;
  readonly figure: Observation;
  /** What it should have been, as they wrote it. */
  readonly value: string;
  readonly why: string;
  /** Epoch ms. */
  readonly at: number;
}

/** A message that nobody asked for just now. */
export interface Outgoing {
  readonly chat: string;
  readonly silent: boolean;
  readonly lines: readonly Line[];
  readonly options: readonly Option[];
}

/**
 * `flood`: wait so long · `later`: no network, or their trouble · `shut`: nothing can be said there any more ·
 * `moved`: the chat goes on under another name · `refused`: this message will never be taken.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'flood'; readonly seconds: number }
  | { readonly kind: 'later' | 'shut' | 'refused'; readonly reason: string }
  | { readonly kind: 'moved'; readonly to: string };

/** How a channel sends one. Never rejects. */
export type Send = (message: Outgoing) => Promise<Outcome>;

/** One message that is due: to whom, which, and of what time or report. */
export interface DeliveryKey {
  readonly chat: string;
  readonly digest: string;
  readonly period: string;
}

export type Mark = 'sending' | 'sent' | 'nothing' | 'late' | 'shut' | 'refused' | 'moved';

/** A line of the ledger, written before and after each send. */
export interface LedgerEntry extends DeliveryKey {
  readonly mark: Mark;
  /** Epoch ms. */
  readonly at: number;
  readonly why?: string;
  /** Of `moved`: the new chat. */
  readonly to?: string;
}

/** The program's clock; a test has its own. */
export interface Clock {
  now(): number;
  wait(ms: number): Promise<void>;
}
