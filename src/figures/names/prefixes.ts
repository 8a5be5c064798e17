/** The side of a noun that a figure is of, said before it: "Tốc độ tăng …", "Tỷ lệ …", "Kế hoạch …". */
import { fold } from '../../vietnamese/text.js';
import { unitParts } from '../../vietnamese/units.js';
import { type Draft, isPlanned } from '../drafts.js';
import { lowerFirst } from './contexts.js';
import { planWord } from './deeds.js';
import { asRate, isRatio } from './ratios.js';

/** Said of capital, which is no mere measure then: "giải ngân vốn đầu tư công". */
export const SPENT = /giải ngân|thanh toán|phân bổ/i;

/** Measured in percent by itself. */
const BY_PERCENT = /^(?:độ (?:che|bao) phủ|công suất|hiệu suất|lãi suất)/i;
const FINED = /^(?:xử phạt|phạt|nộp phạt|thu phạt|kiến nghị (?:thu hồi|xử lý))(?: |$)/i;

/** "số hộ hộ nghèo" */
const TWICE = /(?<=^[Ss]ố )(\p{L}+) \1(?= )/u;

const ofPlan = ({ changes }: Draft): boolean =>
  changes.length === 1 &&
  changes.every(
    ({ change: { kind, base } }) => kind === 'point_change' && base !== null && 'base' in base && base.base === 'plan',
  );

/** The name of a side of the noun: "Tốc độ tăng …", "Tỷ lệ …", "… (tổng số)". */
export function prefixed(draft: Draft, noun: string, context: string): string {
  const ratio = isRatio(noun);
  // "giảm 4 trường": what fell is not said to have risen
  const extent = draft.quantity.value < 0 ? 'Mức tăng/giảm' : 'Mức tăng';
  const isIndex = /^chi so |^(?:iip|cpi|pci|par)(?: |$)/.test(fold(noun));
  switch (draft.kind) {
    case 'growth':
      // "tỷ lệ hộ nghèo giảm 4,2 điểm %, còn 11,1%": how far it moved is not where it stands
      if (/^t[ỷỉ] (?:lệ|trọng) /i.test(noun)) return `${extent} ${lowerFirst(noun)}`;
      // "tỷ lệ hộ nghèo giảm 1,9%, hộ cận nghèo giảm 1,2%"
      if (draft.before?.kind === 'growth' && /^tỷ lệ hộ /i.test(draft.before.subject) && /^hộ (?:cận )?nghèo$/i.test(noun))
        return `${extent} tỷ lệ ${lowerFirst(noun)}`;
      // "GRDP thấp hơn kịch bản 2,3 điểm phần trăm": how far it is from the plan
      if (ofPlan(draft)) return `Chênh lệch so với kế hoạch của ${lowerFirst(noun)}`;
      // "tăng trưởng GRDP giảm 0,4%": said once
      if (/^tăng trưởng /i.test(noun)) return `Tốc độ ${lowerFirst(noun)}`;
      if (ratio) return noun.replace(/ \((?:tính )?theo giá [^)]*\)$/, '');
      return `${draft.quantity.unit === '%' ? 'Tốc độ tăng' : extent} ${lowerFirst(noun)}`;
    case 'share':
      if (/^tăng trưởng /i.test(noun)) return `Tốc độ ${lowerFirst(noun)}`;
      return ratio || isIndex || BY_PERCENT.test(noun) ? noun : `Tỷ lệ ${lowerFirst(noun).replace(/^(?:tổng )?số (?!hóa)/, '')}`;
    case 'whole':
      if (!isPlanned(draft)) return `${noun} (tổng số)`;
      // "giải ngân vốn đầu tư công": what was planned is the capital
      if (SPENT.test(noun) && /vốn/i.test(noun)) return `Kế hoạch ${lowerFirst(noun).replace(/^.*?(?=vốn )/i, '')}`;
      if (SPENT.test(noun)) return `Kế hoạch vốn ${lowerFirst(noun).replace(/^(?:giải ngân|thanh toán) ?/i, '')}`;
      return `${planWord(draft)} ${draft.of?.kind === 'growth' && !/tăng/i.test(noun) ? 'tốc độ tăng ' : ''}${lowerFirst(noun)}`;
    default:
      // "xử phạt 14.098 triệu đồng"
      if (FINED.test(noun) && unitParts(draft.quantity.unit).dimension === 'money') return `Số tiền ${lowerFirst(noun)}`;
      // "Tăng trưởng GRDP ước đạt 7,1%"
      if (/^tăng trưởng /i.test(noun) && draft.quantity.unit === '%') return `Tốc độ ${lowerFirst(noun)}`;
      return asRate(draft, noun, context).replace(TWICE, '$1');
  }
}

/** "Mục tiêu tốc độ tăng GRDP", "Kế hoạch trồng rừng": a target says so in its name. */
export const asTarget = (name: string, draft: Draft): string =>
  /^(?:tổng )?(?:kế hoạch|mục tiêu|chỉ tiêu|dự toán|phấn đấu|vốn phải)|– kế hoạch /i.test(name)
    ? name.replace(/^chỉ tiêu (?:tốc độ )?tăng(?: trưởng)?(?= )/i, 'Mục tiêu tốc độ tăng')
    : `${isPlanned(draft) ? 'Kế hoạch' : 'Mục tiêu'} ${lowerFirst(name)}`;
