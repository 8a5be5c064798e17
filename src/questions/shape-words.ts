/** What the readers of shapes share: words taken out of a question, periods that share a year, places of the archive. */
import { type AskedPeriod, type Slot, statedSlot } from '../model/dialogue.js';
import { type ReferencePeriod, yearIn, yearsBefore } from '../model/period.js';
import { kindAndName } from '../vietnamese/place-kinds.js';
import { placeNamed } from '../vietnamese/places.js';
import { loosely, matchesOf, type Phrase, phrase } from '../vietnamese/rules.js';
import { fold } from '../vietnamese/text.js';
import { readPeriodSlots, readPlaceSlots } from './slots.js';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The text with what the phrase reads blanked out, of the same length. */
export const without = (text: string, words: Phrase, filler = ' ', seen = text): string =>
  [...matchesOf(words, loosely(seen))].reduce(
    (t, m) => t.slice(0, m.index) + filler.padEnd(m[0].length).slice(0, m[0].length) + t.slice(m.index + m[0].length),
    text,
  );
/** The text with what the phrase reads written otherwise. */
export const rewritten = (text: string, words: Phrase, by: string): string =>
  [...matchesOf(words, loosely(text))].reduceRight((t, m) => t.slice(0, m.index) + by + t.slice(m.index + m[0].length), text);
export const blanked = (text: string, spans: readonly Stretch[]): string =>
  spans.reduce((t, s) => t.slice(0, s.start) + ' '.repeat(s.end - s.start) + t.slice(s.end), text);

/** "bao nhiêu", "mấy": a quantity is asked for. */
export const HOW_MUCH = phrase('bao nhiêu|mấy|nhiêu');

type Periods = readonly Slot<AskedPeriod>[];

/** "tháng 10 và tháng 11/2024": a period without its year is of the year that the next one names, else the one before. */
export function ofOneYear(slots: Periods): Slot<AskedPeriod>[] {
  const dated = slots.filter(({ value }) => value.yearStated);
  return slots.map((slot, i) => {
    if (slot.value.yearStated || dated.length === 0) return slot;
    const near = slots.slice(i + 1).find(({ value }) => value.yearStated) ?? dated.at(-1);
    const year = near ? yearIn(near.value.period) : yearIn(slot.value.period);
    return { ...slot, value: { ...slot.value, period: inYear(slot.value.period, year), yearStated: true } };
  });
}

export const inYear = (period: ReferencePeriod, year: number): ReferencePeriod => yearsBefore(period, yearIn(period) - year);

/** "quý II và quý III năm 2024", "tháng 9, 10/2024": a list of months or quarters is not the span from the first to the last. */
const LISTED = phrase(
  '(?<kind>tháng|quý) (?<first>\\d{1,2}|i{1,3}|iv) ?(?:,|và|với|hay|hoặc|so với) ?(?:(?:tháng|quý) )?(?<next>\\d{1,2}|i{1,3}|iv)(?: ?/ ?|,? (?:của )?(?:năm )?)(?<year>20\\d\\d)',
);
/** "9 tháng 2023 và 2024": the next year's same months; "9 tháng 2023 và năm 2024" is all of it. */
const LISTED_YEARS = phrase(
  '(?<span>(?:\\d{1,2} tháng(?: đầu)?|quý (?:\\d|i{1,3}|iv)|tháng \\d{1,2})(?: ?/ ?| (?:của )?(?:năm )?))20\\d\\d(?<joint> ?(?:,|và|với|so với|hay|vs) ?)(?<next>20\\d\\d)(?! ?[-–/])',
);
export function spellOut(asked: string): string {
  const text = [...matchesOf(LISTED_YEARS, loosely(asked))].reduceRight((t, m) => {
    const { span = '', next = '' } = m.groups ?? {};
    const at = m.index + m[0].length - next.length;
    return `${t.slice(0, at)}${span}${t.slice(at)}`;
  }, asked);
  return [...matchesOf(LISTED, loosely(text))].reduceRight((t, m) => {
    const { kind = '', first = '', next = '', year = '' } = m.groups ?? {};
    return `${t.slice(0, m.index)}${kind} ${first}/${year} và ${kind} ${next}/${year}${t.slice(m.index + m[0].length)}`;
  }, text);
}

/** The provinces that a text names, and the districts that reports of the archive are about ("huyện Vân Đồn"). */
export function placesIn(text: string, held: readonly string[]): { slots: Slot<string>[]; spans: Stretch[] } {
  const read = readPlaceSlots(text);
  const districts = held.flatMap((place): Slot<string>[] => {
    const own = kindAndName(place);
    if (!own || read.slots.some(({ value }) => value === place)) return [];
    // A short name may be a word, and that of a province is the province's.
    const needsKind = !own.name.includes(' ') || placeNamed(own.name)?.level === 'province';
    return [
      ...fold(text).matchAll(
        new RegExp(`(?<![a-z])(?:${fold(own.kind)} )${needsKind ? '' : '?'}${fold(own.name)}(?![a-z])`, 'g'),
      ),
    ].map((m) => statedSlot(place, m[0], [m.index, m.index + m[0].length]));
  });
  const apart = read.slots.filter(({ range: [from, to] }) => !districts.some(({ range: [a, b] }) => from < b && a < to));
  const slots = [...apart, ...districts].sort((a, b) => a.range[0] - b.range[0]);
  return { slots, spans: slots.map(({ range: [start, end] }) => ({ start, end })) };
}

/** The periods of a text, lists spelt out before: `text` is the text that the slots stand in. */
export function periodsIn(text: string, reference: ReferencePeriod): { slots: Slot<AskedPeriod>[]; spans: readonly Stretch[] } {
  const { slots, spans } = readPeriodSlots(text, reference);
  return { slots: ofOneYear(slots), spans };
}
