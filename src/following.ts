/** What is said about digests and alerts is answered here; everything else goes to the assistant, and what it gave is remembered. */
import type { Writing } from './digests/digest.js';
import { nextSlot, timeText, untilAt } from './digests/schedule.js';
import { Screens } from './digests/screens.js';
import type { Shelf } from './digests/shelf.js';
import { labelsOf, line, listed, spoken, unfollowButton } from './digests/spoken.js';
import { type TopicParts, Topics, topicOf } from './digests/topics.js';
import type { Wishes } from './digests/wishes.js';
import * as say from './digests/wording.js';
import { zoneCalled } from './digests/zones.js';
import type { Answer } from './model/answer.js';
import type { Assistant, Utterance } from './model/dialogue.js';
import type { ChatWishes, Schedule, Subscription, Topic, Until } from './model/digest.js';
import type { Observation } from './model/observation.js';
import type { Watcher } from './model/services.js';
import { readShortWish, readSubscription, type SubscriptionRequest } from './questions/subscriptions.js';
import type { Chats } from './store/chats.js';
import { fold } from './vietnamese/text.js';
import { writeSchedule } from './vietnamese/times.js';

export interface FollowingParts extends Omit<TopicParts, 'hasReports'> {
  readonly wishes: Wishes;
  readonly chats: Chats;
  readonly shelf: () => Shelf;
  readonly writing: Writing;
  /** Whether messages can be brought to this chat. */
  readonly reaches: (chat: string) => boolean;
  /** Where left out, utterances say when. */
  readonly now?: () => number;
  readonly forgotten?: (chat: string) => void;
}

const MOST = 40;
const DAILY: Schedule = { kind: 'daily', hour: 7, minute: 0 };
const ARRIVAL: Schedule = { kind: 'arrival' };
const isTimed = ({ schedule }: Pick<Subscription, 'schedule'>): boolean => schedule.kind !== 'arrival';
/** These change nothing. */
const HARMLESS: readonly SubscriptionRequest['kind'][] = ['list', 'digest', 'arrival'];

export class Following implements Assistant, Watcher {
  readonly #topics: Topics;
  readonly #screens: Screens;

  constructor(readonly parts: FollowingParts) {
    this.#topics = new Topics({ ...parts, hasReports: (topic) => parts.shelf().hasReports(topic) });
    this.#screens = new Screens(parts);
  }

  async ask(utterance: Utterance): Promise<Answer> {
    const { assistant, wishes, now } = this.parts;
    const { chat, text, figure, alone = false } = utterance;
    const at = now?.() ?? utterance.at ?? 0;
    if (chat === '' || (alone && !this.parts.reaches(chat))) return assistant.ask(utterance);
    const { pause, subscriptions } = await wishes.of(chat);
    const read = figure === undefined ? readSubscription(text) : null;
    const request = read ?? (figure === undefined && subscriptions.length > 0 ? readShortWish(text) : null);
    // Who writes again can be reached again.
    if (pause?.by === 'channel') await wishes.change(chat, at, 'viết lại, gửi tiếp', (wish) => ({ ...wish, pause: null }));
    if (request) return this.#answer(request, chat, at, utterance.place);
    const answer = await assistant.ask(utterance);
    if (answer.status === 'answered') await wishes.give(chat, answer.figures, at);
    return answer;
  }

  isChange(words: string): boolean {
    const request = readSubscription(words) ?? readShortWish(words);
    return request !== null && !HARMLESS.includes(request.kind);
  }

  everythingOf(chat: string): Promise<object> {
    return this.parts.chats.everythingOf(chat);
  }

  watch(chat: string, figure: Observation): Promise<Answer> {
    return this.#add([topicOf(figure, this.parts.catalogue)], ARRIVAL, null, chat, this.parts.now?.() ?? 0);
  }

  async #answer(request: SubscriptionRequest, chat: string, at: number, home?: string): Promise<Answer> {
    const { wishes } = this.parts;
    const set = async (what: string, part: Partial<ChatWishes>, said = say.SAVED): Promise<Answer> => {
      const wish = await wishes.change(chat, at, what, (now) => ({ ...now, ...part }));
      return spoken([said, say.settingsLine(wish)]);
    };
    switch (request.kind) {
      case 'follow':
        return this.#follow(request, chat, at, home);
      case 'unfollow':
        return this.#unfollow(request.what, chat, at, home);
      case 'unfollow-all': {
        const { subscriptions } = await wishes.of(chat);
        await wishes.change(chat, at, 'bỏ theo dõi tất cả', (wish) => ({ ...wish, subscriptions: [] }));
        return spoken([subscriptions.length > 0 ? say.unfollowed(labelsOf(subscriptions)) : say.NONE]);
      }
      case 'list':
        return listed(await wishes.of(chat));
      case 'pause':
        return this.#pause(request.until, chat, at);
      case 'resume':
        await wishes.change(chat, at, 'gửi tiếp', (wish) => ({ ...wish, pause: null }));
        return spoken([say.RESUMED]);
      case 'reschedule':
        return this.#reschedule(request.schedule, chat, at);
      case 'quiet':
        return set('giờ yên lặng', { quiet: request.hours });
      case 'zone': {
        const zone = zoneCalled(request.zone);
        return zone === null ? spoken([say.BAD_ZONE]) : set(`múi giờ ${zone}`, { zone });
      }
      case 'silent':
        return set('chuông', { silent: request.on });
      case 'nothing-new':
        return set('khi không có số mới', { saysNothingNew: request.on });
      case 'catch-up':
        return set('khi lỡ giờ', { catchesUp: request.on });
      case 'digest': {
        const text = await this.#screens.digest(chat, request, at);
        return text ? { ...spoken([], text.options), lines: text.lines } : spoken([say.NONE, say.WHAT]);
      }
      case 'arrival': {
        const text = await this.#screens.arrival(chat, request.report, request.from, at);
        return text ? { ...spoken([], text.options), lines: text.lines } : spoken([say.NO_REPORT]);
      }
      case 'export': {
        const kept = JSON.stringify(await this.everythingOf(chat), null, 1);
        return { ...spoken([say.EXPORTED]), lines: [line(say.EXPORTED), { role: 'quote', text: kept }] };
      }
      default:
        if (!request.isSure) return spoken([say.ASK_FORGET], [say.FORGET_BUTTON]);
        await wishes.inOrder(chat, () => this.parts.chats.forget(chat));
        this.parts.forgotten?.(chat);
        return spoken([say.FORGOTTEN]);
    }
  }

  async #pause(until: Until | null, chat: string, at: number): Promise<Answer> {
    const { wishes } = this.parts;
    const { zone } = await wishes.of(chat);
    const end = until && untilAt(until, zone, at);
    if (until && end === null) return spoken([say.NO_DAY]);
    const till = end === null ? null : timeText(end, zone);
    const pause = { by: 'person', at, reason: say.onRequest(till), ...(end !== null && { until: end }) } as const;
    await wishes.change(chat, at, till === null ? 'tạm dừng' : `tạm dừng đến ${till}`, (wish) => ({ ...wish, pause }));
    return spoken([say.paused(till)], [{ label: 'Tiếp tục gửi', query: 'tiếp tục gửi' }]);
  }

  async #follow(
    request: Extract<SubscriptionRequest, { kind: 'follow' }>,
    chat: string,
    at: number,
    home?: string,
  ): Promise<Answer> {
    const { what, threshold } = request;
    const schedule = request.schedule ?? ARRIVAL;
    const { subscriptions } = await this.parts.wishes.of(chat);
    // "gửi bản tin lúc 8 giờ": the one that there is.
    if (what === '' && subscriptions.some(isTimed) && isTimed({ schedule })) return this.#reschedule(schedule, chat, at);
    const isRate = threshold?.measure === 'level' && threshold.unit === '%';
    const found = await this.#topics.of(what, schedule, home, isRate);
    if ('unknown' in found) return spoken([found.unknown === '' ? say.WHAT : say.notFound(found.unknown)]);
    if ('choices' in found) {
      const again = (label: string): string =>
        say.writeWish({ topic: { kind: 'name', id: '', place: '', label }, schedule, threshold });
      const options = found.choices.map(({ label, query }) => ({ label, query: again(query) }));
      return { ...spoken([say.WHICH, ...options.map(({ label }, i) => `${i + 1}. ${label}`)], options), status: 'clarify' };
    }
    return this.#add(found.topics, schedule, threshold, chat, at);
  }

  async #add(
    topics: readonly Topic[],
    schedule: Schedule,
    threshold: Subscription['threshold'],
    chat: string,
    at: number,
  ): Promise<Answer> {
    const fresh = topics.map((topic): Subscription => ({ topic, schedule, threshold, since: at }));
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
      schedule.kind === 'arrival' && first && first.topic.kind !== 'reports' && !threshold
        ? [{ label: 'Mỗi sáng 7 giờ', query: say.writeWish({ ...first, schedule: DAILY }) }]
        : [];
    return spoken(lines, [
      ...daily,
      { label: 'Đang theo dõi', query: 'đang theo dõi gì' },
      ...fresh.slice(0, 1).map(unfollowButton),
    ]);
  }

  async #unfollow(what: string, chat: string, at: number, home?: string): Promise<Answer> {
    const { subscriptions } = await this.parts.wishes.of(chat);
    if (subscriptions.length === 0) return spoken([say.NONE]);
    const words = fold(what);
    const named = ({ topic }: Subscription): boolean =>
      topic.label !== '' && (words.includes(fold(topic.label)) || fold(topic.label).includes(words));
    let meant = subscriptions.filter(named);
    if (meant.length === 0) {
      const found = await this.#topics.of(what, ARRIVAL, home);
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
    if (!(await this.parts.wishes.of(chat)).subscriptions.some(isTimed)) return spoken([say.NOTHING_TO_RESCHEDULE]);
    const wish = await this.parts.wishes.change(chat, at, `đổi giờ: ${writeSchedule(schedule)}`, (now) => ({
      ...now,
      subscriptions: now.subscriptions.map((old) => (isTimed(old) ? { ...old, schedule, since: at } : old)),
    }));
    const slot = nextSlot(schedule, wish.zone, at);
    return spoken([say.rescheduled(writeSchedule(schedule)), ...(slot ? [say.firstAt(timeText(slot.at, wish.zone))] : [])]);
  }
}
