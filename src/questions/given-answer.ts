import type { Interaction } from './question.ts';

/** What a question element hands over: the encoded answer, its score and the interaction that reports it. */
export interface GivenAnswer {
  readonly number: string;
  /** `QuestionLogic.encode` of the answer. */
  readonly text: string;
  /** 0 to 1. */
  readonly points: number;
  readonly correct: boolean;
  readonly interaction: Interaction;
}

/** What a session has kept of an answer, as an element needs it to show the answer again. */
export interface SavedAnswer {
  readonly text: string;
  readonly points: number;
  readonly attempts: number;
}
