/** Time zones by what people call them: "Hà Nội", "Nhật Bản", "GMT+7", "Tokyo", or their names in the tables of the world. */
import { fold } from '../vietnamese/text.js';
import { knowsZone } from './schedule.js';

const CALLED: readonly (readonly [zone: string, ...names: string[]])[] = [
  ['Asia/Ho_Chi_Minh', 'hà nội', 'việt nam', 'vn', 'sài gòn', 'tp hcm', 'đông dương'],
  ['Asia/Tokyo', 'nhật', 'nhật bản'],
  ['Asia/Seoul', 'hàn quốc', 'hàn'],
  ['Asia/Shanghai', 'trung quốc', 'bắc kinh'],
  ['Asia/Taipei', 'đài loan', 'đài bắc'],
  ['Asia/Bangkok', 'thái lan', 'băng cốc'],
  ['Asia/Vientiane', 'lào', 'viêng chăn'],
  ['Asia/Phnom_Penh', 'campuchia', 'căm pu chia'],
  ['Asia/Kuala_Lumpur', 'malaysia'],
  ['Asia/Kolkata', 'ấn độ'],
  ['Europe/London', 'anh', 'luân đôn'],
  ['Europe/Paris', 'pháp', 'pa ri'],
  ['Europe/Berlin', 'đức'],
  ['Europe/Prague', 'séc', 'praha'],
  ['Europe/Moscow', 'nga', 'mát-xcơ-va', 'moskva'],
  ['America/New_York', 'mỹ', 'hoa kỳ', 'washington'],
  ['America/Los_Angeles', 'california', 'bờ tây mỹ'],
  ['Australia/Sydney', 'úc'],
  ['UTC', 'gmt', 'utc', 'quốc tế'],
];
const byName = new Map(CALLED.flatMap(([zone, ...names]) => names.map((name): [string, string] => [fold(name), zone])));
const OFFSET = /^(?:gmt|utc)? ?([+-]) ?(\d{1,2})(?::?00)?$/i;
/** The tables of the world count them from the other side. */
const FARTHEST = { '+': 14, '-': 12 } as const;

/** null where nothing is called so. */
export function zoneCalled(said: string): string | null {
  const name = said.trim().replace(/\s+/g, ' ');
  if (name.includes('/')) return listed((zone) => zone === name.toLowerCase()) ?? (knowsZone(name) ? name : null);
  const [, side, hours] = OFFSET.exec(name) ?? [];
  if (side !== undefined) {
    const n = Number(hours);
    if (n > FARTHEST[side as '+' | '-']) return null;
    return n === 0 ? 'UTC' : `Etc/GMT${side === '+' ? '-' : '+'}${n}`;
  }
  const called = fold(name).replace(/^(?:nuoc|thanh pho|tp|gio) /, '');
  const city = called.replaceAll(' ', '_');
  return byName.get(called) ?? listed((zone) => zone.endsWith(`/${city}`)) ?? null;
}

/** In lower case for the question, as it is written for the answer. */
const listed = (isMeant: (zone: string) => boolean): string | undefined =>
  Intl.supportedValuesOf('timeZone').find((zone) => isMeant(zone.toLowerCase()));
