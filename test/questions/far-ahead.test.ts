/** A little corpus: what a question leaves words over of, where nothing else comes near it, and where something else is asked. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/questions/clarify.js';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE, type Rest } from '../search/little.js';

const { index } = await littleCorpus(`## 1. Nông nghiệp
Trong năm chuột phá hoại 29 ha lúa tại các cánh đồng ven sông. Toàn tỉnh trồng mới 1.240 ha rừng sản xuất.
Diện tích cà phê 3.150 ha.
## 2. Y tế
Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt 91,4%. Khám, chữa bệnh cho 52.310 lượt người.
## 3. Trật tự xã hội
Tạm giữ 86 xe mô tô chở quá số người quy định trong dịp lễ. Tiếp nhận 4.120 hồ sơ cấp thẻ căn cước gắn chíp điện tử.
`);

function outcome(topic: string, rest: Rest): string {
  const question = asked(topic, rest);
  const decision = decide(question, rank(question, index, PLACE));
  return decision.kind === 'answer' ? decision.best.observation.printed : decision.kind;
}

describe('the only one that can be meant', () => {
  it.each([
    ['words of an office', 'công an tiếp nhận hồ sơ làm căn cước gắn chíp', { unit: 'hồ sơ' }, '4.120 hồ sơ'],
    ['of a holiday', 'tạm giữ xe mô tô chở quá người dịp tết', { unit: 'xe' }, '86 xe'],
    ['another rate of children', 'suy dinh dưỡng trẻ em dưới 5 tuổi thể thấp còi', { unit: '%' }, 'missing'],
    ['of a district', 'chuột phá hoại lúa huyện Sơn Hà', { unit: 'ha' }, 'missing'],
    ['in another unit', 'tạm giữ xe mô tô chở quá người dịp tết', { unit: 'triệu đồng' }, 'missing'],
    ['of too few words', 'hồ sơ đất đai', { unit: 'hồ sơ' }, 'missing'],
  ] as const)('%s: %s', (_, topic, rest, printed) => expect(outcome(topic, rest)).toBe(printed));
});
