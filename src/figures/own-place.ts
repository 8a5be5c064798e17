/** The report's own place within what is said of a figure. */
import { kindAndName } from '../vietnamese/place-kinds.js';
import { capitalize } from '../vietnamese/text.js';
import type { Draft } from './drafts.js';

/** "Bắc Hà còn 3.204 hộ nghèo", "82.600 lượt khách đến Bắc Hà": every figure of the report is of its own place. */
export function ofOwnPlace({ subject, tail }: Draft, place: string): Pick<Draft, 'subject' | 'tail'> {
  const { kind, name } = kindAndName(place) ?? { kind: 'tỉnh', name: place };
  if (name === '') return { subject, tail };
  const said = [`${kind} ${name}`, `${capitalize(kind)} ${name}`, name].find((way) => subject.startsWith(way)) ?? '';
  const rest = subject.slice(said.length);
  const last = [`${kind} ${name}`, name].find(
    (way) => / (?:đến|tới|về)$/.test(tail.slice(0, -way.length - 1)) && tail.endsWith(way),
  );
  return {
    subject: said !== '' && /^(?:$| (?!-|–))/.test(rest) ? rest.trim() : subject,
    tail: last === undefined ? tail : tail.slice(0, -last.length) + kind,
  };
}
