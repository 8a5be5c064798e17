/** Word counts "I.", "1.", "a)" while it shows a document and keeps them out of the text: here they are written into it. */
interface Level {
  readonly format: string;
  /** "%1.%2." */
  readonly text: string;
  readonly start: number;
  /** The style whose paragraphs stand on this level. */
  readonly style: string;
}

interface List {
  readonly abstract: string;
  /** Level → where this list starts anew. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface Place {
  readonly list: string;
  readonly level: number | null;
}

/** `<w:name …>…</w:name>`, elements with content. */
const elements = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<w:${name}(?:\\s[^>]*)?>[\\s\\S]*?</w:${name}>`, 'g')) ?? [];
/** What `attribute` says in the first `<w:name …>`. */
const said = (xml: string, name: string, attribute = 'val'): string =>
  new RegExp(`<w:${name}(?:\\s[^>]*?)?\\sw:${attribute}="([^"]*)"`).exec(xml)?.[1] ?? '';

function placeIn(xml: string): Place | null {
  const [numbers = ''] = elements(xml, 'numPr');
  const list = said(numbers, 'numId');
  return list ? { list, level: said(numbers, 'ilvl') ? Number(said(numbers, 'ilvl')) : null } : null;
}

const roman = (number: number): string => {
  const signs = { M: 1000, CM: 900, D: 500, CD: 400, C: 100, XC: 90, L: 50, XL: 40, X: 10, IX: 9, V: 5, IV: 4, I: 1 };
  let rest = Math.min(number, 3999);
  return Object.entries(signs).reduce((text, [sign, value]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return text + sign.repeat(times);
  }, '');
};
const letter = (number: number): string => String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
const WRITERS: Readonly<Record<string, (number: number) => string>> = {
  upperRoman: roman,
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (number) => letter(number).toLowerCase(),
  decimalZero: (number) => String(number).padStart(2, '0'),
  none: () => '',
};
const written = (number: number, { format }: Level): string => (WRITERS[format] ?? String)(number);

class Numbers {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #lists = new Map<string, List>();
  readonly #styles = new Map<string, Place>();
  /** Abstract list → how far each level has counted. */
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(numbering: string, styles: string) {
    for (const xml of elements(numbering, 'abstractNum')) {
      const levels = elements(xml, 'lvl').map((lvl): [number, Level] => [
        Number(said(lvl, 'lvl', 'ilvl')),
        {
          format: said(lvl, 'numFmt'),
          text: said(lvl, 'lvlText'),
          start: Number(said(lvl, 'start') || 1),
          style: said(lvl, 'pStyle'),
        },
      ]);
      this.#levels.set(said(xml, 'abstractNum', 'abstractNumId'), new Map(levels));
    }
    for (const xml of elements(numbering, 'num')) {
      const restarts = elements(xml, 'lvlOverride').flatMap((own): [number, number][] =>
        said(own, 'startOverride') ? [[Number(said(own, 'lvlOverride', 'ilvl')), Number(said(own, 'startOverride'))]] : [],
      );
      this.#lists.set(said(xml, 'num', 'numId'), { abstract: said(xml, 'abstractNumId'), restarts: new Map(restarts) });
    }
    for (const xml of elements(styles, 'style')) {
      const place = placeIn(xml);
      if (place) this.#styles.set(said(xml, 'style', 'styleId'), place);
    }
  }

  /** What Word shows before a paragraph with these properties; "" for nothing. */
  before(properties: string): string {
    const style = said(properties, 'pStyle');
    const inherited = this.#styles.get(style);
    const own = placeIn(properties);
    const list = this.#lists.get((own ?? inherited)?.list ?? '');
    const levels = this.#levels.get(list?.abstract ?? '');
    if (!list || !levels) return '';
    const linked = [...levels].find(([, level]) => level.style !== '' && level.style === style)?.[0];
    const depth = own?.level ?? inherited?.level ?? linked ?? 0;
    const level = levels.get(depth);
    if (!level) return '';
    if (level.format === 'bullet') return depth === 0 ? '- ' : '+ ';
    const counts = this.#counted((own ?? inherited)?.list ?? '', list, depth, level);
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const above = levels.get(Number(digit) - 1);
      return above ? written(counts[Number(digit) - 1] ?? above.start, above) : '';
    });
    return text ? `${text} ` : '';
  }

  #counted(name: string, { abstract, restarts }: List, depth: number, level: Level): readonly number[] {
    const counts = this.#counts.get(abstract) ?? [];
    const restart = this.#begun.has(`${name}:${depth}`) ? undefined : restarts.get(depth);
    this.#begun.add(`${name}:${depth}`);
    counts[depth] = restart ?? (counts[depth] ?? level.start - 1) + 1;
    counts.length = depth + 1;
    this.#counts.set(abstract, counts);
    return counts;
  }
}

/** The document with its numbers as text; its lists are plain paragraphs then. */
export function withNumbers(document: string, numbering: string, styles: string): string {
  const numbers = new Numbers(numbering, styles);
  return document.replace(/<w:pPrChange\b[\s\S]*?<\/w:pPrChange>/g, '').replace(/<w:pPr>[\s\S]*?<\/w:pPr>/g, (properties) => {
    const before = numbers.before(properties);
    return before ? `${properties}<w:r><w:t xml:space="preserve">${before}</w:t></w:r>` : properties;
  });
}
