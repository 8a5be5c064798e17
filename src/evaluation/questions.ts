/** The project's own question sets: one file per kind, one question a line (`test/eval/README.md` describes a line). */
import type { AnswerStatus } from '../model/answer.js';

export interface Quantity {
  readonly value: number;
  readonly unit: string;
}

export interface EvalQuestion {
  readonly kind: string;
  /** Line in its file. */
  readonly line: number;
  /** What is said in one chat; the last answer is judged. */
  readonly turns: readonly string[];
  readonly status: readonly AnswerStatus[];
  /** The figure, or any of several as good. */
  readonly gold: readonly Quantity[];
  /** A change or a share as printed: a comparison of the figure, or the figure itself. Any of several. */
  readonly side: readonly number[];
  /** "report:line", and ends of periods, that the figure may come from. Empty: any. */
  readonly at: readonly string[];
  readonly to: readonly string[];
  /** Figures that the answer must hold, all of them. */
  readonly all: readonly Quantity[];
  readonly series: readonly (Quantity & { readonly to: string })[];
  /** What the text must say: of each list one. */
  readonly says: readonly (readonly string[])[];
  /** What the text must not say. */
  readonly never: readonly string[];
  /** At most so many lines. */
  readonly lines: number | null;
}

type Written = Partial<Omit<EvalQuestion, 'turns'>> & { readonly ask: string | readonly string[] };

export function readQuestions(kind: string, text: string): EvalQuestion[] {
  return text.split('\n').flatMap((row, index) => {
    if (row.trim() === '') return [];
    const { ask, ...written } = JSON.parse(row) as Written;
    return [
      {
        status: ['answered'] as const,
        ...{ gold: [], side: [], at: [], to: [], all: [], series: [], says: [], never: [], lines: null },
        ...written,
        ...{ kind, line: index + 1, turns: typeof ask === 'string' ? [ask] : ask },
      },
    ];
  });
}

/** Whether no figure may be given: the archive does not hold it, or no figure is asked for. */
export const wantsNoFigure = ({ status }: EvalQuestion): boolean => !status.includes('answered');
