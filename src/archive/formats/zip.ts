/** ZIP files: the table of contents, entries unpacked up to a limit, and parts put together again without packing. */
import { inflateRawSync } from 'node:zlib';

export interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** As the directory states it. */
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const DIRECTORY = 0x02014b50;
const LOCAL = 0x04034b50;
/** More parts than any document has. */
const MOST_ENTRIES = 10_000;

/** The entries of the central directory; null where it is damaged or missing. */
export function entriesOf(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // The end record stands last, before a comment of at most 64 kB.
  let end = bytes.length - 22;
  while (end >= 0 && bytes.length - end < 66_000 && view.getUint32(end, true) !== END) end--;
  if (end < 0 || view.getUint32(end, true) !== END) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return null;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY) return null;
    const length = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** What an entry unpacks to, stopped at `most` bytes: "too large" then, "damaged" where it cannot be unpacked. */
export function unpack(bytes: Uint8Array, { method, packed, offset }: Entry, most: number): Uint8Array | 'too large' | 'damaged' {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return 'damaged';
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const body = bytes.subarray(from, from + packed);
  if (body.length < packed) return 'damaged';
  if (method === 0) return body.length > most ? 'too large' : body;
  if (method !== 8) return 'damaged';
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too large' : 'damaged';
  }
}

/** A ZIP file that holds the parts as they are. For readers within this program. */
export function zipped(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const title = Buffer.from(name);
    // Version, flags, method, time, date, check sum, both sizes, lengths of the name and of what may follow it.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    local.push(uint32(LOCAL), common, title, content);
    directory.push(uint32(DIRECTORY), Buffer.from([20, 0]), common, place, title);
    offset += 30 + title.length + content.length;
  }
  const end = Buffer.alloc(18);
  const length = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(parts.size, 4);
  end.writeUInt16LE(parts.size, 6);
  end.writeUInt32LE(length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, ...directory, uint32(END), end]);
}

function uint32(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
