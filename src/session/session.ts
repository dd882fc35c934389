import type { Keeper } from './keeper.ts';
import { merge } from './merge.ts';
import type { GivenAnswer, PageSession, SavedAnswer, SaveStatus, UnitProgress } from './page-session.ts';
import { placeKey } from './place.ts';
import type { Random } from './ports.ts';
import { type Progress, withPlace } from './progress.ts';
import { exportProgress, toSaved, unitProgress } from './progress-view.ts';
import { LiveQuiz } from './quiz.ts';
import type { Offer } from './reconcile.ts';
import type { LaunchMode } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

export interface LiveSessionParts {
  readonly keeper: Keeper;
  readonly mode: LaunchMode;
  readonly random: Random;
  /** Progress of an earlier attempt that the learner may go on with. */
  readonly offered: Offer | undefined;
  readonly takeOver: () => void;
}

/** The session that pages talk to. It works on memory at once; the keeper writes. */
export class LiveSession implements PageSession {
  readonly plan: UnitPlan;
  readonly mode: LaunchMode;
  readonly quiz: LiveQuiz;
  readonly #keeper: Keeper;
  readonly #takeOver: () => void;
  #offered: Offer | undefined;

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
    const next = withPlace(before, this.#keeper.nextSeq(), placeKey(this.plan, place));
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
    const parts = [this.#keeper.progress, ...(this.#offered ? [this.#offered.progress] : [])];
    return parts.map((progress) => exportProgress(this.plan, progress)).join('\n');
  }

  takeOver(): void {
    this.#takeOver();
  }

  /** How many answers of an earlier attempt are on this device; the learner decides with `adoptOffer` or `declineOffer`. */
  get offeredAnswers(): number {
    return this.#offered?.progress.answers.size ?? 0;
  }

  /** Goes on with the answers of the earlier attempt in this one. Their interactions are not written a second time. */
  adoptOffer(): Promise<SaveStatus> {
    const now = this.#keeper.progress;
    const { progress: old, records } = this.#offered ?? { progress: now, records: [] };
    this.#offered = undefined;
    const answers = new Map([...old.answers].map(([number, record]) => [number, { ...record, index: -1 }]));
    const together = merge(now, { ...old, answers, nextIndex: 0 });
    void this.#keeper.change({ ...together, token: now.token, seq: together.seq + 1 });
    return this.#keeper.settleRecords(records);
  }

  /** Leaves the earlier answers behind, for good. */
  declineOffer(): void {
    const records = this.#offered?.records ?? [];
    this.#offered = undefined;
    void this.#keeper.settleRecords(records);
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
