/** From bytes to text, or a reason why not. */
import { normalize } from '../vietnamese/text.js';
import type { Refusal } from './contents.js';

export type Decoded = { readonly text: string; readonly warnings: readonly string[] } | Refusal;

const CONVERT = 'hãy chuyển sang Unicode UTF-8 rồi thêm lại';

export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return checked(new TextDecoder('utf-16le').decode(bytes), []);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return checked(new TextDecoder('utf-16be').decode(bytes), []);
  if (bytes.includes(0)) return { refused: 'tệp nhị phân, không phải văn bản' };
  try {
    return checked(new TextDecoder('utf-8', { fatal: true }).decode(bytes), []);
  } catch {
    return notUtf8(bytes);
  }
}

function notUtf8(bytes: Uint8Array): Decoded {
  const end = cutTail(bytes);
  if (end < bytes.length)
    return checked(new TextDecoder('utf-8').decode(bytes.subarray(0, end)), ['tệp bị cắt giữa chừng một ký tự ở cuối']);
  const legacy = legacyName(new TextDecoder('windows-1252').decode(bytes));
  return { refused: legacy ? `văn bản mã ${legacy}; ${CONVERT}` : `không phải UTF-8; ${CONVERT}` };
}

/** Where the whole characters of a truncated file end; the length itself where the damage is elsewhere. */
function cutTail(bytes: Uint8Array): number {
  for (let cut = 1; cut <= 3 && cut < bytes.length; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return bytes.length - cut;
    } catch {
      // try one byte less
    }
  }
  return bytes.length;
}

/** TCVN3 and VNI write Vietnamese letters as other Latin ones: "Céng hoµ", "Coäng hoøa". */
function legacyName(text: string): 'TCVN3 (ABC)' | 'VNI' | null {
  const words = text.match(/\S+/g)?.length ?? 1;
  const tcvn = text.match(/[a-zA-Z][µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô]|®[a-zA-Z]/g)?.length ?? 0;
  const vni = text.match(/[aeouyAEOUY][ùøûõïâêéèúüäåáàëÙØÛÕÏÂÊ]|ñ[aeiouyô]/g)?.length ?? 0;
  if (Math.max(tcvn, vni) < words * 0.15) return null;
  return vni > tcvn * 0.8 && /[aeo][ùøûõï]|ñ[aeiou]/.test(text) ? 'VNI' : 'TCVN3 (ABC)';
}

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/giu;

/** Text that is Vietnamese as we know it, in composed letters. */
export function checked(raw: string, warnings: readonly string[]): Decoded {
  const text = normalize(raw);
  if (!/\S/.test(text)) return { refused: 'tệp rỗng' };
  const words = text.replace(/<[^<>]*>/g, ' ');
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  const accented = words.match(VIETNAMESE)?.length ?? 0;
  if (letters > 40 && accented < letters * 0.02) {
    const legacy = legacyName(words);
    if (legacy) return { refused: `văn bản mã ${legacy}; ${CONVERT}` };
    return { text, warnings: [...warnings, 'văn bản không có dấu tiếng Việt'] };
  }
  if (legacyName(words) && accented < letters * 0.15) return { refused: `văn bản mã ${legacyName(words)}; ${CONVERT}` };
  return { text, warnings };
}
