/** From a report to its observations: every paragraph, sentence by sentence. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { InheritedPart, Observation } from '../model/observation.js';
import type { ReferencePeriod } from '../model/period.js';
import { cite, type Paragraph, type Report, rowSubject, type Table } from '../model/report.js';
import { type PeriodMention, resolvePeriod } from '../vietnamese/periods.js';
import { comparisonOf, openingBase, PriceIndex } from './changes/bases.js';
import { joined, withMoves } from './changes/moved-after.js';
import { datedBefore, misprinted, say, withNumbers } from './checks/doubts.js';
import { isOwedNow, periodOf, type Setting, sectionsAbove, settingOf, statusOf } from './context.js';
import { BARE_RATE, type Draft, subjectOf } from './drafts.js';
import { explainedBy, explainedPeriod, hostOf } from './footnotes.js';
import { riceOfSeasons } from './names/crops.js';
import { nameOf } from './names/names.js';
import { ofOwnPlace, withoutOwnPlace } from './names/own-place.js';
import { asTarget } from './names/prefixes.js';
import { yearOfRank } from './names/ranks.js';
import { isOfOne, isOfProjects, isThing, tells } from './names/things.js';
import { withWhole } from './parts.js';
import { goesOn, isAside, isCarried, isCountedIn, leadIn, listsSpans, runsUpTo, widest } from './periods/carried.js';
import { ordersIn } from './periods/orders.js';
import { besideRunning, isMonthly } from './periods/running.js';
import { inSeason, SeasonLines, seasonBehind } from './periods/seasons.js';
import { DIVIDED, opensParts, type Passage, passagesIn } from './rewording/bullets.js';
import { ownShortForms } from './rewording/own-short-forms.js';
import { columnsOf } from './rewording/slashed.js';
import { eachSaid, opensBullets } from './rewording/slashed-rows.js';
import { assemble } from './sentences.js';
import { readTable, statisticsOf } from './tables.js';
import { isMended, openingPeriod, type Token, tokenize, unglue } from './tokens.js';

/** Paragraphs in which a report says how it writes its figures. */
const OPENING = 6;

export function extract(report: Report, catalogue: Catalogue): Observation[] {
  const observations: Observation[] = [];
  const rowsByTable = new Map<number, Paragraph[]>(report.tables.map((table) => [table.index, []]));
  for (const p of report.paragraphs) if (p.kind === 'row') rowsByTable.get(p.table ?? -1)?.push(p);
  const rowsOf = (table: number): Paragraph[] => rowsByTable.get(table) ?? [];
  const statistics = new Map(report.tables.map((table) => [table.index, statisticsOf(report, table, rowsOf(table.index))]));
  /** Index of a paragraph → its drafts, for the footnotes below it. */
  const read = new Map<number, readonly Draft[]>();
  const columns = columnsOf(report.paragraphs.slice(0, OPENING).map(({ text }) => text));
  const orders = ordersIn(report);
  let lead = '';
  /** The paragraph that ends with a colon above the bullets. */
  let colon = '';
  /** The figures of a paragraph that ends with a colon, for the bullets below. */
  let above: readonly Draft[] = [];
  /** What bullets below "Theo kỳ hạn:" are parts of. */
  let divided = '';
  let recent: readonly Draft[] = [];
  let last: { section: number | null; carried: PeriodMention | null } = { section: null, carried: null };
  const [seasons, prices] = [new SeasonLines(), new PriceIndex()];
  for (const paragraph of report.paragraphs) {
    const table = paragraph.kind === 'row' ? statistics.get(paragraph.table ?? -1) : null;
    if (table) {
      const rows = rowsOf(table.table.index);
      if (paragraph === rows[0]) observations.push(...readTable(report, table, rows, catalogue, observations.length + 1));
      if (!isOfProjects(table.table)) continue;
    }
    const isBullet = paragraph.kind === 'bullet';
    if (!isBullet) [lead, above, divided] = [leadIn(paragraph.text), [], ''];
    const set = settingOf(
      report,
      isBullet && lead ? { ...paragraph, heads: [lead, ...paragraph.heads] } : hostOf(report, paragraph),
    );
    const explained = explainedBy(report, paragraph, read.get(paragraph.of ?? -1) ?? []);
    const period = explainedPeriod(explained, set.period);
    const setting = { ...set, period, ...(paragraph.index > orders && { target: true }) };
    const isPart: boolean = goesOn(paragraph, last.section);
    let carried: PeriodMention | null = isPart ? last.carried : null;
    let carriedFor = '';
    let day = '';
    let season = seasons.above(paragraph);
    let head = '';
    let before: readonly Draft[] = isPart ? recent : isBullet ? above : explained;
    /** What the bullets of a cell have said, by their level. */
    const bullets: Said[] = [];
    const project = projectOf(report, paragraph);
    const ids = new Map<Draft, string>();
    for (const { text: quote, level, opens } of passagesOf(paragraph, project, table?.table)) {
      if (opens) {
        bullets.length = Math.min(bullets.length, level);
        const above = bullets.findLast(Boolean);
        head = above?.head ?? '';
        before = above?.drafts ?? [];
        [carried, carriedFor] = [above?.carried ?? null, ''];
      }
      const said = eachSaid(joined(quote), paragraph, { title: setting.title, colon, columns });
      const tokens = tokensOf(said, opens ? bullets.at(-1) : undefined);
      const {
        drafts: own,
        period,
        opened,
      } = assemble(tokens, isCountedIn(carriedFor, tokens) ? carried : null, headsOf(paragraph).at(-1), before);
      const drafts = paragraph.kind === 'note' ? withWhole(own, read.get(paragraph.of ?? -1) ?? []) : own;
      // A sentence without figures sets no period: "nhất là trong 6 tháng cuối năm. Giá trị sản xuất …".
      // A year, a day or a season within a sentence is its own: "Nâng số xã nông thôn mới năm 2020 …", "đến 14/2".
      const spans = period !== null && ['MONTH', 'QUARTER', 'YTD'].includes(period.type);
      const resolved = spans ? resolvePeriod(period, setting.period) : null;
      // "… đã dập tắt trong tháng 2. Sản lượng thủy sản 7.120 tấn": said of no figure, it goes no further.
      const isSaid = drafts.some((draft) => draft.period === period);
      const opening = openingPeriod(tokens);
      // In the results of a whole year: "Giải ngân đến hết tháng 11 đạt 64%. Sản lượng lúa …"
      const isOwn = period?.tillOnly === true && opening === null && setting.period.type === 'YEAR';
      const current = resolved !== null && resolved.to >= setting.period.from && isSaid && !isOwn;
      if (listsSpans(drafts)) carried = null;
      else if (drafts.length > 0 && !isAside(tokens)) {
        const ran = runsUpTo(tokens, drafts, setting.period);
        const said = current ? widest(drafts, period) : opening && isCarried(opening, setting.period, drafts) ? opening : null;
        carried = said ?? ran;
        carriedFor = said === null && ran !== null ? (drafts[0]?.quantity.unit ?? '') : '';
      }
      if (isMonthly(report)) besideRunning(drafts);
      for (const draft of drafts) Object.assign(draft, ofOwnPlace(draft, report.place));
      head = opened ?? head;
      const changes = drafts.flatMap((draft) => draft.changes);
      for (const [i, draft] of drafts.entries()) ids.set(draft, `${report.id}#${observations.length + i + 1}`);
      before = drafts;
      if (drafts.length > 0) recent = drafts;
      if (paragraph.kind === 'row') bullets[level] = { head, drafts, carried, parts: opensParts(quote) };
      read.set(paragraph.index, [...(read.get(paragraph.index) ?? []), ...drafts]);
      const grown = isBullet && !divided ? riceOfSeasons(above, headsOf(paragraph).at(-1)) : divided;
      const heads = isBullet && grown ? [grown, ...headsOf(paragraph)] : headsOf(paragraph);
      const since = prices.sinceOf(quote, drafts);
      const scene = { since, report, heads, paragraph, setting, catalogue, quote, head, ids, day, season, project };
      observations.push(...drafts.map((draft) => observe(draft, changes, scene)));
      season = seasonBehind(quote, season);
      if (opening?.type === 'INSTANT') day = resolvePeriod(opening, setting.period)?.to ?? '';
    }
    last = { section: paragraph.section, carried };
    if (/:\s*$/.test(paragraph.text)) above = before;
    if (DIVIDED.test(paragraph.text)) divided = subjectOf(recent.find((draft) => draft.kind === 'level') ?? null);
    if (!isBullet) colon = opensBullets(paragraph);
  }
  const inFull = ownShortForms(report);
  return observations
    .filter(({ value }) => Number.isFinite(value))
    .map((o) => withNumbers({ ...o, name: inFull(o.name), within: inFull(o.within) }));
}

/** What a bullet has said for those below it. */
interface Said {
  readonly head: string;
  readonly drafts: readonly Draft[];
  readonly carried: PeriodMention | null;
  /** Whether its parts follow: "… là 981 tỷ đồng, trong đó:". */
  readonly parts: boolean;
}

/** Of a bullet below a total that is counted as it is: as its part. */
function tokensOf(quote: string, above: Said | undefined): Token[] {
  const tokens = tokenize(unglue(quote));
  const counted = tokens.find((token) => token.type === 'quantity');
  const isPart = above?.parts && above.drafts.some((draft) => draft.quantity.unit === counted?.quantity.unit);
  return isPart ? tokenize(unglue(`Trong đó: ${quote}`)) : tokens;
}

/** Sentences; of a table row, those of its cells that are prose: not the name of a project, of a table of `figures` only what is told beside them. */
function passagesOf(paragraph: Paragraph, project: string, figures: Table | undefined): readonly Passage[] {
  const { text, cells = [] } = paragraph;
  if (paragraph.kind === 'row')
    return cells
      .filter((cell, i) => cell !== project && cell.split(/\s+/).length > 5 && (!figures || tells(figures.header[i] ?? '')))
      .flatMap(passagesIn);
  return withMoves(text).map(([start, end]) => ({ text: text.slice(start, end).trim(), level: 0, opens: false }));
}

/** What the row of a table of projects is about. */
const projectOf = ({ tables }: Report, paragraph: Paragraph): string => {
  const table = paragraph.table === undefined ? undefined : tables[paragraph.table];
  return table && isOfProjects(table) ? rowSubject(paragraph) : '';
};

/** The run-in headings above; of a table row, also what the row is about. */
const headsOf = (paragraph: Paragraph): readonly string[] => {
  const subject = paragraph.kind === 'row' ? rowSubject(paragraph) : '';
  return subject ? [...paragraph.heads, subject] : paragraph.heads;
};

interface Scene {
  readonly report: Report;
  /** The run-in headings above. */
  readonly heads: readonly string[];
  readonly paragraph: Paragraph;
  readonly setting: Setting;
  readonly catalogue: Catalogue;
  readonly quote: string;
  /** The last "…:" that opened a sentence of the paragraph. */
  readonly head: string;
  /** The ids of the paragraph's observations so far. */
  readonly ids: ReadonlyMap<Draft, string>;
  /** What the row of a table of projects is about; "" elsewhere. */
  readonly project: string;
  /** The day as of which an earlier sentence of the paragraph counts; "" where none says one. */
  readonly day: string;
  /** The season that an earlier sentence of the paragraph named; "" where none did. */
  readonly season: string;
  readonly since: ReturnType<PriceIndex['sinceOf']>;
}

function observe(draft: Draft, siblings: Parameters<typeof comparisonOf>[1], scene: Scene): Observation {
  const { report, paragraph, setting, catalogue, quote, head, day, project } = scene;
  const heads = head ? [...scene.heads, head] : scene.heads;
  const titles = [...heads].reverse().concat(sectionsAbove(report, paragraph.section).map(({ title }) => title));
  const season = { quote, printed: draft.printed, before: scene.season, titles };
  const named = inSeason(nameOf(draft, heads, setting.title, catalogue, project), draft.quantity.unit, season, catalogue);
  const measure = named.indicator?.measure ?? (isOwedNow(named.name) ? 'stock' : null);
  const opening = openingBase(quote, heads.at(-1)) ?? scene.since;
  const ofThing = named.ofThing || isOfOne(named.name);
  const period = yearOfRank(draft, named.name) ?? periodOf(draft, setting, measure, { ofThing, opening });
  const status = statusOf(draft, setting, period, report, quote);
  const compared = draft.changes.map((entry) => comparisonOf(entry, siblings, draft, period, opening));
  const inherited: InheritedPart[] = [];
  if (named.inherited) inherited.push('subject');
  if (draft.period === null || draft.carried) inherited.push('period');
  if (compared.some((c) => c.inherited)) inherited.push('base');
  inherited.push('place');
  return {
    id: scene.ids.get(draft) ?? '',
    indicator: named.indicator?.id ?? null,
    name: withoutOwnPlace(status === 'T' ? asTarget(named.name, draft) : named.name, report.place),
    within: [named.within, isAbove(head, draft, named.within) ? head : ''].filter(Boolean).join('; '),
    partOf: (draft.parent && scene.ids.get(draft.parent)) ?? null,
    place: report.place,
    period,
    value: draft.quantity.value,
    unit: draft.quantity.unit || (draft.kind === 'growth' ? '%' : ''),
    printed: draft.printed,
    status,
    comparisons: compared.map((c) => c.comparison),
    source: cite(report, setting.section?.number ?? '', paragraph.line, quote),
    inherited,
    rules: [draft.rule],
    warnings: [
      ...(isMended(draft.printed, quote) ? [misprinted(draft.printed)] : []),
      ...(draft.rule === BARE_RATE ? [say.noUnit(draft.printed)] : []),
      ...(isAsOf(day, draft, period) ? [datedBefore(day)] : []),
    ],
  };
}

/** "Điểm tái định cư số 3: …; điểm tái định cư mở rộng: …": one thing is not above the other. */
const isAbove = (head: string, draft: Draft, within: string): boolean =>
  head !== '' && !within.includes(head) && !(isThing(head) && isThing(draft.head));

/** A stock without a date of its own, behind a sentence that counts as of another day. */
const isAsOf = (day: string, draft: Draft, { type, to }: ReferencePeriod): boolean =>
  day !== '' && day !== to && draft.period === null && type === 'INSTANT';
