/**
 * How much work a call does, counted without a clock: every character that a regular expression looks at and every call of
 * a function given to an array. The same call does the same work on any machine.
 */
type Method = (this: unknown[], call: (...args: unknown[]) => unknown, ...rest: unknown[]) => unknown;

const METHODS = ['map', 'flatMap', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every', 'reduce', 'sort'];

export async function workOf(call: () => Promise<unknown>): Promise<number> {
  let work = 0;
  const { exec } = RegExp.prototype;
  const arrays = Array.prototype as unknown as Record<string, Method>;
  const methods = METHODS.map((name) => [name, arrays[name] as Method] as const);
  RegExp.prototype.exec = function (text: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    work += 1 + (match ? match.index + match[0].length - from : this.sticky ? 0 : text.length - from);
    return match;
  };
  for (const [name, method] of methods) {
    arrays[name] = function (this: unknown[], given, ...rest) {
      if (typeof given !== 'function') return method.call(this, given, ...rest);
      const counted = (...args: unknown[]): unknown => {
        work += 1;
        return given(...args);
      };
      return method.call(this, counted, ...rest);
    };
  }
  try {
    await call();
  } finally {
    RegExp.prototype.exec = exec;
    for (const [name, method] of methods) arrays[name] = method;
  }
  return work;
}
