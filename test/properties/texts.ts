/** Texts that nobody wrote: pieces of report language, marks, numbers, tables and any Unicode, in any order. */
import fc from 'fast-check';

/** The same texts on every machine; `SEED=$RANDOM npx vitest run test/properties` looks for others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20230822) });

const WORDS =
  'Diện tích|sản lượng|ngô|lúa|đàn trâu|thu ngân sách|khách quốc tế|kim ngạch|xuất khẩu|số hộ nghèo|tỷ lệ|huyện Mường Ảng|tỉnh Điện Biên|cả nước|trong đó|gồm|cụ thể|lần lượt|tương ứng|ước|ước đạt|đạt|là|còn|và|của|so với|cùng kỳ|cùng kỳ năm trước|tháng trước|kế hoạch|dự toán|tăng|giảm|gấp|bằng|chiếm|vượt|xếp thứ|không đổi|từ|đến|hơn|gần|khoảng|phấn đấu|mục tiêu|điều chỉnh'.split(
    '|',
  );
const PERIODS =
  'tháng 8|8 tháng đầu năm|quý I/2021|năm 2022|6 tháng cuối năm|ngày 31/7/2023|31/8|năm học 2022-2023|vụ đông xuân|giai đoạn 2021-2025|tháng 13/2023|ngày 45/99/0000|quý V|0 tháng năm 0'.split(
    '|',
  );
const UNITS = 'ha|tấn|tạ/ha|tỷ đồng|triệu USD|nghìn lượt|%|điểm %|hộ|người|lần|m²|trđ|/63|xã|kWh|vụ|‰'.split('|');
const MARKS = [...' .,;:()[]"“”/-–+*|_#<>=&…!?%¹²⁵\t', ', ', '. ', '; ', ': ', '\n', '\n\n', '\r\n', '. \n- ', '\n+ '];
const LINES =
  'I. KẾT QUẢ|1. Nông nghiệp|1.1. Trồng trọt|a) Cây lúa|(1) Lúa|PHẦN THỨ HAI|PHỤ LỤC|Biểu 1. Bán lẻ|Đơn vị tính: tỷ đồng|TT\tChỉ tiêu\tĐVT\tNăm 2022\tSo cùng kỳ (%)|1\tLúa\tha\t1.234\t105,2|I\tTỔNG SỐ\t\t\t|\t\t\t|| TT | Tên | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Đề án | Sở Y tế || # Mục|---|> - ngô|<table><tr><td>Ngô</td><td>5</td></tr>|<p>Ngô đạt 5 ha</p>|¹ Ghi chú 5 ha|Số: 12/BC-UBND|BÁO CÁO'.split(
    '|',
  );

const number = fc.oneof(
  fc.integer({ min: 0, max: 1e9 }).map((n) => n.toLocaleString('de-DE')),
  fc.double({ min: 0, max: 1e6, noNaN: true }).map((n) => n.toFixed(2).replace('.', ',')),
  fc.constantFrom('0', '00', '1.2.3.4', ',5', '5,', 'l.058,7', '20.412, 7', '1/2', '295/401', '95% - 100%', '−3', '+', '2.35'),
);
const from = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const piece = fc.oneof(
  { weight: 6, arbitrary: from(WORDS) },
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: from(UNITS) },
  { weight: 3, arbitrary: from(MARKS) },
  { weight: 2, arbitrary: from(PERIODS) },
  { weight: 2, arbitrary: from(LINES).map((line) => `\n${line}\n`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Mostly pieces with blanks between, some glued together. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: fc.array(piece, { maxLength: 60 }).map((all) => all.join(' ')) },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 40 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 200 }) },
);

const ASKING =
  'bao nhiêu|bao nhieu|mấy|là gì|vì sao|còn|thế|năm ngoái|nam ngoai|so với|tăng hay giảm|tang bn|đạt mấy % kế hoạch|xếp thứ mấy|qua các năm|hơn|nào tăng mạnh nhất|đề án nào|do sở nào chủ trì|nguồn đâu|chào bạn|cảm ơn|1|2|/nguon|cùng kỳ'.split(
    '|',
  );
export const anyQuestion = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.oneof(piece, from(ASKING), from(ASKING)), { maxLength: 14 }).map((all) => all.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: anyText },
);

/** Pieces that a text may be made of over and over, with no end. */
export const endless = fc.array(piece, { minLength: 1, maxLength: 6 }).map((all) => `${all.join(' ')} `);

/** What scans, converters and keyboards do to a text. */
const DAMAGES: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text) => text.replace(/[,;:.]/g, '$&$&'),
  (text, at) => `${text.slice(0, at)}(${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)})${text.slice(at)}`,
  (text) => text.replace(/\d+/, (digits) => digits.repeat(60)),
  (text) => text.normalize('NFD'),
  (text, at) => `${text.slice(0, at)}\u202E\u05D0${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}🌾👩‍🌾${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}\n${text.slice(at)}`,
  (text) => text.replace(/ /g, '\u00A0'),
  (text) => text.replace(/\|/g, ''),
  (text) => text.toUpperCase(),
];

/** Lines of reports, each damaged in up to four ways. */
export const damaged = (lines: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.constantFrom(...lines),
        fc.array(fc.tuple(fc.constantFrom(...DAMAGES), fc.nat()), { minLength: 1, maxLength: 4 }),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((all) =>
      all.map(([line, ways]) => ways.reduce((text, [damage, at]) => damage(text, at % (text.length + 1)), line)).join('\n'),
    );
