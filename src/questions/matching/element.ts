import { fieldsOf, registerControl } from '../control.ts';
import type { Pair } from '../question.ts';
import { reviewMatching } from './review.ts';
import { matching } from './score.ts';

/** A select is named after the letter of its item. */
const pairsOf = (form: HTMLFormElement) =>
  fieldsOf<HTMLSelectElement>(form)
    .map((select): Pair => [select.name, select.value])
    .sort((one, other) => (one[0] < other[0] ? -1 : 1));

registerControl({
  logic: matching,
  keepsPicks: true,
  read(form) {
    const open = fieldsOf<HTMLSelectElement>(form).filter((select) => select.value === '');
    if (open.length === 0) return { answer: pairsOf(form) };
    return { missing: { key: 'question.error.match', values: { n: open.length } }, fields: open };
  },
  write(form, answer) {
    const choices = new Map(answer ?? []);
    for (const select of fieldsOf<HTMLSelectElement>(form)) select.value = choices.get(select.name) ?? '';
  },
  review: reviewMatching,
});
