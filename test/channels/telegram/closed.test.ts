/** A bot for some only. */
import { expect, it } from 'vitest';
import { setUp } from './rig.js';

const b = setUp();

it('speaks with those who are let in, tells others their number, and lets administrators let them in', async () => {
  await b.start({ roles: { admins: [1], editors: [2], allowed: [3, -400] } });
  for (const id of [1, 2, 3]) {
    b.api.says(id, 'số xã');
    expect((await b.api.sees(id))[0]?.text).toBe(`telegram:${id}: số xã`);
  }
  const minh = b.api.user(4);
  minh.says('số xã');
  expect((await minh.reads()).text).toMatch(/^Bot này chỉ phục vụ .* là 4: /);
  minh.sendsFile('a.txt', Buffer.from('x'));
  expect((await minh.reads()).text).toMatch(/^Bot này chỉ phục vụ/);
  b.api.says(-400, '@hoiso_test_bot số xã');
  expect((await b.api.sees(-400))[0]?.text).toBe('telegram:-400: số xã');
  b.api.says(-401, 'chuyện riêng');
  b.api.says(-401, '@hoiso_test_bot số xã');
  expect((await b.api.sees(-401)).map(({ text }) => text)).toEqual([expect.stringMatching(/là -401: /)]);
  b.api.says(1, '/quyen doc 4');
  await b.api.sees(1, 2);
  minh.says('số xã');
  expect((await minh.reads()).text).toBe('telegram:4: số xã');
  expect(b.assistant.asked).toHaveLength(5);
});
