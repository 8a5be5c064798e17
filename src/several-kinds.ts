/** "vật nuôi nào", "khu vực nào", "sản phẩm công nghiệp nào", "ngành nào trong IIP": rivals of one kind, ranked among themselves. */
import { rankedLevels } from './answers/series.js';
import { FITS, type Finding } from './finding.js';
import type { Answer } from './model/answer.js';
import type { Candidate, Question } from './model/dialogue.js';
import type { Observation } from './model/observation.js';
import { sameSpan } from './model/period.js';
import { familiesOf } from './search/families.js';
import { kindOf, revenueOf } from './search/kinds.js';
import { isGrowth, partsOf, sharesAround } from './search/parts.js';
import { sectorNamed } from './search/sectors.js';
import { isLevelOrder } from './search/strongest.js';
import { inOrder, type Rank, rankedOfKind } from './several-order.js';
import { fold, wordsOf } from './vietnamese/text.js';
import { unitParts } from './vietnamese/units.js';

/** This much of the topic, and the parts of the figure are meant too. */
export const NAMED = 0.8;
const KIND_COVERED = 0.5;

/** Null where the noun names no kind, or nothing of it is on record. */
export function kindsAnswer(shape: Rank, question: Question, finding: Finding): Answer | null {
  const noun = fold(shape.noun);
  if (/(?:^| )khu vuc(?: |$)/.test(noun)) return economy(shape, question, finding);
  if (/^san pham(?: |$)/.test(noun)) return products(shape, question, finding);
  return revenues(shape, noun, question, finding) ?? kinds(shape, noun, question, finding);
}

/** "khoản thu nào tăng mạnh nhất"; the greatest is told by what it is a part of. */
function revenues(shape: Rank, noun: string, question: Question, finding: Finding): Answer | null {
  const kind = revenueOf(noun);
  const here = question.places.flatMap(({ value }) => wordsOf(value));
  const isAsked = question.topic.every((word) => [...noun.split(' '), ...here].includes(word) || COMPARED.has(word));
  if (!kind || !isAsked || isLevelOrder(shape.order)) return null;
  const dated = finding.all(question).filter((c) => c.periodFit >= FITS && kind.has(c.observation));
  return rankedOfKind(
    { ...shape, noun: kind.title },
    dated.map(({ observation }) => observation),
    finding,
  );
}
/** What is left of "so với cùng kỳ", and of the budget that all of it is of. */
const COMPARED = new Set(['so', 'voi', 'cung', 'ky', 'ngan', 'sach', 'trong', 'thue']);

/** "Sản lượng cây nào giảm mạnh nhất": no areas. */
const MEASURES: readonly (readonly [asked: string, unit: RegExp])[] = [
  ['san luong', /^(?:nghìn |ngàn |triệu )?(?:tấn|kg|tạ|lít|quả|bông|cành|chậu)$/iu],
  ['dien tich', /^(?:nghìn |ngàn )?ha$/iu],
  ['nang suat', /\/ha$/iu],
];
const isOfMeasure = (text: string, { unit }: Observation): boolean =>
  MEASURES.every(([asked, own]) => !` ${fold(text)} `.includes(` ${asked} `) || own.test(unit));

/** "cấp học nào", "vật nuôi nào": the figures of the topic whose names say one of that kind. */
function kinds(shape: Rank, noun: string, question: Question, finding: Finding): Answer | null {
  const kind = kindOf(noun);
  if (!kind) return null;
  const kept = question.topic.map((word) => !noun.split(' ').includes(word));
  const topic = question.topic.filter((_, i) => kept[i]);
  const asked = { ...question, topic, spelt: question.spelt.filter((_, i) => kept[i]), indicators: [] };
  const found = topic.length > 0 ? (finding.candidates(asked) ?? []) : finding.all(question);
  const fits = found.filter(
    (c) => c.periodFit >= FITS && c.covered >= KIND_COVERED && kind.has(c.observation) && isOfMeasure(shape.text, c.observation),
  );
  return (
    tabled(shape, fits, question, finding) ??
    rankedOfKind(
      { ...shape, noun: kind.title },
      fits.map(({ observation }) => observation),
      finding,
    )
  );
}

/** Where they stand in a table, its other rows are of the kind too, whatever they are called. */
function tabled(shape: Rank, fits: readonly Candidate[], question: Question, finding: Finding): Answer | null {
  const dated = finding.all(question).filter((c) => c.periodFit >= FITS);
  const rows = fits.filter(({ observation }) => finding.rowOf(observation) !== null);
  for (const family of familiesOf(rows, dated, finding.rowOf)) {
    if (family.members.length <= 2 || family.ofAreas) continue;
    const labelled = family.members.map(({ candidate: { observation }, label }) => ({ observation, label }));
    const ranked = inOrder(labelled, shape, finding);
    if (ranked.length > 1) return rankedLevels(shape.order, family.title || shape.noun, ranked);
  }
  return null;
}

const wholesOf = (question: Question, finding: Finding): Observation[] =>
  (finding.candidates(question) ?? [])
    .filter((c) => c.periodFit >= FITS && c.covered >= NAMED)
    .map(({ observation }) => observation);

/** What GRDP is made up of, the shares of the economy, or the growth of its sectors where a report prints that alone. */
function economy(shape: Rank, question: Question, finding: Finding): Answer | null {
  const asksShares = isLevelOrder(shape.order) && /(?:^| )(?:co cau|t[iy] trong|chiem)(?: |$)/.test(fold(shape.text));
  if (asksShares) return rankedOfKind({ ...shape, noun: 'Cơ cấu kinh tế' }, structure(question, finding), finding);
  for (const whole of wholesOf(question, finding)) {
    // One of the sectors is itself among its rivals, and its parts are none of them.
    const isOne = isSector(whole.name);
    const parts = isOne ? [] : partsOf(whole, finding.observations, finding.rowOf, finding.catalogue);
    const beside = finding.observations.filter(
      (o) => o.source.report === whole.source.report && o.source.line === whole.source.line && /khu vực/iu.test(o.name),
    );
    // Parts of which only some are known as such are fewer than the sectors printed side by side.
    const growths = isGrowth(whole)
      ? (isOne ? growthsAround : growthsBehind)(whole, finding.observations).filter(({ name }) => isSector(name))
      : [];
    for (const own of [parts, beside, growths].sort((a, b) => b.length - a.length)) {
      // "(KH tăng 9 - 10%)" stands among them and is no sector.
      const sectors = outermost(own.filter(({ name }) => isSector(name)));
      const answer = rankedOfKind(shape, sectors.length > 1 ? sectors : own, finding);
      if (answer) return answer;
    }
  }
  return null;
}

/** "công nghiệp - xây dựng …, riêng công nghiệp …": what is within one of the sectors is none beside it. */
function outermost(sectors: readonly Observation[]): readonly Observation[] {
  const words = new Map(sectors.map((o) => [o, wordsOf(o.name)]));
  const isWithin = (o: Observation, other: Observation): boolean => {
    const [own = [], wide = []] = [words.get(o), words.get(other)];
    return own.length < wide.length && sameSpan(o.period, other.period) && own.every((word) => wide.includes(word));
  };
  return sectors.filter((o) => !sectors.some((other) => isWithin(o, other)));
}

/** The shares of the sectors, of the newest report; those that are aimed at where that is all there is of the time asked for. */
function structure(question: Question, finding: Finding): Observation[] {
  const here = finding.all(question);
  const place = here[0]?.observation.place;
  const done = here.filter((c) => c.periodFit >= FITS && isSectorShare(c.observation)).map(({ observation }) => observation);
  const aims = finding.observations.filter(
    (o) =>
      o.status === 'T' &&
      o.place === place &&
      isSectorShare(o) &&
      question.periods.some(({ value }) => value.period.to === o.period.to),
  );
  const [first] = (done.length > 0 ? done : aims).sort((a, b) => b.period.to.localeCompare(a.period.to));
  return first ? sharesAround(first, finding.observations, finding.rowOf) : [];
}

const isSectorShare = ({ name, unit }: Observation): boolean =>
  unit === '%' && /ty trong|ty le|co cau/.test(fold(name)) && isSector(name);
const isSector = (name: string): boolean => /(?:^| )(?:nong|cong nghiep|xay dung|dich vu|thue)(?: |,|$)/.test(fold(name));

/** "sản phẩm công nghiệp nào giảm": what is made, under the headings of the sector and beside its index; no index, no money. */
function products(shape: Rank, question: Question, finding: Finding): Answer | null {
  const made = ['san', 'pham', 'chu', 'yeu'];
  const sector = sectorNamed(
    question.topic.filter((word) => !made.includes(word)),
    finding.catalogue,
  );
  if (sector === null) return null;
  const dated = finding.all(question).filter((c) => c.periodFit >= FITS);
  const ofSector = dated
    .map(({ observation }) => observation)
    .filter(
      (o) => finding.isOfSector(o, sector) || /(?:^| )(?:iip|chi so san xuat|san xuat cong nghiep)(?: |$)/.test(fold(o.name)),
    );
  const lines = new Set(ofSector.map(({ source }) => `${source.report}|${source.line}|${source.quote}`));
  const beside = dated
    .map(({ observation: o }) => o)
    .filter((o) => o.indicator === null && lines.has(`${o.source.report}|${o.source.line}|${o.source.quote}`));
  const goods = [...new Set([...ofSector, ...beside])].filter(isMade);
  const { name = '' } = finding.catalogue.sectors.find(({ id }) => id === sector) ?? {};
  return rankedOfKind({ ...shape, noun: `Sản phẩm ngành ${name.toLowerCase()}` }, goods, finding, true);
}

export const isMade = ({ unit, name }: Observation): boolean =>
  unit !== '' &&
  !/[%/]|lượt|dự án|doanh nghiệp|lao động|người|cơ sở|hộ/u.test(unit) &&
  unitParts(unit).dimension !== 'money' &&
  (!/^Số /u.test(name) || PIECES.test(name));
/** "Số chiếc ô tô": goods that are made by the piece. */
const PIECES = /^Số (?:chiếc|cái|bộ|đôi|con|máy) /u;

/** "ngành nào trong IIP": the growths that a sentence prints behind that of the whole. */
export function branches(shape: Rank, question: Question, finding: Finding): Answer | null {
  if (isLevelOrder(shape.order) || question.topic.length === 0) return null;
  for (const whole of wholesOf(question, finding)) {
    const answer = isGrowth(whole)
      ? rankedOfKind({ ...shape, noun: whole.name }, growthsBehind(whole, finding.observations), finding, true)
      : null;
    if (answer) return answer;
  }
  return null;
}

const growthsAround = (one: Observation, all: readonly Observation[]): Observation[] =>
  all.filter(
    (o) =>
      o.source.report === one.source.report && o.source.line === one.source.line && isGrowth(o) && sameSpan(o.period, one.period),
  );

function growthsBehind(whole: Observation, all: readonly Observation[]): Observation[] {
  const behind: Observation[] = [];
  for (const o of all.slice(all.indexOf(whole) + 1)) {
    const isBeside = o.source.report === whole.source.report && o.source.line === whole.source.line;
    if (!isBeside || !isGrowth(o)) break;
    // "(6 tháng năm trước tăng 5%)" is said in between.
    if (sameSpan(o.period, whole.period) && wordsOf(o.name).join(' ') !== wordsOf(whole.name).join(' ')) behind.push(o);
  }
  return behind;
}

/** "nguồn vốn nào lớn nhất": the figures that come to the whole which the question names. */
export function partsRanked(shape: Rank, question: Question, finding: Finding): Answer | null {
  for (const whole of wholesOf(question, finding)) {
    const parts = partsOf(whole, finding.observations, finding.rowOf, finding.catalogue);
    const answer = parts.length > 1 ? rankedOfKind({ ...shape, noun: whole.name }, parts, finding, parts.every(isGrowth)) : null;
    if (answer) return answer;
  }
  return null;
}
