/** What goes wrong on the way to Telegram, as one sentence: no stack, no token, no address beyond the host. */
import { GrammyError, HttpError } from 'grammy';
import * as say from './wording.js';

/** For the person who starts the bot; its message is the whole story. */
export class TelegramError extends Error {
  override readonly name = 'TelegramError';
}

const codeOf = (error: unknown): number | null =>
  error instanceof GrammyError && Number.isInteger(error.error_code) ? error.error_code : null;

/** The person blocked the bot, left, or the group threw it out: nothing more can be said there. */
export const isShutOut = (error: unknown): boolean => codeOf(error) === 403;

/** Nobody would hear of it: there is no way into that chat, or no way out of here. */
export const isUntellable = (error: unknown): boolean => isShutOut(error) || error instanceof HttpError;

/** Why Telegram cannot be reached or refuses; the same trouble gives the same sentence. */
export function trouble(error: unknown, apiRoot: string): string {
  const code = codeOf(error);
  if (code === 401 || code === 404) return say.BAD_TOKEN;
  if (code === 409) return say.CONFLICT;
  if (error instanceof GrammyError && code !== null) return say.refused(code, error.description);
  return say.noNetwork(hostOf(apiRoot), causeOf(error));
}

/** What the log says of an error; an assistant's own errors come with the place they were thrown. */
export function reason(error: unknown): string {
  if (error instanceof GrammyError) return `${error.method}: ${error.error_code} ${error.description}`;
  if (error instanceof HttpError) return `${error.message} (${causeOf(error)})`;
  if (!(error instanceof Error)) return say.ODD_ERROR;
  const place = error.stack?.split('\n').find((line) => /^\s+at /.test(line)) ?? '';
  return `${error.message} ${place.trim()}`.trim();
}

function hostOf(apiRoot: string): string {
  try {
    return new URL(apiRoot).host;
  } catch {
    return 'TELEGRAM_API_ROOT';
  }
}

function causeOf(error: unknown): string {
  if (error instanceof GrammyError) return say.NO_BOT_API;
  const inner = (error instanceof HttpError ? error.error : error) as Partial<NodeJS.ErrnoException & { type: string }> | null;
  if (inner?.type === 'invalid-json') return say.NO_BOT_API;
  if (inner?.code) return inner.code;
  return /timed out/.test(inner?.message ?? '') ? say.SILENT : say.UNREACHABLE;
}
