/** A name without the words that only say where it is, or by which prices: "GRDP của Hà Nam (giá so sánh năm 2010)". */
const BY_PRICES = / ?\(?(?:theo )?giá (?:so sánh|hiện hành|thực tế)(?: năm)?(?: 20\d\d)?\)?/giu;
const ITS_OWN = / ?(?:của|toàn|trên địa bàn) (?:tỉnh|thành phố|huyện)(?: ta)?(?!\p{L})| ?trên địa bàn(?! \p{L})/giu;
/** "khách du lịch quốc tế" is asked for as "khách quốc tế", too. */
const OF_TRAVEL = /(?<=^(?:Lượng )?khách) du lịch(?= (?:quốc tế|nội địa)(?!\p{L}))/iu;
const without = (name: string, place: string): string => {
  const bare = name.replace(BY_PRICES, ' ').replace(ITS_OWN, ' ').replace(OF_TRAVEL, '');
  return place === '' ? bare : bare.replace(place, ' ');
};

/** The words of a name that need not be asked for. A name of nothing else keeps them. */
export function asideIn(name: string, place: string, words: (text: string) => ReadonlySet<string>): ReadonlySet<string> {
  const kept = words(without(name, place));
  return new Set(kept.size === 0 ? [] : [...words(name)].filter((word) => !kept.has(word)));
}
