/** "Dịch vụ tăng bao nhiêu": the sector, and no trade or turnover that bears its word. */
import type { Candidate, Question } from '../model/dialogue.js';
import { wordsOf } from '../vietnamese/text.js';

const SECTOR =
  /^(?:nong(?: lam)?(?: nghiep)?|nong lam(?: nghiep)? (?:va )?thuy san|lam nghiep|thuy san|cong nghiep|xay dung|cong nghiep (?:va )?xay dung|dich vu|thuong mai)$/;
/** What a sector's growth or share is called before its name. */
const MEASURE =
  /^(?:toc do tang(?: truong)?|muc tang|ty trong|ty le|tong san pham|gia tri tang them|grdp|(?:cac )?nganh|khu vuc|linh vuc|khoi|kinh te|tinh|cua| )*/;

/** The one of `alike` that is the sector asked for by its name alone, where `first` is another thing. */
export function sectorItself({ topic, aspect }: Question, first: Candidate, alike: readonly Candidate[]): Candidate | undefined {
  const asked = topic.join(' ').replace(/^(?:nganh|khu vuc|linh vuc|khoi) /, '');
  if ((aspect !== 'change' && aspect !== 'share') || !SECTOR.test(asked)) return undefined;
  const isIt = ({ observation: { name } }: Candidate): boolean => wordsOf(name).join(' ').replace(MEASURE, '') === asked;
  return isIt(first) ? undefined : alike.find((c) => isIt(c) && c.missed === 0 && c.lost === 0 && c.periodFit >= first.periodFit);
}
