/** The sentences about rows of tables of tasks. */

/** "Cơ quan chủ trì: Sở Nội vụ" */
export const rowLine = (head: string, value: string): string => (head ? `${head}: ${value}` : value);
export const rowPlace = (within: readonly string[], number: string): string =>
  [...within, number ? `dòng ${number}` : '']
    .map((part) => part.replace(/[\s:.;]+$/u, ''))
    .filter(Boolean)
    .join(' · ');
export const found = (n: number, what: string): string => `Có ${n} mục${what ? ` ${what}` : ''} trong bảng của báo cáo:`;
export const left = (n: number): string => `… và ${n} mục nữa; hỏi thêm tên hoặc thời gian để thu hẹp.`;
export const LED_BY = (agency: string): string => `do ${agency} chủ trì`;
export const ABOUT = (words: string): string => (words ? `về "${words}"` : 'như bạn hỏi');
export const none = (what: string): string => `Trong các bảng nhiệm vụ, đề án, dự án của kho không có mục nào ${what}.`;
export const HELD = (agencies: readonly string[]): string => `Có mục của: ${agencies.join('; ')}.`;
export const noCell = (side: 'agency' | 'time' | 'progress'): string =>
  ({
    agency: 'Bảng để trống cơ quan chủ trì của mục này.',
    time: 'Bảng để trống thời gian của mục này.',
    progress: 'Bảng để trống tình hình thực hiện của mục này.',
  })[side];
export const tasksOf = (agency: string): string => `Đề án nào do ${agency} chủ trì?`;
export const stateOf = (subject: string): string => `Tình hình thực hiện: ${subject}`;
