/** "Kim ngạch xuất khẩu 742 triệu USD; riêng gỗ 98 triệu USD": a good is traded the way its whole is. */
const WAY = /^kim ngạch (?:xuất|nhập) khẩu(?= |$)/i;

/** The measure that a good takes over from what stands before or above it; "" where that is no trade, or the good names its own way. */
export const tradedAs = (whole: string, subject: string): string =>
  /(?:xuất|nhập) khẩu/i.test(subject) ? '' : (WAY.exec(whole)?.[0].toLowerCase() ?? '');
