#!/usr/bin/env node
/**
 * `npm run eval`: asks the project's own questions over the archive that ships and says how many are answered as they should be.
 * `npm run eval -- --show` lists what is missed, `--kind figure` asks one set. Exit status 1 where a threshold is broken.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createAssistant } from './assistant.js';
import { loadCatalogue, loadUtterances } from './config.js';
import { type Judgement, judge, VERDICTS, type Verdict } from './evaluation/judging.js';
import { type EvalQuestion, readQuestions, wantsNoFigure } from './evaluation/questions.js';
import { percent, tableOf } from './evaluation/table.js';
import { SAME_ANSWER, withoutAccents } from './evaluation/variants.js';
import { openArchive } from './intake.js';
import { type Answer, textOf } from './model/answer.js';
import type { Assistant } from './model/dialogue.js';
import { hasAccents } from './vietnamese/text.js';

/** What must hold, as shares of the questions asked. */
const THRESHOLDS = {
  /** Answered exactly: all kinds together, and each kind. */
  exact: 0.95,
  exactOfKind: 0.9,
  /** Another figure than the one asked for. */
  wrongFigure: 0.01,
  /** A figure for what is not on record. */
  figureOffRecord: 0.01,
  /** By how much fewer are exact without accents. */
  accentGap: 0.015,
  /** Answers that vary when asked again, or in another spelling of the same letters. */
  varying: 0,
} as const;
const TIMES = 3;
const OFF_RECORD = 'not-on-record';

const home = fileURLToPath(new URL('..', import.meta.url));

interface Asked {
  readonly question: EvalQuestion;
  readonly judgement: Judgement;
  /** Null where the question has no accents to leave out. */
  readonly withoutAccents: Judgement | null;
  readonly varies: boolean;
  /** Asked back, and one of the choices leads to the answer. */
  readonly isOffered: boolean;
  /** The ways of writing that changed the answer. */
  readonly changedBy: readonly string[];
}

function questionSets(folder: string, only: string | undefined): EvalQuestion[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.jsonl') && (!only || file === `${only}.jsonl`));
  return files.sort().flatMap((file) => readQuestions(file.slice(0, -'.jsonl'.length), readFileSync(join(folder, file), 'utf8')));
}

let chats = 0;
/** The answer to the last turn, in a chat of its own. */
async function lastAnswer(assistant: Assistant, turns: readonly string[]): Promise<Answer> {
  chats += 1;
  let answer: Answer | null = null;
  for (const text of turns) answer = await assistant.ask({ chat: `eval ${chats}`, text });
  if (!answer) throw new Error('a question without words');
  return answer;
}

/** What an answer rests on: its text may repeat the words of the question. */
const restsOn = ({ status, figures, series, passages }: Answer): string =>
  JSON.stringify([status, figures.map((f) => f.id), series.map((p) => [p.period, p.value]), passages.map((p) => p.source.line)]);

async function askAll(assistant: Assistant, question: EvalQuestion): Promise<Asked> {
  const { turns } = question;
  const answer = await lastAnswer(assistant, turns);
  let varies = false;
  for (let time = 1; time < TIMES; time += 1) {
    const again = await lastAnswer(assistant, turns);
    varies ||= textOf(again) !== textOf(answer) || restsOn(again) !== restsOn(answer);
  }
  const changedBy: string[] = [];
  for (const [name, rewrite] of Object.entries(SAME_ANSWER))
    if (restsOn(await lastAnswer(assistant, turns.map(rewrite))) !== restsOn(answer)) changedBy.push(name);
  const judgement = judge(question, answer);
  let isOffered = false;
  if (judgement.verdict === 'asked back')
    for (const { query } of answer.options)
      isOffered ||= judge(question, await lastAnswer(assistant, [...turns, query])).verdict === 'exact';
  const plain = turns.some(hasAccents) ? judge(question, await lastAnswer(assistant, turns.map(withoutAccents))) : null;
  return { question, judgement, withoutAccents: plain, varies, isOffered, changedBy };
}

const count = (asked: readonly Asked[], verdict: Verdict): number =>
  asked.filter(({ judgement }) => judgement.verdict === verdict).length;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const row = (name: string, asked: readonly Asked[]): (string | number)[] => [
  ...[name, asked.length, percent(count(asked, 'exact'), asked.length)],
  ...VERDICTS.map((verdict) => count(asked, verdict)),
];

/** The table, the other measures, and the thresholds that are broken. */
function report(asked: readonly Asked[]): { readonly text: string; readonly broken: readonly string[] } {
  const broken: string[] = [];
  const expect = (holds: boolean, what: string): void => {
    if (!holds) broken.push(what);
  };
  const kinds = [...new Set(asked.map(({ question }) => question.kind))];
  const onRecord = asked.filter(({ question }) => question.kind !== OFF_RECORD);
  const rows = kinds.map((kind) => {
    const ofKind = asked.filter(({ question }) => question.kind === kind);
    const exact = share(count(ofKind, 'exact'), ofKind.length);
    if (kind !== OFF_RECORD) expect(exact >= THRESHOLDS.exactOfKind, `${kind}: ${percent(exact, 1)} exact`);
    return { kind, cells: row(kind, ofKind) };
  });
  const [off, on] = [rows.filter(({ kind }) => kind === OFF_RECORD), rows.filter(({ kind }) => kind !== OFF_RECORD)];
  const table = tableOf(
    ['kind', 'asked', '', ...VERDICTS],
    [...on.map(({ cells }) => cells), ...(on.length > 1 ? [row('total', onRecord)] : []), ...off.map(({ cells }) => cells)],
  );

  const total = onRecord.length;
  if (total > 0) expect(share(count(onRecord, 'exact'), total) >= THRESHOLDS.exact, 'exact over all kinds');
  expect(share(count(onRecord, 'wrong figure'), total) <= THRESHOLDS.wrongFigure, 'wrong figures');
  const noFigure = asked.filter(({ question }) => question.kind === OFF_RECORD && wantsNoFigure(question));
  const given = count(noFigure, 'wrong figure');
  const folded = noFigure.filter(({ withoutAccents: plain }) => plain !== null);
  const givenFolded = folded.filter(({ withoutAccents: plain }) => plain?.verdict === 'wrong figure').length;
  expect(share(given, noFigure.length) <= THRESHOLDS.figureOffRecord, 'figures for what is not on record');
  expect(share(givenFolded, folded.length) <= THRESHOLDS.figureOffRecord, 'the same without accents');

  const accented = onRecord.flatMap((one) => (one.withoutAccents ? [{ with: one.judgement, without: one.withoutAccents }] : []));
  const exactly = (side: 'with' | 'without'): number => accented.filter((one) => one[side].verdict === 'exact').length;
  const wrongly = accented.filter(({ without }) => without.verdict === 'wrong figure').length;
  const gap = share(exactly('with') - exactly('without'), accented.length);
  expect(gap <= THRESHOLDS.accentGap, 'accent-free against accented');

  const varying = asked.filter(({ varies }) => varies).length;
  expect(share(varying, asked.length) <= THRESHOLDS.varying, 'answers that vary');
  const invariance = Object.keys(SAME_ANSWER).map((name) => {
    const changed = asked.filter(({ changedBy }) => changedBy.includes(name)).length;
    expect(share(changed, asked.length) <= THRESHOLDS.varying, `the same answers with ${name}`);
    return `${name}: ${changed} of ${asked.length} answers differ`;
  });
  return {
    text: [
      table,
      '',
      `asked back: one of the choices is the answer in ${onRecord.filter(({ isOffered }) => isOffered).length} of ${count(onRecord, 'asked back')}`,
      `not on record: a figure given to ${given} of ${noFigure.length} (${percent(given, noFigure.length)}), without accents to ${givenFolded} of ${folded.length}`,
      `each asked ${TIMES} times: ${varying} of ${asked.length} answers vary`,
      `with accents ${percent(exactly('with'), accented.length)} exact, the same ${accented.length} without ${percent(exactly('without'), accented.length)} (${wrongly} wrong figures)`,
      ...invariance,
    ].join('\n'),
    broken,
  };
}

const misses = (asked: readonly Asked[]): string[] =>
  asked.flatMap(({ question: { kind, line, turns }, judgement: { verdict, why }, withoutAccents: plain, changedBy }) => [
    ...(verdict === 'exact' ? [] : [`${kind}:${line} [${verdict}] ${turns.join(' › ')}\n    ${why}`]),
    ...(verdict === 'exact' && plain && plain.verdict !== 'exact'
      ? [`${kind}:${line} [without accents: ${plain.verdict}] ${turns.join(' › ')}\n    ${plain.why}`]
      : []),
    ...(changedBy.length === 0 ? [] : [`${kind}:${line} [changed by ${changedBy.join(', ')}] ${turns.join(' › ')}`]),
  ]);

// Read by `head`: the rest is not wanted.
process.stdout.on('error', () => process.exit(1));
const { values } = parseArgs({ options: { show: { type: 'boolean' }, kind: { type: 'string' } } });
const catalogue = loadCatalogue(join(home, 'intents'));
const library = await openArchive(join(home, 'corpus'), catalogue);
const utterances = loadUtterances(join(home, 'intents'));
const assistant = await createAssistant({ library, catalogue, utterances, defaultPlace: null });

const asked: Asked[] = [];
for (const question of questionSets(join(home, 'test/eval'), values.kind)) asked.push(await askAll(assistant, question));
const { text, broken } = report(asked);
process.stdout.write(`${values.show ? `${misses(asked).join('\n')}\n\n` : ''}${text}\n`);
if (broken.length > 0) process.stdout.write(`\nthresholds not met: ${broken.join('; ')}\n`);
process.exitCode = broken.length > 0 ? 1 : 0;
