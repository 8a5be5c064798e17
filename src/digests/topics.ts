/** What the words of a wish name: a sector, a figure, or several of them. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { Option } from '../model/answer.js';
import type { Assistant } from '../model/dialogue.js';
import type { Schedule, Topic } from '../model/digest.js';
import type { Observation } from '../model/observation.js';
import { readPlaces } from '../vietnamese/places.js';
import { fold } from '../vietnamese/text.js';

export interface TopicParts {
  /** Answers everything else. */
  readonly assistant: Assistant;
  readonly catalogue: Catalogue;
  /** The place meant where none is named. */
  readonly place: () => string;
  /** Whether there is a figure of it. */
  readonly holds: (indicator: string, place: string) => boolean;
  /** Whether there is a report that such a topic means. */
  readonly hasReports: (topic: Topic) => boolean;
}

/** Words of a wish that name no topic. */
const AROUND = /^(?:(?:so|so lieu|tinh hinh|chi tieu|linh vuc|nganh|cac|ve|thong tin|ban tin|bao cao|con so)(?: |$))+/;
const AND = / (?:và|va|với|voi|cùng|cung) |\s*[,;]\s*/;
const ANY: Topic = { kind: 'reports', id: '', label: 'báo cáo mới', place: '' };

export type Found =
  | { readonly topics: readonly Topic[] }
  | { readonly choices: readonly Option[] }
  | { readonly unknown: string };

export class Topics {
  constructor(readonly parts: TopicParts) {}

  /** The whole first, as one thing; then its parts, which must all be known. `home`: the place meant where the words name none. */
  async of(what: string, schedule: Schedule, home = this.parts.place(), isRate = false): Promise<Found> {
    // "báo khi hộ nghèo dưới 30%": their share, where that is on record.
    const rate = isRate ? this.#named(`tỷ lệ ${what}`, home) : null;
    if (rate) return { topics: [rate] };
    const words = fold(what).trim();
    if (words === '' && schedule.kind !== 'arrival') return { unknown: '' };
    if (words === '' || /^(?:moi |tat ca |toan bo |cac |nhung )*(?:bao cao|so lieu)(?: moi)?$/.test(words))
      return { topics: [ANY] };
    const reports = this.#reports(what);
    if (reports) return { topics: [reports] };
    const named = this.#named(what, home);
    if (named) return { topics: [named] };
    const parts = what
      .split(AND)
      .map((part) => part.trim())
      .filter(Boolean);
    if (parts.length > 1) {
      const each = await Promise.all(
        parts.map(async (part): Promise<Found> => {
          const one = this.#named(part, home);
          return one ? { topics: [one] } : this.#figure(part, home);
        }),
      );
      const topics = each.flatMap((found) => ('topics' in found ? found.topics : []));
      if (topics.length === parts.length) return { topics };
      const whole = await this.#figure(what, home);
      return 'topics' in whole
        ? whole
        : (each.find((found) => 'choices' in found) ?? each.find((found) => 'unknown' in found) ?? whole);
    }
    return this.#figure(what, home);
  }

  /** A place named, and the words without it. */
  #placed(what: string, home: string): { place: string; words: string } {
    const places = readPlaces(what, true).filter(({ value }) => value.level === 'province');
    const rest = places.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), what);
    return { place: places[0]?.value.name ?? home, words: rest.replace(/\s+/g, ' ').trim() };
  }

  /** "các báo cáo của Sở Y tế": those whose head has all of the words, where there is one already. */
  #reports(what: string): Topic | null {
    const [, named = ''] =
      /^(?:mọi |tất cả |toàn bộ |các |những |moi |tat ca |toan bo |cac |nhung )*(?:báo cáo|bao cao)(?: mới| moi)? (?:của |về |cua |ve )(.+)$/i.exec(
        what.trim(),
      ) ?? [];
    const topic: Topic = {
      kind: 'reports',
      id: fold(named)
        .replace(/[^a-z0-9]+/g, ' ')
        .trim(),
      label: `báo cáo của ${named}`,
      place: '',
    };
    return topic.id !== '' && this.parts.hasReports(topic) ? topic : null;
  }

  /** A sector or an indicator by its very name. */
  #named(what: string, home: string): Topic | null {
    const { catalogue } = this.parts;
    const { place, words } = this.#placed(what, home);
    const plain = fold(words).replace(AROUND, '').trim();
    const sector = catalogue.sectors.find(({ name }) => [name, ...name.split(', ')].some((part) => fold(part) === plain));
    if (sector) return { kind: 'sector', id: sector.id, label: sector.name, place };
    const indicator = catalogue.identify(words, '');
    const isHeld = indicator && this.parts.holds(indicator.id, place);
    return isHeld ? { kind: 'indicator', id: indicator.id, label: indicator.name, place } : null;
  }

  /** What the assistant takes the words for, asked in no chat. */
  async #figure(what: string, home: string): Promise<Found> {
    const { assistant, catalogue } = this.parts;
    const told = await assistant.ask({ chat: '', text: what, place: home });
    // "giải ngân": words that the reports tell of are followed as the figures they name
    const hasFigures = told.status === 'clarify' || told.figures.length > 0;
    const { status, figures, options } = hasFigures
      ? told
      : await assistant.ask({ chat: '', text: `${what} bao nhiêu`, place: home });
    const [figure] = figures;
    if (status === 'clarify' && options.length > 0) {
      // Figures of one name and period are one thing to follow.
      const choices = [...new Map(options.map((option) => [option.query, option])).values()];
      const [only, other] = choices;
      if (only?.figure === undefined || other)
        return { choices: choices.map((each) => (each.figure === undefined ? each : { ...each, label: each.query })) };
      const itself = await assistant.ask({ chat: '', text: only.query, figure: only.figure });
      return { topics: itself.figures.map((each) => topicOf(each, catalogue)) };
    }
    if (status !== 'answered' || !figure) return { unknown: what };
    return { topics: [topicOf(figure, catalogue)] };
  }
}

/** What somebody follows who follows this figure. */
export function topicOf({ indicator: id, name, place }: Observation, catalogue: Catalogue): Topic {
  const indicator = id === null ? null : catalogue.get(id);
  return indicator
    ? { kind: 'indicator', id: indicator.id, label: indicator.name, place }
    : { kind: 'name', id: '', label: name, place };
}
