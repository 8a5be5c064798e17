/** The last touch to a name, and what stands beside it: "Số dự án – khu công nghiệp". */
import type { Draft } from '../drafts.js';
import { against } from './ratios.js';

/** `above`: what its own words leave open; "" where they say it all. */
export function withContext(draft: Draft, printed: string, above: string): string {
  const name = tidied(printed);
  // "số vụ dịch" of "dịch bệnh lớn": the last word begins what stands beside it
  const { tail } = draft;
  const isBegun = tail !== '' && !tail.includes(' ') && name.endsWith(` ${tail}`) && above.startsWith(`${tail} `);
  if (isBegun) return name + above.slice(tail.length);
  const said = name + against(draft, name);
  return above ? `${said} – ${above}` : said;
}

/** "số huy chương các loại", "tốc độ tăng năng suất (theo giá so sánh năm 2010)": growth is reckoned in constant prices anyhow. */
const tidied = (name: string): string =>
  name
    .replace(/^(Số (?:huy chương|giải(?: thưởng)?|bằng khen|giấy phép|văn bản)) các loại$/u, '$1')
    .replace(/^(Tốc độ tăng .+?) \((?:tính )?theo giá so sánh[^)]*\)$/u, '$1');

/** What the words before a figure leave when those that only order or repeat are off: "du lịch (tăng trưởng gấp 2,4 lần)". */
export const nounOf = ({ kind }: Draft, said: string): string =>
  (kind === 'growth' ? said.replace(/^tăng trưởng$/i, '') : said)
    .replace(/ (?:lần lượt|tương ứng)$/i, '')
    .replace(/^dài$/i, 'chiều dài');
