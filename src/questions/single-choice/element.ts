import { checkedValues, checkValues, nothingChosen } from '../choice-control.ts';
import { registerControl } from '../control.ts';
import { reviewSingleChoice } from './review.ts';
import { singleChoice } from './score.ts';

registerControl({
  logic: singleChoice,
  keepsPicks: false,
  read(form) {
    const [answer] = checkedValues(form);
    return answer === undefined ? nothingChosen(form, 'question.error.choose') : { answer };
  },
  write: (form, answer) => checkValues(form, answer === undefined ? [] : [answer]),
  review: reviewSingleChoice,
});
