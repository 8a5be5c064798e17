/** What kinds of places there are within a province, and the kind and name that a place is written with. */
import type { Place } from './places.js';
import { fold } from './text.js';

export const KINDS: Readonly<Record<string, Place['level']>> = {
  tỉnh: 'province',
  'thành phố': 'district',
  'thị xã': 'district',
  huyện: 'district',
  quận: 'district',
  xã: 'commune',
  phường: 'commune',
  'thị trấn': 'commune',
  'đặc khu': 'commune',
};

/** "TP." → "thành phố", "huyen" → "huyện" */
export const kindOf = (written: string): string => {
  const plain = fold(written).replace('.', '').replace(/\s+/g, ' ').trim();
  const full = plain === 'tp' ? 'thành phố' : plain === 'tx' ? 'thị xã' : plain;
  return Object.keys(KINDS).find((kind) => fold(kind) === fold(full)) ?? full;
};

/** The kinds below a province. */
export const UNIT_KINDS: readonly string[] = Object.keys(KINDS).filter((kind) => KINDS[kind] !== 'province');

/** "huyện Bắc Hà" → both parts; null for a province, "Thành phố Hồ Chí Minh" among them. */
export function kindAndName(place: string): { kind: string; name: string } | null {
  const kind = UNIT_KINDS.find((one) => place.startsWith(`${one} `));
  return kind === undefined ? null : { kind, name: place.slice(kind.length + 1) };
}
