/** What can be a Vietnamese syllable, whatever its accents, and a syllable without its tone or without its other marks. */
const ONSETS = 'b|ch|c(?![eiy])|d|gh(?=[ei])|gi|g(?!e)|h|kh|k(?=[eiy])|l|m|ngh(?=[ei])|nh|ng(?![ei])|n|ph|p|qu|r|s|th|tr|t|v|x|';
const RIMES =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|u|ua|uan|uang|uat|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|yem|yen|yet|yeu';
const SYLLABLE = new RegExp(`^(?:${ONSETS})(?:${RIMES})$`);

/** `word`: folded. "nghèo" can be one, "ngèo" and "lịhc" cannot. */
export const isSyllable = (word: string): boolean => SYLLABLE.test(word);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const HATS = /[\u0302\u0306\u031b]/g;
/** "nước" → "nươc" */
export const withoutTone = (word: string): string => word.normalize('NFD').replace(TONES, '').normalize('NFC');
/** "khẩu" → "khảu" */
export const withoutHats = (word: string): string =>
  word.normalize('NFD').replace(HATS, '').normalize('NFC').replaceAll('đ', 'd');

/** One letter more, less or other, or two changed about. */
export function isSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
