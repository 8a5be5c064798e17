/** /sua: what a figure should have been, with who says so and why: shown beside the printed figure, never in its place. */
import type { Correction, Lookup } from '../../model/services.js';
import type { Collection } from '../../model/store.js';
import type { Answering } from './answering.js';
import { type Audit, nameOf } from './audit.js';
import type { Feature } from './feature.js';
import { mainFigure } from './keyboards.js';
import { note, text } from './lines.js';
import type { RolesFeature } from './roles.js';
import type { Visit } from './visit.js';
import * as say from './wording-office.js';

const LONGEST = 300;

export class CorrectionsFeature implements Feature {
  constructor(
    readonly kept: Collection<Correction>,
    readonly lookup: () => Lookup,
    readonly answering: Answering,
    readonly roles: RolesFeature,
    readonly audit: Audit,
  ) {}

  readonly commands = { sua: (visit: Visit, words: string) => this.#command(visit, words) };

  /** "/sua 700.731 lượt vì báo cáo in nhầm" about the last figure; "/sua xoa" takes it back. */
  async #command(visit: Visit, words: string): Promise<void> {
    if (!(await this.roles.mayBe(visit, 'editor'))) return;
    const answer = (await this.answering.lastIn(visit.chat))?.answer;
    const figure = answer && mainFigure(answer);
    if (!figure) return await visit.send([text(say.CORRECT_WHAT)]);
    const key = this.lookup().keyOf(figure);
    const line = this.lookup().lineOf(figure);
    if (/^(?:xoa|xóa)$/iu.test(words.trim())) {
      const was = await this.kept.get(key);
      if (!was) return await visit.send([text(say.NOT_CORRECTED)]);
      await this.kept.delete(key);
      await this.audit.record(visit, 'bỏ sửa số', `${line} → ${was.value}`);
      return await visit.send([text(say.UNCORRECTED)]);
    }
    const [, value = '', why = ''] = /^([\s\S]+?)(?:\s+vì\s+|\s*\|\s*)([\s\S]+)$/iu.exec(words.trim()) ?? [];
    if (!/\d/.test(value) || !why.trim() || words.length > LONGEST) return await visit.send(say.CORRECT_HOW.map(text));
    const correction = { value: value.trim(), why: why.trim(), by: nameOf(visit), at: new Date().toISOString() };
    await this.kept.set(key, correction);
    await this.audit.record(visit, 'sửa số', `${line} → ${correction.value}`, correction.why);
    await visit.send([text(say.CORRECTED), note(say.correctionLine(figure.printed, correction))]);
  }
}
