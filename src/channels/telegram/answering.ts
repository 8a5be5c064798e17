/** Asks the program, and sends what it says with buttons that lead on. */
import type { Answer, Line } from '../../model/answer.js';
import type { Utterance } from '../../model/dialogue.js';
import type { Observation } from '../../model/observation.js';
import { Recent } from '../../model/recent.js';
import type { Correction, Program } from '../../model/services.js';
import { type Collection, collectionOf } from '../../model/store.js';
import { corrected } from './corrected.js';
import { reason } from './errors.js';
import type { Keyboards } from './keyboards.js';
import { text } from './lines.js';
import { withLinks } from './links.js';
import type { SettingsFeature } from './settings.js';
import type { Visit } from './visit.js';
import * as say from './wording.js';

export interface AnsweringOptions {
  readonly program: Program;
  readonly keyboards: Keyboards;
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
  /** What stands below it. */
  readonly closing?: readonly Line[];
  /** The figure itself is asked for. */
  readonly figure?: Observation;
  /** The tapped message becomes the answer. */
  readonly replace?: boolean;
  /** What was answered to it already. */
  readonly found?: Answer;
}

/** How many chats' last answers are kept. */
const CHATS = 5000;
/** What is said of what a chat follows is no answer to lean on. */
const NOT_LAST = 'subscription';

export class Answering {
  readonly #last: Recent<KeptLast>;
  readonly #corrections: Collection<Correction>;

  constructor(readonly options: AnsweringOptions) {
    const { store } = options.program;
    this.#last = new Recent(collectionOf(store, 'answers'), CHATS);
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
    { opening = [], closing = [], figure, replace = false, ...rest }: Manner = {},
  ): Promise<void> {
    const { program, settings, keyboards, typingAfter } = this.options;
    const taste = await settings.of(visit.home);
    const utterance: Utterance = {
      chat: visit.chat,
      text: question,
      at: Date.now(),
      ...(taste.place ? { place: taste.place } : {}),
      ...(figure ? { figure: figure.id } : {}),
    };
    const from = performance.now();
    const found = rest.found ?? (await visit.whileBusy(typingAfter, program.assistant.ask(utterance)));
    const answer = await this.complete(found);
    if (!answer.lines.some((line) => line.text.trim())) throw new Error(say.EMPTY_ANSWER);
    // Of a digest every line is wanted.
    const shown = program.lookup().present(answer, answer.intent === NOT_LAST ? { ...taste, short: false } : taste);
    const lines = [...opening, ...withLinks(shown.lines, keyboards.botName, program.lookup()), ...closing];
    const [keyboard] = await Promise.all([
      keyboards.below(answer, question),
      this.#remember({ chat: visit.chat, question, answer, ms: performance.now() - from }),
    ]);
    await (replace ? visit.edit(lines, keyboard) : visit.send(lines, keyboard));
  }

  /** With the corrections of its figures. */
  complete(answer: Answer): Promise<Answer> {
    return corrected(answer, this.options.program.lookup(), this.#corrections);
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
