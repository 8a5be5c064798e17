/** Little corpora: neighbours that the words of a question rule out, and those that stay in doubt. */
import { describe, expect, it } from 'vitest';
import type { Question } from '../../src/model/dialogue.js';
import { decide } from '../../src/questions/clarify.js';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE } from '../search/little.js';

const { index } = await littleCorpus(`## 1. Đào tạo
Đến tháng 8/2023 toàn tỉnh đào tạo nghề cho 5.120 người; chia theo trình độ: cao đẳng: 310 người; sơ cấp: 3.400 người.
## 2. Đầu tư
## 3. Nhà ở
Chương trình Mái ấm đã chuyển 44 tỷ đồng. Kinh phí Chương trình Mái ấm vận động được 60 tỷ đồng.
## 4. Vốn
Vốn đã bố trí cho kè Nậm Lay 85 tỷ đồng, vốn còn thiếu cho kè Nậm Lay 20 tỷ đồng.
## 5. Nông thôn mới
Toàn tỉnh có 61 xã đạt chuẩn và cơ bản đạt chuẩn nông thôn mới, trong đó: 24 xã đạt chuẩn nông thôn mới.
`);

function outcome(question: Question): string {
  const decision = decide(question, rank(question, index, PLACE));
  return decision.kind === 'answer' ? decision.best.observation.printed : decision.kind;
}

describe('neighbours', () => {
  it.each([
    ['the part that is named', 'đào tạo nghề trình độ sơ cấp', 'người', '3.400 người'],
    ['another part', 'đào tạo nghề trình độ cao đẳng', 'người', '310 người'],
    ['the whole where none is', 'đào tạo nghề', 'người', '5.120 người'],
    ['what there is', 'vốn bố trí kè Nậm Lay', 'đồng', '85 tỷ đồng'],
    ['every word of the one, some left over by the other', 'Mái ấm đã chuyển', 'đồng', '44 tỷ đồng'],
    ['what is lacking', 'vốn còn thiếu kè Nậm Lay', 'đồng', '20 tỷ đồng'],
  ] as const)('%s', (_, topic, unit, printed) => expect(outcome(asked(topic, { unit }))).toBe(printed));

  it('what is left out is not taken in', () => {
    const ask = (out: string): string =>
      outcome(asked('xã đạt chuẩn nông thôn mới', { text: `mấy xã đạt chuẩn nông thôn mới ${out}`.trim(), unit: 'xã' }));
    expect(ask('(ko tinh co ban dat)')).toBe('24 xã');
    expect(ask('(không tính xã biên giới)')).toBe(ask(''));
  });
});
