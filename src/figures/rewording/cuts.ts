/** Where the words behind a unit end. */

const SAYS_THAT = /^(?:(?:\p{L}+ ){1,4}?)??(?:có|đánh giá|dự báo|cho rằng|cho là|nhận định|dự kiến|trả lời) /u;
/** "14 xã có thu ngân sách giảm | so với", "31% doanh nghiệp đánh giá đơn hàng tăng": which way it went tells them apart. */
export function cutIn(
  text: string,
  found: readonly RegExpExecArray[],
): { readonly index: number; readonly 0: string } | undefined {
  const [cut, next] = found;
  if (!cut || !/^(?:tăng|giảm)$/i.test(cut[0]) || !SAYS_THAT.test(text)) return cut;
  const behind = text.slice(cut.index + cut[0].length);
  if (
    text.slice(0, cut.index).trim().split(/\s+/).length < 3 ||
    !/^(?: (?:lên|đi|thêm|mạnh|nhẹ))?(?: và (?:giữ )?(?:nguyên|giữ nguyên|ổn định))?(?:$| so )/.test(behind)
  )
    return cut;
  return next ?? { index: text.length, 0: '' };
}
