/** What was answered before a sudden end is not answered again after it. */
import { expect, it } from 'vitest';
import { Answered } from '../../../src/channels/telegram/answered.js';
import { memoryStore } from '../../../src/store/store.js';

const HOUR = 3_600_000;

it('an update is answered once, by this program or the next one; its number may come again days later', async () => {
  const store = memoryStore();
  let now = 0;
  const answered: number[] = [];
  const begin = (): ((id: number) => Promise<void>) => {
    const { once } = new Answered(store, () => now);
    return async (id) => {
      await once({ update: { update_id: id } }, async () => {
        answered.push(id);
      });
    };
  };
  const first = begin();
  await first(5);
  await first(6);
  await first(5);
  const second = begin();
  await second(6);
  await second(7);
  expect(answered).toEqual([5, 6, 7]);
  now = 25 * HOUR;
  await second(6);
  expect(answered).toEqual([5, 6, 7, 6]);
});

it('one that failed half way is taken again', async () => {
  const { once } = new Answered(memoryStore());
  let tries = 0;
  const next = async (): Promise<void> => {
    if (++tries === 1) throw new Error('dead line');
  };
  await expect(once({ update: { update_id: 1 } }, next)).rejects.toThrow('dead line');
  await once({ update: { update_id: 1 } }, next);
  expect(tries).toBe(2);
});
