import { fieldsOf, type Reading, registerControl } from '../control.ts';
import { readNumber, writeNumber } from './read-number.ts';
import { reviewNumeric } from './review.ts';
import { isInRange, type NumericAnswer, type NumericKey, numeric } from './score.ts';

const fieldOf = (form: HTMLFormElement) => fieldsOf<HTMLInputElement>(form)[0] as HTMLInputElement;

/** An example with as many decimals as the question asks for. */
const exampleOf = (key: NumericKey, language: string) =>
  writeNumber(key.decimals === 0 ? 12 : 12.5, language);

function readField(field: HTMLInputElement, key: NumericKey, language: string): Reading<NumericAnswer> {
  const fields = [field];
  const values = { example: exampleOf(key, language) };
  if (field.value.trim() === '') return { missing: { key: 'question.error.noNumber', values }, fields };
  const answer = readNumber(field.value, language, key.unit);
  if (answer === undefined)
    return { missing: { key: 'question.error.notNumber', values }, fields, unreadable: true };
  if (isInRange(key, answer)) return { answer };
  const [least, most] = key.range;
  const range = { least: writeNumber(least, language), most: writeNumber(most, language) };
  return { missing: { key: 'question.error.range', values: range }, fields, unreadable: true };
}

registerControl({
  logic: numeric,
  keepsPicks: false,
  read: (form, key: NumericKey, language) => readField(fieldOf(form), key, language),
  write(form, answer, language) {
    fieldOf(form).value = answer === undefined ? '' : writeNumber(answer, language);
  },
  review: reviewNumeric,
});
