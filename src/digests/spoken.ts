/** Answers about what a chat follows. */
import type { Answer, Option } from '../model/answer.js';
import type { ChatWishes, Subscription } from '../model/digest.js';
import * as say from './wording.js';

const MOST_BUTTONS = 8;

export const line = (text: string) => ({ role: 'text', text }) as const;
export const labelsOf = (wishes: readonly Subscription[]): string[] => [...new Set(wishes.map(({ topic }) => topic.label))];
export const unfollowButton = ({ topic }: Subscription): Option => ({
  label: `Bỏ: ${topic.label}`,
  query: `bỏ theo dõi ${topic.label}`,
});

export const spoken = (lines: readonly string[], options: readonly Option[] = []): Answer => ({
  intent: 'subscription',
  status: 'other',
  lines: lines.map(line),
  figures: [],
  series: [],
  options,
  passages: [],
  confidence: 1,
});

export function listed(wish: ChatWishes): Answer {
  if (wish.subscriptions.length === 0) return spoken([say.NONE, say.WHAT]);
  const lines = [say.LIST, ...wish.subscriptions.map(say.wishLine), say.settingsLine(wish)];
  const pause = wish.pause ? { label: 'Tiếp tục gửi', query: 'tiếp tục gửi' } : { label: 'Tạm dừng', query: 'tạm dừng gửi' };
  return spoken(lines, [
    { label: 'Xem bản tin', query: 'bản tin' },
    pause,
    ...wish.subscriptions.slice(0, MOST_BUTTONS).map(unfollowButton),
  ]);
}
