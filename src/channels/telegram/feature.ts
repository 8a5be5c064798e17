/** What the bot can do beside answering questions, one file each: commands, taps and what else comes in. */
import type { Visit } from './visit.js';

export interface Feature {
  /** By name, without the slash; `words` is what follows. */
  readonly commands?: Readonly<Record<string, (visit: Visit, words: string) => Promise<void>>>;
  /** By what stands before the colon in the button's data; `data` is what follows. */
  readonly taps?: Readonly<Record<string, (visit: Visit, data: string) => Promise<void>>>;
  /** A file was sent; false where it is not for this feature. */
  readonly document?: (visit: Visit) => Promise<boolean>;
  /** Words that somebody was asked for; false where they were not. */
  readonly words?: (visit: Visit, text: string) => Promise<boolean>;
}
