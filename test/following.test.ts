/** Wishes in a chat over the archive that ships: what is said, what is kept, what is undone. */
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAssistant } from '../src/assistant.js';
import type { Catalogue } from '../src/catalogue/catalogue.js';
import { loadCatalogue, loadUtterances } from '../src/config.js';
import { shelfOver, writing } from '../src/daily.js';
import { Wishes } from '../src/digests/wishes.js';
import { Following } from '../src/following.js';
import { mainPlaceOf } from '../src/geography.js';
import { type Library, openArchive } from '../src/intake.js';
import { type Answer, textOf } from '../src/model/answer.js';
import type { Assistant } from '../src/model/dialogue.js';
import type { Store } from '../src/model/store.js';
import { Chats } from '../src/store/chats.js';
import { memoryStore } from '../src/store/store.js';

const home = join(import.meta.dirname, '..');
const AT = Date.parse('2026-11-27T03:00:00Z');
let catalogue: Catalogue;
let library: Library;
let assistant: Assistant;
let store: Store;
let wishes: Wishes;
let following: Following;

beforeAll(async () => {
  catalogue = loadCatalogue(join(home, 'intents'));
  library = await openArchive(join(home, 'corpus'), catalogue);
  assistant = await createAssistant({
    library,
    catalogue,
    utterances: loadUtterances(join(home, 'intents')),
    defaultPlace: null,
  });
}, 60_000);
beforeEach(() => {
  store = memoryStore();
  wishes = new Wishes(store);
  const shelf = shelfOver(library, catalogue);
  const place = (): string => mainPlaceOf(library, null);
  following = new Following({
    assistant,
    wishes,
    chats: new Chats(store),
    shelf: () => shelf,
    catalogue,
    writing,
    place,
    holds: shelf.holds,
    reaches: () => true,
    now: () => AT,
  });
});
const says = async (text: string, chat = 'telegram:1'): Promise<Answer> => following.ask({ chat, text, at: AT });

/** What is said → the topics followed after it, each "kind:id or label@place schedule". */
const FOLLOWED: readonly (readonly [string, ...string[]])[] = [
  [
    'gửi tôi số du lịch và thu ngân sách mỗi sáng 7 giờ',
    'sector:du-lich@Điện Biên daily',
    'indicator:thu-ngan-sach-nha-nuoc-tren-dia-ban@Điện Biên daily',
  ],
  ['theo dõi tỷ lệ hộ nghèo', 'indicator:ty-le-ho-ngheo@Điện Biên arrival'],
  ['theo doi ty le ho ngheo', 'indicator:ty-le-ho-ngheo@Điện Biên arrival'],
  ['báo khi xuất khẩu giảm quá 10%', 'indicator:kim-ngach-xuat-khau@Điện Biên arrival'],
  ['theo dõi khách du lịch quốc tế thứ hai hằng tuần', 'indicator:khach-du-lich-quoc-te@Điện Biên weekly'],
  ['báo tôi khi hộ nghèo dưới 30%', 'indicator:ty-le-ho-ngheo@Điện Biên arrival'],
  ['báo tôi khi có báo cáo mới', 'reports:@ arrival'],
  ['theo dõi nông nghiệp, y tế', 'sector:nong-nghiep@Điện Biên arrival', 'sector:y-te@Điện Biên arrival'],
];
const kept = async (): Promise<string[]> =>
  (await wishes.of('telegram:1')).subscriptions.map(
    ({ topic, schedule }) => `${topic.kind}:${topic.id}@${topic.place} ${schedule.kind}`,
  );

describe('following', () => {
  it.each(FOLLOWED)('"%s"', async (text, ...expected) => {
    const answer = await says(text);
    expect(textOf(answer)).toMatch(/^Đã ghi: /);
    expect(await kept()).toEqual(expected);
    expect((await says(text)).status).toBe('other');
    expect(await kept(), 'said again').toEqual(expected);
  });

  it('says when the first one comes, and offers what is near', async () => {
    const { lines, options } = await says('gửi tôi số du lịch mỗi sáng 7 giờ');
    expect(lines.map(({ text }) => text)).toEqual([
      'Đã ghi: Du lịch; gửi hằng ngày lúc 07:00.',
      'Tin đầu tiên: 07:00 28/11/2026.',
    ]);
    expect(options.map(({ query }) => query)).toEqual(['đang theo dõi gì', 'bỏ theo dõi Du lịch']);
  });

  it('offers a time for what has none, and taking it up moves the wish', async () => {
    const { options } = await says('theo dõi tỷ lệ hộ nghèo');
    await says(options.find(({ label }) => label === 'Mỗi sáng 7 giờ')?.query ?? '');
    expect(await kept()).toEqual(['indicator:ty-le-ho-ngheo@Điện Biên daily']);
  });

  it('asks which one is meant, and the button is a wish again', async () => {
    const { status, options } = await says('theo dõi sản lượng hằng tuần');
    expect(status).toBe('clarify');
    expect(options.length).toBeGreaterThan(1);
    for (const { query } of options) expect(query).toMatch(/^theo dõi .+ thứ hai hằng tuần lúc 07:00$/);
    expect(textOf(await says(options[0]?.query ?? ''))).toMatch(/^Đã ghi: .+; gửi thứ hai hằng tuần lúc 07:00\.\nTin đầu tiên/);
  });

  it.each([
    ['theo dõi giá vàng thế giới', /^Kho chưa có số liệu nào là "giá vàng thế giới", nên chưa theo dõi được\.$/],
    ['theo dõi du lịch và giá bitcoin', /^Kho chưa có số liệu nào là "/],
  ])('"%s" is not on record, and nothing is kept', async (text, sentence) => {
    expect(textOf(await says(text))).toMatch(sentence);
    expect(await kept()).toEqual([]);
  });

  it('keeps to each chat and topic its own', async () => {
    await says('theo dõi du lịch', 'telegram:-5:7');
    expect(textOf(await says('đang theo dõi gì', 'telegram:-5'))).toMatch(/^Bạn chưa theo dõi gì/);
    expect(textOf(await says('đang theo dõi gì', 'telegram:-5:7'))).toMatch(
      /^Bạn đang theo dõi:\n• Du lịch: khi có báo cáo mới\n/,
    );
  });

  it('has a limit', async () => {
    const many = Array.from(
      { length: 40 },
      (_, i) =>
        ({
          topic: { kind: 'name', id: '', label: `số ${i}`, place: '' },
          schedule: { kind: 'arrival' },
          threshold: null,
          since: 1,
        }) as const,
    );
    await wishes.change('telegram:1', AT, 'thử', (now) => ({ ...now, subscriptions: many }));
    expect(textOf(await says('theo dõi tỷ lệ hộ nghèo'))).toMatch(/nhiều nhất 40 mục/);
  });
});

describe('undoing', () => {
  it.each([
    ['bỏ theo dõi tỷ lệ hộ nghèo', ['sector:du-lich@Điện Biên arrival']],
    ['bo theo doi ho ngheo', ['sector:du-lich@Điện Biên arrival']],
    ['hủy theo dõi số du lịch', ['indicator:ty-le-ho-ngheo@Điện Biên arrival']],
    ['bỏ theo dõi tất cả', []],
    ['bỏ theo dõi xuất khẩu', ['indicator:ty-le-ho-ngheo@Điện Biên arrival', 'sector:du-lich@Điện Biên arrival']],
  ])('"%s"', async (text, left) => {
    await says('theo dõi tỷ lệ hộ nghèo');
    await says('theo dõi du lịch');
    await says(text);
    expect(await kept()).toEqual(left);
  });

  it('pauses and goes on', async () => {
    await says('theo dõi du lịch');
    expect(textOf(await says('tạm dừng'))).toMatch(/^Đã tạm dừng/);
    expect(textOf(await says('đang theo dõi gì'))).toContain('đang tạm dừng (theo yêu cầu)');
    await says('số khách du lịch tháng 8');
    expect((await wishes.of('telegram:1')).pause?.by).toBe('person');
    await says('tiếp tục gửi');
    expect((await wishes.of('telegram:1')).pause).toBeNull();
  });

  it('who was out of reach and writes again is told again', async () => {
    await wishes.change('telegram:1', AT, 'thử', (now) => ({ ...now, pause: { by: 'channel', at: AT, reason: 'Forbidden' } }));
    await says('số khách du lịch tháng 8');
    expect((await wishes.of('telegram:1')).pause).toBeNull();
  });
});

it.each([
  ['đừng gửi từ 21 giờ đến 5 giờ 30', 'giờ yên lặng từ 21:00 đến 05:30'],
  ['bỏ giờ yên lặng', 'không có giờ yên lặng'],
  ['múi giờ Asia/Tokyo', 'múi giờ Asia/Tokyo'],
  ['gửi không chuông', 'không chuông'],
  ['không có số mới thì thôi', 'không có số mới thì không gửi'],
  ['lỡ thì thôi', 'lỡ giờ thì bỏ qua'],
])('"%s" is a setting', async (text, expected) => {
  expect(textOf(await says(text))).toContain(expected);
});
it('no such zone', async () => expect(textOf(await says('múi giờ Sao Hỏa'))).not.toMatch(/Sao Hỏa ·/));

it('moves every digest to another hour, and leaves what waits for reports', async () => {
  expect(textOf(await says('đổi giờ gửi sang 6h30'))).toMatch(/^Chưa có bản tin theo giờ/);
  await says('theo dõi du lịch mỗi sáng');
  await says('theo dõi tỷ lệ hộ nghèo');
  expect(textOf(await says('đổi giờ gửi sang 6h30'))).toMatch(/gửi hằng ngày lúc 06:30\.\nTin đầu tiên: 06:30 28\/11\/2026\.$/);
  expect(await kept()).toEqual(['sector:du-lich@Điện Biên daily', 'indicator:ty-le-ho-ngheo@Điện Biên arrival']);
});

it('shows the digest on request', async () => {
  expect(textOf(await says('bản tin'))).toMatch(/^Bạn chưa theo dõi gì/);
  await says('theo dõi khách du lịch');
  expect(textOf(await says('bản tin'))).toMatch(/^Bản tin ngày 27\/11\/2026\n[\s\S]*\n700\.730 lượt\n▲ tăng 64,22%/);
});

it('everything else is answered as ever, and what was given is remembered', async () => {
  expect(textOf(await says('số khách du lịch tháng 8'))).toContain('700.730 lượt');
  expect((await wishes.given('telegram:1')).map(({ printed }) => printed)).toEqual(['700.730 lượt']);
});

describe("a person's own data", () => {
  it('is shown, whole', async () => {
    await says('theo dõi du lịch');
    await store.append('ledger-2026-11', { chat: 'telegram:1', digest: 'x' });
    await store.append('ledger-2026-11', { chat: 'telegram:2', digest: 'của người khác' });
    const [, json] = (await says('/xuatdulieu')).lines;
    const shown = JSON.parse(json?.text ?? '') as {
      kept: { wishes: Record<string, { subscriptions: object[] }> };
      lines: Record<string, object[]>;
    };
    expect(shown.kept.wishes['telegram:1']?.subscriptions).toHaveLength(1);
    expect(Object.values(shown.lines).flat()).toHaveLength(2);
    expect(json?.text).not.toContain('của người khác');
  });

  it('is deleted, once that is confirmed, and nothing of it is left', async () => {
    await says('theo dõi du lịch');
    await says('số khách du lịch tháng 8');
    await store.set('turns', 'telegram:1', {});
    await store.append('ledger-2026-11', { chat: 'telegram:1' });
    const { options } = await says('/xoadulieu');
    expect(await kept()).toHaveLength(1);
    expect(textOf(await says(options[0]?.query ?? ''))).toBe('Đã xóa hết dữ liệu của cuộc trò chuyện này.');
    for (const collection of (await store.names()).collections) expect(await store.get(collection, 'telegram:1')).toBeNull();
    for (const log of (await store.names()).logs) expect(JSON.stringify(await store.read(log))).not.toContain('telegram:1');
  });
});
