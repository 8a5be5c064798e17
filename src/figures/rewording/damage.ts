/** "gây thiệt hại 12,4 ha lúa, 31 ha ngô": what was harmed is no area sown; each says what befell it. */

const UNIT = '(?:ha|con|m3|m2|tấn|cây|nhà|căn nhà|ngôi nhà|lồng|ao)';
const WORD = '(?!(?:bị|và|với|tại|ở|do|trong|của|làm|gây|ước|trị giá|tổng)(?!\\p{L}))\\p{Ll}+';
const ITEM = `\\d[\\d.,]* ${UNIT} ${WORD}(?: ${WORD}){0,3}`;
/** "Mưa đá đã làm …": what did it is no part of a name. */
const CAUSE =
  '(?:(?:[Mm]ưa|[Bb]ão|[Ll]ũ|[Gg]iông|[Dd]ông|[Ll]ốc|[Gg]ió|[Hh]ạn|[Tt]hiên tai|[Áá]p thấp|[Nn]ắng nóng)[^.;,\\d]{0,50}? (?:đã |còn |cũng )*)?';
const HARM = 'thiệt hại|ngập úng|ngập|hư hại|hư hỏng|đổ ngã|gãy đổ|vùi lấp';
const ROW = new RegExp(
  `(?<!\\p{L})${CAUSE}(?:(?:gây|làm|khiến) )?(?<!bị )(${HARM})(?: (?:khoảng|hơn|trên|gần))? (${ITEM}(?:(?:, và|,| và) ${ITEM})*)(?=\\s*(?:[.,;:)…]|$)| và )`,
  'gu',
);
const MARK = /(, và|,| và) (?=\d)/u;

export const eachHarmed = (text: string): string =>
  /(?:thiệt hại|ngập|hư h|đổ|vùi lấp) (?:\p{L}+ )?\d/iu.test(text)
    ? text.replace(ROW, (_, harm: string, row: string) =>
        row
          .split(MARK)
          .map((part, i) => (i % 2 === 0 ? `${part.trim()} bị ${harm}` : ', '))
          .join(''),
      )
    : text;
