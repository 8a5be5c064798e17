/** The report's own place within what is said of a figure. */
import { kindAndName } from '../../vietnamese/place-kinds.js';
import { placeNamed } from '../../vietnamese/places.js';
import { capitalize } from '../../vietnamese/text.js';
import type { Draft } from '../drafts.js';

/** Its name and what else it is called: "Bà Rịa - Vũng Tàu" is "Vũng Tàu" too. The longest first. */
const called = new Map<string, readonly string[]>();
function namesOf(name: string): readonly string[] {
  const known = called.get(name);
  if (known) return known;
  const words = name.split(' ');
  const tails = words.slice(1).map((_, i) => words.slice(i + 1).join(' '));
  const names = [name, ...tails.filter((tail) => /^\p{Lu}/u.test(tail) && placeNamed(tail)?.name === name)];
  called.set(name, names);
  return names;
}

/** "Bắc Hà còn 3.204 hộ nghèo", "82.600 lượt khách đến Bắc Hà": every figure of the report is of its own place. */
export function ofOwnPlace({ subject, tail }: Draft, place: string): Pick<Draft, 'subject' | 'tail'> {
  const { kind, name } = kindAndName(place) ?? { kind: 'tỉnh', name: place };
  if (name === '') return { subject, tail };
  const ways = namesOf(name).flatMap((own) => [`${kind} ${own}`, `${capitalize(kind)} ${own}`, own]);
  const said = ways.find((way) => subject.startsWith(way)) ?? '';
  const rest = subject.slice(said.length);
  const last = ways.find((way) => / (?:đến|tới|về)$/.test(tail.slice(0, -way.length - 1)) && tail.endsWith(way));
  return {
    subject: said !== '' && /^(?:$| (?!-|–))/.test(rest) ? rest.trim() : subject,
    tail: last === undefined ? tail : tail.slice(0, -last.length) + kind,
  };
}

/** Words by which a phrase says where it is. */
const WHERE = '(?:của|tại|ở|trên địa bàn|trong|đến|[Cc]hi nhánh)';

/** "Dư nợ cho vay của tỉnh Bắc Hà", "ngân hàng Thịnh Phát Chi nhánh tỉnh Bắc Hà": the report's own place at the end says nothing. */
export function withoutOwnPlace(name: string, place: string): string {
  const { kind, name: own } = kindAndName(place) ?? { kind: 'tỉnh', name: place };
  if (own === '' || !name.includes(own)) return name;
  const ways = [own, ...namesOf(own)].map((way) => way.replace(/[^\p{L} ]/gu, '.')).join('|');
  const behind = new RegExp(`(?<=\\S \\S+) ${WHERE} (?:${kind} )?(?:${ways})(?=$| – | so với )`, 'gu');
  return name.replace(behind, '');
}
