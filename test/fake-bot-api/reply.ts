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
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  const fields = await Promise.all(
    [...form].map(async ([name, value]): Promise<[string, string | SentFile]> => {
      if (typeof value === 'string') return [name, value];
      return [name, { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }];
    }),
  );
  return fromForm(fields);
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
