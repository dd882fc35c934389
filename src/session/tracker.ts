import type { Interaction } from '../questions/question.ts';

export type LaunchMode = 'normal' | 'review' | 'browse';

/** What a learning platform (or the device) hands out at launch. */
export interface Launch {
  /** The stored state text, or `''` at the first launch. Hostile until decoded and checked. */
  readonly state: string;
  readonly mode: LaunchMode;
  /** Opaque text that differs between learners; it is hashed before it is used as part of a storage key. */
  readonly learnerKey: string;
  /** Path of the activity, so that two activities with one package do not share a journal. */
  readonly activityKey: string;
  /** Preferred language as the platform says it, or `''`. */
  readonly language: string;
  /** What the platform holds as result, to be compared with the state: a lost commit is never sent again by itself. */
  readonly stored: StoredResult;
}

export interface StoredResult {
  /** `undefined` where the protocol cannot say it beside the success. */
  readonly completed: boolean | undefined;
  readonly success: boolean | undefined;
  /** 0 to 1, or `undefined` where no score is stored. */
  readonly scaled: number | undefined;
  readonly interactionCount: number;
}

/** One competence of the unit, reported as an objective. */
export interface ObjectiveReport {
  readonly id: string;
  readonly scaled: number;
  readonly confirmed: boolean;
}

export interface Report {
  readonly completed: boolean;
  /** `undefined` until a quiz has been handed in. */
  readonly success: boolean | undefined;
  readonly scaled: number | undefined;
  readonly objectives: readonly ObjectiveReport[];
}

/**
 * The only door to a protocol. One contract suite runs on every tracker (tests/contracts/trackers.test.ts).
 * No method throws; what a platform refuses comes back as `false`. A SCORM `stop()` has done all its work before its
 * first `await`, because `pagehide` waits for nothing.
 */
export interface Tracker {
  readonly id: string;
  /** Longest state text the protocol can hold, in characters. */
  readonly stateLimit: number;
  /** What may be written: everything, nothing (review, browse), or nothing because no platform was found. */
  readonly writable: 'all' | 'nothing' | 'no-platform';
  /** Where the interactions of a commit that came back `false` have to be written again. */
  readonly afterFailure: 'same-index' | 'new-index';
  /** Why the last commit came back `false`: the session is over, or the platform only said no. */
  readonly failure: 'session-over' | 'refused' | undefined;
  start(): Promise<Launch>;
  /** Buffers the state text for the next `commit`. */
  save(state: string): void;
  /** Buffers one interaction for `index`; a question keeps its index, a later answer overwrites it (SCORM 1.2: re-recorded). */
  record(index: number, interaction: Interaction): void;
  report(report: Report): void;
  place(place: string): void;
  /** Sends what is buffered. `true` means "the platform said yes", never "stored". */
  commit(): Promise<boolean>;
  /** Writes the last state and closes the session once; later calls do nothing. */
  stop(): Promise<void>;
}
