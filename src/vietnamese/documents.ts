/** What kind of document a number is of: "350/BC-UBND" is a report's. */

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\/BC(?![\p{L}])/u, 'Báo cáo'],
  [/\/CT(?![\p{L}])/u, 'Chỉ thị'],
  [/\/NQ(?![\p{L}])/u, 'Nghị quyết'],
  [/\/KH(?![\p{L}])/u, 'Kế hoạch'],
  [/\/QĐ(?![\p{L}])/u, 'Quyết định'],
  [/\/TB(?![\p{L}])/u, 'Thông báo'],
];

export const documentKind = (number: string): string => KINDS.find(([pattern]) => pattern.test(number))?.[1] ?? 'Văn bản';
