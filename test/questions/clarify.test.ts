/** Answered, asked back or missing, by how the best figure stands to the question. */
import { describe, expect, it } from 'vitest';
import { type Candidate, meantItself, type Question, statedPeriod, statedSlot } from '../../src/model/dialogue.js';
import type { Observation } from '../../src/model/observation.js';
import { monthOf, yearOf, yearToDate } from '../../src/model/period.js';
import { decide } from '../../src/questions/clarify.js';

const question = (rest: Partial<Question> = {}): Question => ({
  utterance: { chat: 'x', text: '' },
  intent: 'figure',
  confidence: 1,
  topic: ['hoc', 'sinh', 'nu'],
  spelt: ['hoc', 'sinh', 'nu'],
  aspect: 'level',
  unit: '',
  total: false,
  periods: [],
  places: [],
  areas: [],
  indicators: [],
  ...rest,
});

let number = 0;
const figure = (rest: Partial<Candidate> = {}, indicator: string | null = null): Candidate => {
  number += 1;
  const observation: Observation = {
    id: `r#${number}`,
    indicator,
    name: `Số ${number}`,
    within: '',
    partOf: null,
    place: 'Điện Biên',
    period: yearOf(2022),
    value: number,
    unit: 'người',
    printed: `${number} người`,
    status: 'A',
    comparisons: [],
    source: {
      report: 'r',
      title: '',
      issuer: '',
      number: '',
      date: '2022-12-01',
      section: '',
      line: number,
      quote: '',
      edition: '',
    },
    inherited: [],
    rules: [],
    warnings: [],
  };
  return { ...meantItself(observation), outright: false, ...rest };
};

const of = (own: Partial<Observation>, rest: Partial<Candidate> = {}): Candidate => {
  const candidate = figure(rest);
  return { ...candidate, observation: { ...candidate.observation, ...own } };
};

const NAMED = [statedSlot('hoc-sinh')];
const MAY = statedPeriod(monthOf(2023, 5));
const inMay = (score: number): Candidate => of({ period: monthOf(2023, 5) }, { score, periodFit: 1 });
const upToMay = (score: number): Candidate => of({ period: yearToDate(2023, 5) }, { score, periodFit: 0.75 });
const planned = (text: string): Candidate =>
  of({ comparisons: [{ base: 'budget', kind: 'percent_of', value: 91, unit: '%', origin: 'reported', text }] });
const wards = (text: string, unit = ''): Question =>
  question({ utterance: { chat: 'x', text }, topic: ['tram', 'y', 'te'], spelt: ['trạm', 'y', 'tế'], unit });
const ward = (name: string, unit = 'trạm'): Candidate => {
  const { observation, ...candidate } = figure({ score: 1 });
  return { ...candidate, observation: { ...observation, name: `Số ${name}`, unit, source: { ...observation.source, line: 1 } } };
};
const measure = (): Question => question({ topic: ['doanh', 'thu'], spelt: ['doanh', 'thu'], unit: 'người' });
const paid = (): Question => question({ topic: ['giai', 'ngan', 'chuong', 'trinh'], unit: '%' });
const CASES: readonly (readonly [what: string, kind: string, asked: Question, candidates: readonly Candidate[]])[] = [
  ['all of it is said', 'answer', question(), [figure()]],
  ['nothing is said of it', 'missing', question(), [figure({ covered: 0.3, lost: 0.7 })]],
  // Words that are left over.
  ['a telling word is lost', 'missing', question(), [figure({ covered: 0.75, lost: 0.25, missed: 1, together: 0.4 })]],
  ['a light word is lost', 'answer', question(), [figure({ covered: 0.9, lost: 0.1, missed: 1, together: 0.4 })]],
  ['the others stand side by side', 'answer', question(), [figure({ covered: 0.75, lost: 0.25, missed: 1, together: 0.7 })]],
  ['the unit fits', 'answer', question({ unit: 'người' }), [figure({ covered: 0.75, lost: 0.25, missed: 1, together: 0.4 })]],
  ['of a district', 'missing', question({ areas: ['muong cha'] }), [figure({ covered: 0.9, lost: 0.1, missed: 1 })]],
  ['of a district, all said', 'answer', question({ areas: ['muong cha'] }), [figure()]],
  ['it only holds the words', 'missing', question(), [figure({ asked: 0.1, together: 0 })]],
  ['nothing of its name is asked for', 'missing', question({ unit: 'tuổi' }), [figure({ asked: 0, together: 0 })]],
  // A side that is not printed.
  ['it does not say how it moved', 'missing', question({ aspect: 'change', unit: '%' }), [figure()]],
  ['how it moved is not asked in percent', 'answer', question({ aspect: 'change' }), [figure()]],
  [
    'set against the plan of the other giver',
    'missing',
    question({ aspect: 'plan', utterance: { chat: 'x', text: 'đạt mấy % dự toán tỉnh giao' } }),
    [planned('bằng 112% dự toán trung ương giao')],
  ],
  [
    'the same in short',
    'missing',
    question({ aspect: 'plan', utterance: { chat: 'x', text: 'dat may % kh tinh giao' } }),
    [planned('đạt 38% KH Thủ tướng Chính phủ giao')],
  ],
  [
    'set against the plan of the giver that is named',
    'answer',
    question({ aspect: 'plan', utterance: { chat: 'x', text: 'đạt mấy % dự toán tỉnh giao' } }),
    [planned('bằng 91% dự toán tỉnh giao')],
  ],
  [
    'no giver is named',
    'answer',
    question({ aspect: 'plan', utterance: { chat: 'x', text: 'đạt mấy % dự toán' } }),
    [planned('bằng 112% dự toán trung ương giao')],
  ],
  [
    'once more in another money',
    'answer',
    question(),
    [
      of({ name: 'GRDP bình quân đầu người', unit: 'triệu đồng' }, { score: 2 }),
      of({ name: 'GRDP bình quân đầu người', unit: 'USD' }, { score: 2 }),
    ],
  ],
  [
    'two of one money',
    'clarify',
    question(),
    [
      of({ name: 'GRDP bình quân đầu người', unit: 'triệu đồng' }, { score: 2 }),
      of({ name: 'GRDP bình quân đầu người', unit: 'nghìn đồng' }, { score: 2 }),
    ],
  ],
  [
    'a part that says more of a name that is asked for outright',
    'answer',
    question({ aspect: 'level' }),
    [figure({ score: 2.5, covered: 0.9, outright: true }), figure({ score: 2.4, covered: 1, asked: 0.1 })],
  ],
  // The month itself, and the months up to it.
  ['the month is on record beside what runs up to it', 'answer', question({ periods: [MAY] }), [inMay(1), upToMay(0.98)]],
  ['what runs up to the month is hardly ahead of it', 'clarify', question({ periods: [MAY] }), [upToMay(1), inMay(0.95)]],
  ['what runs up to the month is far ahead', 'answer', question({ periods: [MAY] }), [upToMay(1), inMay(0.6)]],
  // What comes first says too little of the question.
  [
    'what says little is in front',
    'clarify',
    question(),
    [figure({ covered: 0.3, lost: 0.7, score: 1 }), figure({ score: 0.85 })],
  ],
  ['it is hardly in front', 'answer', question(), [figure({ covered: 0.3, lost: 0.7, score: 1 }), figure({ score: 0.95 })]],
  // A measure of whatever, and one that is itself the name.
  ['a measure whose name leads by far', 'answer', measure(), [figure({ asked: 0.8, score: 2.7 }), figure({ score: 2.38 })]],
  ['a measure whose name leads by less', 'clarify', measure(), [figure({ asked: 0.8, score: 2.7 }), figure({ score: 2.5 })]],
  ['a measure of whatever leads by far', 'clarify', measure(), [figure({ asked: 0.4, score: 2.7 }), figure({ score: 2.38 })]],
  // Nothing is paid out.
  ['a rate of something else', 'missing', paid(), [of({ unit: '%', name: 'Tỷ lệ lãi suất của chương trình' })]],
  ['what was paid out', 'answer', paid(), [of({ unit: '%', name: 'Tỷ lệ giải ngân của chương trình' })]],
  // Words that only one of two figures says.
  [
    'the word that tells them apart is asked',
    'answer',
    wards('bao nhiêu trạm y tế mới xây'),
    [ward('trạm y tế đã sửa'), ward('trạm y tế mới')],
  ],
  [
    'each of them says a word that is asked',
    'clarify',
    wards('mấy trạm y tế mới xây, đã sửa'),
    [ward('trạm y tế sửa'), ward('trạm y tế mới')],
  ],
  [
    'a part of the sentence that nobody asks for',
    'answer',
    wards('có mấy trạm y tế'),
    [ward('trạm y tế lưu động'), ward('trạm y tế duy trì')],
  ],
  ['the part is larger', 'clarify', wards('có mấy trạm y tế'), [ward('trạm y tế duy trì'), ward('trạm y tế lưu động')]],
  ['neither of them says one', 'clarify', wards('có mấy trạm y tế'), [ward('trạm y tế sửa'), ward('trạm y tế mới')]],
  [
    'the one that is told is counted otherwise',
    'clarify',
    wards('mấy người ở trạm y tế mới', 'người'),
    [ward('trạm y tế sửa', 'người'), ward('trạm y tế mới')],
  ],
  // Another counter.
  ['hardly of its name, counted otherwise', 'missing', question({ unit: 'vụ' }), [figure({ asked: 0.2, together: 0, score: 1 })]],
  ['hardly of its name, counted so', 'answer', question({ unit: 'người' }), [figure({ asked: 0.2, together: 0, score: 1 })]],
  ['a bare word, and figures that are of it', 'clarify', question({ topic: ['fdi'] }), [figure({ asked: 0.2, together: 0 })]],
  ['a bare word that nothing holds', 'missing', question({ topic: ['fdi'] }), [figure({ asked: 0, together: 0 })]],
  ['more than a word', 'missing', question(), [figure({ asked: 0.2, together: 0 })]],
  // Neighbours of the same name.
  ['an amount beside its rate', 'answer', question(), [of({ name: 'Phí' }), of({ name: 'Phí', unit: '%' }, { score: 0.99 })]],
  ['two amounts', 'clarify', question(), [of({ name: 'Phí' }), of({ name: 'Phí', unit: 'lần' }, { score: 0.99 })]],
  [
    'the total beside a part of the same name',
    'answer',
    question(),
    [
      of({ name: 'Tổng dư nợ', value: 90, indicator: 'du-no' }),
      of({ name: 'Dư nợ', value: 8, indicator: 'du-no' }, { score: 0.95 }),
    ],
  ],
  // The whole name is asked for, and what stands above says the rest; another indicator is no such rest.
  ['named by its rest', 'answer', question({ indicators: NAMED, unit: 'người' }), [figure({ covered: 0.6, asked: 1 })]],
  ['another', 'missing', question({ indicators: NAMED, unit: 'người' }), [figure({ covered: 0.6, asked: 1 }, 'giao-vien')]],
  // Rivals.
  ['two are as near', 'clarify', question(), [figure({ score: 1 }), figure({ score: 0.99 })]],
  ['one is far ahead', 'answer', question(), [figure({ score: 1 }), figure({ score: 0.6 })]],
  [
    'it is named outright, the rival is not of it',
    'answer',
    question({ indicators: NAMED }),
    [figure({ score: 1, outright: true }, 'hoc-sinh'), figure({ score: 0.99 })],
  ],
  [
    'it is named outright, and so is the rival',
    'clarify',
    question({ indicators: NAMED }),
    [figure({ score: 1, outright: true }, 'hoc-sinh'), figure({ score: 0.99, outright: true }, 'hoc-sinh')],
  ],
];

describe('decisions', () => {
  it.each(CASES)('%s: %s', (_, kind, asked, candidates) => expect(decide(asked, candidates).kind).toBe(kind));

  it('give the share itself where the count says it too', () => {
    const share = { base: 'share', kind: 'percent_of', value: 2.5, unit: '%', origin: 'reported', text: 'tỷ lệ 2,5%' } as const;
    const counted = of({ name: 'Hộ nghèo', unit: 'hộ', value: 310, comparisons: [share] }, { score: 3 });
    const rate = of({ name: 'Tỷ lệ hộ nghèo', unit: '%', value: 2.5 }, { score: 2 });
    const other = of({ name: 'Tỷ lệ hộ cận nghèo', unit: '%', value: 4 }, { score: 2 });
    const given = (asked: Partial<Question>): string | undefined => {
      const decision = decide(question(asked), [counted, other, rate]);
      return decision.kind === 'answer' ? decision.best.observation.name : undefined;
    };
    expect(given({ unit: '%', aspect: 'share' })).toBe('Tỷ lệ hộ nghèo');
    expect(given({ unit: 'hộ' })).toBe('Hộ nghèo');
  });

  it('name beside a refusal only what shares words that stand side by side, or most of them', () => {
    const near = figure({ covered: 0.4, lost: 0.4, together: 0.5 });
    const apart = figure({ covered: 0.4, lost: 0.4, together: 0 });
    const decision = decide(question(), [apart, near]);
    expect(decision.kind === 'missing' && decision.nearest).toEqual([near]);
  });
});
