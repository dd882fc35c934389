import type { Keeper } from './keeper.ts';
import type { GivenAnswer, PageSession, SavedAnswer, SaveStatus, UnitProgress } from './page-session.ts';
import { placeKey } from './place.ts';
import type { Random } from './ports.ts';
import { type Progress, withPlace } from './progress.ts';
import { exportProgress, toSaved, unitProgress } from './progress-view.ts';
import { LiveQuiz } from './quiz.ts';
import type { LaunchMode } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

export interface LiveSessionParts {
  readonly keeper: Keeper;
  readonly mode: LaunchMode;
  readonly random: Random;
  /** Progress of an earlier attempt that the learner may go on with. */
  readonly offered: Progress | undefined;
  readonly takeOver: () => void;
}

/** The session that pages talk to. It works on memory at once; the keeper writes. */
export class LiveSession implements PageSession {
  readonly plan: UnitPlan;
  readonly mode: LaunchMode;
  readonly quiz: LiveQuiz;
  readonly #keeper: Keeper;
  readonly #takeOver: () => void;
  #offered: Progress | undefined;

  constructor({ keeper, mode, random, offered, takeOver }: LiveSessionParts) {
    this.plan = keeper.plan;
    this.mode = mode;
    this.quiz = new LiveQuiz(keeper, random);
    this.#keeper = keeper;
    this.#takeOver = takeOver;
    this.#offered = offered;
  }

  get writable(): boolean {
    return this.#keeper.writable;
  }

  saved(number: string): SavedAnswer | undefined {
    const record = this.#keeper.progress.answers.get(number);
    return record && toSaved(record);
  }

  answer(given: GivenAnswer): Promise<SaveStatus> {
    return this.#keeper.answer(given, 0);
  }

  visit(place: string): void {
    const before = this.#keeper.progress;
    const next = withPlace(before, placeKey(this.plan, place));
    if (next !== before) void this.#keeper.change(next, false);
  }

  progress(): UnitProgress {
    return unitProgress(this.plan, this.#keeper.progress);
  }

  status(): SaveStatus {
    return this.#keeper.status();
  }

  onChange(listener: () => void): () => void {
    return this.#keeper.onChange(listener);
  }

  exportText(): string {
    const parts = [this.#keeper.progress, ...(this.#offered ? [this.#offered] : [])];
    return parts.map((progress) => exportProgress(this.plan, progress)).join('\n');
  }

  takeOver(): void {
    this.#takeOver();
  }

  /** How many answers of an earlier attempt are on this device; the learner decides with `adoptOffer` or `declineOffer`. */
  get offeredAnswers(): number {
    return this.#offered?.answers.size ?? 0;
  }

  /** Goes on with the answers of the earlier attempt in this one. Interactions are not written a second time. */
  adoptOffer(): Promise<SaveStatus> {
    const offered = this.#offered;
    if (!offered) return Promise.resolve(this.status());
    this.#offered = undefined;
    const { token, seq, nextIndex, answers } = this.#keeper.progress;
    const old = new Map([...offered.answers].map(([number, record]) => [number, { ...record, index: -1 }]));
    const next = { ...offered, token, nextIndex, seq: Math.max(seq, offered.seq) + 1 };
    return this.#keeper.change({ ...next, answers: new Map([...old, ...answers]) });
  }

  declineOffer(): void {
    this.#offered = undefined;
  }

  /** Adds what another tab of this device knows. */
  absorb(mergeWith: (progress: Progress) => Progress): void {
    this.#keeper.absorb(mergeWith);
  }

  /** The page is being hidden. */
  flush(): void {
    this.#keeper.flush();
  }

  /** The page goes away: everything is done when this returns. */
  stop(): void {
    this.#keeper.stop();
  }

  /** Another tab has taken over. */
  yieldToOther(): void {
    this.#keeper.yieldToOther();
  }
}
