/** Little corpora: the figures of one project, and the parts that a question names beside their whole. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/dialogue.js';
import { decide } from '../../src/questions/clarify.js';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE } from '../search/little.js';

const { index } = await littleCorpus(`## 1. Đầu tư
Vốn giải ngân thực hiện trên địa bàn đạt 2.150 tỷ đồng.
Tổng vốn đầu tư thực hiện 9.300 tỷ đồng, trong đó: vốn ngân sách nhà nước 5.100 tỷ đồng; vốn tín dụng 1.200 tỷ đồng.
Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng 840 tỷ đồng, trong đó bán lẻ hàng hóa 610 tỷ đồng.
## 2. Dự án Hồ Nậm Khẩu
- Dự án Hồ Nậm Khẩu: Vốn giải ngân 63 tỷ đồng.
`);

function outcome(question: Question): string {
  const decision = decide(question, rank(question, index, PLACE));
  return decision.kind === 'answer' ? decision.best.observation.printed : decision.kind;
}

describe('figures of one project', () => {
  it.each([
    ['are not the province’s', 'vốn giải ngân', '2.150 tỷ đồng'],
    ['are meant where it is named', 'vốn giải ngân dự án hồ nậm khẩu', '63 tỷ đồng'],
  ] as const)('%s', (_, topic, printed) => expect(outcome(asked(topic, { unit: 'đồng' }))).toBe(printed));
});

describe('a part beside its whole', () => {
  it.each([
    ['the part before "trong tổng"', 'vốn tín dụng trong tổng vốn đầu tư thực hiện', '1.200 tỷ đồng'],
    ['the whole that holds both', 'doanh thu bán lẻ và dịch vụ tiêu dùng', '840 tỷ đồng'],
    ['the part that is named alone', 'bán lẻ hàng hóa', '610 tỷ đồng'],
    ['the whole where no part is named', 'tổng vốn đầu tư thực hiện', '9.300 tỷ đồng'],
    ['no part that is not named so', 'số dự án trong tổng vốn đầu tư thực hiện', '9.300 tỷ đồng'],
  ] as const)('%s', (_, text, printed) =>
    expect(outcome(asked(text.replace('số dự án trong ', ''), { text, unit: 'đồng' }))).toBe(printed),
  );
});
