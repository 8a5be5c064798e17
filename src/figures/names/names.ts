/** Gives every figure a name that stands by itself: "Diện tích" under "Cây ngô" is "Diện tích ngô". */
import type { Catalogue, Indicator } from '../../catalogue/catalogue.js';
import { isMeasureOnly } from '../../vietnamese/measures.js';
import { capitalize, wordsOf } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, givenIn, subjectOf } from '../drafts.js';
import { pricedAs } from '../rewording/prices.js';
import { branchOf, givenPlan, shortNameOf, structureOf } from './branches.js';
import { contextsOf, gist, inspectedField, lowerFirst, missingFrom, short, withinOf, withoutLongBrackets } from './contexts.js';
import { withCounter } from './counters.js';
import { deedOf, toBeSpent } from './deeds.js';
import { extentOf } from './extents.js';
import { ofBudget } from './funds.js';
import { nounOf, withContext } from './joined.js';
import {
  deedBefore,
  isCounterOnly,
  isListed,
  isOfNearest,
  isOneKind,
  isOtherMeasure,
  isProduct,
  measureFrom,
  ofPlaceAlone,
  rateOf,
  topicBefore,
} from './kin.js';
import { CROP, countedBeside, isLabel, labelled, ofCountryside, ofSameRow, worthOf, yieldOf } from './labels.js';
import { isFuller, lacksWhole, MEASURE_OF, MEASURED_NOUN, saidAlone } from './measured.js';
import { asSum } from './paid.js';
import { prefixed, SPENT } from './prefixes.js';
import { guestsOf, qualified } from './qualifiers.js';
import { rankOf } from './ranks.js';
import { isRatio } from './ratios.js';
import { seizedIn } from './seized.js';
import { writtenOut } from './short-forms.js';
import { beside, isOfThing, thingsOf } from './things.js';
import { ofTrade } from './trade.js';
import { carriedBy, isOfTransport, ofTourism } from './travel.js';
import { accidentBefore, isKilled, isOfVictims } from './victims.js';

export interface Named {
  readonly name: string;
  readonly indicator: Indicator | null;
  /** The noun phrases above it, nearest first. */
  readonly within: string;
  /** Whether the name needed more than the clause itself said. */
  readonly inherited: boolean;
  /** Whether it is of one project or place, whose plan may be for many years. */
  readonly ofThing: boolean;
}

/** "Trường đạt chuẩn quốc gia: …; THCS 96 trường": the parent says more than what it counts, so the part is not all THCS schools. */
function isQualified(draft: Draft, own: string, known: Indicator | null, catalogue: Catalogue): boolean {
  const { parent } = draft;
  if (!parent || draft.kind !== 'level' || parent.kind !== 'level') return false;
  if (unitParts(parent.quantity.unit).base !== unitParts(draft.quantity.unit).base) return false;
  const above = withCounter(parent);
  const whole = catalogue.identify(above, parent.quantity.unit);
  for (let id = known?.parent ?? null; id && whole; id = catalogue.get(id)?.parent ?? null) if (id === whole.id) return false;
  if ((known && whole?.id === known.id) || isMeasureOnly(above)) return false;
  // "Tổng đàn gia súc 55.000 con: đàn trâu …": the kind says no more than its members.
  if (/(?:gia súc|gia cầm|vật nuôi)$/i.test(above)) return false;
  return wordsOf(gist(above)).some((word) => !wordsOf(own).includes(word)) && whole === null;
}

const wholeIdOf = ({ parent }: Draft, catalogue: Catalogue): string | undefined =>
  parent ? catalogue.identify(withoutLongBrackets(subjectOf(parent)), '')?.id : undefined;

/** `project`: what the row of a table of projects is about; its name is one of the heads. */
export function nameOf(draft: Draft, heads: readonly string[], section: string, catalogue: Catalogue, project = ''): Named {
  const lent =
    draft.tail || !draft.previous || draft.head !== draft.previous.head || isOtherMeasure(draft) || isListed(draft)
      ? ''
      : givenIn(draft);
  const casualty = isOfVictims(draft);
  const subject = casualty
    ? isKilled(draft)
      ? draft.subject.replace(/^làm /i, '')
      : ''
    : nounOf(draft, withoutLongBrackets(draft.subject || lent)) ||
      deedBefore(draft) ||
      (MEASURE_OF[unitParts(draft.quantity.unit).dimension] ?? '');
  const isRank = draft.quantity.unit === 'thứ hạng';
  const printed = isRank ? rankOf({ ...draft, subject }) : withCounter({ ...draft, subject }, draft.subject === '');
  const things = thingsOf(draft.head, heads, section, project);
  const seized = seizedIn(draft);
  const full = ofCountryside(writtenOut(printed, draft.quantity.unit), [section, ...heads]);
  const lone = labelled(draft, heads) || worthOf(draft) || yieldOf(draft) || countedBeside(draft) || ofSameRow(draft);
  const said =
    seized ||
    pricedAs(draft, heads) ||
    guestsOf(draft, heads, section) ||
    ofPlaceAlone(draft) ||
    lone ||
    rateOf(draft) ||
    carriedBy(draft, ofBudget(full, draft.quantity.unit, [section, ...heads]), heads, section);
  const around0 = contextsOf(draft, heads, '').find((context) => !isMeasureOnly(context));
  const own = things.length > 0 ? deedOf(said, draft) : isCounterOnly(draft, said, around0) ? '' : asSum(draft, said);
  const unit = draft.kind === 'growth' ? '' : draft.quantity.unit;
  const isShareOfAll = ['level', 'share'].includes(draft.kind) && draft.quantity.unit === '%' && !isRatio(own);
  const structure = isShareOfAll ? structureOf(draft, heads) : '';
  const named = (noun: string, inherited: boolean, context = ''): Named => {
    const spent = things.length > 0 ? toBeSpent(draft) : '';
    const name = capitalize(
      structure ? `tỷ trọng ${lowerFirst(noun)}` : (spent || prefixed(draft, noun, context)).replace(/ ,/g, ','),
    );
    const isRateOfPart =
      draft.quantity.unit === '%' && draft.kind === 'level' && isRatio(context) && !isRatio(noun) && things.length === 0;
    // "Điểm tái định cư số 3: … Giải ngân 16 tỷ đồng": of that place alone.
    const above = [context, beside(`${noun} ${context}`, things)].filter(Boolean).join(', ');
    const isLevel = draft.kind === 'level';
    // "tham gia bảo hiểm y tế 92% dân số": the rate of that; "100% hộ nghèo được vay vốn" is no rate of them
    const isRate = isLevel && draft.subject !== '' && draft.tail !== '' && name.startsWith('Tỷ lệ ');
    const plain = catalogue.identify(isLevel && !structure ? noun : name, draft.quantity.unit);
    const identified = plain ?? (isRate ? catalogue.identify(name, draft.quantity.unit) : null);
    const indicator = identified && above && isQualified(draft, noun, identified, catalogue) ? null : identified;
    return {
      // "tỷ lệ thất nghiệp 2%, trong đó nông thôn 1,4%"
      name: structure
        ? `${name} trong ${structure}`
        : isRateOfPart
          ? `${capitalize(context)} ${lowerFirst(noun)}`
          : withContext(draft, name, above),
      indicator: draft.kind === 'whole' || things.length > 0 || (isOther && noun === own) ? null : indicator,
      within: withinOf(draft),
      inherited,
      ofThing: things.length > 0,
    };
  };
  // "Sân bay phục vụ 398.600 lượt khách": a counter that the catalogue would take for tourists.
  const isOther = isMeasureOnly(own) && isOfTransport(draft, heads, section);
  const known = own === '' || isRank || isOther ? null : catalogue.identify(own, unit);
  // "Trâu: 26.914 con"
  const herd = !known && unitParts(unit).base === 'con' && draft.kind === 'level' ? catalogue.identify(`đàn ${own}`, unit) : null;
  if (herd) return named(`đàn ${lowerFirst(own)}`, true);
  // "Đón 368.450 lượt khách": the counter alone is no name.
  if (known && isMeasureOnly(own) && draft.kind === 'level' && own.split(' ').length < 5)
    return named(lowerFirst(known.name), true);
  const whole = draft.kind === 'growth' && draft.parent?.kind !== 'share' ? shortNameOf(draft.parent, catalogue) : '';
  const joinsWhole =
    whole !== '' &&
    own !== '' &&
    !isMeasureOnly(own) &&
    !MEASURED_NOUN.test(own) &&
    missingFrom(whole, own) !== '' &&
    known?.id !== wholeIdOf(draft, catalogue);
  // "điện tháng 5 đạt 35 triệu kWh, lũy kế 187 triệu kWh": the same was made
  const goesOn = draft.subject === '' && lent !== '' && draft.previous?.quantity.unit === draft.quantity.unit;
  const made =
    draft.kind === 'level' && isProduct(goesOn ? { ...draft, subject: lent } : draft, heads, section) ? 'sản lượng' : '';
  if (known && !joinsWhole && !isQualified(draft, own, known, catalogue)) {
    // "trong đó: xuất khẩu 5,77 triệu USD": a part that its sector calls by a fuller name
    const isPlain = draft.kind === 'level' && !isOther;
    const isFull = draft.parent && own.split(' ').length <= 3 && isFuller(known.name, own);
    if (isPlain && (isFull || lacksWhole(own, known, catalogue.get(known.parent ?? ''))))
      return named(lowerFirst(known.name), true);
    const measure = made || (unitParts(unit).dimension === 'area' && draft.kind === 'level' && CROP.test(own) ? 'diện tích' : '');
    const product = measure && !MEASURED_NOUN.test(own) ? `${measure} ${lowerFirst(own)}` : '';
    return named(product && catalogue.identify(product, unit) === known ? product : own, draft.subject === '');
  }

  const weak =
    casualty ||
    own === '' ||
    isMeasureOnly(own) ||
    rateOf(draft) !== '' ||
    /^(?:đóng góp|thu hút|giá trị (?:sản xuất|tăng thêm))$/i.test(own);
  const around = (title: string): string[] =>
    things.length > 0
      ? contextsOf(
          draft,
          heads.filter((head) => head !== project),
          '',
        ).filter((context) => !isOfThing(context))
      : contextsOf(draft, heads, title);
  const candidates = around(section)
    .map((context) => missingFrom(own, ofTourism(own, ofTrade(own, context))))
    .filter(Boolean);
  const whose = qualified(own, candidates);
  if (whose) return named(whose, true);
  const inherited = known || weak || draft.kind !== 'level' ? '' : measureFrom(draft, unit) || made;
  if (inherited && !MEASURED_NOUN.test(own)) {
    const joined = `${inherited} ${lowerFirst(own)}`;
    if (catalogue.identify(joined, unit)) return named(joined, true);
    if (draft.parent === null) return named(joined, true, missingFrom(joined, topicBefore(draft)));
    const above = candidates.find((context) => !isMeasureOnly(context)) ?? '';
    // "Cây ăn quả: 3.500 ha (cam 1.200 ha, lê 900 ha)": the label above says of what the whole is
    const isOfLabel = draft.parent.subject === '' && draft.parent.tail === '';
    return named(joined, true, above && (isOfLabel || isQualified(draft, own, null, catalogue)) ? short(above) : '');
  }
  // A context that makes the name a known indicator is the right one; else the nearest that adds something.
  const telling = candidates.find((context) => !isMeasureOnly(context));
  const crop = weak && isOfNearest(draft) ? candidates.findIndex((c) => !isMeasureOnly(c) && !MEASURED_NOUN.test(c)) : -1;
  // "Thu từ xuất nhập khẩu: 71,2 tỷ đồng": what its own heading names is no other indicator above it
  const label = own === '' && telling !== undefined && isLabel(telling, draft, heads) ? candidates.indexOf(telling) : -1;
  // "Cháy 14 vụ, chết 2 người": of no other accident
  const near = casualty && accidentBefore(draft) ? 1 : label >= 0 ? label + 1 : crop < 0 ? 4 : crop + 1;
  // "Giải quyết việc làm: 2.870 lao động": the label says what of those that are counted
  const alone = draft.kind === 'level' && draft.subject === '' && draft.tail === '' && draft.previous === null;
  for (const context of !known && (weak || draft.parent || alone) ? candidates.slice(0, near) : []) {
    // "Diện tích cây ăn quả 7.126 ha, trong đó cam 2.948 ha (sản lượng …)": another measure's noun only where none is nearer.
    if (gist(context) !== context && context !== telling) continue;
    const joined = own === '' ? context : [own, casualty ? 'do' : '', weak ? gist(context) : context].filter(Boolean).join(' ');
    if (!catalogue.identify(joined, unit)) continue;
    // "TAI NẠN GIAO THÔNG - Đường sắt: 4 vụ": of the railway alone
    return isOneKind(draft, heads, telling, context)
      ? { ...named(joined, true, short(telling ?? '')), indicator: null }
      : named(joined, true);
  }
  if (joinsWhole && !weak) return named(branchOf(whole, own), true);
  const planned = givenPlan(own, candidates);
  if (planned) return named(planned, true);
  const nearest = candidates.find((context) => !isMeasureOnly(context)) ?? '';
  const counter = unitParts(unit).dimension === 'count' ? unit.split(' ').length : 0;
  const isPart =
    things.length === 0 &&
    draft.parent !== null &&
    // "trong nước" counts as one
    (known !== null || own.replace(' trong nước', ' nước').split(' ').length <= 4 + (draft.tail ? counter : 0));
  // "CPI tháng 9 tăng 0,9%; bình quân 9 tháng tăng 2,9%"
  if (nearest && /^(?:bình quân|trung bình)$/i.test(own)) {
    const [short = nearest] = catalogue.identify(nearest, '')?.abbreviations ?? [];
    return named(`${short} ${own.toLowerCase()}`, true);
  }
  if (nearest && weak) {
    const measure = own === '' || casualty || MEASURED_NOUN.test(own) ? '' : (MEASURE_OF[unitParts(unit).dimension] ?? '');
    return named(
      [
        measure,
        own,
        casualty ? 'do' : '',
        short(own === '' || SPENT.test(own) || /^thu hút$/i.test(own) ? nearest : gist(nearest), things.length > 0 ? 14 : 9),
      ]
        .filter(Boolean)
        .join(' '),
      true,
    );
  }
  const above = isPart ? around('').find((context) => !isMeasureOnly(context)) : nearest;
  if (above && (isPart || (draft.head && !lone))) return named(own, true, short(missingFrom(own, above)));
  const before = missingFrom(own, topicBefore(draft) || extentOf(draft));
  if (before) return named(own, true, short(before));
  const field = things.length > 0 ? '' : inspectedField(own, section);
  if (field) return named(own, true, missingFrom(own, field));
  // "Tổng số 14 trường" that nothing else names
  const sum = nearest === '' ? saidAlone(own, unit, draft.kind) : own;
  return named(sum || nearest || (candidates[0] ?? things[0] ?? ''), draft.subject === '');
}
