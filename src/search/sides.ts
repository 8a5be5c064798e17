/** What a figure is of, in the catalogue's words: its own indicator, and those of which it is a side: GRDP's growth is asked for by GRDP's name. */
import type { Catalogue, Indicator, Side } from '../catalogue/catalogue.js';
import type { Question } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { fold, wordsOf } from '../vietnamese/text.js';
import { unitParts } from '../vietnamese/units.js';

export interface Meaning {
  readonly id: string;
  /** Null: the figure is of this indicator itself; else it is meant only where this side is asked for. */
  readonly side: Side | 'level' | null;
  /** Its name says only what tells the part apart: "Tốc độ tăng dịch vụ". */
  readonly isPart?: true;
  /** A rate that the catalogue knows by its own name: of GRDP it is what one speaks of. */
  readonly isKnown?: true;
}

/** "Mục tiêu tốc độ tăng GRDP", "Kế hoạch xuất khẩu" */
const AIM = /^(?:Mục tiêu|Kế hoạch|Chỉ tiêu) /iu;
/** "Tốc độ tăng GRDP khu vực dịch vụ", "Tỷ trọng thuế sản phẩm trong cơ cấu kinh tế" */
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['change', /^(?:Tốc độ tăng(?: trưởng)?|Tăng trưởng|Mức tăng(?:\/giảm)?)(?: của)? (?<what>.+)$/iu],
  ['share', /^Tỷ trọng (?<what>.+?)(?: (?:trong|so với|–) .+)?$/iu],
  ['plan', /^Tỷ lệ (?<what>(?:giải ngân|thanh toán) .+)$/iu],
];

/** The side that a name says, and what it is a side of. */
function sideIn(name: string): { side: Side; what: string } | null {
  for (const [side, form] of SIDES) {
    const what = form.exec(name)?.groups?.what;
    if (what !== undefined) return { side, what };
  }
  return null;
}

const BASES: Readonly<Record<Side, readonly string[]>> = {
  change: ['same_period_last_year', 'previous_year', 'previous_month', 'previous_year_end', 'base_year'],
  plan: ['plan', 'budget'],
  share: ['share'],
};

/** More of a part's words than this must be said: "nông, lâm, thủy sản"; "công nghiệp" is not yet "công nghiệp - xây dựng". */
const HALF = 0.5;
const ASIDE = new Set(['va', 'nganh', 'khu', 'vuc']);

/** "dịch vụ" beside "công nghiệp - xây dựng" under GRDP: the part of it that these words tell apart. */
function partIn(what: string, text: string, catalogue: Catalogue): Indicator | null {
  const said = wordsOf(what).filter((word) => !ASIDE.has(word));
  const isSaid = ({ breakdown }: Indicator): boolean => {
    const words = wordsOf(breakdown ?? '');
    return said[0] === words[0] && said.every((word) => words.includes(word)) && said.length > HALF * words.length;
  };
  if (said.length === 0) return null;
  const around = catalogue.mentions(wordsOf(text)).map(({ indicator }) => indicator);
  // "Dịch vụ" beside "thuế sản phẩm": what one is a part of, the other is too.
  const wholes = [...around.map(({ id, sideOf }) => sideOf?.id ?? id), ...around.map(({ parent }) => parent ?? '')];
  for (const whole of wholes) {
    const part = catalogue.partsOf(whole).find(isSaid);
    if (part) return part;
  }
  return null;
}

/** `headings`: what stands above it. */
export function meaningsOf(o: Observation, headings: string, catalogue: Catalogue): Meaning[] {
  const [head = '', ...above] = o.name.replace(AIM, '').split(' – ');
  // What is named as a target is known by what follows; "Số vụ phá rừng – kiểm lâm phát hiện" by what stands first.
  const isKnown = o.status === 'T' || above.length > 0;
  const own = catalogue.get(o.indicator ?? '') ?? (isKnown ? catalogue.identify(head, o.unit) : null);
  const meanings: Meaning[] = own ? [{ id: own.id, side: null }] : [];
  if (own?.sideOf) meanings.push({ ...own.sideOf, isKnown: true });
  const said = own?.sideOf ? null : sideIn(head);
  const level = said && catalogue.identify(said.what, '');
  const part = said && !level ? partIn(said.what, `${o.within} | ${headings} | ${o.source.quote}`, catalogue) : null;
  if (said && level) meanings.push({ id: level.id, side: said.side });
  if (said && part) meanings.push({ id: part.id, side: said.side, isPart: true });
  const isLevel = !own && !said && unitParts(o.unit).dimension === 'money';
  // "Dịch vụ – tổng sản phẩm": of the whole that it names, whatever else the sentence speaks of
  const whole = above.length > 0 ? above.join(' | ') : `${o.within} | ${headings} | ${o.source.quote}`;
  const share = isLevel ? partIn(head, whole, catalogue) : null;
  if (share) meanings.push({ id: share.id, side: null, isPart: true });
  // "Tỷ lệ giải ngân vốn đầu tư công" is also printed beside the money: "đạt 66,1% kế hoạch".
  for (const rate of own ? catalogue.sidesOf(own.id) : []) {
    const { side = 'change' } = rate.sideOf ?? {};
    if (o.comparisons.some(({ base, unit }) => unit === '%' && BASES[side].includes(base)))
      meanings.push({ id: rate.id, side: 'level' });
  }
  return meanings;
}

/** "quy mô GRDP", "GRDP đạt bao nhiêu": the level is asked for. */
const MEASURED = /(?<!\p{L})(?:quy mo|gia tri|dat|tong|bao nhieu tien)(?!\p{L})/u;
const MOVED = /(?<!\p{L})(?:tang|giam)(?!\p{L})/u;
/** Whether the question is for this side of what it names: "phấn đấu GRDP tăng bao nhiêu", "GRDP mấy phần trăm". */
export function asksSide({ aspect, unit, utterance, indicators }: Question, { side, isKnown }: Meaning): boolean {
  const [named] = indicators;
  const isBare = isKnown === true && aspect === 'level' && unit === '' && named?.confidence === 1;
  if (isBare && side === 'change' && !MEASURED.test(fold(utterance.text))) return true;
  if (side === null || side === 'level' || aspect === side) return true;
  if (side === 'change' && MOVED.test(fold(utterance.text))) return true;
  return unit === '%' && (aspect === 'level' || aspect === 'target');
}
