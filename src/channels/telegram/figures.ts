/** What the buttons under a figure do: the sentence it stands in, its curve, its citation, a promise to tell of changes. */
import { PainterBusy } from '../../model/chart.js';
import type { Observation } from '../../model/observation.js';
import type { Program } from '../../model/services.js';
import { type Answering, mainFigure } from './answering.js';
import { copy } from './buttons.js';
import type { Feature } from './feature.js';
import { mayChange } from './groups.js';
import { note, text, title } from './lines.js';
import { figurePayload, linkTo } from './links.js';
import type { Visit } from './visit.js';
import * as say from './wording.js';

export class FiguresFeature implements Feature {
  constructor(
    readonly program: Program,
    readonly answering: Answering,
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
    s: (visit: Visit, key: string) => this.#with(visit, key, (figure) => this.#source(visit, figure)),
    y: (visit: Visit, key: string) => this.#with(visit, key, (figure) => this.#cite(visit, figure)),
    w: (visit: Visit, key: string) => this.#with(visit, key, (figure) => this.#watch(visit, figure)),
    f: (visit: Visit, key: string) => this.#with(visit, key, (figure) => this.answering.ask(visit, figure.name, { figure })),
    c: async (visit: Visit, keys: string): Promise<void> => {
      const figures = keys.split('.').map((key) => this.program.lookup().figureOf(key));
      if (!figures.every((figure) => figure !== null)) return await this.answering.gone(visit);
      await this.#chart(visit, figures);
    },
  };

  async #with(visit: Visit, key: string, use: (figure: Observation) => Promise<void>): Promise<void> {
    const figure = this.program.lookup().figureOf(key);
    await (figure ? use(figure) : this.answering.gone(visit));
  }

  async #source(visit: Visit, figure: Observation): Promise<void> {
    const lookup = this.program.lookup();
    const cite = copy(say.CITE, lookup.citationOf(figure));
    const link = copy(say.LINK, linkTo(visit.ctx.me.username, figurePayload(lookup.keyOf(figure))));
    const buttons = [cite, link].filter((button) => button !== null);
    await visit.send(lookup.sourceOf(figure).lines, buttons.length > 0 ? [buttons] : []);
  }

  async #cite(visit: Visit, figure: Observation): Promise<void> {
    await visit.send([text(this.program.lookup().citationOf(figure))]);
  }

  async #watch(visit: Visit, figure: Observation): Promise<void> {
    const { watcher } = this.program;
    if (!watcher) return await visit.send([text(say.OLD_BUTTON)]);
    if (!(await mayChange(visit))) return await visit.send([text(say.ONLY_ADMINS_FOLLOW)]);
    const answer = await watcher.watch(visit.chat, figure);
    await visit.send(answer.lines, await this.answering.keyboard(answer, ''));
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
