import { markOptions, type Review, underVerdict } from '../review.ts';
import { type TrueFalseAnswer, type TrueFalseKey, trueFalse } from './score.ts';

/** The chosen word with its reason; with `full`, both words with their reasons. Places are `t` and `f`. */
export function reviewTrueFalse(
  key: TrueFalseKey,
  answer: TrueFalseAnswer | undefined,
  full: boolean,
): Review {
  const options = [
    { place: 't', correct: key.answer },
    { place: 'f', correct: !key.answer },
  ];
  const chosen = answer === undefined ? [] : [trueFalse.encode(key, answer)];
  return { marks: markOptions(options, chosen, full), ...underVerdict(full) };
}
