/** What digests and alerts say, over a few figures of one's own. */
import { describe, expect, it } from 'vitest';
import { knowledge, writing } from '../../src/daily.js';
import { arrivalText } from '../../src/digests/arrival.js';
import { digestText, full } from '../../src/digests/digest.js';
import { crosses, figureKey, type Item, Shelf } from '../../src/digests/shelf.js';
import { writeThreshold } from '../../src/digests/wording.js';
import type { Given, Subscription, Threshold, Topic } from '../../src/model/digest.js';
import type { Comparison, Observation } from '../../src/model/observation.js';
import { monthOf, type ReferencePeriod, yearOf, yearToDate } from '../../src/model/period.js';
import type { ReportHead } from '../../src/model/report.js';
import { readThreshold } from '../../src/questions/thresholds.js';
import { catalogueOf } from './following.js';

const PLACE = 'Điện Biên';
const catalogue = catalogueOf(
  ['khach', 'khach', 'du-lich'],
  ['doanh-thu', 'doanh-thu', 'du-lich'],
  ['xuat-khau', 'xuat-khau', 'khac'],
  ['ho-ngheo', 'ho-ngheo', 'khac'],
);
const report = (id: string, date: string): ReportHead => ({
  id,
  title: `Báo cáo ${id}`,
  issuer: 'UBND tỉnh Điện Biên',
  number: '',
  date,
  place: PLACE,
  period: null,
  edition: '',
});
const reports = [report('r6', '2023-06-22'), report('r7', '2023-07-22'), report('r8', '2023-08-22')];
const change = (value: number, base: Comparison['base'] = 'same_period_last_year'): Comparison => ({
  base,
  kind: base === 'plan' ? 'percent_of' : 'percent_change',
  value,
  unit: '%',
  origin: 'reported',
  text: base === 'plan' ? `đạt ${value}% kế hoạch` : `${value < 0 ? 'giảm' : 'tăng'} ${Math.abs(value)}% so với cùng kỳ`,
});

let running = 0;
function figure(
  from: string,
  indicator: string | null,
  value: number,
  period: ReferencePeriod,
  more: Partial<Observation> = {},
): Observation {
  const { date, title, issuer } = reports.find(({ id }) => id === from) as ReportHead;
  running += 1;
  return {
    id: `${from}#${running}`,
    indicator,
    name: `Số ${indicator ?? 'lạ'}`,
    within: '',
    partOf: null,
    place: PLACE,
    period,
    value,
    unit: 'lượt',
    printed: `${value} lượt`,
    status: 'A',
    comparisons: [],
    source: { report: from, title, issuer, number: '', date, place: PLACE, edition: '', section: 'I', line: 1, quote: '' },
    inherited: [],
    rules: [],
    warnings: [],
    ...more,
  };
}

const OBSERVATIONS = [
  figure('r6', 'khach', 600, yearToDate(2023, 6)),
  figure('r8', 'khach', 800, yearToDate(2023, 8), { comparisons: [change(64.22), change(75, 'plan')] }),
  figure('r8', 'khach', 900, yearOf(2023), { status: 'T' }),
  figure('r8', 'khach', 990, yearOf(2024), { status: 'E' }),
  figure('r6', 'doanh-thu', 50, yearToDate(2023, 6)),
  figure('r7', 'doanh-thu', 70, yearToDate(2023, 7), { warnings: ['tổng các phần không khớp'] }),
  figure('r6', 'xuat-khau', 30, yearToDate(2023, 6), { comparisons: [change(-12)] }),
  figure('r8', 'xuat-khau', 33, yearToDate(2023, 6), { status: 'R', comparisons: [change(-8)] }),
  figure('r6', null, 7, yearToDate(2023, 6)),
];
const ARRIVALS = new Map([
  ['r6', { hash: '', at: 0 }],
  ['r7', { hash: '', at: 100 }],
  ['r8', { hash: '', at: 200 }],
]);
const shelf = new Shelf({ reports, observations: OBSERVATIONS, catalogue, arrivals: ARRIVALS, knowledge });

const topic = (kind: Topic['kind'], id: string, label = id): Topic => ({ kind, id, label, place: PLACE });
const wish = (of: Topic, threshold: Threshold | null = null): Subscription => ({
  topic: of,
  schedule: threshold ? { kind: 'arrival' } : { kind: 'daily', hour: 7, minute: 0 },
  threshold,
  since: 1,
});
const TOURISM = wish(topic('sector', 'du-lich', 'Du lịch'));

describe('a digest', () => {
  const text = (told: number | null, more: Partial<Parameters<typeof digestText>[0]> = {}): string[] | null =>
    digestText({ wishes: [TOURISM], shelf, writing, told, day: '27/11/2026', saysNothingNew: true, ...more })?.lines.map(
      ({ text: t }) => t,
    ) ?? null;

  it('the first one shows what there is, and calls nothing new', () => {
    expect(text(null)).toEqual([
      'Bản tin ngày 27/11/2026',
      'Số mới nhất trong kho:',
      'Số khach · Điện Biên · 8 tháng đầu năm 2023 (lũy kế)',
      '800 lượt',
      '▲ tăng 64.22% so với cùng kỳ · đạt 75% kế hoạch',
      'Trước đó: 600 lượt, 6 tháng đầu năm 2023 (lũy kế)',
      'Nguồn: Báo cáo r8, UBND tỉnh Điện Biên, 22/08/2023, mục I',
      'Số doanh-thu · Điện Biên · 7 tháng đầu năm 2023 (lũy kế)',
      '70 lượt',
      'Trước đó: 50 lượt, 6 tháng đầu năm 2023 (lũy kế)',
      '⚠ tổng các phần không khớp',
      'Nguồn: Báo cáo r7, UBND tỉnh Điện Biên, 22/07/2023, mục I',
    ]);
  });

  it('what came since the last one goes first, in full; the rest is a line each', () => {
    expect(text(150)).toEqual([
      'Bản tin ngày 27/11/2026',
      'Số mới:',
      'Số khach · Điện Biên · 8 tháng đầu năm 2023 (lũy kế)',
      '800 lượt',
      '▲ tăng 64.22% so với cùng kỳ · đạt 75% kế hoạch',
      'Trước đó: 600 lượt, 6 tháng đầu năm 2023 (lũy kế)',
      'Nguồn: Báo cáo r8, UBND tỉnh Điện Biên, 22/08/2023, mục I',
      'Chưa có số mới:',
      '• Số doanh-thu, 7 tháng đầu năm 2023 (lũy kế): 70 lượt ⚠',
    ]);
  });

  it('sets no month behind a year', () => {
    const showsPrevious = (previous: Observation): boolean => {
      const observation = figure('r8', 'khach', 90, monthOf(2023, 8));
      return full({ observation, previous } as Item, writing).some(({ text: t }) => t.startsWith('Trước đó'));
    };
    expect(showsPrevious(figure('r7', 'khach', 80, monthOf(2023, 7)))).toBe(true);
    expect(showsPrevious(figure('r6', 'khach', 700, yearOf(2022)))).toBe(false);
  });

  it('nothing new: one line, or silence, as was chosen', () => {
    expect(text(200)).toEqual(['Ngày 27/11/2026 chưa có số mới. Gần nhất: Số khach, 8 tháng đầu năm 2023 (lũy kế): 800 lượt.']);
    expect(text(200, { saysNothingNew: false })).toBeNull();
    expect(text(null, { wishes: [wish(topic('indicator', 'khong-co'))] })).toBeNull();
  });

  it('is one screen, the rest by button', () => {
    const many = Array.from({ length: 40 }, (_, i) => figure('r8', null, i, yearToDate(2023, 8), { name: `Chỉ tiêu ${i}` }));
    const large = new Shelf({ reports, observations: many, catalogue, arrivals: ARRIVALS, knowledge });
    const wishes = many.map((o) => wish(topic('name', '', o.name)));
    const parts = { wishes, shelf: large, writing, day: '27/11/2026', saysNothingNew: true };
    for (const told of [null, 150]) {
      const seen: string[] = [];
      for (let page = 1; seen.length < 40; page++) {
        const shown = digestText({ ...parts, told, page });
        expect(shown?.lines.length).toBeLessThanOrEqual(28);
        seen.push(...(shown?.figures ?? []).map(({ name }) => name));
        const more = shown?.options.find(({ query }) => query === `bản tin, trang ${page + 1}`);
        expect(more?.label).toBe(seen.length < 40 ? `Còn ${40 - seen.length} số` : undefined);
      }
      expect(seen).toEqual(many.map(({ name }) => name));
      expect(digestText({ ...parts, told, page: 9 })?.lines[0]?.text).toBe('Bản tin không còn trang nào nữa.');
    }
  });
});

describe('a report that came in', () => {
  const given = (from: Observation): Given => ({
    key: figureKey(from),
    value: from.value,
    printed: from.printed,
    report: from.source.report,
    at: 50,
  });
  const text = (id: string, wishes: readonly Subscription[], had: readonly Given[] = []): string[] | null =>
    arrivalText({ report: id, wishes, given: had, shelf, writing, dayOf: () => '23/06/2023' })?.lines.map(({ text: t }) => t) ??
    null;
  const EXPORTS = topic('indicator', 'xuat-khau', 'xuất khẩu');
  const dropped = (value: number): Subscription => wish(EXPORTS, { measure: 'change', side: 'below', value, unit: '%' });

  it('is told to who follows its figures, and to nobody else', () => {
    expect(text('r8', [wish(topic('indicator', 'khach'))])?.slice(0, 4)).toEqual([
      'Báo cáo mới: Báo cáo r8',
      'Số mới:',
      'Số khach · Điện Biên · 8 tháng đầu năm 2023 (lũy kế)',
      '800 lượt',
    ]);
    expect(text('r7', [wish(topic('indicator', 'khach'))])).toBeNull();
    expect(text('r8', [wish(topic('indicator', 'ho-ngheo'))])).toBeNull();
    const ALL = { kind: 'reports', id: '', label: 'báo cáo mới', place: '' } as const;
    expect(text('r8', [wish(ALL)])?.slice(0, 4)).toEqual([
      'Báo cáo mới: Báo cáo r8',
      'Số mới:',
      'Số khach · Điện Biên · 8 tháng đầu năm 2023 (lũy kế)',
      '800 lượt',
    ]);
    expect(text('r8', [wish({ ...ALL, id: 'so y te', label: 'báo cáo của Sở Y tế' })])).toBeNull();
    expect(text('r8', [wish({ ...ALL, id: 'ubnd tinh dien bien', label: 'báo cáo của UBND tỉnh Điện Biên' })])).not.toBeNull();
  });

  it('rings where it crosses the threshold, and says which', () => {
    const lines = text('r8', [dropped(-5)]);
    expect(lines).toContain('🔔 Cảnh báo');
    expect(lines).toContain('▼ giảm 8% so với cùng kỳ');
    expect(lines?.at(-1)).toBe('Bạn nhờ báo khi xuất khẩu giảm quá 5%.');
    expect(text('r8', [dropped(-10)])).toBeNull();
  });

  it('corrects what was given before by an older report, and only that', () => {
    const [first, , , , , , exports, revised] = OBSERVATIONS as [Observation, ...Observation[]];
    expect(text('r8', [], [given(exports as Observation)])).toEqual([
      'Báo cáo mới: Báo cáo r8',
      'Điều chỉnh',
      'Số xuat-khau, 6 tháng đầu năm 2023 (lũy kế, số điều chỉnh): số đã gửi bạn ngày 23/06/2023 là 30 lượt, nay là 33 lượt.',
      'Nguồn: Báo cáo r8, UBND tỉnh Điện Biên, 22/08/2023, mục I',
    ]);
    expect(text('r8', [], [given(first)])).toBeNull();
    expect(text('r6', [], [given(revised as Observation)])).toBeNull();
  });
});

describe('a report with much in it', () => {
  const from = (id: string, i: number, value: number): Observation =>
    figure(id, null, value, yearToDate(2023, 8), { name: `Chỉ tiêu ${i}` });
  const many = Array.from({ length: 40 }, (_, i) => from('r8', i, i));
  const large = new Shelf({ reports, observations: many, catalogue, arrivals: ARRIVALS, knowledge });
  const parts = { report: 'r8', given: [], shelf: large, writing, dayOf: () => '23/06/2023' };
  const all = many.map((o) => wish(topic('name', '', o.name)));

  it('is one screen, and the buttons lead to every figure, once', () => {
    const seen: string[] = [];
    for (let at = 1, screens = 0; seen.length < 40; screens++) {
      expect(screens).toBeLessThan(5);
      const shown = arrivalText({ ...parts, wishes: all, from: at });
      expect(shown?.lines.length).toBeLessThanOrEqual(28);
      seen.push(...(shown?.figures ?? []).map(({ name }) => name));
      at = seen.length + 1;
      const next = shown?.options.find(({ query }) => query === `báo cáo mới r8 từ số thứ ${at}`);
      expect(next?.label).toBe(seen.length < 40 ? `Còn ${40 - seen.length} số` : undefined);
    }
    expect(seen).toEqual(many.map(({ name }) => name));
  });

  it('no warning is left out, and none of its figures comes twice', () => {
    const warned = all.map(({ topic: of }) => wish(of, { measure: 'level', side: 'above', value: 29, unit: 'lượt' }));
    const shown = arrivalText({ ...parts, wishes: [...warned, ...all] });
    const text = shown?.lines.map((each) => each.text).join('\n') ?? '';
    for (let i = 30; i < 40; i++) expect(text.match(new RegExp(`Chỉ tiêu ${i}(?! trên)(?![0-9])`, 'g')), `${i}`).toHaveLength(1);
    expect(text.match(/Bạn nhờ báo khi/g)).toHaveLength(10);
  });

  it('that came once more with other content corrects what was given of it, and tells nothing twice', () => {
    const revised = new Map([['r8', { hash: 'b', at: 300, isRevised: true }]]);
    const [same, other] = [
      figure('r8', 'khach', 800, yearToDate(2023, 8)),
      figure('r8', 'doanh-thu', 71, yearToDate(2023, 8)),
    ] as const;
    const shelf = new Shelf({ reports, observations: [same, other], catalogue, arrivals: revised, knowledge });
    const had = (o: Observation, value: number): Given => ({
      key: figureKey(o),
      value,
      printed: `${value} lượt`,
      report: 'r8',
      at: 50,
    });
    const shown = arrivalText({ ...parts, shelf, wishes: [TOURISM], given: [had(same, 800), had(other, 70)] });
    const lines = shown?.lines.map(({ text }) => text) ?? [];
    expect(lines).toContain(
      'Số doanh-thu, 8 tháng đầu năm 2023 (lũy kế): số đã gửi bạn ngày 23/06/2023 là 70 lượt, nay là 71 lượt.',
    );
    expect(lines.join('\n')).not.toContain('Số khach');
    expect(arrivalText({ ...parts, shelf, wishes: [], given: [had(same, 800)] })).toBeNull();
  });
});

const LIMITS: readonly (readonly [Threshold, Partial<Observation>, boolean])[] = [
  [{ measure: 'change', side: 'below', value: -10, unit: '%' }, { comparisons: [change(-12)] }, true],
  [{ measure: 'change', side: 'below', value: -10, unit: '%' }, { comparisons: [change(-10)] }, false],
  [{ measure: 'change', side: 'below', value: -10, unit: '%' }, { comparisons: [change(12)] }, false],
  [{ measure: 'change', side: 'above', value: 50, unit: '%' }, { comparisons: [change(64.22)] }, true],
  [{ measure: 'change', side: 'above', value: 300, unit: '%' }, { comparisons: [{ ...change(4.13), kind: 'times' }] }, true],
  [{ measure: 'change', side: 'above', value: 0, unit: '%' }, {}, false],
  [{ measure: 'plan', side: 'below', value: 60, unit: '%' }, { comparisons: [change(59, 'plan')] }, true],
  [{ measure: 'plan', side: 'above', value: 100, unit: '%' }, { comparisons: [change(75, 'plan'), change(120)] }, false],
  [{ measure: 'level', side: 'below', value: 1500, unit: 'tỷ đồng' }, { value: 1.2, unit: 'nghìn tỷ đồng' }, true],
  [{ measure: 'level', side: 'above', value: 1500, unit: 'tỷ đồng' }, { value: 1600, unit: 'tỷ đồng' }, true],
  [{ measure: 'level', side: 'above', value: 1, unit: 'tỷ đồng' }, { value: 1600, unit: 'lượt' }, false],
];
it.each(LIMITS)('%j over %j: %s', (threshold, more, expected) => {
  const item: Item = {
    observation: figure('r8', 'khach', 1, yearToDate(2023, 8), more),
    previous: null,
    change: null,
    arrivedAt: 0,
  };
  expect(crosses(threshold, item)).toBe(expected);
  expect(readThreshold(`xuất khẩu ${writeThreshold(threshold)}`)).toEqual({ topic: 'xuất khẩu', threshold });
});
