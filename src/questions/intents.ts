/** The intent classifier: node-nlp over folded text, with a Vietnamese language of our own. */
import { fold } from '../vietnamese/text.js';

export interface IntentGuess {
  readonly intent: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface IntentClassifier {
  classify(text: string): Promise<IntentGuess>;
}

/** Longer questions are cut: the classifier keeps every utterance that it prepares. */
const LONGEST = 300;
const LANGUAGE = 'vi';
const SETTINGS = { useNoneFeature: true, log: false };

/** The utterances of a file of `intents/`: a line each, "#" begins a comment. */
export const parseUtterances = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter(Boolean);

const syllables = (text: string): string[] => fold(text).match(/[a-z0-9%]+/g) ?? [];

/** No built-in Vietnamese: strip the marks, cut by syllable and pair of syllables, no stemmer. */
const normalizer = { normalize: (text: string): string => fold(text) };
const tokenizer = {
  tokenize: (text: string): string[] => {
    const words = syllables(text);
    return [...words, ...words.slice(1).map((word, i) => `${words[i]}_${word}`)];
  },
};
const stemmer = { stem: (tokens: string[]): string[] => tokens };

/**
 * Trains at start. `utterances`: intent → lines. `abstract` puts names in the place of periods and places, in the training lines
 * and in what is classified alike.
 */
export async function trainIntents(
  utterances: ReadonlyMap<string, readonly string[]>,
  abstract: (text: string) => string,
): Promise<IntentClassifier> {
  const { NlpManager } = await import('node-nlp');
  // Its entity extraction stays out: it reads "thu" as Thursday.
  const manager = new NlpManager({ languages: [], forceNER: false, autoSave: false, autoLoad: false, nlu: { ...SETTINGS } });
  manager.container.register(`normalizer-${LANGUAGE}`, normalizer, true);
  manager.container.register(`tokenizer-${LANGUAGE}`, tokenizer, true);
  manager.container.register(`stemmer-${LANGUAGE}`, stemmer, true);
  manager.addLanguage(LANGUAGE);
  for (const [intent, lines] of utterances) for (const line of lines) manager.addDocument(LANGUAGE, abstract(line), intent);
  await manager.train();
  return {
    async classify(text) {
      const utterance = text.slice(0, LONGEST);
      if (syllables(utterance).length === 0) return { intent: 'None', confidence: 1 };
      const { classifications } = await manager.nlp.nluManager.process({
        locale: LANGUAGE,
        utterance,
        settings: { ...SETTINGS },
      });
      const [best] = classifications;
      return best ? { intent: best.intent, confidence: best.score } : { intent: 'None', confidence: 0 };
    },
  };
}
