/** The seasons and sorts of a crop: "lúa hè thu", "vụ mùa", "lúa nương". */

const SEASONS =
  /(?<![a-z])(?:dong xuan|he thu|thu dong|xuan he|thu mua|(?:lua|vu)(?: lua)? (?:chiem|mua|xuan|dong|he|nuong|ruong|nep|lai))(?![a-z])/g;

/** Of folded words; "vụ mùa" and "lúa mùa" are one. */
export const seasonsIn = (words: readonly string[]): string[] =>
  [
    ...words
      .join(' ')
      .replace(/chiem xuan/g, 'xuan')
      .matchAll(SEASONS),
  ].map(([season]) => season.replace(/^(?:(?:lua|vu) )+/, ''));
