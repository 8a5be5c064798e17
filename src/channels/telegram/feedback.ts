/** What people say of answers, and what found none: for the office to act on. */
import type { Observation } from '../../model/observation.js';
import type { Program } from '../../model/services.js';
import { type Log, logOf } from '../../model/store.js';
import type { Answering, Asked } from './answering.js';
import type { Audit } from './audit.js';
import { tap } from './buttons.js';
import type { Feature } from './feature.js';
import { note, text, title } from './lines.js';
import { split } from './render.js';
import type { RolesFeature } from './roles.js';
import type { Visit } from './visit.js';
import * as say from './wording-office.js';

export interface Complaint {
  readonly at: string;
  readonly question: string;
  readonly answer: string;
}
export interface Unanswered {
  readonly at: string;
  readonly question: string;
}

const COMPLAINT = /^(?:sai số|số sai|sai rồi|số này sai|sai so)[.!]*$/iu;
const MOST_SHOWN = 20;
const LATEST = 2000;
const LONGEST_QUESTION = 300;

export class FeedbackFeature implements Feature {
  readonly #complaints: Log<Complaint>;
  readonly #unanswered: Log<Unanswered>;

  constructor(
    readonly program: Program,
    readonly answering: Answering,
    readonly roles: RolesFeature,
    readonly audit: Audit,
  ) {
    this.#complaints = logOf(program.store, 'feedback');
    this.#unanswered = logOf(program.store, 'unanswered');
  }

  readonly commands = {
    chuatraloi: (visit: Visit) => this.#listUnanswered(visit),
    nhatky: (visit: Visit) => this.#listActs(visit),
  };

  readonly taps = {
    n: async (visit: Visit, key: string): Promise<void> => {
      const message = visit.ctx.callbackQuery?.message;
      const shown = message && 'text' in message ? (message.text ?? '') : '';
      await this.#complain(visit, shown, this.program.lookup().figureOf(key));
      await visit.relabel(`n:${key}`, tap(say.COMPLAINED, 'm', ''));
    },
    m: (visit: Visit) => visit.send([text(say.COMPLAINED_ALREADY)]),
  };

  async words(visit: Visit, said: string): Promise<boolean> {
    const last = COMPLAINT.test(said.trim()) ? await this.answering.lastIn(visit.chat) : null;
    if (!last) return false;
    await this.#complain(visit, last.answer.lines.map((line) => line.text).join('\n'), last.answer.figures[0] ?? null);
    return true;
  }

  /** Kept whoever asked: only the words. */
  async noteUnanswered({ question, answer }: Asked): Promise<void> {
    if (answer.status === 'not_found')
      await this.#unanswered.append({ at: new Date().toISOString(), question: question.slice(0, LONGEST_QUESTION) });
  }

  async #complain(visit: Visit, shown: string, figure: Observation | null): Promise<void> {
    const last = await this.answering.lastIn(visit.chat);
    const isLast = last !== null && (figure === null || last.answer.figures.some(({ id }) => id === figure.id));
    const question = isLast ? last.question : '';
    await this.#complaints.append({ at: new Date().toISOString(), question, answer: shown });
    const lines = [
      title(say.COMPLAINT),
      ...(question ? [text(say.askedWas(question))] : []),
      { role: 'quote' as const, text: shown },
      ...(figure ? [note(say.QUOTE_WAS), { role: 'quote' as const, text: figure.source.quote }] : []),
    ];
    // Somebody who never spoke with the bot cannot be told.
    for (const id of await this.roles.all('editor'))
      for (const html of split(lines)) await visit.ctx.api.sendMessage(id, html, { parse_mode: 'HTML' }).catch(() => undefined);
    await visit.send([text(say.THANKS_FOR_COMPLAINT)]);
  }

  async #listUnanswered(visit: Visit): Promise<void> {
    if (!(await this.roles.mayBe(visit, 'editor'))) return;
    const groups = new Map<string, { question: string; count: number }>();
    for (const { question } of (await this.#unanswered.read()).slice(-LATEST)) {
      const group = groups.get(plain(question)) ?? { question, count: 0 };
      groups.set(plain(question), { question: group.question, count: group.count + 1 });
    }
    const most = [...groups.values()].sort((a, b) => b.count - a.count);
    if (most.length === 0) return await visit.send([text(say.ALL_ANSWERED)]);
    const lines = most.slice(0, MOST_SHOWN).map(({ question, count }) => text(`${count} × ${question}`));
    await visit.send([title(say.unansweredTitle(most.length)), ...lines]);
  }

  async #listActs(visit: Visit): Promise<void> {
    if (!(await this.roles.mayBe(visit, 'admin'))) return;
    const acts = await this.audit.last(MOST_SHOWN);
    await visit.send([title(say.AUDIT), ...(acts.length > 0 ? acts.map((act) => text(say.actLine(act))) : [text(say.NO_ACTS)])]);
  }
}

/** Spelt with or without accents, with or without a question mark: one question. */
const plain = (question: string): string =>
  question
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}/,.%]+/gu, ' ')
    .replace(/[.,]+(?= |$)/g, '')
    .trim();
