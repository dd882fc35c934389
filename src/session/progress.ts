import type { GivenAnswer, QuizResult } from './page-session.ts';

/** Points are kept as whole 120ths, so that halves, thirds, quarters, fifths, sixths and eighths stay exact. */
export const fullPoints = 120;

/** The latest answer to one question, whatever its type: the text explains itself to that type alone. */
export interface AnswerRecord {
  readonly text: string;
  /** 0 to `fullPoints`. */
  readonly points: number;
  /** How often it has been answered, from 1. */
  readonly attempts: number;
  /** `Progress.seq` when it was given. */
  readonly seq: number;
  /** Index of its interaction in the platform, or -1. */
  readonly index: number;
  /** Number of the quiz attempt it belongs to, or 0 for practice. */
  readonly attempt: number;
}

export interface QuizRecord {
  /** From 1. */
  readonly attempt: number;
  readonly seed: number;
  readonly drawn: readonly string[];
  readonly current: number;
  readonly handedIn: boolean;
  readonly seq: number;
}

export interface BestRecord {
  readonly attempt: number;
  /** Sum of points (in 120ths) and number of questions for each competence, sorted by id. */
  readonly competences: readonly { readonly id: string; readonly points: number; readonly count: number }[];
}

/** Everything a learner has done in one unit, in one attempt of the platform. Values never change; changes make new ones. */
export interface Progress {
  /** Eight characters made at the first start: tells two attempts in one platform apart. */
  readonly token: string;
  /** Goes up with every change of anything in here (`nextSeq`). */
  readonly seq: number;
  /** The next free interaction index. */
  readonly nextIndex: number;
  /** `placeKey` of the last place, or `''`. */
  readonly place: string;
  readonly answers: ReadonlyMap<string, AnswerRecord>;
  readonly quiz: QuizRecord | undefined;
  readonly best: BestRecord | undefined;
  /** Quiz questions that were ever drawn. */
  readonly seen: ReadonlySet<string>;
  /** Parts of the stored text that this version does not know, carried along untouched. */
  readonly unknown: ReadonlyMap<string, string>;
}

/** Progress at the very first start. */
export function newProgress(token: string): Progress {
  return {
    token,
    seq: 0,
    nextIndex: 0,
    place: '',
    answers: new Map(),
    quiz: undefined,
    best: undefined,
    seen: new Set(),
    unknown: new Map(),
  };
}

/** Points of an answer as whole 120ths. */
export const toPoints = (share: number): number =>
  Math.round(Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0)) * fullPoints);

const firstSecond = Date.UTC(2026, 0, 1) / 1000;

/**
 * The next sequence number: one more than the last, and at least the seconds since 2026. So the later of two answers wins
 * even between devices that have not heard of each other, and a wrong clock cannot make it go back.
 */
export const nextSeq = (progress: Progress, now: number): number =>
  Math.max(progress.seq + 1, Math.min(Math.floor(now / 1000) - firstSecond, latestSecond));

/** A clock that is far ahead must not use up the numbers: the year 2056. */
const latestSecond = 950_000_000;

/** The same progress with a new sequence number: after a failed commit the text has to differ to be sent again. */
export const touched = (progress: Progress, seq = progress.seq + 1): Progress => ({ ...progress, seq });

/** Records an answer; `attempt` is 0 for practice. A question keeps its interaction index. */
export function withAnswer(progress: Progress, seq: number, given: GivenAnswer, attempt: number): Progress {
  const before = progress.answers.get(given.number);
  const isNew = before === undefined || before.index < 0;
  const record: AnswerRecord = {
    text: given.text,
    points: toPoints(given.points),
    attempts: Math.min((before?.attempts ?? 0) + 1, 9999),
    seq,
    index: isNew ? progress.nextIndex : before.index,
    attempt,
  };
  return {
    ...touched(progress, seq),
    nextIndex: progress.nextIndex + (isNew ? 1 : 0),
    answers: new Map(progress.answers).set(given.number, record),
  };
}

/** Remembers the place; the same progress when it has not changed. */
export const withPlace = (progress: Progress, seq: number, place: string): Progress =>
  place === progress.place ? progress : { ...touched(progress, seq), place };

/** Opens a new attempt at the quiz with questions already drawn. */
export function withAttempt(
  progress: Progress,
  seq: number,
  seed: number,
  drawn: readonly string[],
): Progress {
  const attempt = (progress.quiz?.attempt ?? 0) + 1;
  return {
    ...touched(progress, seq),
    seen: new Set([...progress.seen, ...drawn]),
    quiz: { attempt, seed, drawn, current: 0, handedIn: false, seq },
  };
}

/** Changes the open attempt (place in it, handed in). */
export function withQuiz(
  progress: Progress,
  seq: number,
  change: Partial<Pick<QuizRecord, 'current' | 'handedIn'>>,
): Progress {
  if (!progress.quiz) return progress;
  return { ...touched(progress, seq), quiz: { ...progress.quiz, ...change, seq } };
}

/** The answer of a drawn question in the open attempt, or `undefined` when it was given in an earlier one. */
export function attemptAnswer(progress: Progress, number: string): AnswerRecord | undefined {
  const record = progress.answers.get(number);
  return record && record.attempt === progress.quiz?.attempt ? record : undefined;
}

/** True when `a` is the better result: more points of what was asked, then the earlier attempt. */
export function isBetter(a: BestRecord, b: BestRecord | undefined): boolean {
  if (!b) return true;
  const [ours, theirs] = [totals(a), totals(b)];
  const difference = ours.points * theirs.count - theirs.points * ours.count;
  return difference === 0 ? a.attempt < b.attempt : difference > 0;
}

/** 0 to 1. */
export function shareOf(best: BestRecord): number {
  const { points, count } = totals(best);
  return points / (count * fullPoints);
}

const totals = ({ competences }: BestRecord): { points: number; count: number } => ({
  points: competences.reduce((sum, one) => sum + one.points, 0),
  count: Math.max(
    1,
    competences.reduce((sum, one) => sum + one.count, 0),
  ),
});

/** Reached, with room for the last bit of a floating-point number. */
const reaches = (value: number, mark: number): boolean => value >= mark - 1e-9;

/** A stored result in the terms of the pages; marks from 0 to 1. */
export function toResult(best: BestRecord, passMark: number, confirmMark: number): QuizResult {
  const scaled = shareOf(best);
  return {
    scaled,
    passed: reaches(scaled, passMark),
    perCompetence: best.competences.map(({ id, points, count }) => {
      const share = count === 0 ? 0 : points / (count * fullPoints);
      return { id, scaled: share, confirmed: reaches(share, confirmMark) };
    }),
  };
}
