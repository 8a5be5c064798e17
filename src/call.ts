/** How the command line is called: its words, and what is wrong with them. */
import { parseArgs } from 'node:util';

/** The call was wrong: exit 2. */
export class UsageError extends Error {}

export const USAGE = `hoiso                       trò chuyện trong terminal, hoặc bot Telegram khi có BOT_TOKEN
hoiso ask "câu hỏi" [--json] | hoiso ask --jsonl
hoiso figures [--report ID] [--jsonl | --csv]
hoiso reports [--jsonl] [--unread]      các báo cáo, tỷ lệ số liệu đọc được; --unread liệt kê số chưa đọc được
hoiso add FILE… [--date NGÀY] [--place TỈNH]
                            đọc thử và thêm vào kho. Báo cáo không ghi ngày hay địa phương: nói bằng --date 2024-07-05
                            --place "Yên Bái", hoặc trả lời khi được hỏi trong terminal; lời khai nằm ở TỆP.head trong kho
                            (các dòng date, place, title, issuer, number, period giữa hai dòng ---, sửa được bằng tay)
hoiso digest --dry-run [--at LÚC] [--jsonl]
                            những bản tin sẽ gửi lúc đó (mặc định: bây giờ), cho ai, viết gì; không gửi và không ghi gì
hoiso store check | backup TỆP | restore TỆP
                            trạng thái (hội thoại, theo dõi, sổ gửi) trong STATE_DIR: kiểm tra, sao lưu ra một tệp, khôi phục từ tệp
Chung: --archive DIR (hoặc ARCHIVE_DIR) là thư mục báo cáo.
`;

const OPTIONS = {
  archive: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'boolean' },
  csv: { type: 'boolean' },
  report: { type: 'string' },
  unread: { type: 'boolean' },
  date: { type: 'string' },
  'dry-run': { type: 'boolean' },
  at: { type: 'string' },
  place: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  '': ['archive', 'help'],
  ask: ['archive', 'json', 'jsonl', 'help'],
  figures: ['archive', 'report', 'jsonl', 'csv', 'help'],
  reports: ['archive', 'jsonl', 'unread', 'help'],
  add: ['archive', 'date', 'place', 'help'],
  digest: ['archive', 'dry-run', 'at', 'jsonl', 'help'],
  store: ['help'],
};

type Flag = 'json' | 'jsonl' | 'csv' | 'unread' | 'dry-run' | 'help';
export type Values = Partial<Record<Flag, boolean> & Record<'archive' | 'report' | 'date' | 'place' | 'at', string>>;

export function parseCall(args: readonly string[]): { command: string; rest: string[]; values: Values } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true, strict: true });
    const [command = '', ...rest] = positionals;
    const allowed = ALLOWED[command];
    if (!allowed) throw new UsageError(`không có lệnh "${command}"; xem hoiso --help`);
    const extra = Object.keys(values).find((name) => !allowed.includes(name));
    if (extra) throw new UsageError(`lệnh "${command || 'hoiso'}" không có --${extra}; xem hoiso --help`);
    return { command, rest, values };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const [, flag = ''] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new UsageError(`tham số ${flag} không dùng được; xem hoiso --help`);
  }
}
