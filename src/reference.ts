/** The newest period on record of the place that is spoken of: what an open year or month is filled from. */
import { mainPlaceOf } from './geography.js';
import type { Library } from './intake.js';
import type { Utterance } from './model/dialogue.js';
import type { ReferencePeriod } from './model/period.js';
import { readPlaceSlots } from './questions/slots.js';
import { LONGEST } from './questions/understand.js';
import { fold } from './vietnamese/text.js';

const NONE: ReferencePeriod = { type: 'YEAR', from: '2000-01-01', to: '2000-12-31' };

/** "11 tháng" asked of a place whose reports end in 2024 are those of 2024, whatever newer reports say of other places. */
export type ReferenceOf = (utterance: Pick<Utterance, 'text' | 'place'>) => ReferencePeriod;

export function referencesOf({ reports }: Pick<Library, 'reports'>, defaultPlace: string | null): ReferenceOf {
  const newest = new Map<string, ReferencePeriod>();
  for (const { place, period } of reports) {
    const known = newest.get(fold(place));
    if (period && (!known || period.to > known.to)) newest.set(fold(place), period);
  }
  const home = newest.get(fold(mainPlaceOf({ reports }, defaultPlace))) ?? [...newest.values()][0] ?? NONE;
  return ({ text, place }) => {
    const spoken = readPlaceSlots(text.slice(0, LONGEST)).slots[0]?.value ?? place;
    return (spoken === undefined ? undefined : newest.get(fold(spoken))) ?? home;
  };
}

/** The day of the newest report of a place; "" where none says its day. */
export const newestDay = (reports: Library['reports'], place: string): string =>
  reports.reduce((newest, report) => (report.place === place && report.date > newest ? report.date : newest), '');
