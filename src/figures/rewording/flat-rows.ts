/** "Giường bệnh 63,9 69,3 78,5 95,8": the cells of a table whose columns were lost; what each is of cannot be known. */
import type { Token } from '../tokens.js';

const isBare = (token: Token | undefined): boolean =>
  token?.type === 'quantity' && token.quantity.unit === '' && token.quantity.outOf === null;

/** Drops bare numbers that stand side by side, three or more. */
export const withoutFlatRows = (tokens: readonly Token[]): readonly Token[] => {
  const inRow = tokens.map((token, i) => isBare(token) && isBare(tokens[i + 1]) && isBare(tokens[i + 2]));
  return tokens.filter((_, i) => !(inRow[i] || inRow[i - 1] || inRow[i - 2]));
};
