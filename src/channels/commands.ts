/** Leans on the figure said last. */
export const SOURCE_QUESTION = 'Nguồn của số liệu này ở đâu?';

/** Commands that are questions in short. */
export const COMMANDS: readonly { readonly command: string; readonly description: string; readonly question: string }[] = [
  { command: 'help', description: 'Hướng dẫn sử dụng', question: 'Hướng dẫn sử dụng' },
  { command: 'baocao', description: 'Các báo cáo trong kho', question: 'Kho có những báo cáo nào?' },
  { command: 'nguon', description: 'Nguồn và câu gốc của số liệu vừa hỏi', question: SOURCE_QUESTION },
  { command: 'theodoi', description: 'Những gì đang theo dõi', question: '/theodoi' },
  { command: 'bantin', description: 'Xem bản tin ngay', question: '/bantin' },
  { command: 'xuatdulieu', description: 'Xem mọi dữ liệu bot giữ về bạn', question: '/xuatdulieu' },
  { command: 'xoadulieu', description: 'Xóa mọi dữ liệu bot giữ về bạn', question: '/xoadulieu' },
];

/** The question that a command stands for; anything else is a question already. */
export function questionOf(text: string): string {
  const [, name = ''] = /^\/(\w+)/.exec(text) ?? [];
  return COMMANDS.find(({ command }) => command === name.toLowerCase())?.question ?? text;
}
