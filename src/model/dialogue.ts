/** What is said to the program, and what it understood (NLU practice: utterance, intent, slots). */
import type { Answer, Option, Passage } from './answer.js';
import type { Observation } from './observation.js';
import type { ReferencePeriod } from './period.js';
import type { Citation } from './report.js';

export interface Utterance {
  readonly id?: string;
  /** Lines of one chat are one conversation. */
  readonly chat: string;
  readonly text: string;
  /** The place meant where neither the words nor the conversation name one. */
  readonly place?: string;
  /** The id of a figure: it is asked for itself, and `text` is not read. */
  readonly figure?: string;
  /** Leans on nothing said before, and nothing said later leans on it. */
  readonly alone?: boolean;
  /** When it was said, in epoch ms; where it is not known, nothing rests. */
  readonly at?: number;
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

/** A slot that the words themselves fill; without `rawValue` and `range`, one that is put in their place. */
export const statedSlot = <T>(value: T, rawValue = '', range: readonly [number, number] = [0, 0]): Slot<T> => ({
  value,
  rawValue,
  range,
  origin: 'stated',
  confidence: 1,
});
export const statedPeriod = (period: ReferencePeriod): Slot<AskedPeriod> =>
  statedSlot({ period, yearStated: true, cumulative: null });

/** A period as asked: the year may be left open ("tháng 8"), and a cumulative period is told from a month. */
export interface AskedPeriod {
  readonly period: ReferencePeriod;
  /** False where the year is not said. */
  readonly yearStated: boolean;
  /** True where the words say cumulative ("lũy kế", "8 tháng", "đến tháng 8"), false where they say the month alone ("riêng"), null where open. */
  readonly cumulative: boolean | null;
  /** True where the words name a report by its period ("theo báo cáo quý I/2021"): whatever that report prints may be meant. */
  readonly ofReport?: boolean;
  /** True where no figure of the whole year is on record: a stock within it, or a part of it, is then the answer. */
  readonly partly?: boolean;
  /** Nothing was reached of it yet when the newest report was written: what is planned for it answers too. */
  readonly planned?: boolean;
  /** Since a day and up to now: "từ 01/7". */
  readonly since?: boolean;
}

/** Which side of a figure is asked for: the figure itself, its change, its share of the plan or of a total, its rank. */
export type Aspect = 'level' | 'change' | 'plan' | 'share' | 'target' | 'rank';

export interface Question {
  readonly utterance: Utterance;
  readonly intent: string;
  readonly confidence: number;
  /** What is asked about, folded and written out: the words left once periods, places and question words are taken out. */
  readonly topic: readonly string[];
  /** The same words as typed: where they carry accents, only words with the same accents are meant. */
  readonly spelt: readonly string[];
  readonly aspect: Aspect;
  /** Taken over from the question before: a figure that does not say it is still an answer. */
  readonly isAspectCarried?: boolean;
  /** The unit asked for ("bao nhiêu ha" → "ha"), "%" for "mấy phần trăm", or "". */
  readonly unit: string;
  /** Whether the whole is asked for ("tổng cộng", "tất cả", "kể cả"), not a part of it. */
  readonly total: boolean;
  /** Whether the words ask how many there are ("tổng số dự án"): money or an area is no answer. */
  readonly counted?: boolean;
  readonly periods: readonly Slot<AskedPeriod>[];
  readonly places: readonly Slot<string>[];
  /** Folded names of districts and communes: only a figure that speaks of them is meant. */
  readonly areas: readonly string[];
  /** Catalogue ids that the topic names outright. */
  readonly indicators: readonly Slot<string>[];
}

/** The words that are asked about: folded, and as typed. */
export type TopicWords = Pick<Question, 'topic' | 'spelt'>;

/** What a chat's last question came to: what the next one may lean on. */
export interface Turn {
  readonly question: Question;
  /** The topic without the part that the last follow-up added: the next part replaces that one. */
  readonly stem: TopicWords;
  /** The last figure given. */
  readonly figure: Observation | null;
  /** The other figure given before that one. */
  readonly before?: Observation;
  readonly status: Answer['status'];
  /** The buttons under the last answer. */
  readonly options: readonly Option[];
  /** What was last offered to choose from: a number chooses, and goes on choosing until something else is asked. */
  readonly choices: readonly Option[];
}

/** One way to understand a question that leans on the last one. */
export interface Reading {
  readonly question: Question;
  /** The words of the topic that are new, and those it leans on: the answer must speak of them. */
  readonly fresh: readonly string[];
  readonly near: readonly string[];
  readonly stem: Turn['stem'];
  /** The one indicator that the new words make of the last: the figure must be of it. */
  readonly indicator?: string;
  /** The figure that was given, where only another side of it is asked. */
  readonly about?: Observation;
  /** The figure that was given, where the same is asked of another period: another figure must say as much of what is asked. */
  readonly like?: Observation;
  /** The period is that of the figure given, which nobody asked for: a plainer figure of another period may be meant. */
  readonly isOpen?: boolean;
  /** Of the figure given with other last words: the whole topic must be the name of the figure found. */
  readonly isName?: boolean;
  /** The very figure that is meant. */
  readonly itself?: Observation;
  /** Whether this is what is asked even where the archive does not hold it. */
  readonly isSure: boolean;
}

/** An observation that may be the answer, with how well it fits (0 to 1). */
export interface Candidate {
  readonly observation: Observation;
  readonly score: number;
  /** How much of the question's topic the observation speaks of. */
  readonly covered: number;
  /** How many telling words of the topic it does not hold at all. */
  readonly missed: number;
  /** The share of the topic, by the weight of its words, that neither the observation nor what stands around it says. */
  readonly lost: number;
  /** How much of the observation's name the question asked for. */
  readonly asked: number;
  /** 1 the very period asked; less where it is one that ends with it or that the report as a whole is about; 0 another one. */
  readonly periodFit: number;
  /** The share of the question's neighbouring words that stand side by side in its name too. */
  readonly together: number;
  /** Whether the question is the name of its indicator, and nothing else. */
  readonly outright: boolean;
  /** How many words that turn a name into another figure ("ngoài", "mới", "chưa") only one side says. */
  readonly opposites: number;
  /** Whether it is of one project, of which the question says nothing. */
  readonly apart: boolean;
  /** Catalogue ids of what it answers: its own, and those of which the side asked for is this figure. */
  readonly means: readonly string[];
}

/** A figure that was not searched for: it is meant itself. */
export const meantItself = (observation: Observation): Candidate => ({
  observation,
  score: 1,
  covered: 1,
  missed: 0,
  lost: 0,
  asked: 1,
  periodFit: 1,
  together: 1,
  outright: true,
  opposites: 0,
  apart: false,
  means: observation.indicator === null ? [] : [observation.indicator],
});

/** A passage that may be the answer. */
export interface PassageHit {
  readonly passage: Passage;
  /** The whole sentences of it that speak of what is asked, short enough to read. */
  readonly excerpt: string;
  /** The headings above it, outermost first. */
  readonly path: readonly string[];
  readonly score: number;
  readonly covered: number;
}

/** A chapter on what lies ahead, by the nouns of its heading ("nhiem vu", "giai phap"); `topic`: what of it alone is asked for. */
export interface AskedAhead extends TopicWords, Pick<Question, 'periods'> {
  readonly nouns: readonly string[];
}

/** What of a chapter is shown. */
export interface Chapter {
  /** Its headings, outermost first. */
  readonly path: readonly string[];
  readonly passages: readonly Passage[];
  /** How many passages of it do not fit. */
  readonly more: number;
}

/** A row of a table of tasks or projects; `role`: what its column says of the task, where the head tells. */
export interface Row {
  readonly subject: string;
  /** What stands above it, outermost first. */
  readonly within: readonly string[];
  /** Its number in the table; "" where it has none. */
  readonly number: string;
  readonly cells: readonly { readonly head: string; readonly value: string; readonly role: RowSide | null }[];
  readonly source: Citation;
}
export type RowSide = 'agency' | 'time' | 'progress';

/** What is asked of the rows: one side of a task that the topic names, or the tasks of somebody or of a time. */
export interface AskedRows extends Pick<Question, 'topic' | 'spelt' | 'periods'> {
  readonly side: RowSide | 'rows';
  /** "đề án nào …", folded: rows of a table that calls its rows so go first. */
  readonly kinds: readonly string[];
  /** "Sở Nội vụ", as typed; "" where none is named. */
  readonly agency: string;
  /** Whether nothing but rows of tasks can be meant. */
  readonly isSure: boolean;
  /** Whether the words call it a task; else the row must be named all but whole. */
  readonly isTask: boolean;
}

export interface RowHit {
  readonly row: Row;
  /** As the table writes the agency asked for; "" where none is. */
  readonly agency: string;
  readonly covered: number;
  readonly score: number;
}

/** The one thing a channel needs to know of the program. */
export interface Assistant {
  ask(utterance: Utterance): Promise<Answer>;
}
