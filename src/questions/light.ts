/** Words of a follow-up that name nothing: "thế ước cuối năm?", "đạt kết quả ra sao". */
import type { TopicWords } from '../model/dialogue.js';
import { fold } from '../vietnamese/text.js';

/** Where there are no others, what is asked about is what was asked about before. */
const LIGHT =
  'ước hiện còn giảm tăng sao thế thì vậy cuối đầu đó đây ấy lên xuống đạt các về với ở nửa cùng kỳ lúc hồi có thấp cao chậm'.split(
    ' ',
  );
/** Words of two syllables: without accents, "dien" alone is "điện". */
const PAIRS = ['thực tế', 'kết quả', 'diễn biến', 'xu hướng', 'biểu đồ'];

const written = (words: readonly string[]): RegExp => new RegExp(`^(?:(?:${words.join('|')})(?: |$))*$`, 'u');
const SPELT = written([...PAIRS, ...LIGHT]);
const PLAIN = written([...PAIRS, ...LIGHT].map(fold));

/** Whether none of the words names anything. */
export function areLight({ topic, spelt }: TopicWords): boolean {
  const isPlain = spelt.every((word, i) => word === (topic[i] ?? word));
  return (isPlain ? PLAIN : SPELT).test(spelt.join(' '));
}
