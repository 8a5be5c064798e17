/** The cell of a table as its bullets: "- Điểm tái định cư số 1: … + Chưa nhận tiền: 29 hộ", run into one line. */
import { sentencesOf } from '../tokens.js';

/** A sentence of a cell, and where it stands among the bullets. */
export interface Passage {
  readonly text: string;
  /** 0 outside of bullets, 1 under "-", 2 under "+". */
  readonly level: number;
  /** Whether it is the first of its bullet, or of its cell. */
  readonly opens: boolean;
}

interface Bullet {
  readonly level: number;
  readonly text: string;
}

const PLUS = /(?:^|\s)\+\s+(?=\p{Lu})/gu;
const DASH = /(?:^|\s)[-–•]\s+(?=\p{Lu})/gu;
/** What a bullet before this one ends with. */
const ENDED = /[.;:)%!?]\s*$/;
const LABEL = /^\p{Lu}[^.:;]{2,80}:/u;
/** "Giáo dục - Đào tạo", "Na Sang - Huổi Mi", "Quốc lộ 12 - Đường A": a name of two parts. */
const NAME_BEFORE = /(?:^|\s)(?:\p{Lu}[\p{L}\d./]*(?:\s\p{Ll}+)?|\p{Lu}\p{L}* \d+)$/u;

interface Start {
  readonly at: number;
  readonly length: number;
  readonly level: number;
}

const TELLS = /:|(?:\S+\s+){8}/;

/** Where the bullets of a cell begin; a dash within a sentence or a name begins none. */
function startsIn(cell: string): Start[] {
  const dashed = /^\s*[-–•]\s/.test(cell);
  const marks = ([DASH, PLUS] as const)
    .flatMap((rule, i) => [...cell.matchAll(rule)].map((m): Start => ({ at: m.index, length: m[0].length, level: i + 1 })))
    .sort((a, b) => a.at - b.at);
  const starts: Start[] = [];
  for (const mark of marks) {
    const before = cell.slice((starts.at(-1)?.at ?? 0) + (starts.at(-1)?.length ?? 0), mark.at);
    const isNamed = LABEL.test(cell.slice(mark.at + mark.length)) && TELLS.test(before);
    const isOne = before.trim() === '' || ENDED.test(before) || (dashed && (isNamed || !NAME_BEFORE.test(before.trimEnd())));
    if (mark.level > 1 || isOne) starts.push(mark);
  }
  return starts;
}

function bulletsOf(cell: string): Bullet[] {
  const starts = startsIn(cell);
  const lead = cell.slice(0, starts[0]?.at ?? cell.length);
  const bullets = starts.map(({ at, length, level }, i) => ({
    level,
    text: cell.slice(at + length, starts[i + 1]?.at ?? cell.length),
  }));
  return [{ level: 0, text: lead }, ...bullets].filter(({ text }) => text.trim() !== '');
}

/** The sentences of a cell, bullet by bullet. */
export const passagesIn = (cell: string): Passage[] =>
  bulletsOf(cell).flatMap(({ level, text }) =>
    sentencesOf(text).map(([start, end], i) => ({ text: text.slice(start, end).trim(), level, opens: i === 0 })),
  );

const PARTS_FOLLOW = /(?:trong đó|gồm|cụ thể|như sau)\s*:?$/i;

/** "… là 981.028 triệu đồng trong đó:": the bullets below are its parts. */
export const opensParts = (text: string): boolean => PARTS_FOLLOW.test(text);

/** "Phân theo nguồn khách:", "Theo kỳ hạn:" above bullets. */
export const DIVIDED = /(?:^|[.;]\s)(?:chia |phân |tính |xét )?theo [^:.;]{3,40}:\s*$/iu;
