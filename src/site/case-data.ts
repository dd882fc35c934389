import type { Course } from '../course/course.ts';
import { caseDataIn } from '../course/register-translations.ts';
import type { CaseCell, CaseData, CaseObject, CaseRow } from '../course/schema/case.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Dictionary } from '../i18n/translate.ts';
import { formatNumber } from './format.ts';

/** A row in the language of the text around it, and the same row in the source language. */
export interface TranslatedRow {
  readonly row: CaseRow;
  readonly source: CaseRow;
}

export interface CaseTable {
  readonly rows: readonly TranslatedRow[];
  /** Language of the texts in the rows. */
  readonly language: LanguageCode;
}

/**
 * Rows of a data set of the case, all or those named, in `language` or in the source language.
 *
 * @throws Error when the data set is no table or has no such row; the check reports the same with its place.
 */
export function caseTable(
  course: Course,
  data: string,
  language: LanguageCode,
  ids?: readonly string[],
): CaseTable {
  const sources = rowsOf(course.caseData.get(data), data);
  const found = caseDataIn(course, data, language);
  const translated = rowsOf(found?.entry, data);
  const wanted = ids ?? sources.map(({ id }) => id);
  return {
    rows: wanted.map((id) => ({ row: rowOf(translated, id, data), source: rowOf(sources, id, data) })),
    language: found?.language ?? course.settings.sourceLanguage,
  };
}

function rowsOf(set: CaseData | undefined, data: string): readonly CaseRow[] {
  if (!Array.isArray(set)) throw new Error(`The case data "${data}" is no table.`);
  return set as readonly CaseRow[];
}

function rowOf(rows: readonly CaseRow[], id: string, data: string): CaseRow {
  const row = rows.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`The case data "${data}" has no row "${id}".`);
  return row;
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

/** One cell as a reader sees it: numbers by the language, words of a fixed list in it, lists with commas. */
export function cellText(
  value: CaseObject[string] | undefined,
  column: string,
  language: LanguageCode,
  dictionary: Dictionary,
): string {
  if (value === undefined) return '';
  if (typeof value === 'number') {
    return plainNumbers.has(column) ? String(value) : formatNumber(value, language);
  }
  if (typeof value === 'boolean') return dictionary[`lesson.value.${value ? 'yes' : 'no'}`] ?? String(value);
  if (typeof value === 'string') return dictionary[`lesson.value.${value}`] ?? value;
  return isCellList(value) ? value.map((one) => cellText(one, column, language, dictionary)).join(', ') : '';
}

/** Whether every row has a number in a column, so that it is set to the right. */
export function isNumberColumn(rows: readonly TranslatedRow[], column: string): boolean {
  return (
    !plainNumbers.has(column) &&
    rows.length > 0 &&
    rows.every(({ source }) => typeof source[column] === 'number')
  );
}

/** A value nobody knows yet, as the source says it, is drawn with a hatch. */
export const isGap = (value: CaseObject[string] | undefined): boolean =>
  typeof value === 'string' && /^(unknown|not known( yet)?)$/i.test(value.trim());

const isCellList = (value: CaseObject[string]): value is Exclude<CaseCell, string | number | boolean> =>
  Array.isArray(value) && value.every((one) => typeof one !== 'object');
