import { type AnswerRecord, type BestRecord, isBetter, type Progress, type QuizRecord } from './progress.ts';

/**
 * What two devices (or two tabs) have done together. The order of arguments does not matter, and merging twice changes
 * nothing. For answers, seen questions, best result, place and counters the grouping does not matter either; when both
 * hold a different open attempt at the quiz with one number, the more advanced one stays open.
 */
export function merge(a: Progress, b: Progress): Progress {
  const [newer, older] = isNewer(a, b) ? [a, b] : [b, a];
  return {
    token: newer.token,
    seq: newer.seq,
    nextIndex: Math.max(a.nextIndex, b.nextIndex),
    place: newer.place,
    answers: mergeAnswers(a.answers, b.answers),
    quiz: mergeQuiz(a.quiz, b.quiz),
    best: mergeBest(a.best, b.best),
    seen: new Set([...a.seen, ...b.seen]),
    unknown: new Map([...older.unknown, ...newer.unknown]),
  };
}

/** Compares values one after the other until two differ. */
function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [at, value] of a.entries()) {
    const other = b[at] as number | string;
    if (value !== other) return value > other ? 1 : -1;
  }
  return 0;
}

const isNewer = (a: Progress, b: Progress): boolean =>
  compare([a.seq, a.place, a.token, signature(a)], [b.seq, b.place, b.token, signature(b)]) >= 0;

const signature = ({ unknown }: Progress): string => JSON.stringify([...unknown].sort());

function mergeAnswers(
  a: ReadonlyMap<string, AnswerRecord>,
  b: ReadonlyMap<string, AnswerRecord>,
): Map<string, AnswerRecord> {
  const result = new Map(a);
  for (const [number, theirs] of b) {
    const ours = result.get(number) ?? theirs;
    const later = compare(order(theirs), order(ours)) > 0 ? theirs : ours;
    result.set(number, { ...later, attempts: Math.max(ours.attempts, theirs.attempts) });
  }
  return result;
}

/** The later answer counts, that of a later attempt at the quiz before all; the rest only settles ties. */
const order = ({ attempt, seq, points, text, index }: AnswerRecord): (number | string)[] => [
  attempt,
  seq,
  points,
  text,
  index,
];

function mergeQuiz(a: QuizRecord | undefined, b: QuizRecord | undefined): QuizRecord | undefined {
  if (!a || !b) return a ?? b;
  const rank = (quiz: QuizRecord): (number | string)[] => [
    quiz.attempt,
    quiz.handedIn ? 1 : 0,
    quiz.seq,
    quiz.seed,
    quiz.current,
    quiz.drawn.join(),
  ];
  const [first, second] = compare(rank(a), rank(b)) >= 0 ? [a, b] : [b, a];
  if (first.attempt !== second.attempt || first.seed !== second.seed) return first;
  const later = second.seq > first.seq ? second : first;
  return { ...later, handedIn: first.handedIn || second.handedIn };
}

function mergeBest(a: BestRecord | undefined, b: BestRecord | undefined): BestRecord | undefined {
  if (!a || !b) return a ?? b;
  if (isBetter(a, b) !== isBetter(b, a)) return isBetter(a, b) ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
