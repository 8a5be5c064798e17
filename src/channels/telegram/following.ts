/** What a chat follows and what is kept of it: in a group, its administrators' business. */
import type { Program } from '../../model/services.js';
import type { Feature } from './feature.js';
import { mayChange } from './groups.js';
import { text } from './lines.js';
import type { Visit } from './visit.js';
import * as say from './wording.js';

export class FollowingFeature implements Feature {
  constructor(readonly program: Program) {}

  readonly commands = {
    xuatdulieu: async (visit: Visit): Promise<void> => {
      if (!(await this.#isAllowed(visit))) return;
      const kept = (await this.program.watcher?.everythingOf(visit.chat)) ?? {};
      await visit.file(Buffer.from(JSON.stringify(kept, null, 1)), 'du-lieu.json', [text(say.YOUR_DATA)]);
    },
  };

  /** Whether these words may be taken as they are meant; says why not. */
  async mayAsk(visit: Visit, words: string): Promise<boolean> {
    return this.program.watcher?.isChange(words) ? await this.#isAllowed(visit) : true;
  }

  async #isAllowed(visit: Visit): Promise<boolean> {
    if (await mayChange(visit)) return true;
    await visit.send([text(say.ONLY_ADMINS_FOLLOW)]);
    return false;
  }
}
