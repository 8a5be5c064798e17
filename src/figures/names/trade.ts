/** "Kim ngạch xuất khẩu 742 triệu USD; riêng gỗ 98 triệu USD": a good is traded the way its whole is. */
const WAY =
  /^(?:(?:tổng )?(?:kim ngạch|giá trị|trị giá) |(?:(?:một số|các|những) )?(?:mặt hàng|nhóm hàng|sản phẩm|hàng hóa) )?((?:xuất|nhập) khẩu)(?= |$)(?! lao động)/i;
const MEASURED = /^kim ngạch (?:xuất|nhập) khẩu(?= |$)/i;

/**
 * The measure that a good takes over from what stands before or above it; "" where that is no trade, or the good names its own way.
 * `money`: it is measured in money, and a bare "xuất khẩu" or "mặt hàng xuất khẩu chủ yếu" says the measure too.
 */
export function tradedAs(whole: string, subject: string, money = false): string {
  if (/(?:xuất|nhập) khẩu/i.test(subject)) return '';
  const way = (money && WAY.exec(whole)?.[1]?.toLowerCase()) || '';
  return way ? `kim ngạch ${way}` : (MEASURED.exec(whole)?.[0].toLowerCase() ?? '');
}

/** "người xuất nhập cảnh 97.400 lượt; kim ngạch 870 triệu USD": people cross the border, and what is worth so much are goods. */
export const ofTrade = (own: string, context: string): string =>
  /^(?:tổng )?kim ngạch$/i.test(own)
    ? context.replace(/(?<!\p{L})(?:xuất nhập|xuất|nhập) cảnh(?!\p{L}).*$/iu, 'xuất nhập khẩu')
    : context;
