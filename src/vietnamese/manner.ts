/** A name without its report's manner: "Tổng sản lượng chè búp ước đạt" and "chè búp", "IIP toàn ngành" and "chỉ số sản xuất công nghiệp". */
import { expandChat } from './abbreviations.js';
import { loosely, matchesOf, phrase } from './rules.js';
import { fold, wordsOf } from './text.js';

/** Behind these the same thing is counted in the same unit. */
const MANNER = phrase(
  '^(?:tổng(?: (?:số|sản lượng|kim ngạch|mức|lượng))?|số lượng|sản lượng|kim ngạch|khối lượng|số|lượng)(?= \\p{L})|toàn ngành|trên địa bàn(?: tỉnh)?|trong (?:kỳ|tỉnh)|toàn tỉnh|(?<=khách )du lịch(?= (?:quốc tế|nội địa))|ước(?: tính)?(?: đạt)?',
);
/** "Tốc độ tăng IIP": what moves, with how it moves in front. */
const RATE = /^(?<rate>tốc độ tăng|mức tăng|tăng trưởng|kế hoạch|tỷ lệ)(?:\/giảm)? (?<of>.+)$/iu;

export function plainName(name: string): string {
  const [head = name] = name.split(' – ');
  const { rate = '', of = head } = RATE.exec(head)?.groups ?? {};
  return `${fold(rate)}|${[...new Set(wordsOf(withoutManner(of)))].join(' ')}`;
}

function withoutManner(name: string): string {
  const full = expandChat(name);
  const source = loosely(full);
  return [...matchesOf(MANNER, source)].reduceRight((t, m) => `${t.slice(0, m.index)} ${t.slice(m.index + m[0].length)}`, full);
}
