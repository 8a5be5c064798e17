import { describe, expect, it } from 'vitest';
import { judge } from '../../src/evaluation/judging.js';
import { readQuestions } from '../../src/evaluation/questions.js';
import { otherTonePlacement } from '../../src/evaluation/variants.js';
import type { Answer } from '../../src/model/answer.js';

const figure = {
  name: 'Khách quốc tế',
  value: 5613,
  unit: 'lượt khách',
  period: { type: 'YTD', from: '2023-01-01', to: '2023-08-31' },
  comparisons: [{ base: 'same_period_last_year', kind: 'times', value: 4.13, unit: null, origin: 'reported', text: '' }],
  source: { report: 'a', line: 7 },
};
const answer = (status: Answer['status'], figures: unknown[], text = '5.613 lượt'): Answer =>
  ({ ...{ status, figures, series: [], options: [], passages: [] }, lines: [{ role: 'text', text }] }) as unknown as Answer;
const answered = answer('answered', [figure], 'Gấp 4,13 lần\nVùng sâu hoà bình');

describe('an answer is judged by', () => {
  it.each([
    ['the figure', '{"gold":[{"value":5613,"unit":"lượt"}]}', answered, 'exact'],
    ['its value as printed', '{"gold":[{"value":5.613,"unit":"nghìn lượt"}]}', answered, 'wrong figure'],
    ['its unit', '{"gold":[{"value":5613,"unit":"tấn"}]}', answered, 'wrong figure'],
    ['one of several', '{"gold":[{"value":3,"unit":"lượt"},{"value":5613,"unit":"lượt"}]}', answered, 'exact'],
    ['its line', '{"gold":[{"value":5613,"unit":"lượt"}],"at":["a:8"]}', answered, 'wrong figure'],
    ['the end of its period', '{"gold":[{"value":5613,"unit":"lượt"}],"to":["2023-12-31"]}', answered, 'wrong figure'],
    ['the change beside it', '{"side":[4.13]}', answered, 'exact'],
    ['a change that is not beside it', '{"side":[4.31]}', answered, 'wrong figure'],
    ['what it says, tone marks either way', '{"says":[["giảm","gấp 4,13 lần"],["hòa bình"]]}', answered, 'exact'],
    ['a share without its percent sign', '{"says":[["4,13"]]}', answer('answered', [figure], 'tăng 4,13%'), 'exact'],
    ['what it must not say', '{"never":["gấp 4,13 lần"]}', answered, 'beside'],
    ['whole words', '{"says":[["Vùng sâ"]]}', answered, 'beside'],
    ['how long it is', '{"lines":1}', answered, 'beside'],
    ['all its figures', '{"all":[{"value":5613,"unit":"lượt"},{"value":2,"unit":"lượt"}]}', answered, 'beside'],
    ['a figure where none is on record', '{"status":["not_found"]}', answered, 'wrong figure'],
    ['a refusal where one is right', '{"status":["not_found","other"]}', answer('other', []), 'exact'],
    ['a refusal where a figure is on record', '{"gold":[{"value":5613,"unit":"lượt"}]}', answer('not_found', []), 'refused'],
    ['asking back', '{"gold":[{"value":5613,"unit":"lượt"}]}', answer('clarify', []), 'asked back'],
  ])('%s', (_, written, given, verdict) => {
    const [question] = readQuestions('figure', `{"ask":"?",${written.slice(1)}`);
    expect(question && judge(question, given).verdict).toBe(verdict);
  });
});

it.each([
  ['hòa thủy khỏe lũy', 'hoà thuỷ khoẻ luỹ'],
  ['Hoà, thuý', 'Hòa, thúy'],
  ['KHÓA HOẠ', 'KHOÁ HỌA'],
])('the tone of %s on the other vowel: %s', (one, other) => {
  expect(otherTonePlacement(one)).toBe(other);
});
it.each(['quý', 'quả', 'hoặc', 'khoản', 'ngoài', 'của', 'mùa', 'giá', 'thuế', 'hoa', 'xoài', 'tuyến'])('%s stays', (word) => {
  expect(otherTonePlacement(word)).toBe(word);
});
