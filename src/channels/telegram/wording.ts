/** What only Telegram says. */
export const WELCOME = [
  'Chào bạn, tôi là Hỏi Số: tra số liệu trong các báo cáo kinh tế - xã hội, kèm nguồn và so sánh cùng kỳ.',
  'Bạn gõ câu hỏi, có dấu hay không dấu đều được, hoặc bấm thử một câu dưới đây:',
];
export const FAILED = 'Xin lỗi, tôi gặp lỗi khi trả lời. Bạn thử hỏi lại giúp.';
export const TEXT_ONLY = 'Tôi chỉ đọc được câu hỏi bằng chữ. Bạn gõ câu hỏi giúp tôi nhé.';
export const OLD_BUTTON = 'Nút này đã cũ. Bạn gõ lại câu hỏi giúp tôi nhé.';
export const BAD_TOKEN = 'Telegram không nhận BOT_TOKEN này; hãy lấy lại token từ @BotFather.';
export const noNetwork = (root: string): string =>
  `Không nối được tới máy chủ Telegram (${root}); kiểm tra mạng, hoặc đặt TELEGRAM_API_ROOT tới máy chủ Bot API riêng.`;
export const CONFLICT = 'Một tiến trình khác đang chạy bot với cùng BOT_TOKEN; hãy dừng nó trước.';
