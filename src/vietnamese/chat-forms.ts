/** What people write otherwise than reports do, and short forms that only the words beside them explain: "% dt", "mấy khối". */

import { hasAccents } from './text.js';

const END = '(?![\\p{L}\\p{N}])';
const START = '(?<![\\p{L}\\p{N}])';
const ASKED = '(?:bao nhi[êe]u|nhi[êe]u|m[ấa]y|bnh?) (?:ngh[ìi]n |ng[àa]n |tri[ệe]u )?';
const form = (source: string): RegExp => new RegExp(source, 'giu');

/** The sectors of the economy are numbered as they are printed; "xã khu vực 3", "hải quan khu vực 2" are others. */
const SECTOR = `(?<=^ *(?:(?:t[ỷyỉi] tr[ọo]ng|c[òo]n|th[ếe]|ri[êe]ng|t[ăa]ng tr[ưu][ởo]ng|g[rd]*dp) )*)khu v[ựu]c`;
const SECTORS: readonly (readonly [RegExp, string])[] = [
  [form(`${SECTOR} 1${END}`), 'khu vực I'],
  [form(`${SECTOR} 2${END}`), 'khu vực II'],
  [form(`${SECTOR} 3${END}`), 'khu vực III'],
];

/** Clear without accents too. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})b[áa]n (?:ra|sang) n[ưu][ớo]c ngo[àa]i(?!\p{L})/giu, 'xuất khẩu'],
  [/(?<!\p{L})b[áa]n (\p{L}+(?: \p{L}+){0,3}?) (?:ra|sang) n[ưu][ớo]c ngo[àa]i(?!\p{L})/giu, 'xuất khẩu $1'],
  [/(?<!\p{L})(?:mua|nh[ậa]p) (?:t[ừu]|v[ềe] t[ừu]) n[ưu][ớo]c ngo[àa]i(?!\p{L})/giu, 'nhập khẩu'],
  [/(?<!\p{L})th[ầa]y c[ôo](?: gi[áa]o)?(?!\p{L})/giu, 'giáo viên'],
  [/(?<!\p{L})t[ạa] (?:tr[êe]n )?(?:m[ộo]t |1 |m[ỗo]i )?h[ée]c[- ]?ta(?!\p{L})/giu, 'tạ/ha'],
  [/(?<!\p{L})h[ée]c[- ]?ta(?!\p{L})/giu, 'ha'],
  // "đã gặt mấy ha", "gat duoc bao nhieu"; elsewhere without its accent it is "gạt".
  [form(`${START}gặt(?: h[áa]i)?${END}`), 'thu hoạch'],
  [form(`${START}gat(?= (?:(?:d[ưu][ợo]c|xong|l[úu]a) |(?:bao nhi[êe]u|m[ấa]y|bnh?) (?:ha|h[ée]c|%|di[ệe]n)))`), 'thu hoạch'],
  // "NS" is the budget, and beside a crop its yield.
  [/(?<!\p{L})ns(?= (?:l[úu]a|ng[ôo]|l[ạa]c|m[íi]a|s[ắa]n|c[âa]y|khoai|[đd][ậa]u|ch[èe])(?!\p{L}))/giu, 'năng suất'],
  // "mấy tạ một ha", "tạ trên ha"
  [form(`${START}(t[ạa]|t[ấa]n) (?:tr[êe]n (?:m[ộo]t |1 |m[ỗo]i )?|m[ộo]t |1 |m[ỗo]i )ha${END}`), '$1/ha'],
  // "khai thác mấy khối gỗ"; "mấy khối thi đua" are groups.
  [form(`(?<=${ASKED})kh[ốo]i(?= (?:g[ỗo]|n[ưu][ớo]c|c[áa]t|[đd][áa]|[đd][ấa]t|r[áa]c)${END}| *(?:[?.!]|$))`), 'm3'],
  // "thu nội địa đạt mấy % dt"; of a crop it is the area.
  [form(`(?<=${START}(?:thu|chi|ns|nsnn|ng[âa]n s[áa]ch) .*(?:%|ph[ầa]n tr[ăa]m) )dt${END}`), 'dự toán'],
  // "dt du lịch" is what tourism takes in, "vốn dt" what is invested, "ước TH" what was done.
  [
    form(
      `${START}dt(?= (?:du l[ịi]ch|b[áa]n l[ẻe]|d[ịi]ch v[ụu]|v[ậa]n t[ảa]i|l[ưu]u tr[úu]|[ăa]n u[ốo]ng|vi[ễe]n th[ôo]ng|b[ưu]u ch[íi]nh)${END})`,
    ),
    'doanh thu',
  ],
  [form(`(?<=${START}v[ốo]n )dt${END}`), 'đầu tư'],
  [form(`(?<=${START}[ưu][ớo]c )th(?= (?:n[ăa]m |qu[ýy] |th[áa]ng |\\d))`), 'thực hiện'],
  // "số da fdi", "da mới"; elsewhere "đã".
  [form(`${START}da(?= (?:fdi|ppp|bot|m[ớo]i)${END})`), 'dự án'],
  // "bao nhiêu KH" counts customers; elsewhere, and in "đạt bao nhiêu KH", it is the plan.
  [
    form(
      `(?<=(?:bao nhi[êe]u|m[ấa]y|bn|nhi[êe]u) )(?<!${START}(?:[đd][ạa]t|ho[àa]n th[àa]nh|v[ưu][ợo]t)(?: [đd][ưu][ợo]c)? (?:bao nhi[êe]u|m[ấa]y|bn) )kh${END}`,
    ),
    'khách hàng',
  ],
  // "án HS" is of crimes; elsewhere pupils.
  [form(`(?<=${START}(?:[áa]n|ph[ạa]m ph[áa]p|t[ộo]i ph[ạa]m) )hs${END}`), 'hình sự'],
  [form(`(?<=${START}(?:d[ịi]ch v[ụu]|dv|h[àa]ng h[óo]a|gi[áa]) )td${END}`), 'tiêu dùng'],
  [form(`(?<=${START}v[ùu]ng )td${END}`), 'trung du'],
  [form(`(?<=${START}gi[áa] )ss${END}`), 'so sánh'],
  [form(`(?<=${START}gi[áa] )hh${END}`), 'hiện hành'],
  // "dự toán TW giao": who gave it
  [form(`(?<=${START}(?:d[ựu] to[áa]n|dt|k[ếe] ho[ạa]ch|kh|v[ốo]n|ng[âa]n s[áa]ch|ns) )tw${END}`), 'trung ương'],
  // "h. Tân Kỳ"
  [form(`${START}h\\. ?(?=\\p{L}{2})`), 'huyện '],
  // "QL1", "ql 14"
  [form(`${START}ql ?(?=\\p{Nd}{1,3}\\p{L}?${END})`), 'quốc lộ '],
  // "đạt kg", "kg tính": not; behind a number or what asks for one it is weighed
  [
    form(
      `(?<!\\p{Nd} ?|/ ?|${START}(?:${ASKED}|(?:m[ộo]t|m[ỗo]i|ngh[ìi]n|ng[àa]n|tri[ệe]u|t[íi]nh theo|theo) ))${START}kg${END}`,
    ),
    'không',
  ],
  // "tiền phạt" is what was fined
  [form(`${START}ti[ềe]n ph[ạa]t${END}`), 'tiền xử phạt'],
  // "tai nan gt", "an toàn gt"; elsewhere it is "giá trị".
  [form(`(?<=${START}(?:tai n[ạa]n|an to[àa]n|v[ụu]) )gt${END}`), 'giao thông'],
  // "dự toán thu 2025 bao nhiêu": of the budget; "dự toán thu nội địa" says of what
  [
    form(
      `${START}(d[ựu] to[áa]n (?:thu|chi))(?= (?:c[ảa] )?(?:n[ăa]m )?20\\d\\d| (?:c[ủu]a|[ởo]|t[ạa]i) | (?:l[àa] )?(?:bao nhi[êe]u|m[ấa]y|bn)${END}| *[?.!]*$)`,
    ),
    '$1 ngân sách',
  ],
  // "trong bc tháng 8", "tính từ bc 2023", "bc 9 tháng"
  [
    form(
      `(?<=^|${START}(?:theo|trong|t[ừu]|t[ạa]i|d[ựu]a v[àa]o|c[ăa]n c[ứu]|c[ủu]a) |\\()bc(?= (?:n[ăa]m |qu[ýy] |th[áa]ng |\\d))`,
    ),
    'báo cáo',
  ],
  // "= bn %"
  [/ ?= ?(?=(?:bao nhi[êe]u|nhi[êe]u|m[ấa]y|bnh?)(?!\p{L}))/giu, ' bằng '],
  // Both together are all there is.
  [
    form(`${START}(?:[đd][áa]nh b[ắa]t|khai th[áa]c) (?:v[àa]|l[ẫa]n|c[ùu]ng) nu[ôo]i tr[ồo]ng(?: th[ủu]y s[ảa]n)?${END}`),
    'thủy sản',
  ],
  // "kn tc", "kn, tc": complaints; "hk" behind an airport, "pa" behind what is done with a plan
  [form(`${START}kn ?[-,&/]? ?tc${END}`), 'khiếu nại tố cáo'],
  [form(`(?<=${START}(?:c[ảa]ng|kh[áa]ch|v[ậa]n t[ảa]i|[đd][ưu][ờo]ng|ng[àa]nh) )hk${END}`), 'hàng không'],
  [form(`(?<=${START}(?:duy[ệe]t|l[ậa]p|th[ẩa]m [đd][ịi]nh|x[âa]y d[ựu]ng) )pa${END}`), 'phương án'],
  // Of projects "tmđt" is what they cost; elsewhere it is trade.
  [
    form(`${START}tm[đd]t(?= (?:c[ủu]a )?(?:c[áa]c )?(?:\\d+ )?(?:d[ựu] [áa]n|da|c[ôo]ng tr[ìi]nh|g[óo]i th[ầa]u)${END})`),
    'tổng mức đầu tư',
  ],
  [form(`(?<=${START}(?:d[ựu] [áa]n|da|c[ôo]ng tr[ìi]nh) .*)tm[đd]t${END}`), 'tổng mức đầu tư'],
  [form(`${START}tm[đd]t${END}`), 'thương mại điện tử'],
  // "bn ld", "ld làm việc"; "công ty ld" is a joint venture
  [form(`(?<=${ASKED}|${START}s[ốo] )l[đd](?! li[êe]n doanh)${END}`), 'lao động'],
  [
    form(
      `${START}(?<!(?:c[ôo]ng ty|cty|xi m[ăa]ng|li[êe]n doanh) )ld(?= (?:l[àa]m|[đd]i|n[ữu]|n[ưu][ớo]c|n[ôo]ng|th[ấa]t|c[óo] vi[ệe]c|[đd]ang|qua|trong|ph[ổo])${END})`,
    ),
    'lao động',
  ],
  // "gd 2", "gd II", "gd 2021-2025" are stages, "hộ gd" are families; elsewhere education
  [form(`${START}g[đd](?= (?:\\d|I{1,3}${END}))`), 'giai đoạn'],
  [form(`(?<=${START}h[ộo] )g[đd]${END}`), 'gia đình'],
  [form(`(?<=s[ĩi] s[ốo] )tb${END}|${START}tb(?= (?:m[ỗo]i|m[ộo]t|1|l[ớo]p|[đd][ầa]u)${END})`), 'bình quân'],
  // "vốn dk", "dk đầu tư"; elsewhere it is "được"
  [
    form(`(?<=${START}v[ốo]n )[đd]k${END}|${START}[đd]k(?= (?:kinh doanh|[đd][ầa]u t[ưu]|m[ớo]i|doanh nghi[ệe]p)${END})`),
    'đăng ký',
  ],
  // "dc kg", "kg bik" say no; "mấy đồng một kg", "10 kg", "đ/kg" weigh
  [
    form(
      `(?<!(?:(?:m[ộo]t|m[ỗo]i|m[ấa]y|nhi[êe]u|bnh?|[đd][ồo]ng|ngh[ìi]n|ng[àa]n|tri[ệe]u|theo|t[íi]nh|\\d)|[/đd]) ?)${START}kg${END}`,
    ),
    'không',
  ],
  // "ck" and nothing else asks what is held against that time
  [form('^ck(?=[ ?!.]*$)'), 'so với cùng kỳ'],
  [form(`${START}t\\. ?s(?=ố |o )`), 'tổng s'],
  [form(`${START}[đd]t(?= (?:di đ[ộo]ng|di d[ộo]ng|b[àa]n|c[ốo] đ[ịi]nh))`), 'điện thoại'],
];

/** Without accents "trong" before what grows is "trồng". */
const PLANTED = form(
  `${START}trong(?= (?:moi |lai |duoc |dc )?(?:(?:bn|bao nhieu|may) (?:ha|hec ?ta)|rung|lua|ngo|bap|cay|mia|lac|rau|sen|sau rieng|ca phe|cao su)${END})`,
);
const planted = (text: string): string => (hasAccents(text) ? text : text.replace(PLANTED, 'trồng'));

export const inContext = (text: string): string =>
  [...SECTORS, ...FORMS].reduce((said, [otherwise, written]) => said.replace(otherwise, written), planted(text));
