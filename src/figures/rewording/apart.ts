/** Phrases that the print ran together, set apart again. */

const UNIT = '(?:ha|tấn|tạ|tạ\\/ha|tấn\\/ha|con|triệu đồng|tỷ đồng|%)';
/** "38 ha năng suất 29 tạ/ha sản lượng đạt 110 tấn": each measure is of its own figure. */
const MEASURED_NEXT = new RegExp(
  `(?<=\\d ?${UNIT})\\s+(?=(?:diện tích|năng suất|sản lượng)(?: (?:\\p{Ll}+ ){0,3}(?:đạt|ước|là))? ?\\s*\\d)`,
  'gu',
);

export const setApart = (text: string): string =>
  text
    // "… được giữ vững./."
    .replace(/\.\/\.?\s*$/, '.')
    // "3,4 tỷ USD (tương đương khoảng 79 nghìn tỷ đồng)": said twice
    .replace(
      /(?<=(?:usd|đồng|euro|nhân dân tệ)) ?\((?:tương đương|quy đổi|xấp xỉ)(?: với)?(?: khoảng| gần| hơn)? \d[\d.,]* (?:nghìn |ngàn )?(?:tỷ|tỉ|triệu)(?: đồng| usd)?\)/giu,
      '',
    )
    // "đến ngày 15-9": a day
    .replace(/(?<=(?<!\p{L})ngày )(\d{1,2})-(\d{1,2})(?:-(20\d\d))?(?![\d-])/giu, (_, day, month, year) =>
      [day, month, year].filter(Boolean).join('/'),
    )
    // "năm 2021ước tăng"
    .replace(/(?<=(?<!\d)20\d\d)(?=(?:ước|đạt|tăng|giảm) )/gu, ' ')
    // "31% doanh nghiệp cho rằng, tình hình ổn định"
    .replace(/(?<=(?<!\p{L})cho (?:rằng|là)), (?=\p{Ll})/gu, ' ')
    // "gieo sạ 2.140 ha, thu hoạch dứt điểm, năng suất …": that all of it is in is no name of what follows
    .replace(/, (?:đã |cơ bản )*thu hoạch (?:dứt điểm|xong(?: toàn bộ)?)(?=, (?:năng suất|sản lượng) )/giu, '')
    // "16 tiêu chí,02 xã"
    .replace(/(?<=\p{L}),(?=\d)/gu, ', ')
    .replace(MEASURED_NEXT, ', ')
    // "chỉ tiêu đưa 300 lao động đi làm việc ở nước ngoài nhưng chỉ đưa được 12": a clause of its own
    .replace(/ (?=nhưng (?:chỉ|mới) (?:thực hiện|đưa|đạt|thu|hoàn thành))(?<=\d \p{L}[\p{L} ]{3,60} )/gu, ', ')
    // "tiếp 312 lượt/340 lượt người", "kết luận 2 cuộc/3 đơn vị": two counts, no part of a whole
    .replace(/(?<=\d (lượt|lượt đoàn|đoàn|cuộc|đợt|phiên)) ?\/ ?(?=\d[\d.]* (?!\1(?! người|\p{L}))\p{Ll})/gu, ', ')
    // "giải quyết 61 đơn (…)/84 đơn": so many of so many
    .replace(/(\d[\d.]*) (\p{Ll}+(?: \p{Ll}+)?) (\([^()]*\)) ?\/ ?(\d[\d.]*) \2(?!\p{L})/gu, '$1/$4 $2 $3')
    // "từ 17% - 19%"
    .replace(/(?<=(?<!\p{L})từ \d{1,3}(?:,\d+)?) ?%(?= ?[-–] ?\d{1,3}(?:,\d+)? ?%(?! ?[-–] ?\d))/giu, '');

const BODY =
  '(?:cơ quan|đơn vị|doanh nghiệp|trường|trạm|thôn|bản|làng|xóm|ấp|khóm|buôn|khu phố|khu dân cư|tổ dân phố|xã|phường|thị trấn|hộ|gia đình|cán bộ|công chức|viên chức|đảng viên|học sinh|sinh viên|bệnh viện|trung tâm|cơ sở|tổ chức)(?: \\p{Ll}+){0,2}?';
/** "97% thôn, bản, tổ dân phố đạt …": of all of them together. */
export const ALL_OF = new RegExp(
  `(?<=\\d ?% (?:số |các |số các )?)${BODY}(?:, ${BODY})+(?: và ${BODY})?(?= (?:đạt|có|được|đã|thực hiện|triển khai|tham gia|hoàn thành|duy trì|sử dụng|ký|giữ)(?!\\p{L}))`,
  'gu',
);
