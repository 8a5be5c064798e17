/** /start: first contact teaches by example; a link gives its answer again. */
import type { Line } from '../../model/answer.js';
import type { Program } from '../../model/services.js';
import { type Collection, collectionOf } from '../../model/store.js';
import { questionOf } from '../commands.js';
import type { Answering } from './answering.js';
import { type ButtonMemory, keyboardOf, tap } from './buttons.js';
import type { Feature } from './feature.js';
import { note, text } from './lines.js';
import { type KeptAnswer, readPayload } from './links.js';
import type { Visit } from './visit.js';
import * as say from './wording.js';

const MOST_FIGURES = 10;
const LONGEST_NAME = 60;

export class StartFeature implements Feature {
  readonly #links: Collection<KeptAnswer>;

  constructor(
    readonly program: Program,
    readonly answering: Answering,
    readonly buttons: ButtonMemory,
    readonly examples: readonly string[],
  ) {
    this.#links = collectionOf(program.store, 'links');
  }

  readonly commands = {
    help: (visit: Visit): Promise<void> =>
      this.answering.ask(visit, questionOf('/help'), { closing: [text(''), ...say.MORE_HELP.map(text)] }),
    start: async (visit: Visit, words: string): Promise<void> => {
      const payload = readPayload(words);
      if (payload.kind === 'figure') return await this.#figure(visit, payload.key);
      if (payload.kind === 'answer') return await this.#answer(visit, payload.key);
      const options = this.examples.map((query) => ({ label: query, query }));
      const keyboard = keyboardOf(options, this.buttons);
      await this.buttons.settle();
      await visit.send(say.WELCOME.map(text), keyboard);
    },
  };

  async #figure(visit: Visit, key: string): Promise<void> {
    const figure = this.program.lookup().figureOf(key);
    await (figure ? this.answering.ask(visit, figure.name, { figure }) : this.answering.gone(visit));
  }

  /** The question may have leaned on what was said before: where it gives something else now, what the link is of stands itself. */
  async #answer(visit: Visit, key: string): Promise<void> {
    const kept = await this.#links.get(key);
    const lookup = this.program.lookup();
    const held = new Set(lookup.reports.map(({ id }) => id));
    const figures = kept?.figures.flatMap((each) => lookup.figureOf(each) ?? []) ?? [];
    const isWhole = kept && figures.length === kept.figures.length && (kept.reports ?? []).every((id) => held.has(id));
    if (!isWhole) return await this.answering.gone(visit);
    const again = await this.program.assistant.ask({ chat: visit.chat, text: kept.question, alone: true });
    const keys = again.figures.map((figure) => lookup.keyOf(figure));
    const isSame = keys.join() === kept.figures.join() && (!kept.lines || wordsOf(again.lines) === wordsOf(kept.lines));
    const opening = [note(say.asked(kept.question))];
    if (isSame) return await this.answering.ask(visit, kept.question, { opening, found: again });
    const buttons = figures
      .slice(0, MOST_FIGURES)
      .map((figure) => tap(figure.name.slice(0, LONGEST_NAME), 'f', lookup.keyOf(figure)));
    await visit.send(
      [...opening, ...(kept.lines ?? []), ...figures.map((figure) => text(`• ${lookup.lineOf(figure)}`))],
      buttons.flatMap((button) => (button ? [[button]] : [])),
    );
  }
}

const wordsOf = (lines: readonly Line[]): string => lines.map((line) => line.text).join('\n');
