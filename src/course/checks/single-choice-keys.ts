import type { Question } from '../../questions/index.ts';
import { type PlacedQuestion, placedQuestions } from './places.ts';
import type { CheckContext } from './rule.ts';

type SingleChoice = Extract<Question, { type: 'single-choice' }>;

export interface PlacedKey {
  readonly placed: PlacedQuestion;
  readonly options: SingleChoice['options'];
  /** Index of the right option. */
  readonly key: number;
}

/** The single-choice questions with the place of their key. */
export function singleChoiceKeys(context: CheckContext): PlacedKey[] {
  return placedQuestions(context).flatMap((placed) => {
    const { question } = placed;
    if (question.type !== 'single-choice') return [];
    return [{ placed, options: question.options, key: question.options.findIndex(({ correct }) => correct) }];
  });
}

/** Length of an option as a reader sees it, without the marks of Markdown. */
export const visibleLength = (text: string): number => text.replace(/[*_`]|\]\([^)]*\)/g, '').trim().length;
