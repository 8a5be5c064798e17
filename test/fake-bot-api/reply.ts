/** What goes over the wire, both ways. */
import type { IncomingMessage } from 'node:http';

export type Params = Record<string, unknown>;

export type Reply =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false;
      readonly error_code: number;
      readonly description: string;
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number };
    };

export const succeed = (result: unknown): Reply => ({ ok: true, result });
export const fail = (error_code: number, description: string): Reply => ({ ok: false, error_code, description });

export class BadRequest extends Error {
  constructor(
    description: string,
    readonly code = 400,
    readonly parameters?: { readonly migrate_to_chat_id: number },
  ) {
    super(code === 400 ? `Bad Request: ${description}` : description);
  }
}

/** A file that came with a call. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The parameters of a call, from JSON, a form, or a form with files. */
export async function readParams(request: IncomingMessage): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  const query = new URL(request.url ?? '', 'http://fake').searchParams;
  if (body.length === 0) return fromForm([...query]);
  if (type.startsWith('application/json')) return JSON.parse(body.toString('utf8')) as Params;
  const boundary = /boundary="?([^";]+)/.exec(type)?.[1];
  if (boundary === undefined) return fromForm([...new URLSearchParams(body.toString('utf8'))]);
  return fromForm(partsOf(body, `--${boundary}`));
}

/** The parts of a form; node's own reader is stricter than Telegram. */
function partsOf(body: Buffer, mark: string): [string, string | SentFile][] {
  const found: [string, string | SentFile][] = [];
  for (let at = body.indexOf(mark); at >= 0; ) {
    const next = body.indexOf(mark, at + mark.length);
    if (next < 0) break;
    const part = body.subarray(at + mark.length + 2, next - 2);
    const headEnd = part.indexOf('\r\n\r\n');
    const head = part.subarray(0, headEnd).toString('utf8');
    const bytes = Buffer.from(part.subarray(headEnd + 4));
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1];
    const file = /filename="?([^"\r\n;]*)/.exec(head)?.[1];
    if (name !== undefined) found.push([name, file === undefined ? bytes.toString('utf8') : { name: file, bytes }]);
    at = next;
  }
  return found;
}

/** Forms carry numbers, booleans and objects as text; "attach://x" names another field. */
function fromForm(fields: readonly (readonly [string, string | SentFile])[]): Params {
  const named = Object.fromEntries(fields);
  const value = (given: string | SentFile): unknown => {
    if (typeof given !== 'string') return given;
    if (given.startsWith('attach://')) return named[given.slice('attach://'.length)];
    return /^(?:-?\d+|true|false|[[{].*)$/s.test(given) ? JSON.parse(given) : given;
  };
  return Object.fromEntries(fields.map(([name, given]) => [name, value(given)]));
}
