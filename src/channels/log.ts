/** What the program says of its work: sentences for a person at a terminal, else one JSON object a line. */
import { pino } from 'pino';

export interface Log {
  /** A sentence for whoever runs the program. */
  readonly say: (text: string) => void;
  /** Something that happened, with its particulars. */
  readonly event: (name: string, fields: Readonly<Record<string, unknown>>) => void;
}

export interface LogOptions {
  readonly stream: { write(text: string): unknown };
  readonly isTerminal: boolean;
  /** Whether what people ask may be written down. */
  readonly withQuestions: boolean;
  /** Never written, wherever they come from. */
  readonly secrets: readonly string[];
}

export function createLog({ stream, isTerminal, withQuestions, secrets }: LogOptions): Log {
  const clean = (text: string): string => secrets.filter(Boolean).reduce((rest, secret) => rest.replaceAll(secret, '…'), text);
  if (isTerminal) return { say: (text) => void stream.write(`hoiso: ${clean(text)}\n`), event: () => undefined };
  const logger = pino(
    { base: undefined, timestamp: pino.stdTimeFunctions.isoTime },
    {
      write: (line: string) => void stream.write(clean(line)),
    },
  );
  return {
    say: (text) => logger.info(text),
    event: (name, { question, ...fields }) =>
      logger.info({ ...fields, ...(withQuestions && question ? { question } : {}) }, name),
  };
}
