/** Which crops a text speaks of, by their seasons. */
import { fold } from '../vietnamese/text.js';

/** A crop grows once a year: "lúa hè thu", "vụ xuân", "đông - xuân"; not "vụ mùa" for "lúa hè thu". */
const CROPS =
  /(?<!\p{L})(?:(?:dong|chiem) ?-? ?(?<spring>xuan)|(?<summer>he) ?-? ?thu|(?<autumn>thu) ?-? ?dong|(?:vu|lua) (?:(?<xuan>xuan|chiem)|(?:thu (?=mua))?(?<own>mua|he|dong(?! ?-? ?xuan))))(?!\p{L})/gu;
export const cropsIn = (text: string): ReadonlySet<string> =>
  new Set(
    [...fold(text).matchAll(CROPS)].map(({ groups: g = {} }) =>
      g.spring || g.xuan ? 'xuan' : g.summer || g.own === 'he' ? 'he' : g.autumn ? 'thu' : (g.own ?? ''),
    ),
  );

/** `nearest`: texts about a figure, the nearest first: its name, what it is a part of, its sentence, what stands above and before. */
export const cropsOf = (...nearest: readonly string[]): ReadonlySet<string> =>
  nearest.map(cropsIn).find(({ size }) => size > 0) ?? new Set();
