/** Words of a follow-up that name nothing: "thế ước cuối năm?", "đạt kết quả ra sao". */
import { fold } from '../vietnamese/text.js';

/** Words that name nothing: where there are no others, what is asked about is what was asked about before. */
const LIGHT = new Set(
  'thực tế ước hiện còn giảm tăng sao thế thì vậy cuối đầu đó đây kết quả lên xuống đạt các diễn biến xu hướng biểu đồ về với ở nửa cùng kỳ lúc hồi có'.split(
    ' ',
  ),
);
const PLAIN = new Set([...LIGHT].map(fold));
export const isLight = (word: string, spelt: string): boolean => (word === spelt ? PLAIN : LIGHT).has(spelt);
