import { createHash } from 'node:crypto';
import { isLanguageCode, type LanguageCode } from '../i18n/languages.ts';
import type { Question } from '../questions/index.ts';
import type {
  Activity,
  Course,
  Lesson,
  Module,
  ModuleInLanguage,
  ModuleTexts,
  Page,
  QuestionInLanguage,
  Written,
} from './course.ts';

/** First 12 hexadecimal digits of the SHA-256 of a text, line ends normalised and trailing space cut. */
export function hashText(text: string): string {
  return createHash('sha256').update(normalText(text), 'utf8').digest('hex').slice(0, 12);
}

const normalText = (text: string) =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .trimEnd();

/** A hash the way YAML reads it as a text: in quotes where it looks like a number. */
export const hashInYaml = (hash: string): string => (/^\d+(e\d+)?$/.test(hash) ? `"${hash}"` : hash);

/** Hash of the translatable texts of a question, module, portfolio or credential, by their canonical JSON. */
export const hashTexts = (texts: unknown): string => hashText(canonicalJson(texts));

/** JSON with the fields of every group in alphabetical order and without empty ones: equal data, equal text. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (typeof inner === 'string') return normalText(inner);
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)));
  });
}

/** The lesson in `language`, or the source lesson marked as `fallback`; `undefined` when there is no such lesson. */
export function lessonIn(course: Course, id: string, language: string): Lesson | undefined {
  for (const module of course.modules) {
    const source = module.lessons.find((lesson) => lesson.id === id);
    if (source !== undefined)
      return orFallback(inLanguage(module, language)?.lessons.get(id), source, language);
  }
  return undefined;
}

export function activityIn(course: Course, id: string, language: string): Activity | undefined {
  for (const module of course.modules) {
    const source = module.activities.get(id);
    if (source !== undefined)
      return orFallback(inLanguage(module, language)?.activities.get(id), source, language);
  }
  return undefined;
}

export function pageIn(course: Course, slug: string, language: string): Page | undefined {
  const source = course.pages.get(course.settings.sourceLanguage)?.get(slug);
  const translated = isLanguageCode(language) ? course.pages.get(language)?.get(slug) : undefined;
  return source === undefined ? translated : orFallback(translated, source, language);
}

export function questionIn(course: Course, number: string, language: string): QuestionInLanguage | undefined {
  const sourceLanguage = course.settings.sourceLanguage;
  for (const module of course.modules) {
    const source = module.questions.find((question) => question.number === number);
    if (source === undefined) continue;
    const translated = inLanguage(module, language)?.questions.get(number);
    if (translated !== undefined && isLanguageCode(language))
      return { question: translated, language, fallback: false };
    return { question: source, language: sourceLanguage, fallback: language !== sourceLanguage };
  }
  return undefined;
}

/** Title, question, description and outcomes of a module in `language`, or in the source language. */
export function moduleTextsIn(course: Course, module: Module, language: string): ModuleTexts {
  const sourceLanguage = course.settings.sourceLanguage;
  const texts = inLanguage(module, language)?.texts;
  if (texts === undefined || !isLanguageCode(language)) {
    return {
      ...module,
      description: module.description,
      language: sourceLanguage,
      fallback: language !== sourceLanguage,
    };
  }
  const outcomes = module.outcomes.map((outcome) => ({
    ...outcome,
    text: texts.outcomes.find(({ id }) => id === outcome.id)?.text ?? outcome.text,
  }));
  return {
    title: texts.title,
    question: texts.question,
    description: texts.description,
    outcomes,
    language,
    fallback: false,
  };
}

/** Title and description of the course in `language`, or in the source language. */
export function courseTextsIn(
  { settings }: Course,
  language: string,
): { title: string; description: string } {
  const { title, description, translations = {} } = settings;
  return (isLanguageCode(language) ? translations[language] : undefined) ?? { title, description };
}

/** Share (0 to 1) of lessons, activities, questions, module texts and pages that exist in `language`. */
export function translatedShare(course: Course, language: string): number {
  if (language === course.settings.sourceLanguage) return 1;
  const counts = [
    ...course.modules.map((module) => moduleCount(module, language)),
    pageCount(course, language),
  ];
  const total = sum(counts.map((count) => count.total));
  return total === 0 ? 0 : sum(counts.map((count) => count.translated)) / total;
}

/** Whether a package of the module may be made in `language`: nothing in it would fall back. */
export function isFullyTranslated(course: Course, module: Module, language: string): boolean {
  if (language === course.settings.sourceLanguage) return true;
  const { translated, total } = moduleCount(module, language);
  return translated === total;
}

type Count = { readonly translated: number; readonly total: number };

function moduleCount(module: Module, language: string): Count {
  const there = inLanguage(module, language);
  const questions = module.questions.filter((question) => question.use !== 'exam');
  return {
    translated:
      (there?.texts === undefined ? 0 : 1) +
      module.lessons.filter((lesson) => there?.lessons.has(lesson.id)).length +
      [...module.activities.keys()].filter((id) => there?.activities.has(id)).length +
      questions.filter((question: Question) => there?.questions.has(question.number)).length,
    total: 1 + module.lessons.length + module.activities.size + questions.length,
  };
}

function pageCount(course: Course, language: string): Count {
  const source = course.pages.get(course.settings.sourceLanguage);
  const there = isLanguageCode(language) ? course.pages.get(language) : undefined;
  const names = [...(source?.keys() ?? [])];
  return { translated: names.filter((name) => there?.has(name)).length, total: names.length };
}

function inLanguage(module: Module, language: string): ModuleInLanguage | undefined {
  return isLanguageCode(language) ? module.translations.get(language) : undefined;
}

function orFallback<T extends Written>(translated: T | undefined, source: T, language: string): T {
  if (translated !== undefined) return translated;
  return source.language === (language as LanguageCode) ? source : { ...source, fallback: true };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
