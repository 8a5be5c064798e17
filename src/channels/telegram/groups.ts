/** Groups: what the bot says of itself when it is taken in, and who decides for them. */
import type { Context } from 'grammy';
import { text } from './lines.js';
import { Visit } from './visit.js';
import * as say from './wording.js';

const INSIDE: readonly string[] = ['member', 'administrator'];

/** The bot's own place in a chat changed: where it was taken into a group, it says when it answers and what it can read. */
export async function joined(ctx: Context): Promise<void> {
  const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember ?? {};
  if (!chat || chat.type === 'private' || chat.type === 'channel' || !before || !after) return;
  if (INSIDE.includes(before.status) || !INSIDE.includes(after.status)) return;
  const readsAll = ctx.me.can_read_all_group_messages || after.status === 'administrator';
  await new Visit(ctx).send(say.inGroup(ctx.me.username, readsAll).map(text));
}

/** In a group, those who run it; an anonymous administrator speaks as the group, and in a channel only administrators speak. */
export async function mayChange({ ctx, isPrivate }: Visit): Promise<boolean> {
  const { chat, from, msg, callbackQuery } = ctx;
  const isMessage = callbackQuery === undefined;
  if (isPrivate || (isMessage && (chat?.type === 'channel' || msg?.sender_chat?.id === chat?.id))) return true;
  if (!from) return false;
  const { status } = await ctx.getChatMember(from.id);
  return status === 'creator' || status === 'administrator';
}
