import type { PublicQuestion, QuestionBase, QuestionKey } from './question.ts';
import { keyHead, publicHead } from './score-parts.ts';

/** What scoring needs to know of a choice question. */
export interface ChoiceKey extends QuestionKey {
  readonly options: readonly { readonly letter: string; readonly correct: boolean }[];
}

/** A choice question before an answer: options in the author's order, without key and feedback. */
export interface PublicChoice extends PublicQuestion {
  readonly options: readonly { readonly letter: string; readonly text: string }[];
}

/** What single choice and multiple choice share of their full form. */
export type ChoiceQuestion = QuestionBase & {
  readonly exhibit?: string | undefined;
  readonly options: readonly { readonly letter: string; readonly text: string; readonly correct: boolean }[];
};

export function toChoiceKey(question: ChoiceQuestion): ChoiceKey {
  const options = question.options.map(({ letter, correct }) => ({ letter, correct }));
  return { ...keyHead(question), options };
}

export function toPublicChoice(question: ChoiceQuestion): PublicChoice {
  const options = question.options.map(({ letter, text }) => ({ letter, text }));
  return { ...publicHead(question), options };
}

export function hasOption(key: ChoiceKey, letter: string): boolean {
  return key.options.some((option) => option.letter === letter);
}

/** Letters of the right options, in the order of the alphabet. */
export function rightLetters(key: ChoiceKey): string[] {
  return key.options
    .filter((option) => option.correct)
    .map((option) => option.letter)
    .sort();
}
