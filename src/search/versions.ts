/** The same figure as two reports print it: the newer one is meant, and a correction goes before what it corrects. */
import type { Candidate } from '../model/dialogue.js';
import type { Observation } from '../model/observation.js';
import { sameSpan } from '../model/period.js';
import { fold } from '../vietnamese/text.js';
import { comparable } from '../vietnamese/units.js';

/** An older version that speaks this much better of what is asked is rather another figure. */
const AS_WELL = 0.1;

const bareNames = new WeakMap<Observation, string>();

/** "Thu ngân sách đã công bố", "Số điều chỉnh – thu ngân sách": the thing itself. */
function bareName(observation: Observation): string {
  const known = bareNames.get(observation);
  if (known !== undefined) return known;
  const bare = fold(observation.name)
    .replace(/(?:^| )(?:so (?:lieu )?)?(?:da |duoc )?(?:cong bo|dieu chinh|dinh chinh|chinh thuc)(?: truoc do| lai)?(?= |$)/g, '')
    .replace(/ tren dia ban(?= –|$)/, '')
    .replace(/^[\s–:-]+/, '');
  bareNames.set(observation, bare);
  return bare;
}

/** One thing of one place and period, printed differently. */
function areVersions(a: Observation, b: Observation): boolean {
  if (a === b || a.place !== b.place || !sameSpan(a.period, b.period) || a.period.from === '') return false;
  if (a.status === 'T' || b.status === 'T' || a.value === b.value || !comparable(a.unit, b.unit)) return false;
  const isOther = a.source.report !== b.source.report || a.status === 'R' || b.status === 'R';
  const alike = bareName(a) === bareName(b) || (a.indicator !== null && a.indicator === b.indicator && a.partOf === b.partOf);
  return isOther && alike;
}

/** A correction of the same day or later, else the newer report. */
function isNewer(a: Observation, b: Observation): boolean {
  const { date } = a.source;
  if (date === b.source.date) return a.status === 'R' && b.status !== 'R';
  return date !== '' && b.source.date !== '' && date > b.source.date;
}

export interface Versions {
  /** Without the older versions, in their order. */
  readonly newest: readonly Candidate[];
  readonly olderOf: (best: Candidate) => readonly Candidate[];
}

export function versionsOf(candidates: readonly Candidate[]): Versions {
  const bySpan = new Map<string, Candidate[]>();
  const spanOf = ({ observation: { place, period } }: Candidate): string => `${place} ${period.from} ${period.to}`;
  for (const c of candidates) bySpan.set(spanOf(c), [...(bySpan.get(spanOf(c)) ?? []), c]);
  const isOlder = (c: Candidate): boolean =>
    (bySpan.get(spanOf(c)) ?? []).some(
      (other) =>
        areVersions(other.observation, c.observation) &&
        isNewer(other.observation, c.observation) &&
        other.covered >= c.covered - AS_WELL,
    );
  const older = new Set(candidates.filter(isOlder));
  return {
    newest: candidates.filter((c) => !older.has(c)),
    olderOf: ({ observation }) => [...older].filter((c) => areVersions(observation, c.observation)),
  };
}
