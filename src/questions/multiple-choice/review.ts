import type { ChoiceKey } from '../choice-options.ts';
import { markOptions, type Review, underVerdict } from '../review.ts';
import { countPicks, type MultipleChoiceAnswer, multipleChoice } from './score.ts';

const isRight = (key: ChoiceKey, answer: MultipleChoiceAnswer) => {
  const score = multipleChoice.score(key, answer);
  return score.answered && score.correct;
};

/** Every chosen option with its reason and how many are right; with `full`, what was missed and every reason. */
export function reviewMultipleChoice(
  key: ChoiceKey,
  answer: MultipleChoiceAnswer | undefined,
  full: boolean,
): Review {
  const options = key.options.map(({ letter, correct }) => ({ place: letter, correct }));
  const marks = markOptions(options, answer ?? [], full);
  if (answer === undefined || isRight(key, answer)) return { marks, ...underVerdict(full) };
  return {
    marks,
    ...underVerdict(full),
    line: { key: 'question.line.picks', values: countPicks(key, answer) },
  };
}
