/** Updates that Telegram posts: only with the secret, each of them once, answered before they are acknowledged. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { Recent } from '../../model/recent.js';
import type { Collection } from '../../model/store.js';
import type { HttpReply, HttpRequest } from '../http.js';
import { reason } from './errors.js';
import { pause } from './persistence.js';
import { ALLOWED_UPDATES } from './polling.js';

export const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
/** Telegram gives up on a webhook after some ten seconds, and posts again. */
const PATIENCE = 8000;
const REMEMBERED = 2000;

/** The same for the same token, and tells nothing of it. */
export const secretOf = (token: string): string => createHmac('sha256', token).update('webhook').digest('base64url');

export interface WebhookOptions {
  readonly secret: string;
  readonly log: (text: string) => void;
  /** Where the numbers of the updates that were answered are kept. */
  readonly handled: Collection<{ readonly at: number; readonly value: true }>;
  readonly patience?: number;
}

export class Webhook {
  /** Answered, though Telegram may not have heard so: over a restart too. */
  readonly #handled: Recent<true>;
  readonly #seen = new Map<number, Promise<void>>();
  readonly #underWay = new Set<Promise<void>>();

  constructor(
    readonly bot: Bot,
    readonly options: WebhookOptions,
  ) {
    this.#handled = new Recent(options.handled, REMEMBERED);
  }

  async register(url: string): Promise<void> {
    await this.bot.api.setWebhook(url, { secret_token: this.options.secret, allowed_updates: ALLOWED_UPDATES });
  }

  async take({ headers, body }: HttpRequest): Promise<HttpReply> {
    if (!isEqual(String(headers[SECRET_HEADER] ?? ''), this.options.secret)) return { status: 401 };
    const update = parsed(body);
    if (!update) return { status: 400 };
    await Promise.race([this.#once(update), pause(this.options.patience ?? PATIENCE)]);
    return { status: 200 };
  }

  /** Resolves once everything taken is answered. */
  async stop(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** What is posted again while or after it is handled is the same update. */
  #once(update: Update): Promise<void> {
    const known = this.#seen.get(update.update_id);
    if (known) return known;
    const done = this.#handle(update).finally(() => this.#underWay.delete(done));
    this.#underWay.add(done);
    this.#seen.set(update.update_id, done);
    const [oldest] = this.#seen.keys();
    if (this.#seen.size > REMEMBERED && oldest !== undefined) this.#seen.delete(oldest);
    return done;
  }

  async #handle(update: Update): Promise<void> {
    const key = String(update.update_id);
    try {
      if (await this.#handled.get(key)) return;
      await this.bot.handleUpdate(update);
      await this.#handled.set(key, true, Date.now());
    } catch (error) {
      this.options.log(reason(error));
    }
  }
}

function isEqual(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHmac('sha256', 'equal').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function parsed(body: Buffer): Update | null {
  try {
    const update = JSON.parse(body.toString('utf8')) as Update | null;
    return Number.isInteger(update?.update_id) ? update : null;
  } catch {
    return null;
  }
}
