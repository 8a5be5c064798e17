/** Asks the program, and sends what it says with buttons that lead on. */
import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer, Line } from '../../model/answer.js';
import type { Utterance } from '../../model/dialogue.js';
import type { Observation } from '../../model/observation.js';
import { Recent } from '../../model/recent.js';
import type { Correction, Program } from '../../model/services.js';
import { type Collection, collectionOf } from '../../model/store.js';
import { SOURCE_QUESTION } from '../commands.js';
import { type ButtonMemory, copy, keyboardOf, tap } from './buttons.js';
import { corrected } from './corrected.js';
import { reason } from './errors.js';
import { text } from './lines.js';
import { figurePayload, type KeptAnswer, keepAnswer, linkTo, withLinks } from './links.js';
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
  readonly log: (text: string) => void;
  readonly onAnswer: (asked: Asked) => Promise<void>;
}

/** What was asked and answered, for counting. */
export interface Asked {
  readonly chat: string;
  readonly question: string;
  readonly answer: Answer;
  readonly ms: number;
}

/** The last answer with figures or none, as far as what leans on it needs. */
export interface Last {
  readonly question: string;
  readonly answer: Pick<Answer, 'lines' | 'figures'>;
}

/** As it is kept: figures by their keys, so that those of a report that is gone are gone. */
interface KeptLast {
  readonly question: string;
  readonly lines: readonly Line[];
  readonly figures: readonly string[];
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
/** What is said of what a chat follows is no answer to lean on. */
const NOT_LAST = 'subscription';
const MOST_BARS = 5;

export class Answering {
  readonly #last: Recent<KeptLast>;
  readonly #links: Collection<KeptAnswer>;
  readonly #corrections: Collection<Correction>;

  constructor(readonly options: AnsweringOptions) {
    const { store } = options.program;
    this.#last = new Recent(collectionOf(store, 'answers'), CHATS);
    this.#links = collectionOf(store, 'links');
    this.#corrections = collectionOf(store, 'corrections');
  }

  async lastIn(chat: string): Promise<Last | null> {
    const kept = (await this.#last.get(chat))?.value;
    if (!kept) return null;
    const figures = kept.figures.flatMap((key) => this.options.program.lookup().figureOf(key) ?? []);
    return { question: kept.question, answer: { lines: kept.lines, figures } };
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
      at: Date.now(),
      ...(taste.place ? { place: taste.place } : {}),
      ...(figure ? { figure: figure.id } : {}),
      ...(alone ? { alone } : {}),
    };
    const from = performance.now();
    const found = await visit.whileBusy(typingAfter, program.assistant.ask(utterance));
    const answer = await this.complete(found);
    if (!answer.lines.some((line) => line.text.trim())) throw new Error(say.EMPTY_ANSWER);
    // Of a digest every line is wanted.
    const shown = program.lookup().present(answer, answer.intent === NOT_LAST ? { ...taste, short: false } : taste);
    const lines = [...opening, ...withLinks(shown.lines, this.options.botName, program.lookup())];
    const [keyboard] = await Promise.all([
      this.keyboard(answer, question),
      this.#remember({ chat: visit.chat, question, answer, ms: performance.now() - from }),
    ]);
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
    const keyboard = await this.#buttonsOf(answer, question);
    await this.options.buttons.settle();
    return keyboard;
  }

  async #buttonsOf(answer: Answer, question: string): Promise<Keyboard> {
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

  /** A store that fails costs what leans on this answer, not the answer. */
  async #remember(asked: Asked): Promise<void> {
    const { program, log, onAnswer } = this.options;
    const { chat, question, answer } = asked;
    try {
      await onAnswer(asked);
      if (answer.intent === NOT_LAST) return;
      const figures = answer.figures.map((figure) => program.lookup().keyOf(figure)).filter(Boolean);
      await this.#last.set(chat, { question, lines: answer.lines, figures }, Date.now());
    } catch (error) {
      log(say.notKept(chat, reason(error)));
    }
  }

  /** Figures named by a button or a link that the archive does not hold any more. */
  gone(visit: Visit): Promise<void> {
    return visit.send([text(say.GONE)]);
  }
}

/** The one figure that an answer is about; null where it sets several side by side. */
export const mainFigure = ({ figures, lines }: Pick<Answer, 'figures' | 'lines'>): Observation | null => {
  const has = (role: Line['role']): boolean => lines.some((line) => line.role === role);
  return figures.length === 1 || (has('title') && has('figure')) ? (figures[0] ?? null) : null;
};

/** Whether the figure alone gives the answer again: a change between two periods needs both. */
const isOneFigure = (answer: Answer): boolean => {
  const main = mainFigure(answer);
  return main !== null && answer.figures.every(({ period }) => period.from === main.period.from && period.to === main.period.to);
};
