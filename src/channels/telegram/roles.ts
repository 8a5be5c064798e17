/** Who may do what: from configuration, and from what administrators say. */
import type { Collection } from '../../model/store.js';
import type { Audit } from './audit.js';
import type { Feature } from './feature.js';
import { text, title } from './lines.js';
import { setMenuOf } from './menu.js';
import type { Visit } from './visit.js';
import * as say from './wording-office.js';

export type Role = 'admin' | 'editor' | 'reader';
const RANKS: readonly Role[] = ['reader', 'editor', 'admin'];
const WORDS: Readonly<Record<string, Role>> = { quantri: 'admin', bientap: 'editor', doc: 'reader' };

export interface RolesConfig {
  readonly admins: readonly number[];
  readonly editors: readonly number[];
  /** People and chats that the bot speaks with; empty: everybody. */
  readonly allowed: readonly number[];
}

export class RolesFeature implements Feature {
  constructor(
    readonly config: RolesConfig,
    readonly given: Collection<Role>,
    readonly audit: Audit,
  ) {}

  readonly commands = { quyen: (visit: Visit, words: string) => this.#command(visit, words) };

  /** The role of a person or chat; null where none is given. */
  async roleOf(id: number): Promise<Role | null> {
    if (this.config.admins.includes(id)) return 'admin';
    const given = await this.given.get(homeOf(id));
    if (given === 'admin') return given;
    return this.config.editors.includes(id) ? 'editor' : given;
  }

  /** Says in the chat where it is not so. */
  async mayBe(visit: Visit, least: Role): Promise<boolean> {
    const role = visit.person === null ? null : await this.roleOf(visit.person);
    if (role !== null && RANKS.indexOf(role) >= RANKS.indexOf(least)) return true;
    await visit.send([text(visit.person === null ? say.ANONYMOUS : say.notAllowed(least))]);
    return false;
  }

  async isEditor(visit: Visit): Promise<boolean> {
    const role = visit.person === null ? null : await this.roleOf(visit.person);
    return role === 'admin' || role === 'editor';
  }

  /** Everybody with this role or a higher one. */
  async all(least: Role): Promise<number[]> {
    const given = (await this.given.list()).filter(({ value: role }) => RANKS.indexOf(role) >= RANKS.indexOf(least));
    const configured = least === 'admin' ? this.config.admins : [...this.config.admins, ...this.config.editors];
    return [...new Set([...configured, ...given.map(({ key }) => idOf(key))])];
  }

  /** Whether the bot speaks here at all. In a private chat, or where it is spoken to, it says why not. */
  async isAllowed(visit: Visit): Promise<boolean> {
    if (this.config.allowed.length === 0) return true;
    const ids = [visit.ctx.chat?.id, visit.person].filter((id) => id !== undefined && id !== null);
    for (const id of ids) if (this.config.allowed.includes(id) || (await this.roleOf(id)) !== null) return true;
    if (visit.ctx.chat) await visit.send([text(say.closed(visit.ctx.chat.id))]);
    return false;
  }

  async #command(visit: Visit, words: string): Promise<void> {
    if (!(await this.mayBe(visit, 'admin'))) return;
    const [verb = '', id = ''] = words.trim().split(/\s+/);
    if (!verb) return await this.#show(visit);
    const role = WORDS[verb];
    if ((!role && verb !== 'xoa') || !/^-?\d{1,16}$/.test(id)) return await visit.send(say.ROLES_HELP.map(text));
    if (this.config.admins.includes(Number(id)) || (this.config.editors.includes(Number(id)) && verb === 'xoa'))
      return await visit.send([text(say.CONFIGURED)]);
    if (role) await this.given.set(homeOf(id), role);
    else await this.given.delete(homeOf(id));
    await setMenuOf(visit.ctx.api, Number(id), await this.roleOf(Number(id)));
    await this.audit.record(visit, role ? 'cấp quyền' : 'bỏ quyền', role ? `${id}: ${say.ROLE[role]}` : id);
    await visit.send([text(role ? say.roleGiven(id, role) : say.roleTaken(id))]);
  }

  async #show(visit: Visit): Promise<void> {
    const lists = await Promise.all(RANKS.map(async (role) => [role, await this.#exactly(role)] as const));
    await visit.send([
      title(say.ROLES_TITLE),
      ...[...lists].reverse().map(([role, ids]) => text(`• ${say.ROLE[role]}: ${ids.join(', ') || '–'}`)),
      ...say.ROLES_HELP.map(text),
    ]);
  }

  async #exactly(role: Role): Promise<number[]> {
    const known = new Set([...(await this.all('reader')), ...this.config.allowed]);
    const roles = await Promise.all([...known].map(async (id) => [id, (await this.roleOf(id)) ?? 'reader'] as const));
    return roles.filter(([, own]) => own === role).map(([id]) => id);
  }
}

/** Kept as what belongs to a chat is: it goes where the chat goes. */
const homeOf = (id: number | string): string => `telegram:${id}`;
const idOf = (home: string): number => Number(home.slice('telegram:'.length));
