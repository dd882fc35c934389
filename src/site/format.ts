import type { LanguageCode } from '../i18n/languages.ts';

/** Numbers, dates and lists as a language writes them. */

/** @example formatNumber(18400, 'de') // '18.400' */
export function formatNumber(value: number, language: LanguageCode): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(value);
}

/** A value with its unit. Per cent goes by the rules of the language, other units stand behind the number. */
export function formatAmount(value: number, unit: string, language: LanguageCode): string {
  if (unit === '%') {
    const options = { style: 'percent', maximumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(language, options).format(value / 100);
  }
  const number = formatNumber(value, language);
  return unit === '' ? number : `${number}\u00a0${unit}`;
}

/** A share from 0 to 1 as whole per cent. */
export const formatShare = (share: number, language: LanguageCode): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

/** `2026`, `2026-10` or `2026-10-03` in words; anything else comes back as it is. */
export function formatDate(date: string, language: LanguageCode, month: 'long' | 'short' = 'long'): string {
  const [, year, monthNumber, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || monthNumber === undefined) return date;
  const moment = new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month, timeZone: 'UTC' };
  if (day !== undefined) options.day = 'numeric';
  return new Intl.DateTimeFormat(localeOf(language), options).format(moment);
}

/** Day before month in English too: the course is European. */
const localeOf = (language: LanguageCode): string => (language === 'en' ? 'en-GB' : language);

/** `AL1, AL2 and AL3` */
export const formatList = (items: readonly string[], language: LanguageCode): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);

/** The latest of some dates of one form, or `undefined` when there is none. */
export const latest = (dates: readonly string[]): string | undefined => [...dates].sort().at(-1);
