/** Neighbours of the figure that comes first which say better what is asked. */
import type { Candidate, Question } from '../model/dialogue.js';
import { wordsOf } from '../vietnamese/text.js';

/** "Vụ đông xuân gieo trồng tổng cộng mấy ha": rice is a part of what is sown. */
export const isOnlyRice = ({ total, topic }: Question, { observation: { name } }: Candidate): boolean =>
  total && topic.includes('vu') && !topic.includes('lua') && wordsOf(name).includes('lua') && !wordsOf(name).includes('mau');

/** So much of its own name must be asked for: a part of what is named says none of it. */
const OWN = 0.25;
/** "mấy học sinh bỏ học": of "5.210 học sinh, bỏ học 12 em" the one that says the words which the other lacks. */
export const fullerThan = (first: Candidate, alike: readonly Candidate[]): Candidate | undefined =>
  first.missed === 0
    ? undefined
    : alike.find(
        (c) =>
          c.missed < first.missed &&
          c.asked >= OWN &&
          c.covered >= first.covered &&
          c.lost < first.lost &&
          c.periodFit >= first.periodFit &&
          c.observation.status === first.observation.status &&
          c.observation.source.quote === first.observation.source.quote,
      );

/** So near behind, what says no "chưa" that is not asked is meant. */
const NEAR = 0.1;

/** "Dự án đã hoàn thành" beside "dự án hoàn thành chưa quyết toán". */
export const plainerThan = (first: Candidate, alike: readonly Candidate[]): Candidate | undefined =>
  first.opposites === 0
    ? undefined
    : alike.find(
        (c) =>
          c.opposites < first.opposites &&
          first.score - c.score < NEAR &&
          c.observation.source.report === first.observation.source.report &&
          c.covered >= first.covered &&
          c.together >= first.together &&
          c.missed <= first.missed &&
          c.lost <= first.lost &&
          c.periodFit >= first.periodFit,
      );
