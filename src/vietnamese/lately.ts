/** Readers that are asked for the same text again and again while one question is understood. */

const KEPT = 24;

/** `read`, which keeps the last texts that it read; what it returns is shared, so nobody may change it. */
export function lately<T extends object | string>(read: (text: string) => T, most = KEPT): (text: string) => T {
  const kept = new Map<string, T>();
  return (text) => {
    let found = kept.get(text);
    if (found === undefined) {
      found = read(text);
      const [oldest] = kept.keys();
      if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
      kept.set(text, found);
    }
    return found;
  };
}
