/** What people write otherwise than reports do, and short forms that only the words beside them explain: "% dt", "mấy khối". */

const END = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';
const ASKED = '(?:bao nhi[êe]u|nhi[êe]u|m[ấa]y|bnh?) (?:ngh[ìi]n |ng[àa]n |tri[ệe]u )?';
const form = (source: string): RegExp => new RegExp(source, 'giu');

/** Clear without accents too. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})b[áa]n (?:ra|sang) n[ưu][ớo]c ngo[àa]i(?!\p{L})/giu, 'xuất khẩu'],
  [/(?<!\p{L})(?:mua|nh[ậa]p) (?:t[ừu]|v[ềe] t[ừu]) n[ưu][ớo]c ngo[àa]i(?!\p{L})/giu, 'nhập khẩu'],
  [/(?<!\p{L})th[ầa]y c[ôo](?: gi[áa]o)?(?!\p{L})/giu, 'giáo viên'],
  [/(?<!\p{L})t[ạa] (?:tr[êe]n )?(?:m[ộo]t |1 |m[ỗo]i )?h[ée]c[- ]?ta(?!\p{L})/giu, 'tạ/ha'],
  [/(?<!\p{L})h[ée]c[- ]?ta(?!\p{L})/giu, 'ha'],
  // "NS" is the budget, and beside a crop its yield.
  [/(?<!\p{L})ns(?= (?:l[úu]a|ng[ôo]|l[ạa]c|m[íi]a|s[ắa]n|c[âa]y|khoai|[đd][ậa]u|ch[èe])(?!\p{L}))/giu, 'năng suất'],
  // "mấy tạ một ha", "tạ trên ha"
  [form(`${START}(t[ạa]|t[ấa]n) (?:tr[êe]n (?:m[ộo]t |1 |m[ỗo]i )?|m[ộo]t |1 |m[ỗo]i )ha${END}`), '$1/ha'],
  // "khai thác mấy khối gỗ"; "mấy khối thi đua" are groups.
  [form(`(?<=${ASKED})kh[ốo]i(?= (?:g[ỗo]|n[ưu][ớo]c|c[áa]t|[đd][áa]|[đd][ấa]t|r[áa]c)${END}| *(?:[?.!]|$))`), 'm3'],
  // "thu nội địa đạt mấy % dt"; of a crop it is the area.
  [form(`(?<=${START}(?:thu|chi|ns|nsnn|ng[âa]n s[áa]ch) .*(?:%|ph[ầa]n tr[ăa]m) )dt${END}`), 'dự toán'],
  // "số da fdi", "da mới"; elsewhere "đã".
  [form(`${START}da(?= (?:fdi|ppp|bot|m[ớo]i)${END})`), 'dự án'],
  // "bao nhiêu KH" counts customers; elsewhere KH is the plan.
  [form(`(?<=(?:bao nhi[êe]u|m[ấa]y|bn|nhi[êe]u) )kh${END}`), 'khách hàng'],
  [form(`${START}t\\. ?s(?=ố |o )`), 'tổng s'],
  [form(`${START}[đd]t(?= (?:di đ[ộo]ng|di d[ộo]ng|b[àa]n|c[ốo] đ[ịi]nh))`), 'điện thoại'],
];

export const inContext = (text: string): string =>
  FORMS.reduce((said, [otherwise, written]) => said.replace(otherwise, written), text);
