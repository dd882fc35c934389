import type { Course } from '../course/course.ts';
import type { CaseCell, CaseObject, CaseRow } from '../course/schema/case.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Dictionary, Translate } from '../i18n/translate.ts';
import { formatNumber } from './format.ts';

/**
 * Rows of a data set of the case, all or those named.
 *
 * @throws Error when the data set is no table or has no such row; the check reports the same with its place.
 */
export function caseRows(course: Course, data: string, ids?: readonly string[]): readonly CaseRow[] {
  const set = course.caseData.get(data);
  if (!Array.isArray(set)) throw new Error(`The case data "${data}" is no table.`);
  const rows: readonly CaseRow[] = set;
  if (ids === undefined) return rows;
  return ids.map((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) throw new Error(`The case data "${data}" has no row "${id}".`);
    return row;
  });
}

/**
 * Name of a column: a text of the interface (`lesson.column.<data>.<column>`, else `lesson.column.<column>`), or the
 * field name in words.
 */
export function columnName(data: string, column: string, dictionary: Dictionary): string {
  const known = dictionary[`lesson.column.${data}.${column}`] ?? dictionary[`lesson.column.${column}`];
  if (known !== undefined) return known;
  const words = column.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Columns that hold a number which is a name, such as a year: no thousands separator. */
const plainNumbers = new Set(['since', 'year', 'founded', 'round', 'level']);

/** One cell as a reader sees it: numbers by the language, yes and no, lists with commas. */
export function cellText(
  value: CaseObject[string] | undefined,
  column: string,
  language: LanguageCode,
  t: Translate,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return t(value ? 'lesson.yes' : 'lesson.no');
  if (typeof value === 'number') {
    return plainNumbers.has(column) ? String(value) : formatNumber(value, language);
  }
  if (typeof value === 'string') return value;
  return isCellList(value) ? value.map((one) => cellText(one, column, language, t)).join(', ') : '';
}

/** Whether every row has a number in a column, so that it is set to the right. */
export function isNumberColumn(rows: readonly CaseRow[], column: string): boolean {
  return !plainNumbers.has(column) && rows.length > 0 && rows.every((row) => typeof row[column] === 'number');
}

/** A value nobody knows yet is drawn with a hatch. */
export const isGap = (text: string): boolean => /^(unknown|not known( yet)?)$/i.test(text.trim());

const isCellList = (value: CaseObject[string]): value is Exclude<CaseCell, string | number | boolean> =>
  Array.isArray(value) && value.every((one) => typeof one !== 'object');
