/** An answer in its parts. Its wire form is the command line's JSON; channels show `lines` and `options`. */
import type { Observation } from './observation.js';
import type { ReferencePeriod } from './period.js';
import type { Citation } from './report.js';

export type AnswerStatus = 'answered' | 'clarify' | 'not_found' | 'other';

/** `figure` stands on its own line and is what the eye must find first. */
export type LineRole = 'title' | 'figure' | 'change' | 'text' | 'note' | 'quote' | 'source';

export interface Line {
  readonly role: LineRole;
  readonly text: string;
  /** Stretches of the text to be marked, in order: of a quote, the figure. */
  readonly marks?: readonly (readonly [from: number, to: number])[];
  /** The id of the figure that it tells of, where it should lead there. */
  readonly figure?: string;
}

/** A button: what it says, and the question it asks when tapped. */
export interface Option {
  readonly label: string;
  readonly query: string;
  /** The id of the figure that is meant, where the words of the question would not tell it from another. */
  readonly figure?: string;
}

export interface SeriesPoint {
  readonly period: ReferencePeriod;
  readonly value: number;
  readonly unit: string;
  readonly source: Citation;
}

export interface Passage {
  readonly text: string;
  readonly source: Citation;
}

export interface Answer {
  readonly intent: string;
  readonly status: AnswerStatus;
  readonly lines: readonly Line[];
  /** Best first; empty unless answered. */
  readonly figures: readonly Observation[];
  readonly series: readonly SeriesPoint[];
  readonly options: readonly Option[];
  readonly passages: readonly Passage[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** The answer as plain text: one line of text per line. */
export const textOf = (answer: Answer): string => answer.lines.map((line) => line.text).join('\n');
