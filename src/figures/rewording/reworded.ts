/** Sentences put into the order in which figures are read: the noun before its figure. */

const PERCENT = '\\d{1,3}(?:[.,]\\d+)?%';
const COUNTED = '(?:(?:về )?số (?:vụ|người|ca|hộ|trường hợp)[^,.;:()\\d%]{0,24}?)';
const IN_ROW = new RegExp(
  `(?<=^|[,;:(] ?| )(tăng|giảm) (${PERCENT}) (${COUNTED})((?:(?:, (?:và )?| và )(?:(?:tăng|giảm) )?${PERCENT} ${COUNTED})+)(?=[.;)]|$|,? so (?:với )?)`,
  'giu',
);
const NEXT = new RegExp(`(?:, (?:và )?| và )(?:(tăng|giảm) )?(${PERCENT}) (${COUNTED})$`, 'iu');

/** "tăng 7,4% số vụ, 2,1% số người chết" → "số vụ tăng 7,4%, số người chết tăng 2,1%" */
const inRow = (text: string): string =>
  text.replace(IN_ROW, (_, verb: string, size: string, noun: string, rest: string) => {
    const said: string[] = [];
    let [left, last] = [rest, verb];
    const items: [string, string, string][] = [];
    for (let m = NEXT.exec(left); m; m = NEXT.exec(left)) {
      items.unshift([m[1] ?? '', m[2] ?? '', m[3] ?? '']);
      left = left.slice(0, m.index);
    }
    for (const [own, percent, what] of [[verb, size, noun] as const, ...items]) {
      last = own || last;
      said.push(`${what.replace(/^về /i, '').trim()} ${last.toLowerCase()} ${percent}`);
    }
    return said.join(', ');
  });

/** "…; giảm 12% tỷ lệ hộ nghèo so với đầu năm" → "tỷ lệ hộ nghèo giảm 12% so với đầu năm" */
const RATE = new RegExp(
  `(?<=(?:^|[;:.]) ?)(tăng|giảm) ((?:thêm |khoảng |từ )?${PERCENT}) ((?:tỷ|tỉ) lệ [^,.;:()\\d%]{3,50}?)(?=[,.;(]|$| so (?:với )?| \\()`,
  'giu',
);

/** "tăng nhiều nhất là nhóm giao thông, với 1,66%" → "nhóm giao thông tăng 1,66%" */
const FIRST = new RegExp(
  `(?<=^|[,;:(] ?)(tăng|giảm) (?:nhiều|cao|mạnh|thấp|sâu|ít) nhất là ([^,;.:()\\d]{3,60}),? với (?:mức (?:tăng|giảm) )?(${PERCENT})`,
  'giu',
);
/** "2 nhóm có chỉ số giá giảm là may mặc giảm 0,4%": which they are, each with its own change */
const THESE = /(?<=(?<!\p{L})nhóm (?:[^,;.:()\d]{0,40} )?(?:tăng|giảm)) là (?=[^,;.:()\d]{3,60} (?:tăng|giảm) \d)/giu;
/** "thành thị giảm 0,07% và khu vực nông thôn giảm 0,2%": two that moved */
const AND_ANOTHER = /(?<=\d%) và (?=(?:khu vực|nhóm|ngành) [^,;.:()\d]{3,40} (?:tăng|giảm) \d[\d,]* ?%)/giu;

/** "đạt 61,2 tạ/ha - cao nhất từ trước đến nay", "- mức thấp nhất trong 5 năm qua": an aside behind a figure, which names nothing. */
const RECORD =
  /(?<=\d[^,;.:()]{0,24})(?: [-–]|,) (?:(?:là|đây là|đạt) )?(?:(?:mức|năm|vụ|quý|con số) )?(?:(?:cao|lớn|thấp|nhiều|tốt) (?:nhất|kỷ lục)|kỷ lục) (?:[^,;.:()\d]{0,12}từ trước (?:đến|tới)(?: nay)?|trong lịch sử|(?:trong )?(?:vòng )?(?:\d{1,2}|nhiều) (?:năm|vụ|quý|tháng)(?: gần đây| qua| trở lại đây)?)(?=[,;.)]|$)/giu;

/** "(so với kế hoạch Thủ tướng giao đạt 86%)" → "(đạt 86% kế hoạch Thủ tướng giao)" */
const AGAINST = new RegExp(
  `(?:nếu )?so (?:với )?((?:kế hoạch|KH|dự toán|DT|chỉ tiêu)(?: [^,;.:()\\d%]{1,50})? giao)(?: thì| là)*,? (?:đạt|bằng) (${PERCENT})`,
  'giu',
);

/** "đạt tỷ lệ 42% hộ gia đình có kết nối Internet" → "tỷ lệ hộ gia đình có kết nối Internet đạt 42%" */
const RATE_OF_THOSE = new RegExp(
  `(?<=^|[,;(] ?)(?:đạt )?tỷ lệ (${PERCENT}) ((?:hộ|người|học sinh|doanh nghiệp|xã|thôn|trường)(?: \\p{L}+){0,3}? (?:có|được|sử dụng|dùng) [^,;.:()\\d%]{6,60})(?=[,;.)]|$)`,
  'giu',
);

/** Every figure behind its noun. */
export const reworded = (sentence: string): string => {
  const text = sentence.replace(RECORD, '');
  if (!/\d ?%/.test(text)) return text;
  return inRow(text)
    .replace(AGAINST, 'đạt $2 $1')
    .replace(RATE, '$3 $1 $2')
    .replace(RATE_OF_THOSE, 'tỷ lệ $2 đạt $1')
    .replace(FIRST, '$2 $1 $3')
    .replace(THESE, ' gồm ')
    .replace(AND_ANOTHER, ', ');
};
