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

const AMOUNT = '\\d[\\d.]*(?:,\\d+)?(?: ?%| \\p{L}+(?: (?!và )\\p{L}+)?)?';
const JOINT = '(?:; ?|, | và |; và |, và )';
/** "khu vực nông, lâm nghiệp; công nghiệp; dịch vụ lần lượt đạt 512 tỷ đồng, 853 tỷ đồng và 976 tỷ đồng, tương ứng tăng 4%, 12% và 6%" */
const LEVELS = new RegExp(
  `(?<=^|[.:] )(${row('[^.:;()%\\d]{2,70}?', '; ?')}) ((?:đạt |là |ước )*)(?:lần lượt|tương ứng|theo thứ tự)((?: là| đạt| ước| có)*) (${row(AMOUNT, JOINT)})(?:[,;] (?:tương ứng|lần lượt)? ?(tăng|giảm)(?: tương ứng| lần lượt)? (${row(`${SHARE.replace('%?', '%')}`, JOINT)}))?(?![\\d.,]*\\d)`,
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

/** "khu vực nông, lâm nghiệp; công nghiệp; dịch vụ": each is a sector. */
const eachOfKind = ([first = '', ...rest]: readonly string[]): string[] => {
  const [kind = ''] = /(?:khu vực|ngành) (?=\p{L}[^;]*$)/iu.exec(first) ?? [];
  return [first, ...rest.map((item) => (item.startsWith(kind) ? item : kind.toLowerCase() + item))];
};

/** Puts each name before its figure; a row that has not as many names as figures stays as it is. */
export function distributed(text: string): string {
  if (!/%|lần lượt|tương ứng|thứ tự/i.test(text)) return text;
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
    .replace(LEVELS, (whole, names: string, verb: string, is: string, values: string, way = '', moves = '') => {
      const amounts = parts(values, /; ?|, | và /u);
      const items = eachOfKind(movedItems(names, amounts.length));
      const shares = sharesIn(moves);
      const unit = /\d((?: ?%| \p{L}.*)?)$/u.exec(amounts.at(-1) ?? '')?.[1] ?? '';
      if (items.length !== amounts.length || (way !== '' && shares.length !== items.length)) return whole;
      return items
        .map((item, i) => {
          const amount = `${amounts[i]}${/\d$/.test(amounts[i] ?? '') ? unit : ''}`;
          return `${item} ${verb.trim() || is.trim() || 'là'} ${amount}${way && `, ${way} ${shares[i]}`}`;
        })
        .join('; ');
    })
    .replace(MOVED, (whole, names: string, verb: string, values: string) => {
      const shares = sharesIn(values);
      const items = movedItems(names, shares.length);
      return items.length === shares.length ? items.map((item, i) => `${item} ${verb} ${shares[i]}`).join('; ') : whole;
    });
}
