/** Calls worth repeating: when Telegram says how long to wait, when it fails, and when the line breaks for a moment. */
import { autoRetry } from '@grammyjs/auto-retry';
import { type Api, HttpError, type Transformer } from 'grammy';

export const pause = (ms: number, signal?: AbortSignalLike): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(finish, ms);
    function finish(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      done();
    }
    signal?.addEventListener('abort', finish);
  });

interface AbortSignalLike {
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Polling has its own patience, and "is typing" is worth nothing later. */
const ONCE = new Set(['getUpdates', 'sendChatAction']);
const ATTEMPTS = 5;
/** With the first wait half a second this holds on for a minute. */
const RECONNECTIONS = 7;
const LONGEST_FLOOD_SECONDS = 120;

const unlessOnce =
  (transformer: Transformer): Transformer =>
  (prev, method, payload, signal) =>
    ONCE.has(method) ? prev(method, payload, signal) : transformer(prev, method, payload, signal);

/**
 * A broken connection is tried again after `firstRetry` ms, then twice as long each time. What is said to a group that became a
 * supergroup is said to the supergroup, once `moved` has taken over what is kept of it.
 */
export function persist(api: Api, firstRetry: number, moved: (from: number, to: number) => Promise<void>): void {
  const follow: Transformer = async (prev, method, payload, signal) => {
    const result = await prev(method, payload, signal);
    const from = (payload as { chat_id?: unknown }).chat_id;
    const to = result.ok ? undefined : result.parameters?.migrate_to_chat_id;
    if (to === undefined || typeof from !== 'number') return result;
    await moved(from, to);
    // Its messages are counted anew: there is nothing to reply to.
    const { reply_parameters: _, ...rest } = payload as Record<string, unknown>;
    return await prev(method, { ...rest, chat_id: to } as typeof payload, signal);
  };
  const reconnect: Transformer = async (prev, method, payload, signal) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await prev(method, payload, signal);
      } catch (error) {
        if (!(error instanceof HttpError) || attempt === RECONNECTIONS || signal?.aborted) throw error;
        await pause(firstRetry * 2 ** attempt, signal);
      }
    }
  };
  // Left to itself auto-retry would repeat a call on a dead line for ever, an hour apart.
  const heed = autoRetry({ maxRetryAttempts: ATTEMPTS, maxDelaySeconds: LONGEST_FLOOD_SECONDS, rethrowHttpErrors: true });
  api.config.use(unlessOnce(reconnect), unlessOnce(heed), follow);
}
