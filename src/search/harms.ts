/** "lúa bị ngập bao nhiêu ha": what was harmed is asked for, and all that was planted is no answer. */
import { lately } from '../vietnamese/lately.js';
import { fold } from '../vietnamese/text.js';
import type { Entry } from './observations.js';

/** "bí đỏ" is a pumpkin: without its accents "bi do" tells nothing. */
const HARMED =
  /(?<!\p{L})(?:bi (?:ngap|ung|nga|kham|nhiem|sau benh|sau hai|mat trang|mat mua|thiet hai|anh huong|hu hong|sap|toc mai|troi|vui lap|cuon troi|han)|mat trang|toc mai)(?!\p{L})/u;
const asksHarm = lately((text: string): 'yes' | 'no' => (HARMED.test(fold(text)) ? 'yes' : 'no'));

const HARMS = new Set(
  'bi ngap ung nga kham nhiem benh sau hai mat hu hong sap toc troi vui cuon han chay chet anh thiet vo gay lut bao lu dich'.split(
    ' ',
  ),
);
export const isUnharmed = (
  { utterance }: { readonly utterance: { readonly text: string } },
  { name, above, alias, headings }: Entry,
): boolean =>
  asksHarm(utterance.text) === 'yes' &&
  ![name, above, alias, headings].some((words) => [...words].some((word) => HARMS.has(word)));
