import { checkedValues, checkValues, nothingChosen } from '../choice-control.ts';
import { registerControl } from '../control.ts';
import { reviewTrueFalse } from './review.ts';
import { trueFalse } from './score.ts';

registerControl({
  logic: trueFalse,
  keepsPicks: false,
  read(form) {
    const [value] = checkedValues(form);
    return value === undefined ? nothingChosen(form, 'question.error.choose') : { answer: value === 't' };
  },
  write(form, answer) {
    checkValues(form, answer === undefined ? [] : [answer ? 't' : 'f']);
  },
  review: reviewTrueFalse,
});
