/** What a rank is among. */
import type { Observation } from '../model/observation.js';

/** "Đứng thứ 2 trong số 14 tỉnh miền núi phía Bắc": what a rank is among stands right behind it. */
export function scopeOf({ unit, printed, source: { quote } }: Observation): string {
  const at = unit === 'thứ hạng' ? quote.indexOf(printed) : -1;
  return at < 0 ? '' : (quote.slice(at + printed.length).split(/[,;:()]|\.(?: |$)/, 1)[0] ?? '');
}
