/** "cây nào", "cấp học nào", "khu vực nào": what names a thing of the kind that a ranking asks for. Folded words. */
const KINDS: readonly (readonly [kind: RegExp, name: RegExp])[] = [
  [
    /(?:^| )(?:cap|bac|lop) hoc(?: |$)/,
    /(?:^| )(?:mam non|nha tre|mau giao|tieu hoc|thcs|trung hoc co so|thpt|trung hoc pho thong|gdtx)(?: |$)/,
  ],
  [
    /(?:^| )(?:chan nuoi|vat nuoi|con nuoi|con vat|dan vat nuoi|loai vat nuoi)(?: |$)/,
    /^(?:tong )?(?:dan|so|so luong|so con) (?:trau|bo|lon|heo|de|ngua|cuu|gia cam|ga|vit|ong)(?: |$)/,
  ],
  [/(?:^| )(?:dan )?gia suc(?: |$)/, /^(?:tong )?(?:dan|so|so luong|so con) (?:trau|bo|lon|heo|de|ngua|cuu)(?: |$)/],
  [/(?:^| )gia cam(?: |$)/, /(?:^| )(?:ga|vit|ngan|ngong)(?: |$)/],
  [
    /(?:^| )cay (?:cong nghiep|lau nam|trong lau nam)(?: |$)/,
    /(?:^| )(?:ca phe|cao su|che|mac ca|ho tieu|tieu|dieu|dua|ca cao|sau rieng|chanh day)(?: |$)/,
  ],
  [/(?:^| )cay (?:luong thuc|hang nam)(?: |$)/, /(?:^| )(?:lua|ngo|san|khoai)(?: |$)/],
  [/(?:^| )(?:vu|mua vu)(?: lua)?(?: |$)/, /(?:^| )(?:dong xuan|he thu|mua|thu dong|chiem|nuong)(?: |$)/],
  [
    /(?:^| )cay(?: trong)?$/,
    /(?:^| )(?:lua|ngo|san|khoai|mia|lac|dau tuong|ca phe|cao su|che|mac ca|ho tieu|dieu|dua|ca cao|sau rieng|chanh day|buoi|cam|nhan|vai|xoai|chuoi|an qua|rau)(?: |$)/,
  ],
];

/** Whether a folded name is that of a thing of the kind; null where the noun names no kind that is known. */
export function kindOf(noun: string): ((name: string) => boolean) | null {
  const found = KINDS.find(([kind]) => kind.test(noun));
  return found ? (name) => found[1].test(name) : null;
}
