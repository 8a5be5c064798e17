/** One update of a chat: whose business it is, and what to say where it goes wrong. */
import type { Context, Middleware } from 'grammy';
import type { Message } from 'grammy/types';
import { COMMANDS, questionOf } from '../commands.js';
import { commandOf, wordsFor } from './addressed.js';
import type { Answering, Manner } from './answering.js';
import { type ButtonMemory, faceOf, mannerOf, QUESTION_TAPS } from './buttons.js';
import { isShutOut, isUntellable, reason } from './errors.js';
import type { Feature } from './feature.js';
import { joined } from './groups.js';
import type { InlineMode } from './inline.js';
import { note, text } from './lines.js';
import { Visit } from './visit.js';
import * as say from './wording.js';

export interface ConversationOptions {
  readonly answering: Answering;
  readonly buttons: ButtonMemory;
  readonly features: readonly Feature[];
  readonly inline: InlineMode;
  readonly moved: (from: string, to: string) => Promise<void>;
  readonly log: (text: string) => void;
  readonly onFailure: (cause: 'blocked' | 'network' | 'handler') => void;
  /** Whether the bot speaks with somebody at all; where not, it says why in a private chat. */
  readonly isAllowed: (visit: Visit) => Promise<boolean>;
  /** Whether what is asked is this person's to ask; where not, it says why. */
  readonly mayAsk: (visit: Visit, words: string) => Promise<boolean>;
}

/** What people send; service messages ("pinned a message") are not to be answered. */
const CONTENT: readonly (keyof Message)[] = [
  ...(['photo', 'video', 'animation', 'audio', 'document', 'voice', 'video_note', 'sticker', 'story', 'paid_media'] as const),
  ...(['contact', 'location', 'venue', 'poll', 'dice', 'game'] as const),
];
const ALBUMS = 1000;
const TAPS = 1000;
/** In ms: the second press of an impatient finger. */
const SAME_TAP = 1500;
const quietly = (): void => undefined;

/** The button stops spinning at once, even while the chat waits for an earlier answer. */
export const acknowledge: Middleware = async (ctx, next) => {
  const { callbackQuery: tap } = ctx;
  // Of a message that Telegram does not show bots any more there is no chat to answer in.
  const acknowledged = tap && ctx.answerCallbackQuery(tap.message ? {} : { text: say.OLD_BUTTON }).catch(quietly);
  await next();
  await acknowledged;
};

export class Conversation {
  readonly #commands = new Map<string, NonNullable<Feature['commands']>[string]>();
  readonly #taps = new Map<string, NonNullable<Feature['taps']>[string]>();
  readonly #known: ReadonlySet<string>;
  readonly #albums = new Set<string>();
  readonly #tapped = new Map<string, number>();

  constructor(readonly options: ConversationOptions) {
    for (const { commands = {}, taps = {} } of options.features) {
      for (const [name, run] of Object.entries(commands)) this.#commands.set(name, run);
      for (const [kind, run] of Object.entries(taps)) this.#taps.set(kind, run);
    }
    this.#known = new Set([...COMMANDS.map(({ command }) => command), ...this.#commands.keys()]);
  }

  /** The error boundary: the person hears of it, the operator reads why, nobody else is touched. */
  async handle(ctx: Context): Promise<void> {
    const visit = new Visit(ctx);
    try {
      if (ctx.message?.migrate_to_chat_id !== undefined) await this.moved(ctx.message.chat.id, ctx.message.migrate_to_chat_id);
      else if (ctx.myChatMember) await joined(ctx);
      else if (ctx.inlineQuery) await this.#inline(visit);
      else if (ctx.callbackQuery) await this.#tap(visit);
      else if (ctx.msg) await this.#receive(visit, ctx.msg);
    } catch (error) {
      this.options.onFailure(isShutOut(error) ? 'blocked' : isUntellable(error) ? 'network' : 'handler');
      this.options.log(isShutOut(error) ? say.blocked(visit.chat) : say.failed(visit.chat, reason(error)));
      if (!isUntellable(error) && ctx.chat) await visit.send([text(say.FAILED)]).catch(quietly);
    }
  }

  /** Everything that is kept of a group goes with it to its new id. */
  async moved(from: number, to: number): Promise<void> {
    await this.options.moved(`telegram:${from}`, `telegram:${to}`);
  }

  async #inline(visit: Visit): Promise<void> {
    if (await this.options.isAllowed(visit)) await this.options.inline.answer(visit.ctx);
  }

  async #receive(visit: Visit, message: Message): Promise<void> {
    if (message.is_automatic_forward) return;
    if (message.text === undefined && (await this.#notText(visit, message))) return;
    const words = wordsFor(visit.ctx.me, message, this.#known);
    if (words === null) return;
    if (!(await this.options.isAllowed(visit))) return;
    const command = commandOf(words);
    const run = command && this.#commands.get(command.name);
    if (run) return await run(visit, words.replace(/^\S+\s*/, ''));
    if (!command) for (const feature of this.options.features) if (await feature.words?.(visit, words)) return;
    await this.#ask(visit, questionOf(words));
  }

  /** Whether all is said to it; where it has words below it, those are asked. Once for an album, however many photos it holds. */
  async #notText(visit: Visit, message: Message): Promise<boolean> {
    if (!visit.isPrivate) return !message.caption;
    if (!CONTENT.some((kind) => kind in message) || !(await this.options.isAllowed(visit))) return true;
    if (message.document) for (const feature of this.options.features) if (await feature.document?.(visit)) return true;
    if (message.caption) return false;
    const album = message.media_group_id;
    if (album !== undefined && this.#albums.has(album)) return true;
    if (this.#albums.size >= ALBUMS) this.#albums.clear();
    if (album !== undefined) this.#albums.add(album);
    await visit.send([text(say.TEXT_ONLY)]);
    return true;
  }

  async #tap(visit: Visit): Promise<void> {
    const { data, message } = visit.ctx.callbackQuery ?? {};
    if (data === undefined || !message || this.#isSameTap(visit, data) || !(await this.options.isAllowed(visit))) return;
    const [kind = ''] = data.split(':', 1);
    if (QUESTION_TAPS.includes(kind)) {
      const query = (await this.options.buttons.queryOf(data)) ?? faceOf(data, message.reply_markup?.inline_keyboard ?? []);
      if (query === null) return await visit.send([text(say.OLD_BUTTON)]);
      const opening = [note(say.asked(query))];
      return await this.#ask(visit, query, { opening, replace: mannerOf(data) === 'replace' });
    }
    const run = this.#taps.get(kind);
    await (run ? run(visit, data.slice(kind.length + 1)) : visit.send([text(say.OLD_BUTTON)]));
  }

  async #ask(visit: Visit, question: string, manner?: Manner): Promise<void> {
    if (await this.options.mayAsk(visit, question)) await this.options.answering.ask(visit, question, manner);
  }

  #isSameTap(visit: Visit, data: string): boolean {
    const tap = `${visit.chat} ${visit.ctx.callbackQuery?.message?.message_id} ${visit.ctx.callbackQuery?.from.id} ${data}`;
    const now = Date.now();
    const last = this.#tapped.get(tap);
    if (this.#tapped.size >= TAPS) this.#tapped.clear();
    this.#tapped.set(tap, now);
    return last !== undefined && now - last < SAME_TAP;
  }
}
