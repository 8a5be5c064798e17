/** "giảm từ 28 hộ xuống còn 23 hộ": where it stands; where it stood is a figure only with a year of its own. */

const NUMBER = '(?:trên |hơn |gần |khoảng )?\\d[\\d.,]*(?: ?[-–] ?\\d[\\d.,]*)?';
const UNIT = '(?: ?%(?:/\\p{L}+)?|(?: \\p{L}+(?:/\\p{L}+)*){1,3}?)';
const YEAR = '(?:cuối |đầu )?năm 20\\d\\d';
/** "(năm 2022)", "của năm trước", "đầu năm": when it stood there. */
const THEN = `(?:[ ,]*\\(?(?:của |vào |ở )?(?:${YEAR}|(?:cuối |đầu )?năm(?: (?:trước|ngoái))?|cùng kỳ(?: năm (?:trước|ngoái|20\\d\\d))?|đầu (?:nhiệm )?kỳ)\\)?,?)`;
const MOVED = '(?<=(?<!\\p{L})(?:giảm|tăng|nâng|hạ|kéo)(?: dần| mạnh| nhanh)?(?: [^;.:()\\d]{3,90})?)';
const NOW = '(?:xuống|lên)(?: còn| đến| tới| đạt| thành)*';
const ASIDE = '(?: chiếm [^;()]{3,30},)?';

const STOOD = new RegExp(`${MOVED} từ (?:mức )?${NUMBER}(?:${UNIT})?,?${THEN}?${ASIDE} (?=${NOW} ${NUMBER})`, 'giu');
/** "giảm từ 8% năm 2021 xuống còn 6,5% năm 2022": two figures, each of its year. */
const BOTH = new RegExp(
  `${MOVED} từ (?:mức )?(${NUMBER}(?:${UNIT})?),?[ ,]*\\(?(?:của |vào |ở )?(${YEAR})\\)?,? ${NOW} (${NUMBER}(?:${UNIT})?),?[ ,]*\\(?(?:vào |trong |ở )?(${YEAR})(?!\\p{L}|\\d)\\)?`,
  'giu',
);

/** "giảm tỷ lệ hộ nghèo cuối năm xuống còn …" */
const BY_THEN = /(?<=(?:^|\P{L})(?:giảm|hạ|kéo) [^;.:()\d]{3,60}) cuối (?:năm|kỳ)(?= xuống )/giu;

/** "chuyển hình thức sử dụng từ thuê hằng năm sang thuê một lần": what it is now. */
const TURNED = /(?<=(?:^|\P{L})chuyển (?:\p{L}+ ){1,6}?)từ (?:(?!sang |đến |từ )\p{L}+ ){1,10}(?=sang \p{L})/giu;

export const fromTo = (text: string): string => movedTo(/chuyển .* sang /iu.test(text) ? text.replace(TURNED, '') : text);
const movedTo = (text: string): string =>
  /(?:xuống|lên)(?!\p{L})/iu.test(text)
    ? text.replace(BY_THEN, '').replace(BOTH, ' $2 là $1, $4 là $3').replace(STOOD, ' ')
    : text;
