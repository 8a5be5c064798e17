/** Districts and towns that a question names by their kind and the archive has never heard of: "huyen lam binh giai ngan bao nhieu". */
import type { Name, Names } from './names.js';
import type { Span } from './rules.js';
import { isSyllable } from './syllables.js';
import { fold } from './text.js';

const UNIT = /(?<=^ *|[,;.?(] ?|(?<![a-z])(?:o|tai|cua|cho|ben|con|the) )(?:huyen|thi xa|thi tran) ([a-z]+) ([a-z]+)(?![a-z])/gu;
/** Words that go on with what is asked, or say which of several kinds: "huyện này", "huyện có bao nhiêu", "huyện miền núi". */
const NO_NAME = new Set(
  'nao nay do minh ta nha toi em ad oi co da dang duoc dc con chua se moi cung thi la va voi trong tren ngoai theo nam thang quy may bao bn bnh nhieu gi hien lam cho o tai den tu bi khi nhat mot hai ba bon cac so tong muc ty ti ngheo thuan vung mien ven bien dao nong dan trung'.split(
    ' ',
  ),
);

/** What is asked, or done: "huyen thu duoc", "huyen giao may". */
const NO_NAME_BEHIND = new Set(
  'may bao bn bnh nhieu duoc dc gi nao la va cua trong nam thang quy ve voi dat tang giam'.split(' '),
);

/** Only where the two words behind the kind never stand side by side in the archive, small or in capitals. */
export const strangeUnits = (text: string, names: Names): Span<Name>[] =>
  [...fold(text).matchAll(UNIT)].flatMap((match): Span<Name>[] => {
    const [whole, first = '', second = ''] = match;
    const key = `${first} ${second}`;
    const isWord = [first, second].every((word) => isSyllable(word) && word.length > 1);
    if (!isWord || NO_NAME.has(first) || NO_NAME_BEHIND.has(second) || names.speaksOf(key)) return [];
    const end = match.index + whole.length;
    return [{ start: end - key.length, end, value: { key, isArea: true }, rule: key }];
  });
