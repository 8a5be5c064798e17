/** Little corpora: neighbours that say as much of the question as the best figure, and are still not meant. */
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/questions/clarify.js';
import { rank } from '../../src/search/ranking.js';
import { asked, littleCorpus, PLACE, type Rest } from '../search/little.js';

const { index } = await littleCorpus(`## 1. Y tế
Trong kỳ ghi nhận 412 ca mắc sốt rét, 3 ca sốt rét tử vong.
## 2. Nông nghiệp
Đến ngày 20/8/2023 gieo trồng vụ mùa 6.210 ha, trong đó: ngô 940 ha, sắn 1.105 ha.
Toàn tỉnh có 31/96 xã đạt chuẩn nông thôn mới.
### Hoa, cây cảnh
Diện tích canh tác hoa, cây cảnh 318 ha. Đến ngày 31/8/2023 diện tích nuôi trồng thủy sản 74 ha.
### Hợp tác xã
Có 87 hợp tác xã nông nghiệp xếp loại khá, tốt.
## 3. Trật tự xã hội
Có 9 nhà máy thủy điện đang vận hành, tổng công suất 214 MW; 3 dự án thủy điện đang thi công, tổng công suất 41 MW.
Xảy ra 41 vụ tai nạn giao thông, làm 17 người chết, 32 người bị thương. Thiên tai làm 3 người chết.
`);

function outcome(topic: string, rest: Rest = {}): string {
  const question = asked(topic, rest);
  const decision = decide(question, rank(question, index, PLACE));
  return decision.kind === 'answer' ? decision.best.observation.printed : decision.kind;
}

describe('neighbours that are not meant', () => {
  it.each([
    ['those who fell ill', 'số ca sốt rét', {}, '412 ca mắc'],
    ['what became of them', 'số ca sốt rét tử vong', {}, '3 ca'],
    ['the part whose word is left over', 'vu mua gieo ngo', { unit: 'ha' }, '940 ha'],
    ['the whole', 'vụ mùa gieo trồng', { unit: 'ha' }, '6.210 ha'],
    ['plants that are being built', 'dự án thủy điện đang thi công tổng công suất', { unit: 'MW' }, '41 MW'],
    ['plants that run', 'nhà máy thủy điện đang vận hành tổng công suất', { unit: 'MW' }, '214 MW'],
    ['of any cause', 'số người chết', {}, 'clarify'],
    ['of one cause', 'người chết do tai nạn giao thông', {}, '17 người chết'],
    ['hurt by one cause alone', 'số người bị thương', {}, '32 người bị thương'],
    ['a part of all', 'hợp tác xã', { text: 'tổng cộng mấy hợp tác xã', unit: 'hợp tác xã', total: true }, 'clarify'],
    ['the part itself', 'hợp tác xã nông nghiệp xếp loại khá, tốt', { unit: 'hợp tác xã' }, '87 hợp tác xã'],
    ['the one that bears the name', 'diện tích hoa, cây cảnh', { unit: 'ha' }, '318 ha'],
    ['another that is asked for', 'diện tích nuôi trồng thủy sản', { unit: 'ha' }, '74 ha'],
    ['done of all', 'xã đạt chuẩn nông thôn mới', { text: 'tổng cộng mấy xã đạt chuẩn', unit: 'xã', total: true }, '31/96 xã'],
  ] as const)('%s', (_, topic, rest, printed) => expect(outcome(topic, rest)).toBe(printed));
});
