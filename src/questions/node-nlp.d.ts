/** The little of node-nlp that is used here; the package ships no types. */
declare module 'node-nlp' {
  export class NlpManager {
    constructor(settings: Readonly<Record<string, unknown>>);
    readonly container: { register(name: string, part: unknown, singleton: boolean): void };
    readonly nlp: { readonly nluManager: NluManager };
    addDocument(locale: string, utterance: string, intent: string): void;
    addLanguage(locale: string): void;
    train(): Promise<unknown>;
  }
  interface NluManager {
    process(input: {
      locale: string;
      utterance: string;
      settings: Readonly<Record<string, unknown>>;
    }): Promise<{ classifications: { intent: string; score: number }[] }>;
  }
}
