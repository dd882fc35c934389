import type { GivenAnswer, SavedAnswer } from '../questions/given-answer.ts';
import type { LaunchMode } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

export type { GivenAnswer, SavedAnswer };

/** `device`: stored here, `sent`: the platform said yes, `confirmed`: a later launch read it back. */
export type SaveState = 'saving' | 'device' | 'sent' | 'confirmed';
export type SaveTrouble = 'offline' | 'signed-out' | 'not-sent' | 'nowhere' | 'other-tab' | 'read-only';

export interface SaveStatus {
  readonly state: SaveState;
  readonly trouble: SaveTrouble | undefined;
  /** How many answers are not yet known to be with the platform. */
  readonly pending: number;
}

export interface QuizAttempt {
  readonly attempt: number;
  readonly seed: number;
  /** Numbers of the drawn questions, in order. */
  readonly drawn: readonly string[];
  readonly answers: ReadonlyMap<string, SavedAnswer>;
  /** Index of the question the learner is at. */
  readonly current: number;
  readonly handedIn: boolean;
}

export interface QuizResult {
  /** 0 to 1. */
  readonly scaled: number;
  readonly passed: boolean;
  readonly perCompetence: readonly {
    readonly id: string;
    readonly scaled: number;
    readonly confirmed: boolean;
  }[];
}

export interface UnitProgress {
  readonly lessons: readonly {
    readonly id: string;
    readonly answered: number;
    readonly total: number;
    readonly done: boolean;
  }[];
  readonly competences: readonly { readonly id: string; readonly state: 'none' | 'started' | 'confirmed' }[];
  readonly best: QuizResult | undefined;
  readonly passed: boolean;
  readonly completed: boolean;
  /** Last place: path of a page of the unit with its hash, or `''`. */
  readonly place: string;
}

/**
 * The session as a page of the unit sees it. The player (or, standing alone, the page itself) owns it; a page finds
 * it synchronously. Every method works on memory at once; durability follows and shows in `status`.
 */
export interface PageSession {
  readonly plan: UnitPlan;
  readonly mode: LaunchMode;
  /** False in review and browse mode and in a second tab: pages show answers and store nothing. */
  readonly writable: boolean;
  saved(number: string): SavedAnswer | undefined;
  /** Stores a practice answer. Resolves when it is durable on the device (or there is nowhere to save). */
  answer(given: GivenAnswer): Promise<SaveStatus>;
  visit(place: string): void;
  readonly quiz: QuizSession;
  progress(): UnitProgress;
  status(): SaveStatus;
  /** Called after every change of status or progress; returns how to stop listening. */
  onChange(listener: () => void): () => void;
  /** All answers as readable text, for the learner to keep where nothing can be saved. */
  exportText(): string;
  /** Another tab owns the session: take it over here. */
  takeOver(): void;
}

export interface QuizSession {
  current(): QuizAttempt | undefined;
  /** Draws a new attempt: by weights, unseen questions first, with a recorded seed. */
  start(): QuizAttempt;
  /** Stores (or overwrites) the answer of a drawn question; nothing is scored for the learner yet. */
  answer(given: GivenAnswer): Promise<SaveStatus>;
  goTo(index: number): void;
  /** Closes the attempt, keeps the best result, reports it. */
  handIn(): QuizResult;
  lastResult(): QuizResult | undefined;
}
