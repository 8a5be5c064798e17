/** A message that nobody asked for just now, brought to a chat; what Telegram says to it, in the terms of the delivery. */
import { Api, GrammyError } from 'grammy';
import type { Outcome, Outgoing, Send } from '../../model/digest.js';
import type { Lookup } from '../../model/services.js';
import { collectionOf, type Store } from '../../model/store.js';
import { ButtonMemory, keyboardOf } from './buttons.js';
import { reason } from './errors.js';
import { withLinks } from './links.js';
import { type Shown, split } from './render.js';
import type { Settings } from './settings.js';

export interface SenderOptions {
  readonly store: Store;
  readonly botName: string;
  readonly lookup: () => Lookup;
  readonly token: string;
  /** A self-hosted Bot API server or a relay; Telegram's own where left out. */
  readonly apiRoot?: string;
}

/** A late answer may still be a yes: whoever gives up early sends twice. */
const PATIENCE_SECONDS = 60;
/** Longest time that Telegram is waited for without its naming one. */
const FLOOD_SECONDS = 5;

const NO_ANSWER = { intent: '', status: 'other', figures: [], series: [], options: [], passages: [], confidence: 1 } as const;

/** What is set holds for all topics of a chat. */
const homeOf = (chat: string): string => chat.split(':').slice(0, 2).join(':');

/** Whether a chat is one of Telegram's. */
export const isTelegram = (chat: string): boolean => chat.startsWith('telegram:');

export function telegramSender({ store, botName, lookup, token, apiRoot }: SenderOptions): Send {
  const api = new Api(token.trim(), {
    ...(apiRoot?.trim() ? { apiRoot: apiRoot.trim().replace(/\/+$/, '') } : {}),
    timeoutSeconds: PATIENCE_SECONDS,
  });
  const buttons = new ButtonMemory(store);
  const settings = collectionOf<Settings>(store, 'settings');
  /** As the chat likes it; of a digest every line is wanted. */
  const shown = async ({ chat, lines }: Outgoing): Promise<Shown[]> => {
    const { decimal = 'comma' } = (await settings.get(homeOf(chat))) ?? {};
    const answer = lookup().present({ ...NO_ANSWER, lines }, { short: false, decimal });
    return withLinks(answer.lines, botName, lookup());
  };
  /** Of a text too long for one message: what of it went out before Telegram asked to wait. */
  const begun = new Map<string, Begun>();
  return async (message) => {
    const { chat } = message;
    try {
      const messages = split(await shown(message));
      const text = messages.join('\n');
      const before = begun.get(chat);
      const part = before?.text === text ? before : { text, sent: 0 };
      begun.set(chat, part);
      await post(api, message, messages, part, buttons);
      begun.delete(chat);
      return { kind: 'sent' };
    } catch (error) {
      const outcome = outcomeOf(error, chat, token);
      if (!['flood', 'later'].includes(outcome.kind) || begun.get(chat)?.sent === 0) begun.delete(chat);
      return outcome;
    }
  };
}

interface Begun {
  readonly text: string;
  /** How many messages of it. */
  sent: number;
}

async function post(
  api: Api,
  { chat, silent, options }: Outgoing,
  messages: readonly string[],
  part: Begun,
  buttons: ButtonMemory,
): Promise<void> {
  const [, id = '', thread] = chat.split(':');
  const keyboard = keyboardOf(options, buttons);
  await buttons.settle();
  for (const [i, html] of messages.entries()) {
    if (i < part.sent) continue;
    const isLast = i === messages.length - 1;
    await api.sendMessage(Number(id), html, {
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      ...(thread === undefined ? {} : { message_thread_id: Number(thread) }),
      ...(silent ? { disable_notification: true } : {}),
      ...(isLast && keyboard.length > 0 ? { reply_markup: { inline_keyboard: keyboard } } : {}),
    });
    part.sent = i + 1;
  }
}

/** Descriptions of a 400 after which nothing more can be said in that chat. */
const SHUT =
  /chat not found|user is deactivated|thread not found|topic_?\s?(?:closed|deleted)|chat was (?:deactivated|deleted)|not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|PEER_ID_INVALID|bot is not a member|bot was kicked/i;

function outcomeOf(error: unknown, chat: string, token: string): Outcome {
  const why = reason(error).replaceAll(token, '…');
  if (!(error instanceof GrammyError)) return { kind: 'later', reason: why };
  const { error_code: code, description, parameters } = error;
  if (parameters.migrate_to_chat_id !== undefined) {
    const [channel, , ...thread] = chat.split(':');
    return { kind: 'moved', to: [channel, parameters.migrate_to_chat_id, ...thread].join(':') };
  }
  if (code === 429) return { kind: 'flood', seconds: parameters.retry_after ?? FLOOD_SECONDS };
  if (code === 403 || (code === 400 && SHUT.test(description))) return { kind: 'shut', reason: description };
  return code === 400 ? { kind: 'refused', reason: why } : { kind: 'later', reason: why };
}
