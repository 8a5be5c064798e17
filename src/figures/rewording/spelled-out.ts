/** Medals, prizes and rates of which a list names the kind only: "56 huy chương (14 vàng, 17 bạc)", "7 nhất, 21 nhì". */
const row = (item: string): RegExp =>
  new RegExp(`(?<!\\p{Nd}|[.,/])${item}(?:(?:,|;| và|, và) ${item})*(?![\\p{L}\\p{Nd}])`, 'giu');
const [MEDALS, PRIZES] = [row('\\d{1,3} (?:vàng|bạc|đồng)'), row('\\d{1,3} (?:nhất|nhì|ba|tư|khuyến khích)')];

const each = (list: string, kind: string): string => list.replace(/(?<=\d) (?=\p{L})/gu, ` ${kind} `);

/** "bình quân 01 ha đất trồng chè đạt 312 triệu đồng", "giá trị thu được trên 1 ha": of each, no hectare that is counted. */
const EACH =
  /(?<=(?<!\p{L})(?:bình quân|trung bình|giá trị|thu nhập|doanh thu)(?: [\p{L},]+){0,5}? )(?:(?:trên|của|cho) )?(?:0?1|một) (?=(?:ha|héc ta|hộ|người|lao động|hợp tác xã|HTX|trang trại|xã|doanh nghiệp|con|cây|m2|km|tàu)(?!\p{L})[^;.:\d]{0,60} \d)/giu;
const perOne = (text: string): string => text.replace(EACH, 'mỗi ');

const SCHOOLS: Readonly<Record<string, string>> = { TH: 'tiểu học', MN: 'mầm non' };
/** "MN 93%; TH 85%; THCS 89%": schools, no results */
const schools = (text: string): string =>
  /(?<!\p{L})THCS(?!\p{L})/u.test(text)
    ? text.replace(/(?<!\p{L})(?:TH|MN)(?=:? \d)/gu, (short) => SCHOOLS[short] ?? short)
    : text;

/** Every count says what it counts; "25 đồng" among medals is no money. */
export function spelledOut(text: string): string {
  const medals = /huy chương/i.test(text)
    ? text.replace(MEDALS, (list) => (/ (?:vàng|bạc)/i.test(list) ? each(list, 'huy chương') : list))
    : text;
  const prizes = /(?<!\p{L})giải(?!\p{L})/iu.test(medals)
    ? medals.replace(PRIZES, (list) => (/ (?:nhất|nhì|khuyến)/i.test(list) ? each(list, 'giải') : list))
    : medals;
  // "bác sĩ 9,4/vạn dân; giường bệnh 27,8/vạn dân"
  return schools(perOne(prizes)).replace(
    /(bác s[ĩỹ]|giường bệnh)( (?:là|đạt|ước|ước đạt))? (\d+(?:,\d+)?) ?\/ ?(?:1 |một )?vạn dân/giu,
    '$1/vạn dân$2 $3 $1/vạn dân',
  );
}
