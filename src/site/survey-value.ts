import type { SurveyFigure } from '../course/schema/survey.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import { formatAmount, formatList, formatNumber } from './format.ts';

/** A figure of the survey as a sentence needs it: `69%`, `387`, `1,000-10,000`, `47%, 38% and 15%`. */
export function surveyValue({ value, unit }: SurveyFigure, language: LanguageCode): string {
  if (typeof value === 'string') return value;
  const one = (number: number) =>
    unit === '%' ? formatAmount(number, unit, language) : formatNumber(number, language);
  return typeof value === 'number' ? one(value) : formatList(value.map(one), language);
}

/** The part of a name that tells figures of one chart apart, and what they have in common. */
export interface SharedName {
  readonly own: readonly string[];
  /** Whether all figures count those who could not say. */
  readonly unknown: boolean;
}

/**
 * Names of figures without what they all start and end with.
 *
 * @example sharedNames(['Use in HR: do not know', 'Use in finance: do not know']).own // ['HR', 'Finance']
 */
export function sharedNames(names: readonly string[]): SharedName {
  const words = names.map((name) => name.split(' '));
  const start = sharedLength(words);
  const end = sharedLength(words.map((list) => list.slice(start).reverse()));
  const own = words.map((list, index) => {
    const rest = list
      .slice(start, list.length - end)
      .join(' ')
      .replace(/[:,]$/, '');
    return rest === '' || names.length === 1 ? (names[index] ?? '') : capital(rest);
  });
  return { own, unknown: names.every((name) => /do not know|not known/i.test(name)) };
}

function sharedLength(lists: readonly (readonly string[])[]): number {
  const [first = []] = lists;
  const differs = first.findIndex((word, place) => lists.some((list) => list[place] !== word));
  return differs === -1 ? Math.min(...lists.map((list) => list.length)) : differs;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
