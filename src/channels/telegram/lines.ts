/** Lines of the bot's own messages. */
import type { Line } from '../../model/answer.js';

export const text = (words: string): Line => ({ role: 'text', text: words });
export const note = (words: string): Line => ({ role: 'note', text: words });
export const title = (words: string): Line => ({ role: 'title', text: words });
