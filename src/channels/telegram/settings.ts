/** /caidat: how somebody likes answers, and which place they mean. */
import type { Lookup, Taste } from '../../model/services.js';
import type { Collection } from '../../model/store.js';
import { tap } from './buttons.js';
import type { Feature } from './feature.js';
import { mayChange } from './groups.js';
import { text } from './lines.js';
import type { Keyboard, Visit } from './visit.js';
import * as say from './wording.js';

export interface Settings extends Taste {
  /** "" where none is chosen: the archive's main place. */
  readonly place: string;
}

const DEFAULTS: Settings = { short: false, decimal: 'comma', place: '' };
/** Reports are about few places; more than this is no keyboard. */
const MOST_PLACES = 30;

export class SettingsFeature implements Feature {
  constructor(
    readonly kept: Collection<Settings>,
    readonly lookup: () => Lookup,
  ) {}

  async of(home: string): Promise<Settings> {
    return { ...DEFAULTS, ...(await this.kept.get(home)) };
  }

  readonly commands = { caidat: (visit: Visit) => this.#show(visit, false) };

  readonly taps = {
    o: async (visit: Visit, data: string): Promise<void> => {
      if (!(await mayChange(visit))) return await visit.send([text(say.ONLY_ADMINS_SET)]);
      const chosen = this.#chosen(data);
      if (!chosen) return await visit.send([text(say.OLD_BUTTON)]);
      await this.kept.set(visit.home, { ...(await this.of(visit.home)), ...chosen });
      await this.#show(visit, true);
    },
  };

  /** Says what is chosen, not what to change it to: a button pressed twice changes nothing twice. */
  #chosen(data: string): Partial<Settings> | null {
    if (data === 'short' || data === 'full') return { short: data === 'short' };
    if (data === 'comma' || data === 'point') return { decimal: data };
    const place = data.startsWith('place-') ? this.#places()[Number(data.slice('place-'.length))] : undefined;
    return place === undefined ? null : { place };
  }

  /** The first is none. */
  #places(): string[] {
    const places = this.lookup()
      .reports.map(({ place }) => place)
      .filter(Boolean);
    return ['', ...[...new Set(places)].sort((a, b) => a.localeCompare(b, 'vi'))].slice(0, MOST_PLACES);
  }

  async #show(visit: Visit, isChange: boolean): Promise<void> {
    const settings = await this.of(visit.home);
    const lines = say.settingsLines(settings, this.lookup().mainPlace).map(text);
    const button = (label: string, data: string, on: boolean) => tap(on ? `✓ ${label}` : label, 'o', data);
    const places = this.#places().map((place, i) => [button(place || say.MAIN_PLACE, `place-${i}`, place === settings.place)]);
    const rows = [
      [button(say.FULL, 'full', !settings.short), button(say.SHORT, 'short', settings.short)],
      [button('1.234,5', 'comma', settings.decimal === 'comma'), button('1,234.5', 'point', settings.decimal === 'point')],
      ...(places.length > 2 ? places : []),
    ];
    const keyboard: Keyboard = rows.map((row) => row.filter((b) => b !== null));
    await (isChange ? visit.edit(lines, keyboard) : visit.send(lines, keyboard));
  }
}
