/** The shape of what is kept, by version: a newer program brings an older store along. */

/** From one version to the next: the entries of a collection as they are to be. */
export type Migration = (collection: string, entries: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The first leads from version 1 to version 2. Never change one that a release had: add another. */
export const MIGRATIONS: readonly Migration[] = [];

export const migrated = (
  collection: string,
  entries: Record<string, unknown>,
  from: number,
  migrations: readonly Migration[],
): Record<string, unknown> => migrations.slice(from - 1).reduce((now, migrate) => migrate(collection, now), entries);
