import { describe, expect, it } from 'vitest';
import type { Report } from '../src/model/report.js';
import { referencesOf } from '../src/reference.js';

const about = (place: string, from: string, to: string): Report =>
  ({ place, period: { type: 'YTD', from, to } }) as unknown as Report;
const REPORTS = [
  about('Điện Biên', '2023-01-01', '2023-08-31'),
  about('Điện Biên', '2022-01-01', '2022-06-30'),
  about('Yên Bái', '2025-01-01', '2025-05-31'),
];
const referenceOf = referencesOf({ reports: REPORTS }, null);

describe('the newest period of the place that is spoken of', () => {
  it.each([
    ['khách du lịch 8 tháng', undefined, '2023-08-31'],
    ['khách du lịch 8 tháng Yên Bái', undefined, '2025-05-31'],
    ['khach du lich dien bien', undefined, '2023-08-31'],
    ['khách du lịch 5 tháng', 'Yên Bái', '2025-05-31'],
    ['khách du lịch Hà Giang', undefined, '2023-08-31'],
  ])('%s (%s): %s', (text, place, to) => {
    expect(referenceOf(place === undefined ? { text } : { text, place }).to).toBe(to);
  });

  it('has one for an archive without reports', () => {
    expect(referencesOf({ reports: [] }, null)({ text: 'x' }).type).toBe('YEAR');
  });
});
