/** Editors add a report by sending its file: it is read, shown, asked about, and taken in on "Duyệt". */
import { createHash } from 'node:crypto';
import type { FoundReport, Program, SentReport } from '../../model/services.js';
import { type Collection, collectionOf } from '../../model/store.js';
import type { Audit } from './audit.js';
import { tap } from './buttons.js';
import { download, LARGEST_FILE, safeName } from './documents.js';
import type { Feature } from './feature.js';
import { text } from './lines.js';
import type { RolesFeature } from './roles.js';
import type { Keyboard, Visit } from './visit.js';
import * as say from './wording-office.js';

/** A report on its way in. Its bytes stay with Telegram. */
export interface Draft {
  readonly id: string;
  readonly file: string;
  readonly name: string;
  readonly told: Readonly<Record<string, string>>;
  /** The part that the person was asked for last; "" where for none. */
  readonly asking: string;
  /** Parts that the person passed over. */
  readonly skipped: readonly string[];
}

const MOST_LISTED = 8;
/** In ms: reading a report takes its time, and people wait for a sign. */
const BUSY_AFTER = 300;

export class EditorsFeature implements Feature {
  readonly #drafts: Collection<Draft>;

  constructor(
    readonly program: Program,
    readonly roles: RolesFeature,
    readonly audit: Audit,
    /** Where files are downloaded from. */
    readonly files: string,
  ) {
    this.#drafts = collectionOf(program.store, 'drafts');
  }

  readonly commands = {
    huy: async (visit: Visit): Promise<void> => {
      const draft = await this.#drafts.get(visit.chat);
      if (!draft) return await visit.send([text(say.NO_DRAFT)]);
      await this.#drop(visit, draft);
      await visit.send([text(say.dropped(draft.name))]);
    },
    boqua: async (visit: Visit): Promise<void> => {
      const draft = await this.#drafts.get(visit.chat);
      if (!draft?.asking) return await visit.send([text(say.NO_DRAFT)]);
      await this.#show(visit, { ...draft, asking: '', skipped: [...draft.skipped, draft.asking] });
    },
    gobo: (visit: Visit, words: string) => this.#offerWithdrawal(visit, words),
  };

  readonly taps = {
    d: async (visit: Visit, data: string): Promise<void> => {
      const [, verb, id] = /^(ok|no):(.+)$/.exec(data) ?? [];
      if (!(await this.roles.mayBe(visit, 'editor'))) return;
      const draft = await this.#drafts.get(visit.chat);
      if (!draft || draft.id !== id) return await visit.send([text(say.DRAFT_GONE)]);
      if (verb === 'ok') return await this.#accept(visit, draft);
      await this.#drop(visit, draft);
      await visit.edit([text(say.dropped(draft.name))]);
    },
    r: async (visit: Visit, key: string): Promise<void> => {
      if (!(await this.roles.mayBe(visit, 'editor'))) return;
      await this.#withdraw(visit, key);
    },
  };

  async document(visit: Visit): Promise<boolean> {
    const sent = visit.ctx.message?.document;
    if (!sent || !this.program.editing) return false;
    if (!(await this.roles.mayBe(visit, 'editor'))) return true;
    const name = safeName(sent.file_name ?? '');
    if (!name) await visit.send([text(say.NO_NAME)]);
    else if ((sent.file_size ?? 0) > LARGEST_FILE) await visit.send([text(say.tooLarge(sent.file_size ?? 0))]);
    else
      await this.#show(visit, {
        id: sent.file_unique_id.slice(0, 40),
        file: sent.file_id,
        name,
        told: {},
        asking: '',
        skipped: [],
      });
    return true;
  }

  /** The date or the place that was asked for. */
  async words(visit: Visit, said: string): Promise<boolean> {
    const draft = await this.#drafts.get(visit.chat);
    if (!draft?.asking || !(await this.roles.isEditor(visit))) return false;
    const value = this.program.editing?.readPart(draft.asking, said) ?? null;
    if (value === null) await visit.send([text(say.UNREAD_PART)]);
    else await this.#show(visit, { ...draft, told: { ...draft.told, [draft.asking]: value }, asking: '' });
    return true;
  }

  async #drop(visit: Visit, { name }: Draft): Promise<void> {
    await this.#drafts.delete(visit.chat);
    await this.audit.record(visit, 'hủy báo cáo', name);
  }

  /** Reads the file, says what is in it, and asks for the first part that is missing. */
  async #show(visit: Visit, draft: Draft): Promise<void> {
    const report = await this.#fetch(visit, draft);
    const found = typeof report === 'string' ? { refused: report } : await this.program.editing?.read(report);
    if (!found || 'refused' in found) {
      await this.#drafts.delete(visit.chat);
      return await visit.send([text(say.refused(draft.name, found?.refused ?? ''))]);
    }
    const missing = found.missing.find(({ part }) => !draft.skipped.includes(part));
    await this.#drafts.set(visit.chat, { ...draft, asking: missing?.part ?? '' });
    const lines = say.foundLines(found, (figure) => this.program.lookup().lineOf(figure));
    if (missing) await visit.send([...lines, text(say.askFor(missing))]);
    else await visit.send([...lines, text(say.APPROVE_HOW)], approval(draft));
  }

  async #fetch(visit: Visit, { file, name, told }: Draft): Promise<SentReport | string> {
    const bytes = await visit.whileBusy(BUSY_AFTER, download(visit.ctx.api, this.files, file));
    return typeof bytes === 'string' ? bytes : { name, bytes, told };
  }

  /** The draft goes first: whoever presses twice approves once. */
  async #accept(visit: Visit, draft: Draft): Promise<void> {
    await this.#drafts.delete(visit.chat);
    await visit.edit([text(say.accepting(draft.name))]);
    const report = await this.#fetch(visit, draft);
    const taken = typeof report === 'string' ? { refused: report } : await visit.whileBusy(BUSY_AFTER, this.#take(report));
    if ('refused' in taken) return await visit.edit([text(say.refused(draft.name, taken.refused))]);
    await this.audit.record(visit, 'nhận báo cáo', this.program.lookup().titleOf(taken.head));
    await visit.edit([text(say.accepted(this.program.lookup().titleOf(taken.head), taken.figures))]);
  }

  async #take(report: SentReport): Promise<FoundReport | { readonly refused: string }> {
    return (await this.program.editing?.accept(report)) ?? { refused: '' };
  }

  async #offerWithdrawal(visit: Visit, words: string): Promise<void> {
    if (!(await this.roles.mayBe(visit, 'editor'))) return;
    const lookup = this.program.lookup();
    const reports = lookup.reportsLike(words).slice(0, MOST_LISTED);
    if (reports.length === 0) return await visit.send([text(say.WITHDRAW_NONE)]);
    const rows = reports.map((report, i) => [tap(say.withdrawButton(i + 1), 'r', keyOf(report.id))]);
    await visit.send(
      [text(say.WITHDRAW_WHICH), ...reports.map((report, i) => text(`${i + 1}. ${lookup.titleOf(report)}`))],
      rows.map((row) => row.filter((button) => button !== null)),
    );
  }

  async #withdraw(visit: Visit, key: string): Promise<void> {
    const lookup = this.program.lookup();
    const report = lookup.reports.find(({ id }) => keyOf(id) === key);
    if (!report) return await visit.send([text(say.WITHDRAW_GONE)]);
    const refused = await visit.whileBusy(BUSY_AFTER, this.program.editing?.withdraw(report.id) ?? Promise.resolve(null));
    if (refused) return await visit.send([text(refused.refused)]);
    await this.audit.record(visit, 'gỡ báo cáo', lookup.titleOf(report));
    await visit.edit([text(say.withdrawn(lookup.titleOf(report)))]);
  }
}

const approval = ({ id }: Draft): Keyboard => [
  [tap(say.APPROVE, 'd', `ok:${id}`), tap(say.DROP, 'd', `no:${id}`)].filter((button) => button !== null),
];

/** A report's file name may be longer than a button's data. */
const keyOf = (id: string): string => createHash('sha256').update(id).digest('base64url').slice(0, 16);
