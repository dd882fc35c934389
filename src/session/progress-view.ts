import type { QuizAttempt, QuizResult, SavedAnswer, UnitProgress } from './page-session.ts';
import { placeOf } from './place.ts';
import {
  type AnswerRecord,
  attemptAnswer,
  type BestRecord,
  fullPoints,
  type Progress,
  toResult,
} from './progress.ts';
import type { Report } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

/** What a page may know of an answer. */
export const toSaved = ({ text, points, attempts }: AnswerRecord): SavedAnswer => ({
  text,
  points: points / fullPoints,
  attempts,
});

/** The open (or last) attempt at the quiz as pages see it. */
export function toAttempt(progress: Progress): QuizAttempt | undefined {
  const quiz = progress.quiz;
  if (!quiz) return undefined;
  const answers = new Map<string, SavedAnswer>();
  for (const number of quiz.drawn) {
    const record = attemptAnswer(progress, number);
    if (record) answers.set(number, toSaved(record));
  }
  const { attempt, seed, drawn, handedIn } = quiz;
  const current = Math.min(quiz.current, Math.max(0, drawn.length - 1));
  return { attempt, seed, drawn, answers, current, handedIn };
}

/** What an attempt is worth: a question without an answer has no points. Competences are those of the plan. */
export function scoreAttempt(plan: UnitPlan, progress: Progress): BestRecord | undefined {
  if (!progress.quiz) return undefined;
  const competenceOf = new Map(plan.quiz.pool.map(({ number, competence }) => [number, competence]));
  const sums = new Map<string, { points: number; count: number }>();
  for (const number of progress.quiz.drawn) {
    const id = competenceOf.get(number);
    if (id === undefined) continue;
    const sum = sums.get(id) ?? { points: 0, count: 0 };
    const points = attemptAnswer(progress, number)?.points ?? 0;
    sums.set(id, { points: sum.points + points, count: sum.count + 1 });
  }
  const competences = [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, sum]) => ({ id, ...sum }));
  return { attempt: progress.quiz.attempt, competences };
}

/** A result by the marks of the plan. */
export const resultOf = (plan: UnitPlan, best: BestRecord): QuizResult =>
  toResult(best, plan.quiz.passMark, plan.quiz.confirmMark);

/**
 * Passed: at least the pass mark in the best attempt. Confirmed: at least the confirm mark of a competence's items in that
 * attempt. Completed: every lesson worked through (its questions answered) and passed. A unit without a quiz is passed when
 * its lessons are worked through.
 */
export function unitProgress(plan: UnitPlan, progress: Progress): UnitProgress {
  const lessons = plan.lessons.map(({ id, questions }) => {
    const answered = questions.filter((number) => progress.answers.has(number)).length;
    return { id, answered, total: questions.length, done: answered === questions.length };
  });
  const best = progress.best && resultOf(plan, progress.best);
  const worked = lessons.every(({ done }) => done);
  const passed = plan.quiz.pool.length === 0 ? worked : (best?.passed ?? false);
  const completed = passed && worked;
  const place = placeOf(plan, progress.place);
  return { lessons, competences: competenceStates(plan, progress, best), best, passed, completed, place };
}

function competenceStates(
  plan: UnitPlan,
  progress: Progress,
  best: QuizResult | undefined,
): UnitProgress['competences'] {
  const answered = (number: string): boolean => progress.answers.has(number);
  return plan.competences.map(({ id, lessons }) => {
    if (best?.perCompetence.some((one) => one.id === id && one.confirmed)) return { id, state: 'confirmed' };
    const read = plan.lessons.some(
      (lesson) => lessons.includes(lesson.id) && lesson.questions.some(answered),
    );
    const tried = plan.quiz.pool.some(({ number, competence }) => competence === id && answered(number));
    return { id, state: read || tried ? 'started' : 'none' };
  });
}

/** What a platform is told; `undefined` while there is no result to tell. */
export function reportOf(plan: UnitPlan, progress: Progress): Report | undefined {
  const { best, passed, completed } = unitProgress(plan, progress);
  if (!best) return plan.quiz.pool.length === 0 && passed ? noQuizReport : undefined;
  const objectives = best.perCompetence.map(({ id, scaled, confirmed }) => ({ id, scaled, confirmed }));
  return { completed, success: passed, scaled: best.scaled, objectives };
}

const noQuizReport: Report = { completed: true, success: true, scaled: undefined, objectives: [] };

/** Every answer as lines of text with tabs: number, encoded answer, per cent, attempts. */
export function exportProgress(plan: UnitPlan, progress: Progress): string {
  const line = ([number, record]: [string, AnswerRecord]): string =>
    [number, record.text, `${Math.round((record.points / fullPoints) * 100)} %`, `${record.attempts}×`].join(
      '\t',
    );
  const answers = [...progress.answers].sort(([a], [b]) => (a < b ? -1 : 1)).map(line);
  const best = progress.best ? [`Quiz\t${Math.round(resultOf(plan, progress.best).scaled * 100)} %`] : [];
  return [`${plan.code} ${plan.title} ${plan.version}`, ...best, ...answers, ''].join('\n');
}
