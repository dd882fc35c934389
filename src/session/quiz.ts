import { draw } from './draw.ts';
import type { Keeper } from './keeper.ts';
import type { GivenAnswer, QuizAttempt, QuizResult, QuizSession, SaveStatus } from './page-session.ts';
import type { Random } from './ports.ts';
import { isBetter, withAttempt, withQuiz } from './progress.ts';
import { resultOf, scoreAttempt, toAttempt } from './progress-view.ts';

/** The module quiz: unlimited attempts, each a new draw, the best one kept. */
export class LiveQuiz implements QuizSession {
  readonly #keeper: Keeper;
  readonly #random: Random;

  constructor(keeper: Keeper, random: Random) {
    this.#keeper = keeper;
    this.#random = random;
  }

  current(): QuizAttempt | undefined {
    return toAttempt(this.#keeper.progress);
  }

  /** An open attempt is gone on with: leaving it is done by handing it in. */
  start(): QuizAttempt {
    const { progress, plan } = this.#keeper;
    if (this.#keeper.writable && (!progress.quiz || progress.quiz.handedIn)) {
      const seed = this.#random.next();
      const last = new Set(progress.quiz?.drawn);
      const drawn = draw({ ...plan.quiz, seen: progress.seen, last, seed });
      void this.#keeper.change(withAttempt(progress, this.#keeper.nextSeq(), seed, drawn));
    }
    return this.current() ?? noAttempt;
  }

  answer(given: GivenAnswer): Promise<SaveStatus> {
    const quiz = this.#keeper.progress.quiz;
    if (!quiz || quiz.handedIn || !quiz.drawn.includes(given.number))
      return Promise.resolve(this.#keeper.status());
    return this.#keeper.answer(given, quiz.attempt);
  }

  goTo(index: number): void {
    const quiz = this.#keeper.progress.quiz;
    const current = Math.min(Math.max(0, Math.trunc(index)), (quiz?.drawn.length ?? 1) - 1);
    if (!quiz || quiz.current === current) return;
    void this.#keeper.change(withQuiz(this.#keeper.progress, this.#keeper.nextSeq(), { current }), false);
  }

  handIn(): QuizResult {
    const { progress, plan } = this.#keeper;
    const score = scoreAttempt(plan, progress);
    if (!score) return resultOf(plan, { attempt: 1, competences: [] });
    if (!progress.quiz?.handedIn && this.#keeper.writable) {
      const next = withQuiz(progress, this.#keeper.nextSeq(), { handedIn: true });
      const closed = this.#keeper.change(isBetter(score, progress.best) ? { ...next, best: score } : next);
      /* Learners leave after their result: it does not wait for the next commit. */
      void closed.then(() => this.#keeper.flush());
    }
    return resultOf(plan, score);
  }

  lastResult(): QuizResult | undefined {
    const { progress, plan } = this.#keeper;
    const score = progress.quiz?.handedIn ? scoreAttempt(plan, progress) : undefined;
    return score && resultOf(plan, score);
  }
}

const noAttempt: QuizAttempt = {
  attempt: 0,
  seed: 0,
  drawn: [],
  answers: new Map(),
  current: 0,
  handedIn: false,
};
