/** How sure a figure must be to be given: every threshold of the decision, in one place. */

/** Measured on the development questions (README: Measured). */
export const THRESHOLDS = {
  /** Below this share of the topic, no observation speaks of what is asked. */
  covered: 0.42,
  /** Below this a best observation is offered, not given. */
  given: 0.5,
  /** An observation of another period that covers this much more shows that only the period is missing. */
  otherPeriod: 0.35,
  /** A figure of a period that fits less is another figure: it is named as the nearest, not given. */
  periodFit: 0.2,
  /** Coverage and lead over the next figure together; below it the winner is not clear, and the choices are offered. */
  clear: 0.92,
  /** What every telling word of the question that the winner lacks takes off. */
  missed: 0.08,
  /** However well it covers the question, a winner that is not this far ahead of another figure is not clear. */
  ahead: 0.05,
  /** The same, before another figure of its own indicator and period. */
  aheadOfTwin: 0.2,
  /** A question of which an indicator's name is this share asks for that indicator. */
  named: 0.7,
  /** A figure that the catalogue does not know must then hold this much of the question. */
  nameCovered: 0.7,
  ratioCovered: 0.9,
  /** One whose whole name is asked for, in its unit, and that stands under the other words. */
  unitNamed: 0.55,
  /** A figure of whose name a question that is an indicator's whole name asks for less only mentions it. */
  inPassing: 0.2,
  /** Where no unit is asked for, a figure that leaves words of the question over must cover this much, or be asked for by its whole name. */
  unmeasured: 0.65,
  byName: 0.9,
  /** A figure that holds all of the question and is asked for by most of its name: "tai nạn giao thông chết bn". */
  wholly: 0.99,
  /** What leaves over more than that, and a telling word, while at most this share of its words stand side by side, is something else. */
  lost: 0.2,
  lostMeasured: 0.35,
  lostFar: 0.1,
  together: 0.5,
  /** Where a unit is asked for, a figure that everything else speaks for so much is meant, whatever it leaves over. */
  sure: 1.75,
  /** What leaves a telling word and this much of the question over, and is not that sure, is a guess. */
  guessed: 0.3,
  /** A figure of whose name less is asked for, and no two words together, only happens to hold the words. */
  farFetched: 0.25,
  /** Two words of which none stands beside the other must be this much of the name. */
  scattered: 0.35,
  /** The same of one that the catalogue knows as another thing than the question names. */
  farKnown: 0.3,
  /** A question that names an indicator to this share, and leaves more than that over, asks for a part of it that is not on record. */
  ofPart: 0.6,
  left: 0.18,
  /** What leaves this much of the question over, or speaks of no more of it, is not even near to it. */
  nearest: 0.5,
  spoken: 0.3,
  most: 0.6,
  /** How much a lead counts against coverage. */
  lead: 2,
  /** What says too little of the question and is still so far in front makes the next one doubtful. */
  inFront: 0.1,
  /** "Tổng vốn đầu tư": so far ahead of the next, a measure that is itself the name is asked for. */
  measureNamed: 0.3,
  /** What leaves words of such a question over is still meant where it says so much of it and every other figure is that far behind. */
  aloneScore: 1.2,
  aloneLead: 0.55,
  aloneWords: 4,
  aloneAsked: 0.5,
  /** Unless it names another indicator to this share. */
  aloneOther: 0.5,
  /** Choices further behind the best than this are not offered. */
  reach: 0.35,
} as const;
