import { fieldsOf, type Reading } from './control.ts';

/** Values of the checked radios or checkboxes, in the order of the page. */
export function checkedValues(form: HTMLFormElement): string[] {
  return fieldsOf<HTMLInputElement>(form)
    .filter((input) => input.checked)
    .map((input) => input.value);
}

/** Checks exactly the inputs with these values. */
export function checkValues(form: HTMLFormElement, values: readonly string[]): void {
  for (const input of fieldsOf<HTMLInputElement>(form)) input.checked = values.includes(input.value);
}

/** The reading of a form in which nothing is chosen. */
export function nothingChosen(form: HTMLFormElement, key: string): Reading<never> {
  return { missing: { key }, fields: fieldsOf(form) };
}
