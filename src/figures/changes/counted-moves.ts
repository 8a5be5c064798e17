/** Changes that are counted in things, and the two counts that they are between. */
import { unitParts } from '../../vietnamese/units.js';
import type { Token } from '../tokens.js';

type ChangeToken = Token & { type: 'change' };

/** What two printed shares may differ by, in percentage points: the last digit. */
const ROUNDED = 0.06;
const NOUN = /(?<!\p{L})(người|vụ|ca|hộ|trường hợp|đối tượng|doanh nghiệp|dự án|cơ sở)(?!\p{L})/iu;

/** The counts in "(35/28)" behind a change of 7; null where the bracket holds something else. */
function between(
  tokens: readonly Token[],
  at: number,
  value: number,
): readonly [now: number, before: number, unit: string] | null {
  const [open, quantity, close] = tokens.slice(at + 1, at + 4);
  if (open?.type !== 'mark' || open.mark !== '(' || close?.type !== 'mark' || close.mark !== ')') return null;
  if (quantity?.type !== 'quantity' || quantity.quantity.outOf === null) return null;
  const { value: now, outOf: before, unit } = quantity.quantity;
  return now - before === value ? [now, before, unit] : null;
}

const withChange = (token: ChangeToken, change: Partial<ChangeToken['change']>): ChangeToken => ({
  ...token,
  change: { ...token.change, ...change },
});

/** "so với đầu năm tăng 9,2% (tăng 860 tỷ đồng)": the same change, since the same day. */
export const restated = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, i) => {
    const [first, open, close] = [tokens[i - 2], tokens[i - 1], tokens[i + 1]];
    const isAlone = open?.type === 'mark' && open.mark === '(' && close?.type === 'mark' && close.mark === ')';
    if (token.type !== 'change' || first?.type !== 'change' || !isAlone || token.change.base !== null) return token;
    const isSame = token.change.kind !== first.change.kind && [token, first].every(({ change }) => change.kind !== 'percent_of');
    return isSame ? withChange(token, { base: first.change.base }) : token;
  });

const ADJUSTED = /(?<!\p{L})điều chỉnh(?: vốn| tăng vốn)?$/iu;
const endsClause = (token: Token | undefined): boolean => token?.type === 'mark' && token.mark !== ',';
/** Whether the projects whose capital was adjusted stand right before. */
function isAdjusted(before: readonly Token[]): boolean {
  const inClause = before.slice(before.findLastIndex(endsClause) + 1);
  // "điều chỉnh tăng vốn 9 dự án, tăng thêm 41 triệu USD"
  const clause = (inClause.at(-1)?.type === 'mark' ? inClause.slice(0, -1) : inClause).slice(-3);
  const [last, counted, words] = [...clause].reverse();
  const isCount = (token: Token | undefined): boolean =>
    token?.type === 'quantity' && unitParts(token.quantity.unit).dimension === 'count';
  if (last?.type === 'words' && /^(?:dự án )?điều chỉnh(?: vốn)?$/i.test(last.text)) return isCount(counted) || !counted;
  const noun = isCount(last) ? counted : isCount(counted) && last?.type === 'words' ? words : undefined;
  return noun?.type === 'words' && ADJUSTED.test(noun.text);
}

/** "cấp mới 4 dự án FDI; …": whose capital it is. */
const ofForeign = (before: readonly Token[]): string => (before.some(({ text }) => /FDI/.test(text)) ? ' dự án FDI' : '');

/** "…; giảm thêm 1.050 hộ nghèo; …" in a list: so many, of what nothing else in the sentence counts. */
export const standing = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, i): Token[] => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    const isOwn = before?.type === 'mark' && before.mark === ';' && (next === undefined || next.type !== 'period');
    if (!isOwn || token.type !== 'change' || token.change.kind !== 'absolute_change' || token.change.base !== null)
      return [token];
    const [, verb = '', printed = '', unit = ''] =
      /^((?:tăng|giảm)(?: thêm)?) (?:\p{L}+ )?(\d[\d.,]* ?(\p{L}.*))$/iu.exec(token.text) ?? [];
    const isCounted = unitParts(unit).dimension === 'count' && !/^(?:điểm|bậc|hạng|lần|%)/.test(unit);
    const isSaid = tokens.slice(0, i).some((said) => said.type === 'quantity' && sameCount(said.quantity.unit, unit));
    const quantity = { value: Math.abs(token.change.value), unit, hedge: '', outOf: null, sure: true } as const;
    if (verb === '' || !isCounted || isSaid || !tokens.slice(0, i).some(({ type }) => type === 'quantity')) return [token];
    const { start, end, rule } = token;
    return [
      { type: 'words', start, end: start, text: /thêm$/i.test(verb) ? verb : `${verb} thêm` },
      { type: 'quantity', start, end, text: printed, quantity, rule },
    ];
  });
const sameCount = (a: string, b: string): boolean => a.split(' ')[0] === b.split(' ')[0];

/** "6 lượt điều chỉnh tăng 41 triệu USD", "điều chỉnh vốn 9 dự án tăng 41 triệu USD": so much was added; nothing grew by it. */
export const adjusted = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, i): Token[] => {
    const behind = tokens[i + 1];
    const isMoney = behind?.type === 'quantity' && unitParts(behind.quantity.unit).dimension === 'money';
    if (isMoney && token.type === 'words' && /^(?:tăng )?thêm$/i.test(token.text) && isAdjusted(tokens.slice(0, i)))
      return [{ ...token, text: `vốn điều chỉnh thêm${ofForeign(tokens.slice(0, i))}` }];
    if (token.type !== 'change' || token.change.kind !== 'absolute_change' || token.change.base !== null) return [token];
    const { start, end, text, rule } = token;
    const { value } = token.change;
    const [printed = text, unit = ''] = /\d[\d.,]* ?(.*)$/.exec(text) ?? [];
    if (unitParts(unit).dimension !== 'money' || !isAdjusted(tokens.slice(0, i))) return [token];
    const noun = `vốn điều chỉnh ${value < 0 ? 'bớt' : 'thêm'}${ofForeign(tokens.slice(0, i))}`;
    const quantity = { value: Math.abs(value), unit, hedge: '', outOf: null, sure: true } as const;
    return [
      { type: 'mark', mark: ',', start, end: start, text: ',' },
      { type: 'words', start, end: start, text: noun },
      { type: 'quantity', start, end, text: printed, quantity, rule },
    ];
  });

const beginsWith = (text: string, noun: string): boolean =>
  text.toLowerCase().startsWith(noun.toLowerCase()) && !/^\p{L}/u.test(text.slice(noun.length));

/** The unit of the count that a bracket stands behind; "" where it is no count. */
function countedBefore(before: readonly Token[]): string {
  const [last, counted] = [...before].reverse();
  const of = last?.type === 'words' ? counted : last;
  return of?.type === 'quantity' && unitParts(of.quantity.unit).dimension === 'count' ? of.quantity.unit : '';
}

/**
 * "số người chết tăng 7 (35/28), bằng 25%": seven people more, a quarter; "có 15 ổ, tăng 12 ổ", "15 ổ (+12)": twelve of them. Where
 * the printed number has no sign of percent, what is counted says its unit.
 */
export function inCounts(tokens: readonly Token[]): Token[] {
  const found: Token[] = [];
  let counted = '';
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.type === 'quantity' && unitParts(token.quantity.unit).dimension === 'count' && token.quantity.unit !== '')
      counted = token.quantity.unit;
    if (token.type !== 'change') {
      found.push(token);
      continue;
    }
    const { kind, unit, value } = token.change;
    const before = tokens[i - 1];
    // "xảy ra 51 vụ (-4), làm chết 38 người (+2)": so many fewer, and more, of what was counted right before; of money it may be per cent
    if (unit === '') {
      const of = before?.type === 'mark' ? countedBefore(tokens.slice(0, i - 1)) : '';
      if (of) found.push({ ...withChange(token, { unit: of }), text: `${token.text} ${of}` });
      continue;
    }
    const isBare = kind === 'percent_change' && unit === null && !/%|phần trăm/.test(token.text) && Number.isInteger(value);
    const counts = isBare || kind === 'absolute_change' ? between(tokens, i, value) : null;
    const next = tokens[i + 1];
    if (counts) {
      const noun = counts[2] || (before?.type === 'words' ? (NOUN.exec(before.text)?.[1] ?? '') : '') || counted;
      found.push(isBare && noun ? withChange(token, { kind: 'absolute_change', unit: noun, sure: true }) : token);
      i += 3;
      const [comma, share] = tokens.slice(i + 1, i + 3);
      const percent = share?.type === 'change' && share.change.kind === 'percent_of' && share.change.base === null ? share : null;
      const size = (100 * (counts[0] - counts[1])) / counts[1];
      if (comma?.type === 'mark' && percent && Math.abs(Math.abs(size) - percent.change.value) <= ROUNDED) {
        const moved = { kind: 'percent_change', value: Math.sign(size) * percent.change.value, base: token.change.base } as const;
        found.push(comma, withChange(percent, moved));
        i += 2;
      }
    } else if (isBare && counted && next?.type === 'words' && beginsWith(next.text, counted)) {
      found.push({
        ...withChange(token, { kind: 'absolute_change', unit: counted, sure: true }),
        text: `${token.text} ${counted}`,
      });
      const rest = next.text.slice(counted.length).trim();
      if (rest) found.push({ ...next, text: rest });
      i += 1;
    } else found.push(token);
  }
  return found;
}

/** "xảy ra 19 vụ TNGT, …; giảm 3 vụ TNGT, giảm 1 người": what was counted is named again behind its move, and adds nothing. */
export function withoutTails(tokens: readonly Token[]): readonly Token[] {
  let counted = '';
  return tokens.filter((token, i) => {
    const [before, next] = [tokens[i - 1], tokens[i + 1]];
    if (token.type !== 'words') return true;
    if (before?.type === 'quantity') counted += ` ${token.text} `;
    const isMove = before?.type === 'change' && before.change.kind === 'absolute_change';
    const ends = next === undefined || next.type === 'mark';
    return !(isMove && ends && counted.includes(` ${token.text} `));
  });
}
