import { checkedValues, checkValues, nothingChosen } from '../choice-control.ts';
import { registerControl } from '../control.ts';
import { inLetterOrder } from '../score-parts.ts';
import { reviewMultipleChoice } from './review.ts';
import { multipleChoice } from './score.ts';

registerControl({
  logic: multipleChoice,
  keepsPicks: true,
  read(form) {
    const answer = inLetterOrder(checkedValues(form));
    return answer.length === 0 ? nothingChosen(form, 'question.error.chooseSome') : { answer };
  },
  write: (form, answer) => checkValues(form, answer ?? []),
  review: reviewMultipleChoice,
});
