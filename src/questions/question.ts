import type { z } from 'zod';

/** The languages of interface texts and content are a closed list (src/i18n/languages.ts). */
export type QuestionUse = 'practice' | 'quiz' | 'diagnostic' | 'exam';

/** What every question of every type has, once it is loaded. Texts are Markdown in the language of the page. */
export interface QuestionBase {
  /** Stable number such as `AL-Q017`; never reused. */
  readonly number: string;
  readonly type: string;
  readonly use: QuestionUse;
  /** Competence id such as `AL3`. */
  readonly competence: string;
  readonly stem: string;
  /** Worked solution, shown by "show me why". */
  readonly explanation: string;
}

/**
 * The result of scoring. "Not answered" is never "wrong": an answer that is missing or incomplete has no points.
 * `points` runs from 0 to 1; `correct` is true only at 1.
 */
export type Score =
  | { readonly answered: false }
  | { readonly answered: true; readonly points: number; readonly correct: boolean };

/**
 * The narrow waist between question types and output formats: a type maps to it once, a format encodes it once.
 * Identifiers are short (`[A-Za-z0-9_]`), so that every learning management system takes them.
 */
export type Interaction = {
  /** The question number with `_` for `-`, for example `AL_Q017`. */
  readonly id: string;
  readonly description: string;
  readonly correct: boolean;
  /** 0 to 1. */
  readonly points: number;
} & InteractionBody;

export type InteractionBody =
  | { readonly kind: 'true-false'; readonly response: boolean; readonly pattern: boolean }
  | { readonly kind: 'choice'; readonly response: readonly string[]; readonly pattern: readonly string[] }
  | { readonly kind: 'sequencing'; readonly response: readonly string[]; readonly pattern: readonly string[] }
  | { readonly kind: 'matching'; readonly response: readonly Pair[]; readonly pattern: readonly Pair[] }
  | { readonly kind: 'numeric'; readonly response: number; readonly min: number; readonly max: number };

export type Pair = readonly [source: string, target: string];

/**
 * One question type. All functions are pure and run in Node and in the browser; only `schema` is for the build side.
 * The browser never imports `schema.ts` (it would ship zod): it imports `score.ts`, which holds everything else.
 */
export interface QuestionType<Q extends QuestionBase, A, P> extends QuestionLogic<Q, A, P> {
  readonly schema: z.ZodType;
  /** What a page embeds so that the browser can score (see `KeyedLogic`). */
  toKey(question: Q): QuestionKey;
}

export interface QuestionLogic<Q extends QuestionBase, A, P> {
  readonly type: string;
  score(question: Q, answer: A | undefined): Score;
  /** A short text of `[A-Za-z0-9_-]`, at most 60 characters, that `decode` turns back into an equal answer. */
  encode(question: Q, answer: A): string;
  /** `undefined` when the text does not fit the question (damaged, or made by another version of it). */
  decode(question: Q, text: string): A | undefined;
  toInteraction(question: Q, answer: A): Interaction;
  /** What a page may show before an answer: never the key, never the feedback. */
  toPublic(question: Q): P;
}

/** The least every key has: enough to report an answer. */
export interface QuestionKey {
  readonly number: string;
  /** Stem, of which a plain, short version becomes the description of the interaction. */
  readonly stem: string;
}

/**
 * The logic of one type, written so that it needs the key of a question only: a page embeds the key (no option texts,
 * no feedback) and the browser scores with it. A whole question `Q` is a key too, so this is a `QuestionLogic` as well.
 */
export interface KeyedLogic<Q extends QuestionBase & K, K extends QuestionKey, A, P> {
  readonly type: Q['type'];
  score(key: K, answer: A | undefined): Score;
  encode(key: K, answer: A): string;
  decode(key: K, text: string): A | undefined;
  toInteraction(key: K, answer: A): Interaction;
  toPublic(question: Q): P;
  /** What a page embeds so that the browser can score; it is readable by whoever looks for it. */
  toKey(question: Q): K;
}

/** What a page may show of any question before an answer. */
export interface PublicQuestion {
  readonly number: string;
  readonly type: string;
  readonly competence: string;
  readonly stem: string;
  readonly exhibit: string | undefined;
}
