/** The numbers before headings and items: "PHẦN THỨ HAI", "A.", "I.", "I.1.", "1.", "1.1.", "a)", "(1)", "1)". */

/** From the outermost in; those from `lower` on nest in any order. `caps`, `plain`: headings without a number. */
const STYLES = [
  'part',
  'letter',
  'roman',
  'romanNumber',
  'number',
  'decimal',
  'decimals',
  'lower',
  'bracket',
  'half',
  'caps',
  'plain',
] as const;
export type Style = (typeof STYLES)[number];

export interface Label {
  readonly style: Style;
  /** As cited: "Phần thứ hai", "A", "II", "I.1", "3", "3.2", "a", "(1)"; "" where the heading has none. */
  readonly label: string;
}

export interface Numbered extends Label {
  /** What stands behind the number. */
  readonly rest: string;
}

export const rankOf = (style: Style): number => Math.min(STYLES.indexOf(style), STYLES.indexOf('lower'));
/** The style one step outside. */
export const outerOf = (style: Style): Style => STYLES[Math.max(0, rankOf(style) - 1)] ?? 'part';
export const nestsFreely = (style: Style): boolean => rankOf(style) === rankOf('lower');

const RULES: readonly (readonly [RegExp, Style])[] = [
  // "PHẦN THỨ HAI: KẾ HOẠCH", "PHẦN II", "Phần B."; "Phần lớn diện tích…" is none
  [/^(?:PHẦN|Phần)\s+((?:THỨ|thứ)\s+\p{L}{2,4})(?!\p{L})\s*[.:–-]?\s*(.*)$/u, 'part'],
  [/^PHẦN\s+(MỘT|HAI|BA|BỐN|NĂM|[IVX]+|[A-H]|\d)(?![\p{L}\p{N}])\s*[.:–-]?\s*(.*)$/u, 'part'],
  [/^Phần\s+([IVX]+|[A-H]|\d)(?:\s*[.:–-]\s*(.*))?$/u, 'part'],
  // "Điều 2. Tổ chức thực hiện"
  [/^(Điều \d{1,2})[.:]\s*(.+)$/u, 'roman'],
  // "A. KINH TẾ", before "I.": no roman number of one letter is among A-H but C and D, which reports count as letters
  [/^([A-HĐ])[.)]\s+(.+)$/u, 'letter'],
  // "I.1. Kinh tế"
  [/^([IVX]+\.\d{1,2})\.?\s+(.+)$/u, 'romanNumber'],
  // "II. Xã hội", "II/ Xã hội", "II- ĐÁNH GIÁ", "II KINH TẾ"
  [/^([IVX]+)(?:[.)]|\/(?= ))\s*(\P{Nd}.*)$/u, 'roman'],
  [/^([IVX]+)\s*[-–:]\s*(\p{Lu}.+)$/u, 'roman'],
  [/^([IVX]+)\s+(\p{Lu}[\p{Lu}\s,–-]+)$/u, 'roman'],
  // "1.2.1. Trồng trọt", "1.2 Chăn nuôi"; "10.5 tỷ" is no heading
  [/^(\d{1,2}(?:\.\d{1,2}){2})(?:\.\s+|\s+(?=["“]?\p{Lu}))(\P{Nd}.*)$/u, 'decimals'],
  [/^(\d{1,2}\.\d{1,2})(?:\.\s*|\s+(?=["“]?\p{Lu}))(\P{Nd}.*)$/u, 'decimal'],
  [/^(\d{1,2})\.\s*(\P{Nd}.*)$/u, 'number'],
  // "1/ Nông nghiệp", "a/ Trồng trọt"; "1/2 số xã" is a figure
  [/^([IVX]+)\/\s*(\p{Lu}.+)$/u, 'roman'],
  [/^(\d{1,2})\/\s*(\p{Lu}.*)$/u, 'number'],
  [/^([a-zđ])\/\s*(\p{Lu}.+)$/u, 'lower'],
  [/^([a-zđ])\)\s*(.+)$/u, 'lower'],
  [/^([a-zđ])\.\s+(\p{Lu}.+)$/u, 'lower'],
  [/^(\(\d{1,2}\))\s*(.+)$/u, 'bracket'],
  [/^(\d{1,2})\)\s*(.+)$/u, 'half'],
];

/** Whether it is the first of its kind: "A", "I", "I.1", "1", "2.1", "a". */
export const isFirst = ({ label }: Label): boolean => /(?:^|\.)(?:A|I|1|a|\(1\))$/.test(label);

/** "PHỤ LỤC II: …" → "Phụ lục II", "BIỂU TỔNG HỢP …" → "Biểu": an appendix is a part. */
export function appendixIn(text: string): Label | null {
  const [, kind = '', count = ''] =
    /^(BIỂU|PHỤ BIỂU|PHỤ LỤC)(?!\p{L})(?:\s+(?:SỐ\s+)?([IVX]+|\d{1,2})(?![\p{L}\d]))?/u.exec(text) ?? [];
  return kind ? { style: 'part', label: `${kind[0]}${kind.slice(1).toLowerCase()} ${count}`.trim() } : null;
}

const partLabel = (ordinal: string): string => `Phần ${/^(?:[IVX]+|[A-H]|\d)$/.test(ordinal) ? ordinal : ordinal.toLowerCase()}`;

export function numberIn(text: string): Numbered | null {
  for (const [pattern, style] of RULES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const label = match[1] ?? '';
    return { style, label: style === 'part' ? partLabel(label) : label, rest: match[2] ?? '' };
  }
  return null;
}

/** The path as a person cites it. A child's number that repeats its parent's ("3.2" under "3") stands for both. */
export function pathOf(labels: readonly string[]): string {
  let path = '';
  let above = '';
  for (const label of labels.filter(Boolean)) {
    if (above && label.startsWith(`${above}.`)) path = path.slice(0, path.length - above.length) + label;
    else path += path && !label.startsWith('(') ? `.${label}` : label;
    above = label;
  }
  return path;
}

/**
 * What a scanner made of "I.2." is "1.2.": under "I.1." and outside any "1." it is the next of its kind. `open`: the labels above,
 * outermost first.
 */
export function corrected(label: Label, open: readonly Label[]): Label {
  const [whole = '', next = ''] = label.label.split('.');
  const last = open.find(({ style }) => style === 'romanNumber');
  if (label.style !== 'decimal' || !last || open.some(({ style, label: l }) => style === 'number' && l === whole)) return label;
  const [roman = '', count = ''] = last.label.split('.');
  const looksAlike = roman.replaceAll('I', '1') === whole;
  return looksAlike && Number(next) === Number(count) + 1 ? { style: 'romanNumber', label: `${roman}.${next}` } : label;
}

/** Whether an open section ends where `label` begins: same rank or deeper, or a number that the new one does not continue. */
export function closes(label: Label, open: Label): boolean {
  if (rankOf(open.style) >= rankOf(label.style)) return true;
  const continues = label.style === 'decimal' || label.style === 'decimals';
  return continues && rankOf(open.style) >= rankOf('number') && !label.label.startsWith(`${open.label}.`);
}

/** Whether a line begins a block of its own: a heading, an item, a bullet, a caption. */
export const opensBlock = (text: string): boolean =>
  /^(?:[-–+*•]\s|\([-–+*•]\)\s|[-–+*•](?=\p{L})|Biểu\s|BIỂU\s|Bảng\s\d|PHỤ LỤC|Phụ lục\s|\((?:Kèm|Đơn vị|ĐVT))/u.test(text) ||
  numberIn(text) !== null;
