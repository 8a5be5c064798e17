/** What only Telegram says: to the person in the chat, and to whoever runs the bot. */

export const WELCOME = [
  'Chào bạn, tôi là Hỏi Số: tra số liệu trong các báo cáo kinh tế - xã hội, kèm nguồn và so sánh cùng kỳ.',
  'Bạn gõ câu hỏi, có dấu hay không dấu đều được, hoặc bấm thử một câu dưới đây:',
];
export const MORE_HELP = [
  'Hỏi tiếp được: "còn quốc tế?", "thế năm ngoái?". Nút dưới câu trả lời cho xem đoạn gốc, biểu đồ, câu trích dẫn và liên kết để gửi người khác.',
  '/bieudo: biểu đồ · /xuat: CSV hoặc Excel · /theodoi: tin khi có số mới · /caidat: ngắn hay đầy đủ, địa phương, dấu thập phân',
  'Thấy số sai? Bấm 👎 hoặc nhắn "sai số": người biên tập sẽ xem lại.',
];
export const FAILED = 'Xin lỗi, tôi gặp lỗi khi trả lời. Bạn thử hỏi lại giúp.';
export const TEXT_ONLY = 'Tôi chỉ đọc được chữ, không đọc được ảnh, giọng nói hay nhãn dán. Bạn gõ câu hỏi giúp tôi nhé.';
export const OLD_BUTTON = 'Nút này đã cũ. Bạn gõ lại câu hỏi giúp tôi nhé.';
export const asked = (question: string): string => `› ${question}`;

export const BAD_TOKEN = 'Telegram không nhận BOT_TOKEN này; hãy lấy lại token từ @BotFather.';
export const CONFLICT =
  'Một tiến trình khác đang nhận tin nhắn với cùng BOT_TOKEN; hãy dừng tiến trình đó. Trong lúc chờ, bot vẫn thử lại.';
export const noNetwork = (host: string, cause: string): string =>
  `Không nối được tới máy chủ Telegram (${host}: ${cause}); kiểm tra mạng hoặc đặt TELEGRAM_API_ROOT.`;
export const refused = (code: number, description: string): string =>
  `Máy chủ Telegram từ chối (${code} ${description}); hãy thử lại sau.`;
export const BACK = 'Đã nối lại được với Telegram.';
export const SILENT = 'không trả lời';
export const NO_BOT_API = 'trả lời không phải của Bot API';
export const UNREACHABLE = 'không tới được';

export const blocked = (chat: string): string => `${chat} không nhận tin nhắn của bot nữa`;
export const failed = (chat: string, reason: string): string => `lỗi khi trả lời ${chat}: ${reason}`;
export const notKept = (chat: string, reason: string): string => `chưa ghi lại được câu trả lời cho ${chat}: ${reason}`;
export const noCommands = (reason: string): string => `chưa đặt được danh sách lệnh: ${reason}`;
export const notConfirmed = (reason: string): string => `chưa xác nhận được tin nhắn cuối, lần sau có thể trả lời lặp: ${reason}`;
export const EMPTY_ANSWER = 'câu trả lời không có chữ nào';
export const ODD_ERROR = 'lỗi lạ';

export const SOURCE = 'Đoạn gốc';
export const CHART = 'Biểu đồ';
export const WATCH = 'Theo dõi';
export const CITE = 'Trích dẫn';
export const LINK = 'Liên kết';
export const WRONG = '👎 Sai số';
export const GONE = 'Số liệu này không còn trong kho. Bạn hỏi lại giúp tôi nhé.';
export const NO_LAST = 'Chưa có số liệu nào trong cuộc trò chuyện này. Bạn hỏi một số liệu trước nhé.';
export const NO_CHART = 'Chưa đủ số liệu cùng loại để vẽ biểu đồ.';
export const PAINTER_BUSY = 'Đang có nhiều biểu đồ chờ vẽ. Bạn thử lại sau ít phút nhé.';

export const ONLY_ADMINS_SET = 'Trong nhóm, chỉ quản trị viên của nhóm đổi được cài đặt.';
export const ONLY_ADMINS_FOLLOW = 'Trong nhóm, chỉ quản trị viên của nhóm đổi được những gì nhóm theo dõi và dữ liệu của nhóm.';
export const YOUR_DATA = 'Mọi thứ tôi giữ về cuộc trò chuyện này. Gõ /xoadulieu để xóa hết.';
export const FULL = 'Đầy đủ';
export const SHORT = 'Ngắn gọn';
export const MAIN_PLACE = 'Tỉnh chính của kho';
export const settingsLines = (
  { short, decimal, place }: { short: boolean; decimal: string; place: string },
  mainPlace: string,
): string[] => [
  'Cài đặt của cuộc trò chuyện này:',
  `• Câu trả lời: ${short ? 'ngắn gọn' : 'đầy đủ'}`,
  `• Dấu thập phân: ${decimal === 'comma' ? 'dấu phẩy (1.234,5)' : 'dấu chấm (1,234.5); câu trích vẫn giữ như bản gốc'}`,
  `• Địa phương khi câu hỏi không nêu: ${place || (mainPlace ? `${mainPlace} (tỉnh chính của kho)` : 'tỉnh chính của kho')}`,
];

export const GO_ON = 'Hỏi tiếp trong chat riêng';
export const NOTHING_INLINE = 'Chưa thấy số liệu nào: hỏi tiếp trong chat riêng';
export const ASK_ON = (bot: string): string => `Hỏi tiếp với ${bot}`;

export const WHAT_TO_EXPORT = 'Bạn muốn xuất gì?';
export const LAST_ANSWER = 'Câu trả lời vừa rồi';
export const wholeSeries = (name: string): string => `${name}: mọi kỳ trong kho`;
export const wholeReport = (name: string): string => `Toàn bộ số liệu của ${name}`;
export const moreReports = (count: number): string => `Còn ${count} báo cáo khác: gõ /xuat kèm số hiệu hoặc tên báo cáo.`;
export const NOTHING_IN_LAST = 'Câu trả lời vừa rồi không có số nào để xuất.';
export const NO_SUCH_REPORT = 'Kho không có báo cáo nào như vậy; /baocao liệt kê các báo cáo.';
export const exported = (count: number): string => `${count} số liệu, kèm nguồn của từng số.`;

/** `readsAll`: the privacy mode is off, or does not hold for an administrator. */
export const inGroup = (bot: string, readsAll: boolean): string[] => [
  'Chào cả nhóm, tôi là Hỏi Số: tra số liệu trong các báo cáo kinh tế - xã hội, kèm nguồn và so sánh cùng kỳ.',
  `Trong nhóm tôi chỉ trả lời khi được nhắc tên (@${bot} số khách du lịch tháng 8), khi ai đó trả lời tin của tôi, hoặc khi có lệnh như /baocao.`,
  readsAll
    ? 'Telegram chuyển cho tôi mọi tin của nhóm; những tin không gọi tôi thì tôi bỏ qua và không giữ lại.'
    : 'Chế độ riêng tư của Telegram đang bật: tôi không nhận được những tin khác của nhóm.',
];
