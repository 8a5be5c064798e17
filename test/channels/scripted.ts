/** Assistants for tests: they know nothing, and do as the question says. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Line, LineRole, Option } from '../../src/model/answer.js';
import type { Assistant, Utterance } from '../../src/model/dialogue.js';

export const line = (role: LineRole, text: string): Line => ({ role, text });

export const answer = (lines: readonly Line[], options: readonly Option[] = []): Answer => ({
  intent: 'figure',
  status: 'answered',
  lines,
  options,
  figures: [],
  series: [],
  passages: [],
  confidence: 1,
});

export const TOURISTS = answer(
  [
    line('title', 'Khách du lịch · Điện Biên · 8 tháng đầu năm 2023'),
    line('figure', '700.730 lượt'),
    line('change', '▲ tăng 64,22% so với cùng kỳ 2022'),
    line('note', 'Trong báo cáo không có số riêng của tháng 8.'),
    line('source', 'Nguồn: Sở KH&ĐT <Điện Biên>'),
  ],
  [
    { label: 'Đoạn gốc', query: 'Nguồn của số liệu này ở đâu?' },
    { label: 'Khách quốc tế', query: 'khách quốc tế' },
    { label: 'Doanh thu du lịch cả năm', query: `doanh thu du lịch ${'của tỉnh '.repeat(10)}năm 2023` },
  ],
);

export type Scripted = Assistant & { readonly asked: Utterance[] };

/** "du lịch" has a figure, "hỏng" fails, "chậm" takes its time, "dài" is long; all else comes back with its chat. */
export function scripted(slow = 60): Scripted {
  const asked: Utterance[] = [];
  return {
    asked,
    async ask(utterance) {
      asked.push(utterance);
      const { chat, text } = utterance;
      if (text.includes('hỏng')) throw new Error('không đọc được kho');
      if (text.includes('chậm')) await pause(slow);
      if (text.includes('dài'))
        return answer(Array.from({ length: 300 }, (_, i) => line('text', `dòng ${i} & <số> ${'x'.repeat(20)}`)));
      if (/^(?:số )?khách du lịch/i.test(text)) return TOURISTS;
      return answer([line('text', `${chat}: ${text}`)]);
    },
  };
}
