/** Figures side by side between strokes, under words that say what each of them is. */

/** "(tháng 4 / lũy kế / so với cùng kỳ)", "(tháng 8/lũy kế; so CK tính theo lũy kế)" */
const COLUMNS = /\(([^()/;]+(?:\/[^()/;]+)+)(?:;[^()]*)?\)/gu;
/** "(Số liệu lần lượt: tháng 10 / lũy kế 10 tháng; trong ngoặc là …)": at the opening of a report, of all of it. */
const OF_ALL = /(?:lần lượt|thứ tự|trình bày)[^():;]{0,40}:? ?((?:trong )?(?:tháng|quý) [^()/;]*(?:\/[^()/;]+)+)/iu;
/** "(Ghi chú: số trước là thực hiện trong tháng 5; số sau là lũy kế từ đầu năm)" */
const OF_EACH =
  /số (?:trước|thứ nhất|đứng trước|đầu)[^();]{0,30}? là ([^();]{3,40})[;,] ?(?:còn )?số (?:sau|thứ hai|đứng sau)[^();]{0,30}? là ([^();]{3,40})/iu;
const SPAN = /(?:trong )?(?:tháng|quý) (?:\d|[ivx])[^,;]*|(?:lũy kế|luỹ kế|cộng dồn|\d+ tháng)[^,;]*|trong (?:tháng|quý)/iu;
/** What a column can be: a span, or what it is compared with. */
const COLUMN = /^(?:trong |ước )*(?:tháng|quý|lũy kế|luỹ kế|cộng dồn|từ đầu năm|\d+ tháng|so (?:với )?|% so |tăng, giảm so )/iu;
const COMPARED = /(?:^| )so (?:với )?(?:cùng kỳ|ck)/iu;

const NUMBER = '[+–-]?\\d[\\d.,]*';
const UNIT = '(?: ?%| \\p{L}+(?: (?!và )\\p{L}+){0,2}[23]?(?:/\\p{L}+)*)';
const CHANGE = '(?:(?:tăng|giảm) )?';
/** "392 triệu kWh / 2.186 triệu kWh / giảm 21,3%", and what stands in brackets behind. */
const SIDE_BY_SIDE = new RegExp(
  `${NUMBER}${UNIT}(?: ?/ ?${CHANGE}${NUMBER}${UNIT})+(?! ?(?:kế hoạch|KH))(?: ?\\((?<moves>${CHANGE}${NUMBER} ?%(?: ?/ ?${CHANGE}${NUMBER} ?%)+)\\))?`,
  'gu',
);

const split = (text: string): string[] =>
  text.split(/ ?\/ ?(?=[+–-]?\d|tăng |giảm |\p{L}+ (?:\p{L}|\d))/u).map((part) => part.trim());

function columnsIn(text: string): string[] | undefined {
  return [...text.matchAll(COLUMNS)]
    .map(([, list = '']) => list.split('/').map((column) => column.trim()))
    .findLast((columns) => columns.every((column) => COLUMN.test(column)));
}

/** "(ước 6 tháng; % dự toán; % cùng kỳ)": a figure, then what it is a percentage of. */
const SHARES = /\([^();%]+((?:; ?(?:tỷ lệ )?% [^();%]+)+)\)/u;
const ROW = new RegExp(`${NUMBER}${UNIT}((?:; ?${NUMBER} ?%)+)(?=[.;]?\\s*$)`, 'u');

/** "118 tỷ đồng; 47,2%; 91,5%" → "118 tỷ đồng, bằng 47,2% dự toán, bằng 91,5% cùng kỳ" */
function sharesSpokenOut(text: string, heads: readonly string[]): string {
  const shares = heads.map((head) => SHARES.exec(head)?.[1]).find(Boolean);
  const row = shares === undefined ? null : ROW.exec(text);
  if (!shares || !row) return text;
  const list = (joined: string): string[] =>
    joined
      .split(';')
      .slice(1)
      .map((part) => part.trim());
  const [bases, values] = [list(shares), list(row[1] ?? '')];
  if (bases.length !== values.length) return text;
  const said = values.map((value, i) => `, bằng ${value} ${bases[i]?.replace(/^.*% /, '')}`).join('');
  const from = row.index + row[0].length - (row[1] ?? '').length;
  return text.slice(0, from) + said + text.slice(row.index + row[0].length);
}

/** "286/1.942 nghìn tấn": the unit is said once. */
const ONE_UNIT = new RegExp(`(?<![\\d/.,])(${NUMBER}(?:/${NUMBER})+)(${UNIT})(?! ?(?:kế hoạch|KH))`, 'gu');

/** Under "(tháng 8/lũy kế)", where only spans stand: "286 nghìn tấn/1.942 nghìn tấn". */
function eachWithUnit(text: string, columns: readonly string[]): string {
  if (columns.some((column) => COMPARED.test(column))) return text;
  return text.replace(ONE_UNIT, (whole, numbers: string, unit: string) => {
    const parts = numbers.split('/');
    return parts.length === columns.length ? parts.map((part) => `${part}${unit}`).join('/') : whole;
  });
}

/** "35/187 triệu kWh (lũy kế giảm 12,4%)": of the figure before it. */
const OF_LAST = /(?<=\p{L} )\((?:lũy kế|luỹ kế) (?=tăng|giảm|bằng|đạt|[+–-]\d)/giu;

/** The columns that the opening of a report names for all of it. */
export const columnsOf = (opening: readonly string[]): readonly string[] | undefined => opening.map(columnsSaid).find(Boolean);

function columnsSaid(text: string): readonly string[] | undefined {
  const each = OF_EACH.exec(text)
    ?.slice(1)
    .flatMap((column) => SPAN.exec(column)?.[0].trim() ?? []);
  const list = OF_ALL.exec(text)?.[1]?.split('/');
  return each?.length === 2 ? each : list?.map((column) => column.trim());
}

/**
 * "Sản phẩm chủ yếu (tháng 4 / lũy kế / so với cùng kỳ): điện 392 triệu kWh / 2.186 triệu kWh / giảm 21,3%", spoken out:
 * "điện tháng 4 392 triệu kWh; lũy kế 2.186 triệu kWh, so với cùng kỳ giảm 21,3%". Other texts as they are.
 */
export function spokenOut(text: string, heads: readonly string[], ofAll?: readonly string[]): string {
  if (!text.includes('/')) return sharesSpokenOut(text, heads);
  const own = columnsIn(text) ?? heads.map(columnsIn).findLast(Boolean);
  const columns = own ?? ofAll;
  if (!columns) return text;
  return (own ? eachWithUnit(text, own) : text)
    .replace(OF_LAST, '(')
    .replace(SIDE_BY_SIDE, (whole: string, ...rest: unknown[]) => {
      const { moves } = rest.at(-1) as { moves?: string };
      const parts = split(moves === undefined ? whole : whole.slice(0, whole.lastIndexOf('(')));
      const moved = moves === undefined ? [] : split(moves);
      if (parts.length !== columns.length || (moved.length > 0 && moved.length !== parts.length)) return whole;
      return parts
        .map((part, i) => {
          const column = columns[i] ?? '';
          const behind = moved[i] === undefined ? '' : ` (${moved[i]})`;
          return COMPARED.test(column)
            ? `, ${column.slice(column.search(/so /iu))} ${part}`
            : `${i === 0 ? '' : '; '}${column} ${part}${behind}`;
        })
        .join('');
    });
}
