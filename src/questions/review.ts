import type { TextValues } from '../i18n/translate.ts';

/** A text of the interface by its key, with what goes into it. */
export interface TextRef {
  readonly key: string;
  readonly values?: TextValues;
}

/**
 * How one option, item or field is shown once an answer is judged. `missed` is right but was not chosen; `plain` has a
 * reason to read and no verdict.
 */
export interface Mark {
  /** Value of `data-place`. */
  readonly place: string;
  readonly state: 'right' | 'wrong' | 'missed' | 'plain';
  readonly word?: TextRef;
  /** Keys of the feedback shown at this place (`data-feedback` of the templates). */
  readonly feedback: readonly string[];
}

/** Everything a judged answer shows. */
export interface Review {
  readonly marks: readonly Mark[];
  /** One line under the verdict, such as how many are right. */
  readonly line?: TextRef;
  /** Keys of the feedback shown under the verdict. */
  readonly said: readonly string[];
}

/** The worked solution; every question has it. */
export const EXPLANATION = 'explanation';

const wordOf = (chosen: boolean, correct: boolean): TextRef => {
  if (!chosen) return { key: 'question.mark.missed' };
  return { key: correct ? 'question.mark.chosenRight' : 'question.mark.chosenWrong' };
};

/**
 * Mark of an option that can be chosen or not: what was chosen always has its verdict and reason; everything else only
 * when `full`. `undefined`: nothing to show.
 */
export function markOption(
  option: { readonly place: string; readonly correct: boolean },
  chosen: boolean,
  full: boolean,
): Mark | undefined {
  const { place, correct } = option;
  const feedback = [place];
  if (chosen) return { place, state: correct ? 'right' : 'wrong', word: wordOf(true, correct), feedback };
  if (!full) return undefined;
  return correct
    ? { place, state: 'missed', word: wordOf(false, true), feedback }
    : { place, state: 'plain', feedback };
}

/** Marks of all options, without the empty ones. */
export function markOptions(
  options: readonly { readonly place: string; readonly correct: boolean }[],
  chosen: readonly string[],
  full: boolean,
): Mark[] {
  return options
    .map((option) => markOption(option, chosen.includes(option.place), full))
    .filter((mark) => mark !== undefined);
}

/** What stands under the verdict of a question whose reasons stand at its options. */
export function underVerdict(full: boolean): Pick<Review, 'line' | 'said'> {
  return full ? { said: [EXPLANATION] } : { line: { key: 'question.line.reason' }, said: [] };
}
