import { EXPLANATION, type Review } from '../review.ts';
import { liesIn, type NumericAnswer, type NumericKey, numeric } from './score.ts';

/** The mistake a number comes from, or the general feedback. */
function feedbackFor(key: NumericKey, answer: NumericAnswer, right: boolean): string {
  if (right) return 'right';
  const mistake = key.mistakes.findIndex((each) => liesIn(answer, each));
  return mistake < 0 ? 'wrong' : `mistake-${mistake}`;
}

/** The field as right or not, with the feedback on the mistake it shows; with `full`, the right number first. */
export function reviewNumeric(key: NumericKey, answer: NumericAnswer | undefined, full: boolean): Review {
  if (answer === undefined) return { marks: [], said: full ? ['answer', EXPLANATION] : [] };
  const score = numeric.score(key, answer);
  const right = score.answered && score.correct;
  const word = { key: right ? 'question.mark.right' : 'question.mark.wrong' };
  const said = [
    ...(full && !right ? ['answer'] : []),
    feedbackFor(key, answer, right),
    ...(full ? [EXPLANATION] : []),
  ];
  return { marks: [{ place: 'number', state: right ? 'right' : 'wrong', word, feedback: [] }], said };
}
