/** Asks the program, and sends what it says with buttons that lead on. */
import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer, Line } from '../../model/answer.js';
import type { Utterance } from '../../model/dialogue.js';
import type { Collection } from '../../model/keeping.js';
import type { Observation } from '../../model/observation.js';
import type { Program } from '../../model/services.js';
import { SOURCE_QUESTION } from '../commands.js';
import { type ButtonMemory, copy, keyboardOf, tap } from './buttons.js';
import { type Correction, corrected } from './corrected.js';
import { text } from './lines.js';
import { figurePayload, type KeptAnswer, keepAnswer, linkTo } from './links.js';
import type { SettingsFeature } from './settings.js';
import type { Keyboard, Visit } from './visit.js';
import * as say from './wording.js';

export interface AnsweringOptions {
  readonly program: Program;
  readonly botName: string;
  readonly buttons: ButtonMemory;
  readonly settings: SettingsFeature;
  /** In ms: after this long the chat shows that an answer is on its way. */
  readonly typingAfter: number;
  readonly onAnswer: (asked: Asked) => Promise<void>;
}

/** What was asked and answered, for counting and for what leans on it. */
export interface Asked {
  readonly chat: string;
  readonly question: string;
  readonly answer: Answer;
  readonly ms: number;
}

export interface Manner {
  /** What stands above the answer. */
  readonly opening?: readonly Line[];
  /** The figure itself is asked for. */
  readonly figure?: Observation;
  /** The tapped message becomes the answer. */
  readonly replace?: boolean;
  /** Leans on nothing that was said. */
  readonly alone?: boolean;
}

/** How many chats' last answers are kept. */
const CHATS = 5000;
const MOST_BARS = 5;

export class Answering {
  readonly #last = new Map<string, Asked>();
  readonly #links: Collection<KeptAnswer>;
  readonly #corrections: Collection<Correction>;

  constructor(readonly options: AnsweringOptions) {
    this.#links = options.program.keeper.collection('links');
    this.#corrections = options.program.keeper.collection('corrections');
  }

  lastIn(chat: string): Asked | null {
    return this.#last.get(chat) ?? null;
  }

  async ask(
    visit: Visit,
    question: string,
    { opening = [], figure, replace = false, alone = false }: Manner = {},
  ): Promise<void> {
    const { program, settings, typingAfter } = this.options;
    const taste = await settings.of(visit.home);
    const utterance: Utterance = {
      chat: visit.chat,
      text: question,
      ...(taste.place ? { place: taste.place } : {}),
      ...(figure ? { figure: figure.id } : {}),
      ...(alone ? { alone } : {}),
    };
    const from = performance.now();
    const found = await visit.whileBusy(typingAfter, program.assistant.ask(utterance));
    const answer = await this.complete(found);
    if (!answer.lines.some((line) => line.text.trim())) throw new Error(say.EMPTY_ANSWER);
    await this.#remember({ chat: visit.chat, question, answer, ms: performance.now() - from });
    const shown = program.lookup().present(answer, taste);
    const lines = [...opening, ...shown.lines];
    const keyboard = await this.keyboard(answer, question);
    await (replace ? visit.edit(lines, keyboard) : visit.send(lines, keyboard));
  }

  /** With the corrections of its figures. */
  complete(answer: Answer): Promise<Answer> {
    return corrected(answer, this.options.program.lookup(), this.#corrections);
  }

  /** The link that gives an answer again; null where there is no figure in it. */
  async linkOf(answer: Answer, question: string): Promise<string | null> {
    const { program, botName } = this.options;
    const keys = answer.figures.map((figure) => program.lookup().keyOf(figure)).filter(Boolean);
    const [key] = keys;
    if (key === undefined) return null;
    if (isOneFigure(answer)) return linkTo(botName, figurePayload(key));
    return linkTo(botName, await keepAnswer({ question, figures: keys }, this.#links));
  }

  async keyboard(answer: Answer, question: string): Promise<Keyboard> {
    const { buttons } = this.options;
    if (answer.status === 'clarify') return keyboardOf(answer.options, buttons, 'replace');
    const own = await this.#own(answer, question);
    // The question for the source leans on the last figure said; the button must stay with this one.
    const leading = own.some((row) => row.length > 0)
      ? answer.options.filter(({ query }) => query !== SOURCE_QUESTION)
      : answer.options;
    return [...own, ...keyboardOf(leading, buttons)].filter((row) => row.length > 0);
  }

  async #own(answer: Answer, question: string): Promise<InlineKeyboardButton[][]> {
    const lookup = this.options.program.lookup();
    const keys = answer.figures.map((figure) => lookup.keyOf(figure));
    if (keys.length === 0 || keys.some((key) => key === '')) return [];
    const main = mainFigure(answer);
    const [key = ''] = keys;
    const link = await this.linkOf(answer, question);
    const cited = main && lookup.citationOf(main);
    return [
      [
        main ? tap(say.SOURCE, 's', key) : null,
        this.#chart(answer),
        main && this.options.program.watcher ? tap(say.WATCH, 'w', key) : null,
      ],
      [
        cited ? (copy(say.CITE, cited) ?? tap(say.CITE, 'y', key)) : null,
        link ? copy(say.LINK, link) : null,
        tap(say.WRONG, 'n', main ? key : '-'),
      ],
    ].map((row) => row.filter((button) => button !== null));
  }

  #chart({ figures, ...answer }: Answer): InlineKeyboardButton | null {
    const lookup = this.options.program.lookup();
    const main = mainFigure({ figures, ...answer });
    const shown = main ? [main] : figures;
    const chart = lookup.chartOf(shown);
    if (!chart) return null;
    // A curve is found again by its newest point, bars only by all of them.
    const named = chart.shape === 'bars' ? shown.slice(0, MOST_BARS + 1) : shown.slice(-1);
    return tap(say.CHART, 'c', named.map((figure) => lookup.keyOf(figure)).join('.'));
  }

  async #remember(asked: Asked): Promise<void> {
    this.#last.delete(asked.chat);
    this.#last.set(asked.chat, asked);
    const [oldest] = this.#last.keys();
    if (this.#last.size > CHATS && oldest !== undefined) this.#last.delete(oldest);
    await this.options.onAnswer(asked);
  }

  async moved(from: string, to: string): Promise<void> {
    await this.options.program.moved?.(from, to);
    await this.options.program.watcher?.moved?.(from, to);
    const asked = this.#last.get(from);
    this.#last.delete(from);
    if (asked) this.#last.set(to, asked);
  }

  /** Figures named by a button or a link that the archive does not hold any more. */
  gone(visit: Visit): Promise<void> {
    return visit.send([text(say.GONE)]);
  }
}

/** The one figure that an answer is about; null where it sets several side by side. */
export const mainFigure = ({ figures, lines }: Answer): Observation | null => {
  const has = (role: Line['role']): boolean => lines.some((line) => line.role === role);
  return figures.length === 1 || (has('title') && has('figure')) ? (figures[0] ?? null) : null;
};

/** Whether the figure alone gives the answer again: a change between two periods needs both. */
const isOneFigure = (answer: Answer): boolean => {
  const main = mainFigure(answer);
  return main !== null && answer.figures.every(({ period }) => period.from === main.period.from && period.to === main.period.to);
};
