/** "cây nào", "cấp học nào": what names a thing of the kind that a ranking asks for. Folded words; of crops with their accents. */
import type { Observation } from '../model/observation.js';
import { canonical, fold } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';

/** "sản xuất điện", "chế biến" grow in no field: "sắn" and "chè" have their own accents. */
const crops = (names: string): RegExp => new RegExp(`(?<!\\p{L})(?:${names})(?!\\p{L})`, 'u');
const LASTING =
  'cà phê|cao su|chè|mắc ca|hồ tiêu|tiêu(?! (?:dùng|hủy|thụ|chuẩn|chí|độc))|(?<!hạt )điều(?! (?:chỉnh|hòa|tra|dưỡng|trị|hành|kiện|động))|dừa|ca cao|sầu riêng|chanh dây';
const HERDS = '(?:trau|bo|lon|heo|de|ngua|cuu)';
const COUNTED = '^(?:tong )?(?:dan|so|so luong|so con) ';
const KINDS: readonly (readonly [kind: RegExp, name: RegExp, title: string])[] = [
  [
    /(?:^| )(?:cap|bac|lop) hoc(?: |$)/,
    /(?:^| )(?:mam non|nha tre|mau giao|tieu hoc|thcs|trung hoc co so|thpt|trung hoc pho thong|gdtx)(?: |$)/,
    'Cấp học',
  ],
  [
    /(?:^| )(?:chan nuoi|vat nuoi|con nuoi|con vat|dan vat nuoi|loai vat nuoi)(?: |$)/,
    new RegExp(`${COUNTED}(?:${HERDS}|gia cam|ga|vit|ong)(?: |$)`),
    'Vật nuôi',
  ],
  [/(?:^| )(?:dan )?gia suc(?: |$)/, new RegExp(`${COUNTED}${HERDS}(?: |$)`), 'Gia súc'],
  [/(?:^| )gia cam(?: |$)/, /(?:^| )(?:ga|vit|ngan|ngong)(?: |$)/, 'Gia cầm'],
  [/(?:^| )cay (?:cong nghiep|lau nam|trong lau nam)(?: |$)/, crops(LASTING), 'Cây lâu năm'],
  [/(?:^| )cay (?:luong thuc|hang nam)(?: |$)/, crops('lúa|ngô|sắn|khoai'), 'Cây hằng năm'],
  [/(?:^| )(?:vu|mua vu)(?: lua)?(?: |$)/, /(?:^| )(?:dong xuan|he thu|mua|thu dong|chiem|nuong)(?: |$)/, 'Mùa vụ'],
  [
    /(?:^| )cay(?: trong)?$/,
    crops(`${LASTING}|lúa|ngô|sắn|khoai|mía|lạc|đậu tương|bưởi|cam|nhãn(?! hiệu)|vải(?! các| dệt| thun)|xoài|chuối|ăn quả|rau`),
    'Cây trồng',
  ],
];

/** What comes in, by what it is called: no whole of it. */
const REVENUES = /(?:^| )(?:khoan|sac) (?:thu|thue)(?: |$)/;
const REVENUE = /^(?:thu (?!ngan sach|noi dia|can doi|no |nhap |hut |hoach |hoi )|thue |phi |le phi |tien )/;

/** "Cừu – tổng đàn gia súc", 203.150 con: a herd without its word for one. */
const headOf = ({ name, unit }: Pick<Observation, 'name' | 'unit'>): string => {
  const [head = ''] = fold(name).split(' – ');
  return /(?:^| )con$/.test(fold(unit)) && new RegExp(`^(?:${HERDS}|gia cam|ga|vit|ong)$`).test(head)
    ? `dan ${head}`
    : fold(name);
};

export interface Kind {
  readonly title: string;
  /** Whether a figure is that of a thing of the kind. */
  readonly has: (figure: Pick<Observation, 'name' | 'unit'>) => boolean;
}

/** "khoản thu nào tăng mạnh nhất": money that is called a tax, a fee or an income; null where the folded noun is another. */
export const revenueOf = (noun: string): Kind | null =>
  REVENUES.test(noun)
    ? { title: 'Khoản thu', has: ({ name, unit }) => unitParts(unit).dimension === 'money' && REVENUE.test(fold(name)) }
    : null;

/** "Khách quốc tế", "Khách lưu trú": no market that guests come from. */
export const isSortOfGuests = ({ name }: Pick<Observation, 'name'>): boolean =>
  /^(?:tong )?(?:so |luong )?(?:luot )?khach (?:quoc te|noi dia|trong nuoc|nuoc ngoai|luu tru|trong ngay|du lich)/.test(
    fold(name),
  );

/** null where the folded noun names no kind that is known. */
export function kindOf(noun: string): Kind | null {
  const [, name, title = ''] = KINDS.find(([kind]) => kind.test(noun)) ?? [];
  if (!name) return null;
  return { title, has: (figure) => name.test(name.unicode ? canonical(figure.name).toLowerCase() : headOf(figure)) };
}
