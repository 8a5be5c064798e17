/** Long work in slices: between two of them whatever else waits goes first. */
export const breath = (): Promise<void> => new Promise((done) => setImmediate(done));

export function* slices<T>(all: readonly T[], size: number): IterableIterator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
