/** Names that stand in a row before their figures, each put before its own: "nông nghiệp - dịch vụ là 40% - 60%". */

const SHARE = '\\d{1,3}(?:[.,]\\d+)? ?%?';
const row = (item: string, mark: string): string => `${item}(?:${mark}${item})+`;
const MARK = ' ?(?:[-–/;,]|và|; và|, và) ?';
const SAID = '(?:(?: |^)(?:tương ứng|lần lượt|theo thứ tự|là|đạt|chiếm|ước|tỷ lệ))*';
/** Long sentences are no rows of names. */
const ITEM = '[^.:;()%\\d–-]{2,60}?';
const DASHED = new RegExp(
  `((?:tỷ trọng|cơ cấu)(?: (?:tổng sản phẩm|giá trị sản xuất|nội bộ|các|khu vực|ngành|kinh tế|nền kinh tế|GRDP|lao động))*)${SAID}:? (${row(ITEM, ' ?[-–] ')})${SAID}:? (${SHARE}(?:${MARK}${SHARE})+)(?![\\d.,]*\\d| ?[-–])`,
  'giu',
);
/** "Cơ cấu các ngành nông, lâm, thủy sản; công nghiệp; dịch vụ lần lượt là 14%; 48%; 38%" */
const LISTED = new RegExp(
  `((?:tỷ trọng|cơ cấu)(?: (?:tổng sản phẩm|giá trị sản xuất|các|khu vực|ngành|kinh tế|nền kinh tế|GRDP|lao động))*):? (${row('[^.:;()%\\d]{2,60}?', '; ?')}) (?:chiếm |đạt |ước )*(?:lần lượt|tương ứng|theo thứ tự)(?: là| đạt| chiếm| ước)* (${row(SHARE, '(?:; ?|, | và |; và |, và )')})(?![\\d.,]*\\d)`,
  'giu',
);
const MOVED = new RegExp(
  `(?<=^|[.;:] )(?:lần lượt|tương ứng) (?:là |các ngành |khu vực )?(${row('[^.:;()%\\d]{2,60}', '; ?')}) (tăng|giảm) (${row(`${SHARE.replace('%?', '%')}`, '(?:; ?|, ?| và |; và |, và )')})(?![\\d.,]*\\d)`,
  'giu',
);

const parts = (text: string, mark: RegExp): string[] =>
  text
    .split(mark)
    .map((part) => part.replace(/^và /i, '').trim())
    .filter(Boolean);
const sharesIn = (text: string): string[] => [...text.matchAll(/\d{1,3}(?:,\d+)?/g)].map(([share]) => `${share}%`);

/** "nông, lâm nghiệp; công nghiệp; dịch vụ và thuế": the last mark may be a word. */
const movedItems = (text: string, count: number): string[] => {
  const items = parts(text, /;/);
  const [, before = '', last = ''] = (items.length === count - 1 && /^(.+) và (.+)$/.exec(items.at(-1) ?? '')) || [];
  return before ? [...items.slice(0, -1), before, last] : items;
};

/** Puts each name before its figure; a row that has not as many names as figures stays as it is. */
export function distributed(text: string): string {
  if (!/%/.test(text)) return text;
  const eachWithShare = (whole: string, head: string, items: readonly string[], shares: readonly string[]): string =>
    items.length === shares.length && items.length > 1
      ? `${head}: ${items.map((item, i) => `${item} ${shares[i]}`).join('; ')}`
      : whole;
  return text
    .replace(DASHED, (whole, head: string, names: string, values: string) =>
      eachWithShare(whole, head, parts(names, / ?[-–] /), sharesIn(values)),
    )
    .replace(LISTED, (whole, head: string, names: string, values: string) => {
      const shares = sharesIn(values);
      return eachWithShare(
        whole,
        head.replace(/^(cơ cấu|tỷ trọng) (?:các )?(?:ngành|khu vực)$/i, '$1 kinh tế'),
        movedItems(names, shares.length),
        shares,
      );
    })
    .replace(MOVED, (whole, names: string, verb: string, values: string) => {
      const shares = sharesIn(values);
      const items = movedItems(names, shares.length);
      return items.length === shares.length ? items.map((item, i) => `${item} ${verb} ${shares[i]}`).join('; ') : whole;
    });
}
