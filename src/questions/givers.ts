/** Who set a plan: "dự toán trung ương giao" and "dự toán tỉnh giao" are two plans of one figure. */
import type { Comparison } from '../model/observation.js';
import { fold } from '../vietnamese/text.js';

const CENTRAL =
  /(?<!\p{L})(?:du toan|ke hoach|chi tieu|muc|kh|dt)[^,;?]{0,20} (?:trung uong|tw|thu tuong|chinh phu|bo tai chinh)(?: giao)?(?! \p{L}*quan)/u;
const LOCAL =
  /(?<!\p{L})(?:du toan|ke hoach|chi tieu|muc|kh|dt)[^,;?]{0,20} (?:tinh|hdnd|hoi dong nhan dan|dia phuong|thanh pho)(?: tinh)?(?: giao|$|[?,.]| dat)/u;

type Giver = 'central' | 'local' | null;
const giverIn = (text: string): Giver => {
  const plain = fold(text);
  const [central, local] = [CENTRAL.test(plain), LOCAL.test(plain)];
  return central === local ? null : central ? 'central' : 'local';
};

/** The plan of one giver is asked for, and the figure is only set against that of the other. */
export function isOfOtherGiver(asked: string, comparisons: readonly Comparison[]): boolean {
  const giver = giverIn(asked);
  const plans = comparisons.filter(({ base }) => base === 'plan' || base === 'budget').map(({ text }) => giverIn(text));
  return giver !== null && plans.length > 0 && plans.every((own) => own !== null && own !== giver);
}
