/** Answers in any chat, while somebody types the bot's name and a question there: each a whole message with its source. */
import type { Context } from 'grammy';
import type { InlineQueryResultArticle, InlineQueryResultsButton } from 'grammy/types';
import type { Answer, Option } from '../../model/answer.js';
import type { Program } from '../../model/services.js';
import { SOURCE_QUESTION } from '../commands.js';
import type { Answering } from './answering.js';
import { type Keyboards, mainFigure } from './keyboards.js';
import { split } from './render.js';
import type { SettingsFeature } from './settings.js';
import * as say from './wording.js';

/** In seconds: the archive may change, and results name its version. */
const CACHE_SECONDS = 10;
const MOST_RESULTS = 8;
const SHORTEST_QUERY = 2;
const LONGEST_TITLE = 120;

export class InlineMode {
  constructor(
    readonly program: Program,
    readonly answering: Answering,
    readonly keyboards: Keyboards,
    readonly settings: SettingsFeature,
  ) {}

  async answer(ctx: Context): Promise<void> {
    const query = ctx.inlineQuery?.query.trim() ?? '';
    const answers = query.length < SHORTEST_QUERY ? [] : await this.#answers(query, ctx.inlineQuery?.from.id ?? 0);
    const results = await Promise.all(answers.map((each) => this.#result(each, ctx)));
    const unique = new Map(results.flatMap((result) => (result ? [[result.id, result] as const] : [])));
    await ctx.answerInlineQuery([...unique.values()].slice(0, MOST_RESULTS), {
      cache_time: CACHE_SECONDS,
      is_personal: true,
      button: await this.#goOn(answers[0], query),
    });
  }

  /** The answer to what was typed so far; then those that it leads on to, or offers to choose from. */
  async #answers(query: string, person: number): Promise<Asked[]> {
    const taste = await this.settings.of(`telegram:${person}`);
    const ask = async (text: string): Promise<Asked> => {
      const utterance = { chat: 'inline', text, alone: true, ...(taste.place ? { place: taste.place } : {}) };
      const answer = await this.answering.complete(await this.program.assistant.ask(utterance));
      return { question: text, answer, shown: this.program.lookup().present(answer, taste) };
    };
    const first = await ask(query);
    const more: Asked[] = [];
    for (const { query: next } of onward(first.answer).slice(0, MOST_RESULTS - 1)) more.push(await ask(next));
    return [first, ...more].filter(({ answer }) => answer.status === 'answered' && answer.figures.length > 0);
  }

  /** Null where the answer does not fit one message. */
  async #result({ question, answer, shown }: Asked, ctx: Context): Promise<InlineQueryResultArticle | null> {
    const [html, ...more] = split(shown.lines);
    if (html === undefined || more.length > 0) return null;
    const lookup = this.program.lookup();
    const figure = mainFigure(shown);
    const [title = question] = shown.lines.filter(({ role }) => role === 'title').map(({ text }) => text);
    const told = shown.lines.filter(({ role }) => role === 'figure' || role === 'change').map(({ text }) => text);
    const link = await this.keyboards.linkOf(answer, question);
    const key = (figure ? [figure] : answer.figures.slice(0, 4)).map((each) => lookup.keyOf(each)).join('.');
    return {
      type: 'article',
      id: `${lookup.version}-${key}`,
      title: title.slice(0, LONGEST_TITLE),
      description: told.join(' · ') || answer.figures.map((each) => lookup.lineOf(each)).join('; '),
      input_message_content: {
        message_text: html,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
      ...(link ? { reply_markup: { inline_keyboard: [[{ text: say.ASK_ON(ctx.me.first_name), url: link }]] } } : {}),
    };
  }

  /** Above the results: the same question in a private chat. */
  async #goOn(first: Asked | undefined, query: string): Promise<InlineQueryResultsButton> {
    const link = first && (await this.keyboards.linkOf(first.answer, first.question));
    const payload = link ? new URL(link).searchParams.get('start') : null;
    return { text: query && !first ? say.NOTHING_INLINE : say.GO_ON, start_parameter: payload ?? 'inline' };
  }
}

interface Asked {
  readonly question: string;
  readonly answer: Answer;
  readonly shown: Answer;
}

const onward = ({ status, options }: Answer): readonly Option[] =>
  status === 'answered' || status === 'clarify' ? options.filter(({ query }) => query !== SOURCE_QUESTION) : [];
