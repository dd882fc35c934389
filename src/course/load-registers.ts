import { type LanguageCode, languageCodes } from '../i18n/languages.ts';
import type { Course, CourseInLanguage } from './course.ts';
import { mergeTexts } from './merge-texts.ts';
import type { Reader } from './reader.ts';
import { type CaseData, caseTranslationSchema } from './schema/case.ts';
import { factTranslationSchema } from './schema/facts.ts';
import { surveyFigureTranslationSchema, surveyTranslationSchema } from './schema/survey.ts';

type Registers = Pick<Course, 'facts' | 'survey' | 'caseData'>;

/** Facts, survey figures and case data in every language but the source, as far as they are translated. */
export function loadRegisterTranslations(
  reader: Reader,
  sources: Registers,
): ReadonlyMap<LanguageCode, CourseInLanguage> {
  return new Map(languageCodes.map((language) => [language, loadInLanguage(reader, sources, language)]));
}

function loadInLanguage(reader: Reader, sources: Registers, language: LanguageCode): CourseInLanguage {
  const factsFile = `modules/facts.${language}.yaml`;
  const surveyFile = `modules/survey.${language}.yaml`;
  const hasSurvey = reader.authored.files.has(surveyFile);
  const facts = reader.authored.files.has(factsFile) ? reader.rows(factsFile, [], factTranslationSchema) : [];
  const figures = hasSurvey ? reader.rows(surveyFile, ['figures'], surveyFigureTranslationSchema) : [];
  return {
    facts: withTexts(sources.facts, facts),
    surveyWording: hasSurvey ? reader.whole(surveyFile, surveyTranslationSchema)?.wording : undefined,
    survey: withTexts(sources.survey, figures),
    caseData: caseInLanguage(reader, sources, language),
  };
}

type Translated = { readonly id: string; readonly source: string };

/** Source entries with the texts of their translations; what is not in the source is left out. */
function withTexts<T extends object>(
  sources: ReadonlyMap<string, T>,
  rows: readonly Translated[],
): Map<string, T> {
  return new Map(
    rows.flatMap(({ source: _hash, ...texts }) => {
      const source = sources.get(texts.id);
      return source === undefined ? [] : [[texts.id, mergeTexts(source, texts) as T] as const];
    }),
  );
}

function caseInLanguage(
  reader: Reader,
  { caseData }: Registers,
  language: LanguageCode,
): Map<string, CaseData> {
  return new Map(
    reader
      .filesOf('case')
      .filter(({ path }) => path.language === language)
      .flatMap(({ file, path }) => {
        const source = caseData.get(path.name);
        const texts = reader.whole(file, caseTranslationSchema)?.texts;
        if (source === undefined || texts === undefined) return [];
        return [[path.name, mergeTexts(source, texts) as CaseData] as const];
      }),
  );
}
