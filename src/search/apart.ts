/** Figures of one project among others, which the question says nothing of: they are not the province's. */
import type { Question } from '../model/dialogue.js';
import type { Entry } from './observations.js';
import { syllables } from './terms.js';

/** "Vốn giải ngân – điểm tái định cư số 3, dự án Đường vành đai": what stands behind the name, one thing after the other. */
const ONE = /^(?:tiểu )?(?:dự án|đề án|gói thầu|hạng mục|công trình|(?:điểm|khu) tái định cư|tuyến|đường) (.+)$/iu;

/** "Dư nợ" under "Ngân hàng Chính sách xã hội chi nhánh tỉnh": what one house lent. */
const HOUSE = /^(?:ngân hàng|chi nhánh|quỹ tín dụng) (.+)$/iu;
const PLAIN = new Set('thanh pho tinh huyen thi xa chi nhanh ngan hang nhnn'.split(' '));

/** 1 where none of the words that name its project is asked for. */
export function apart({ topic, areas }: Question, { observation: { name, within } }: Entry): 0 | 1 {
  const [, ...above] = name.split(' – ');
  const things = above.flatMap((text) => text.split(', ')).flatMap((text) => ONE.exec(text)?.slice(1) ?? []);
  things.push(...within.split('; ').flatMap((text) => HOUSE.exec(text)?.slice(1) ?? []));
  if (things.length === 0) return 0;
  const asked = new Set([...topic, ...areas.flatMap((area) => area.split(' '))]);
  return things.some((thing) => syllables(thing).some((word) => asked.has(word) && !PLAIN.has(word))) ? 0 : 1;
}
