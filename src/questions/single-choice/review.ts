import type { ChoiceKey } from '../choice-options.ts';
import { markOptions, type Review, underVerdict } from '../review.ts';
import type { SingleChoiceAnswer } from './score.ts';

/** The chosen option with its reason; with `full`, the right one and the reason of every option. */
export function reviewSingleChoice(
  key: ChoiceKey,
  answer: SingleChoiceAnswer | undefined,
  full: boolean,
): Review {
  const options = key.options.map(({ letter, correct }) => ({ place: letter, correct }));
  return { marks: markOptions(options, answer === undefined ? [] : [answer], full), ...underVerdict(full) };
}
