/** "năm 2020 có mấy vụ, suy từ báo cáo 2021", "giảm 41 vụ so với 2020, vậy năm 2020 …", "đạt 80% kế hoạch, vậy kế hoạch …": a level that a printed change or share implies. */
import { expandChat } from '../vietnamese/abbreviations.js';
import { loosely, matchesOf, phrase } from '../vietnamese/rules.js';

export interface WorkedBack {
  /** The figure itself, without what it is worked back from. */
  readonly text: string;
  /** `base`: the period of `text` is the one a year before the printed figure; `change`: it is that of the figure; `plan`: its plan is asked for. */
  readonly from: 'base' | 'change' | 'plan';
}

const FROM = '(?:số(?: liệu)?|mức|báo cáo|tỷ lệ|kết quả|con số)';
/** "suy từ mức giảm trong báo cáo 2023", "tính ngược từ số 2024", "căn cứ báo cáo 2024"; not "tính từ đầu năm", "tính theo giá so sánh". */
const BACK = phrase(
  `,? ?\\(?(?:(?:suy(?: ra| ngược)?(?: lại)?|tính (?:ra |lại )?ngược(?: lại)?|tính(?: ra| lại)?) (?:từ|theo|bằng)|(?<=\\p{L},? ?\\(?)(?:căn cứ(?: vào| theo)?|dựa (?:vào|trên|theo))) ${FROM}(?:(?! thì |(?: hãy)? (?:suy|tính) (?:ra|ngược))[^?(),.])*\\)?`,
);
/** "từ số năm 2024 suy ra …" */
const FROM_FIRST = phrase(
  `^(?:từ|theo|căn cứ(?: vào)?|dựa (?:vào|trên|theo)) ${FROM} [^?,]{4,40}?,? (?:hãy )?(?:suy (?:ra|ngược)(?: lại)?|tính (?:ra|ngược)(?: lại)?)(?: từ đó)?(?= )`,
);
const HOW_MUCH = '(?:thì |là |có |được |đạt |xảy ra )*(?:bao nhiêu|mấy)';
const SO = ',? ?(?:vậy|thế|suy ra|như vậy)(?: thì| là)?';
/** "tăng 5% so với 2020, vậy năm 2020 là bao nhiêu" */
const OF_BASE = phrase(
  `(?:đã )?(?:tăng|giảm|gấp|bằng) [^?]{1,40}so (?:với )?(?:cùng kỳ )?(?:năm )?(?<base>20\\d\\d)${SO} (?:năm )?(?<asked>20\\d\\d) ${HOW_MUCH}`,
);
/** "tăng so với cùng kỳ, vậy cùng kỳ là mấy vụ" */
const OF_YEAR_AGO = phrase(
  `(?:đã )?(?:tăng|giảm|gấp|bằng|(?:cao|thấp|nhiều|ít) hơn)(?: [^?,;]{1,30})?(?: so)?(?: với)? (?:cùng kỳ|năm (?:trước|ngoái))(?: năm)?(?: trước| ngoái| 20\\d\\d)?${SO}(?: số)?(?: của)? (?:cùng kỳ|năm (?:trước|ngoái))(?: năm)?(?: trước| ngoái| 20\\d\\d)? ${HOW_MUCH}`,
);
/** "đạt 80% kế hoạch, vậy kế hoạch là bao nhiêu" */
const OF_PLAN = phrase(
  `(?:đã )?(?:đạt|bằng|hoàn thành) (?:được )?[\\d.,]+ ?(?:%|phần trăm) (?:kế hoạch|dự toán|mục tiêu|chỉ tiêu)[^?]{0,20}?${SO} (?:kế hoạch|dự toán|mục tiêu|chỉ tiêu) (?:năm |cả năm )?${HOW_MUCH}`,
);

/** Null where nothing is to be worked back. */
export function readWorkedBack(utterance: string): WorkedBack | null {
  const text = expandChat(utterance).replace(/\s+/g, ' ').trim();
  const source = loosely(text);
  const cut = ({ index, 0: { length } }: RegExpExecArray): string =>
    `${text.slice(0, index)} bao nhiêu${text.slice(index + length)}`;
  const [plan] = matchesOf(OF_PLAN, source);
  if (plan) return { text: cut(plan), from: 'plan' };
  const [base] = matchesOf(OF_BASE, source);
  if (base && base.groups?.base === base.groups?.asked) return { text: cut(base), from: 'change' };
  const [ago] = matchesOf(OF_YEAR_AGO, source);
  if (ago) return { text: cut(ago), from: 'change' };
  const [back] = [...matchesOf(FROM_FIRST, source), ...matchesOf(BACK, source)];
  if (!back) return null;
  const before = text.slice(0, back.index).replace(/[\s,(]+$/u, '');
  return { text: `${before} ${text.slice(back.index + back[0].length)}`.trim(), from: 'base' };
}
