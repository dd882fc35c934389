import { isLanguageCode, type LanguageCode } from '../i18n/languages.ts';
import type { Course, CourseInLanguage } from './course.ts';
import type { CaseData } from './schema/case.ts';
import type { Fact } from './schema/facts.ts';
import type { SurveyFigure } from './schema/survey.ts';

/** An entry of a register in one language, or in the source language when that is all there is. */
export interface InLanguage<T> {
  readonly entry: T;
  /** Language of its texts. */
  readonly language: LanguageCode;
  readonly fallback: boolean;
}

/** `undefined` when there is no such fact. */
export const factIn = (course: Course, id: string, language: string): InLanguage<Fact> | undefined =>
  entryIn(course, language, (registers) => registers.facts.get(id));

export const surveyFigureIn = (
  course: Course,
  id: string,
  language: string,
): InLanguage<SurveyFigure> | undefined => entryIn(course, language, (registers) => registers.survey.get(id));

/** A data set of the case: numbers and ids are those of the source, texts those of the language. */
export const caseDataIn = (
  course: Course,
  name: string,
  language: string,
): InLanguage<CaseData> | undefined => entryIn(course, language, (registers) => registers.caseData.get(name));

type Registers = Pick<CourseInLanguage, 'facts' | 'survey' | 'caseData'>;

function entryIn<T>(course: Course, language: string, find: (registers: Registers) => T | undefined) {
  const registers = isLanguageCode(language) ? course.translations.get(language) : undefined;
  const translated = registers === undefined ? undefined : find(registers);
  if (translated !== undefined && isLanguageCode(language))
    return { entry: translated, language, fallback: false };
  const entry = find(course);
  const { sourceLanguage } = course.settings;
  return entry === undefined
    ? undefined
    : { entry, language: sourceLanguage, fallback: language !== sourceLanguage };
}
