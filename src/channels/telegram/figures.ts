/** What the buttons under a figure do: the sentence it stands in, its curve, its citation, a promise to tell of changes. */
import { PainterBusy } from '../../model/chart.js';
import type { Observation } from '../../model/observation.js';
import type { Program } from '../../model/services.js';
import type { Answering } from './answering.js';
import { copy, FIGURE } from './buttons.js';
import type { Feature } from './feature.js';
import { mayChange } from './groups.js';
import { type Keyboards, mainFigure } from './keyboards.js';
import { note, text, title } from './lines.js';
import { figurePayload, linkTo } from './links.js';
import type { Visit } from './visit.js';
import * as say from './wording.js';

export class FiguresFeature implements Feature {
  constructor(
    readonly program: Program,
    readonly answering: Answering,
    readonly keyboards: Keyboards,
  ) {}

  readonly commands = {
    bieudo: async (visit: Visit): Promise<void> => {
      const answer = (await this.answering.lastIn(visit.chat))?.answer;
      const main = answer && mainFigure(answer);
      const figures = main ? [main] : (answer?.figures ?? []);
      if (figures.length === 0) return await visit.send([text(say.NO_LAST)]);
      await this.#chart(visit, figures);
    },
  };

  readonly taps = {
    s: (visit: Visit, keys: string) => this.#withAll(visit, keys, (figures) => this.#source(visit, figures)),
    y: (visit: Visit, keys: string) => this.#withAll(visit, keys, (figures) => this.#cite(visit, figures)),
    w: (visit: Visit, key: string) => this.#withAll(visit, key, ([figure]) => this.#watch(visit, figure as Observation)),
    [FIGURE.follow]: (visit: Visit, key: string) => this.#ask(visit, key),
    [FIGURE.replace]: (visit: Visit, key: string) => this.#ask(visit, key, true),
    c: (visit: Visit, keys: string) => this.#withAll(visit, keys, (figures) => this.#chart(visit, figures)),
  };

  /** `keys`: of one figure or more, parted by points; all of them must be there. */
  async #withAll(visit: Visit, keys: string, use: (figures: readonly Observation[]) => Promise<void>): Promise<void> {
    const named = keys.split('.').map((key) => this.program.lookup().figureOf(key));
    const figures = named.filter((figure) => figure !== null);
    await (figures.length === named.length ? use(figures) : this.answering.gone(visit));
  }

  async #ask(visit: Visit, key: string, replace = false): Promise<void> {
    await this.#withAll(visit, key, async ([figure]) => {
      if (figure) await this.answering.ask(visit, figure.name, { figure, replace });
    });
  }

  async #source(visit: Visit, figures: readonly Observation[]): Promise<void> {
    const lookup = this.program.lookup();
    const [figure, another] = figures;
    const buttons =
      figure && !another
        ? [
            copy(say.CITE, lookup.citationOf(figure)),
            copy(say.LINK, linkTo(visit.ctx.me.username, figurePayload(lookup.keyOf(figure)))),
          ].filter((button) => button !== null)
        : [];
    await visit.send(lookup.sourceOf(figures).lines, buttons.length > 0 ? [buttons] : []);
  }

  async #cite(visit: Visit, figures: readonly Observation[]): Promise<void> {
    const cited = figures.map((figure) => text(this.program.lookup().citationOf(figure)));
    await visit.send(cited.flatMap((line, i) => (i > 0 ? [text(''), line] : [line])));
  }

  async #watch(visit: Visit, figure: Observation): Promise<void> {
    const { watcher } = this.program;
    if (!watcher) return await visit.send([text(say.OLD_BUTTON)]);
    if (!(await mayChange(visit))) return await visit.send([text(say.ONLY_ADMINS_FOLLOW)]);
    const answer = await watcher.watch(visit.chat, figure);
    await visit.send(answer.lines, await this.keyboards.below(answer, ''));
  }

  async #chart(visit: Visit, figures: readonly Observation[]): Promise<void> {
    const chart = this.program.lookup().chartOf(figures);
    if (!chart) return await visit.send([text(say.NO_CHART)]);
    try {
      const png = await visit.whileBusy(0, this.program.painter.paint(chart), 'upload_photo');
      await visit.picture(png, 'bieu-do.png', [title(chart.title), ...chart.notes.map(note)]);
    } catch (error) {
      if (!(error instanceof PainterBusy)) throw error;
      await visit.send([text(say.PAINTER_BUSY)]);
    }
  }
}
