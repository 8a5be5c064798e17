/** Which words of a message are meant for the bot: all of them in a private chat; in a group, what is said to it. */
import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';

type Me = Pick<UserFromGetMe, 'id' | 'username'>;

/**
 * The words without the mention, or null where the bot is not spoken to. `known`: the bot's own commands, without the slash;
 * in a group other commands are another bot's.
 */
export function wordsFor(me: Me, message: Message, known: ReadonlySet<string>): string | null {
  const { chat } = message;
  const { text, entities } = saidIn(message);
  const command = commandOf(text);
  const ownName = me.username.toLowerCase();
  if (command?.to && command.to !== ownName) return null;
  const mentions = entities.filter((entity) => isMention(entity, text, me));
  const plain = without(text, mentions, command?.to ? new RegExp(`@${command.to}`, 'i') : null);
  if (chat.type === 'private') return plain;
  const spokenTo = mentions.length > 0 || command?.to === ownName || isReplyTo(me, message);
  if (command && !spokenTo) return known.has(command.name) ? plain : null;
  if (!spokenTo) return null;
  // A bare mention below somebody's question points at that question.
  const above = message.reply_to_message;
  return plain || (above?.from?.id === me.id || !above ? '' : saidIn(above).text);
}

/** The words of a message, be they below a picture. */
export const saidIn = ({ text, entities, caption, caption_entities }: Said): { text: string; entities: MessageEntity[] } =>
  text === undefined ? { text: caption ?? '', entities: caption_entities ?? [] } : { text, entities: entities ?? [] };

type Said = Pick<Message, 'text' | 'entities' | 'caption' | 'caption_entities'>;

/** "/nguon@hoiso_bot" → nguon, hoiso_bot; both in lower case. */
export function commandOf(text: string): { readonly name: string; readonly to: string } | null {
  const [whole, name = '', to = ''] = /^\/(\w+)(?:@(\w+))?/.exec(text) ?? [];
  return whole ? { name: name.toLowerCase(), to: to.toLowerCase() } : null;
}

function isMention(entity: MessageEntity, text: string, me: Me): boolean {
  if (entity.type === 'text_mention') return entity.user.id === me.id;
  const name = text.slice(entity.offset, entity.offset + entity.length);
  return entity.type === 'mention' && name.toLowerCase() === `@${me.username.toLowerCase()}`;
}

/** The last mention goes first, so that the others keep their places. */
function without(text: string, mentions: readonly MessageEntity[], suffix: RegExp | null): string {
  const cut = [...mentions]
    .sort((a, b) => b.offset - a.offset)
    .reduce((rest, { offset, length }) => `${rest.slice(0, offset)} ${rest.slice(offset + length)}`, text);
  const plain = suffix ? cut.replace(suffix, '') : cut;
  return mentions.length > 0
    ? plain
        .replace(/ {2,}/g, ' ')
        .replace(/^[\s,:]+/, '')
        .trim()
    : plain.trim();
}

/** In a forum every message of a topic "replies" to the message that opened the topic. */
function isReplyTo(me: Me, { reply_to_message: original }: Message): boolean {
  return original?.from?.id === me.id && original.forum_topic_created === undefined;
}
