/** What is said about digests and alerts is answered here; everything else goes to the assistant, and what it gave is remembered. */
import { digestText, type Writing } from './digests/digest.js';
import { dayText, knowsZone, nextSlot, timeText } from './digests/schedule.js';
import type { Shelf } from './digests/shelf.js';
import * as say from './digests/wording.js';
import type { Answer, Option } from './model/answer.js';
import type { Assistant, Utterance } from './model/dialogue.js';
import type { ChatWishes, Schedule, Subscription } from './model/digest.js';
import { readSubscription, type SubscriptionRequest } from './questions/subscriptions.js';
import { type TopicParts, Topics } from './topics.js';
import { fold } from './vietnamese/text.js';
import { writeSchedule } from './vietnamese/times.js';
import type { Wishes } from './wishes.js';

export interface FollowingParts extends TopicParts {
  readonly wishes: Wishes;
  readonly shelf: () => Shelf;
  readonly writing: Writing;
  /** Whether messages can be brought to this chat. */
  readonly reaches: (chat: string) => boolean;
  /** For utterances that do not say when. */
  readonly now: () => number;
  readonly forgotten?: (chat: string) => void;
}

const MOST = 40;
const DAILY: Schedule = { kind: 'daily', hour: 7, minute: 0 };
export class Following implements Assistant {
  readonly #topics: Topics;

  constructor(readonly parts: FollowingParts) {
    this.#topics = new Topics(parts);
  }

  async ask(utterance: Utterance): Promise<Answer> {
    const { assistant, wishes, now } = this.parts;
    const { chat, text } = utterance;
    const at = utterance.at ?? now();
    const request = readSubscription(text);
    const { pause } = await wishes.of(chat);
    // Who writes again can be reached again.
    if (pause?.by === 'channel') await wishes.change(chat, at, 'viết lại, gửi tiếp', (wish) => ({ ...wish, pause: null }));
    if (request) return this.#answer(request, chat, at);
    const answer = await assistant.ask(utterance);
    if (answer.status === 'answered') await wishes.give(chat, answer.figures, at);
    return answer;
  }

  async #answer(request: SubscriptionRequest, chat: string, at: number): Promise<Answer> {
    const { wishes, shelf, writing } = this.parts;
    const set = async (what: string, part: Partial<ChatWishes>, said = say.SAVED): Promise<Answer> => {
      const wish = await wishes.change(chat, at, what, (now) => ({ ...now, ...part }));
      return spoken([said, say.settingsLine(wish)]);
    };
    switch (request.kind) {
      case 'follow':
        return this.#follow(request, chat, at);
      case 'unfollow':
        return this.#unfollow(request.what, chat, at);
      case 'unfollow-all': {
        const { subscriptions } = await wishes.of(chat);
        await wishes.change(chat, at, 'bỏ theo dõi tất cả', (wish) => ({ ...wish, subscriptions: [] }));
        return spoken([subscriptions.length > 0 ? say.unfollowed(labelsOf(subscriptions)) : say.NONE]);
      }
      case 'list':
        return listed(await wishes.of(chat));
      case 'pause':
        await wishes.change(chat, at, 'tạm dừng', (wish) => ({ ...wish, pause: { by: 'person', at, reason: 'theo yêu cầu' } }));
        return spoken([say.PAUSED], [{ label: 'Tiếp tục gửi', query: 'tiếp tục gửi' }]);
      case 'resume':
        await wishes.change(chat, at, 'gửi tiếp', (wish) => ({ ...wish, pause: null }));
        return spoken([say.RESUMED]);
      case 'reschedule':
        return this.#reschedule(request.schedule, chat, at);
      case 'quiet':
        return set('giờ yên lặng', { quiet: request.hours });
      case 'zone':
        return knowsZone(request.zone) ? set(`múi giờ ${request.zone}`, { zone: request.zone }) : spoken([say.BAD_ZONE]);
      case 'silent':
        return set('chuông', { silent: request.on });
      case 'nothing-new':
        return set('khi không có số mới', { saysNothingNew: request.on });
      case 'catch-up':
        return set('khi lỡ giờ', { catchesUp: request.on });
      case 'digest': {
        const { subscriptions, zone } = await wishes.of(chat);
        const followed = subscriptions.filter(({ topic, threshold }) => topic.kind !== 'reports' && threshold === null);
        const parts = { wishes: followed, shelf: shelf(), writing, told: null, day: dayText(at, zone), saysNothingNew: true };
        const text = digestText({ ...parts, page: request.page });
        if (!text) return spoken([say.NONE, say.WHAT]);
        await wishes.give(chat, text.figures, at);
        return { ...spoken([], text.options), lines: text.lines };
      }
      case 'export': {
        const kept = JSON.stringify(await wishes.everything(chat), null, 1);
        return { ...spoken([say.EXPORTED]), lines: [line(say.EXPORTED), { role: 'quote', text: kept }] };
      }
      default:
        if (!request.isSure) return spoken([say.ASK_FORGET], [say.FORGET_BUTTON]);
        await wishes.forget(chat, at);
        this.parts.forgotten?.(chat);
        return spoken([say.FORGOTTEN]);
    }
  }

  async #follow(request: Extract<SubscriptionRequest, { kind: 'follow' }>, chat: string, at: number): Promise<Answer> {
    const { what, threshold } = request;
    const schedule = request.schedule ?? { kind: 'arrival' };
    const found = await this.#topics.of(what, schedule);
    if ('unknown' in found) return spoken([found.unknown === '' ? say.WHAT : say.notFound(found.unknown)]);
    if ('choices' in found) {
      const again = (label: string): string =>
        say.writeWish({ topic: { kind: 'name', id: '', place: '', label }, schedule, threshold });
      const options = found.choices.map(({ label, query }) => ({ label, query: again(query) }));
      return { ...spoken([say.WHICH, ...options.map(({ label }, i) => `${i + 1}. ${label}`)], options), status: 'clarify' };
    }
    const fresh = found.topics.map((topic): Subscription => ({ topic, schedule, threshold, since: at }));
    const keyOf = (wish: Subscription): string =>
      JSON.stringify([
        wish.topic.kind,
        wish.topic.id,
        wish.topic.label,
        wish.topic.place,
        wish.threshold?.measure,
        wish.threshold?.side,
      ]);
    const keys = new Set(fresh.map(keyOf));
    const before = (await this.parts.wishes.of(chat)).subscriptions.filter((wish) => !keys.has(keyOf(wish)));
    if (before.length + fresh.length > MOST) return spoken([say.TOO_MANY]);
    const wish = await this.parts.wishes.change(chat, at, `theo dõi ${labelsOf(fresh).join(', ')}`, (now) => ({
      ...now,
      subscriptions: [...now.subscriptions.filter((old) => !keys.has(keyOf(old))), ...fresh],
    }));
    const [first] = fresh;
    const slot = nextSlot(schedule, wish.zone, at);
    const said =
      threshold && first ? say.warned(first.topic.label, threshold) : say.followed(labelsOf(fresh), writeSchedule(schedule));
    const lines = [
      said,
      ...(slot ? [say.firstAt(timeText(slot.at, wish.zone))] : []),
      ...(this.parts.reaches(chat) ? [] : [say.ONLY_HERE]),
    ];
    const daily =
      request.schedule === null && first && !threshold
        ? [{ label: 'Mỗi sáng 7 giờ', query: say.writeWish({ ...first, schedule: DAILY }) }]
        : [];
    return spoken(lines, [
      ...daily,
      { label: 'Đang theo dõi', query: 'đang theo dõi gì' },
      ...fresh.slice(0, 1).map(unfollowButton),
    ]);
  }

  async #unfollow(what: string, chat: string, at: number): Promise<Answer> {
    const { subscriptions } = await this.parts.wishes.of(chat);
    if (subscriptions.length === 0) return spoken([say.NONE]);
    const words = fold(what);
    const named = ({ topic }: Subscription): boolean =>
      topic.label !== '' && (words.includes(fold(topic.label)) || fold(topic.label).includes(words));
    let meant = subscriptions.filter(named);
    if (meant.length === 0) {
      const found = await this.#topics.of(what, { kind: 'arrival' });
      const topics = 'topics' in found ? found.topics : [];
      meant = subscriptions.filter(({ topic }) =>
        topics.some(({ kind, id, label }) => kind === topic.kind && id === topic.id && label === topic.label),
      );
    }
    if (meant.length === 0)
      return {
        ...listed(await this.parts.wishes.of(chat)),
        lines: [line(say.NOT_FOLLOWED), ...listed(await this.parts.wishes.of(chat)).lines],
      };
    await this.parts.wishes.change(chat, at, `bỏ theo dõi ${labelsOf(meant).join(', ')}`, (now) => ({
      ...now,
      subscriptions: now.subscriptions.filter((wish) => !meant.some((gone) => JSON.stringify(gone) === JSON.stringify(wish))),
    }));
    return spoken([say.unfollowed(labelsOf(meant))]);
  }

  /** Everything that is told by the clock moves; what waits for a report goes on waiting. */
  async #reschedule(schedule: Schedule, chat: string, at: number): Promise<Answer> {
    const isTimed = (wish: Subscription): boolean => wish.schedule.kind !== 'arrival';
    if (!(await this.parts.wishes.of(chat)).subscriptions.some(isTimed)) return spoken([say.NOTHING_TO_RESCHEDULE]);
    const wish = await this.parts.wishes.change(chat, at, `đổi giờ: ${writeSchedule(schedule)}`, (now) => ({
      ...now,
      subscriptions: now.subscriptions.map((old) => (isTimed(old) ? { ...old, schedule, since: at } : old)),
    }));
    const slot = nextSlot(schedule, wish.zone, at);
    return spoken([say.rescheduled(writeSchedule(schedule)), ...(slot ? [say.firstAt(timeText(slot.at, wish.zone))] : [])]);
  }
}

const line = (text: string) => ({ role: 'text', text }) as const;
const labelsOf = (wishes: readonly Subscription[]): string[] => [...new Set(wishes.map(({ topic }) => topic.label))];
const unfollowButton = ({ topic }: Subscription): Option => ({
  label: `Bỏ: ${topic.label}`,
  query: `bỏ theo dõi ${topic.label}`,
});

const spoken = (lines: readonly string[], options: readonly Option[] = []): Answer => ({
  intent: 'subscription',
  status: 'other',
  lines: lines.map(line),
  figures: [],
  series: [],
  options,
  passages: [],
  confidence: 1,
});

function listed(wish: ChatWishes): Answer {
  if (wish.subscriptions.length === 0) return spoken([say.NONE, say.WHAT]);
  const lines = [say.LIST, ...wish.subscriptions.map(say.wishLine), say.settingsLine(wish)];
  const pause = wish.pause ? { label: 'Tiếp tục gửi', query: 'tiếp tục gửi' } : { label: 'Tạm dừng', query: 'tạm dừng gửi' };
  return spoken(lines, [
    { label: 'Xem bản tin', query: 'bản tin' },
    pause,
    ...wish.subscriptions.slice(0, 8).map(unfollowButton),
  ]);
}
