/** What stands below an answer: where its figures come from, its curve, its citation, its link, and what it leads on to. */
import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer } from '../../model/answer.js';
import type { Observation } from '../../model/observation.js';
import type { Lookup, Program } from '../../model/services.js';
import { type Collection, collectionOf } from '../../model/store.js';
import { SOURCE_QUESTION } from '../commands.js';
import { type ButtonMemory, copy, keyboardOf, tap } from './buttons.js';
import { figurePayload, type KeptAnswer, keepAnswer, linkTo } from './links.js';
import type { Keyboard } from './visit.js';
import * as say from './wording.js';

/** As many keys as the data of a button holds. */
const MOST_KEYS = 5;
/** An answer about what the chat follows is nothing to link to or to complain of. */
const OF_THE_CHAT = 'subscription';

export class Keyboards {
  readonly #links: Collection<KeptAnswer>;

  constructor(
    readonly program: Program,
    readonly botName: string,
    readonly buttons: ButtonMemory,
  ) {
    this.#links = collectionOf(program.store, 'links');
  }

  async below(answer: Answer, question: string): Promise<Keyboard> {
    const keyboard = await this.#rows(answer, question);
    await this.buttons.settle();
    return keyboard;
  }

  /** The link that gives an answer again; null where nothing was answered. */
  async linkOf(answer: Answer, question: string): Promise<string | null> {
    const { lookup } = this.program;
    if (answer.status !== 'answered' || answer.intent === OF_THE_CHAT || !question.trim()) return null;
    const keys = answer.figures.map((figure) => lookup().keyOf(figure)).filter(Boolean);
    const [key] = keys;
    if (key !== undefined && mainFigure(answer)) return linkTo(this.botName, figurePayload(key));
    const told = keys.length > 0 ? {} : { lines: answer.lines, reports: reportsOf(answer) };
    return linkTo(this.botName, await keepAnswer({ question, figures: keys, ...told }, this.#links));
  }

  async #rows(answer: Answer, question: string): Promise<Keyboard> {
    const keyOf = (figure: string): string => this.program.lookup().keyOf({ id: figure });
    if (answer.status === 'clarify')
      return keyboardOf(answer.options, this.buttons, { manner: 'replace', isNumbered: true, keyOf });
    const own = await this.#own(answer, question);
    // The question for the source leans on the last figure said; the button must stay with this one.
    const leading = own.some((row) => row.length > 0)
      ? answer.options.filter(({ query }) => query !== SOURCE_QUESTION)
      : answer.options;
    return [...own, ...keyboardOf(leading, this.buttons, { keyOf })].filter((row) => row.length > 0);
  }

  async #own(answer: Answer, question: string): Promise<InlineKeyboardButton[][]> {
    const lookup = this.program.lookup();
    const { figures } = answer;
    const keys = figures.map((figure) => lookup.keyOf(figure));
    if (keys.some((key) => key === '')) return [];
    const main = mainFigure(answer);
    const [key = ''] = keys;
    const link = await this.linkOf(answer, question);
    const named = (main ? [key] : keys.slice(0, MOST_KEYS)).join('.');
    const cited = main && lookup.citationOf(main);
    const isSource = answer.intent === 'source';
    const followed = main ?? ofOneThing(figures);
    return [
      [
        named && !isSource ? tap(say.SOURCE, 's', named) : null,
        chartButton(answer, lookup),
        followed && this.program.watcher ? tap(say.WATCH, 'w', lookup.keyOf(followed)) : null,
      ],
      [
        named ? ((cited ? copy(say.CITE, cited) : null) ?? tap(say.CITE, 'y', named)) : null,
        link ? copy(say.LINK, link) : null,
        link ? tap(say.WRONG, 'n', main ? key : '-') : null,
      ],
    ].map((row) => row.filter((button) => button !== null));
  }
}

function chartButton(answer: Answer, lookup: Lookup): InlineKeyboardButton | null {
  const main = mainFigure(answer);
  const shown = main ? [main] : answer.figures;
  const chart = lookup.chartOf(shown);
  if (!chart) return null;
  // A curve is found again by its newest point, bars only by all of them.
  const named = chart.shape === 'bars' ? shown.slice(0, MOST_KEYS + 1) : shown.slice(-1);
  return tap(say.CHART, 'c', named.map((figure) => lookup.keyOf(figure)).join('.'));
}

/** The one figure that an answer is about, whichever reports print it; null where it sets several side by side. */
export function mainFigure({ figures }: Pick<Answer, 'figures'>): Observation | null {
  const [first] = figures;
  const isSame = ({ period }: Observation): boolean => period.from === first?.period.from && period.to === first.period.to;
  return first && ofOneThing(figures) && figures.every(isSame) ? first : null;
}

/** The last of several figures of one indicator of one place; null where they are of several. */
function ofOneThing(figures: readonly Observation[]): Observation | null {
  const things = new Set(figures.map(({ place, indicator, name }) => `${place}|${indicator ?? name}`));
  return things.size === 1 ? (figures.at(-1) ?? null) : null;
}

/** Those that a passage was taken from: with one of them gone it is gone too. */
const reportsOf = ({ passages }: Answer): string[] => [...new Set(passages.map(({ source }) => source.report))];
