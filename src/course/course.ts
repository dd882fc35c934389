import type { LanguageCode } from '../i18n/languages.ts';
import type { Question } from '../questions/index.ts';
import type { CaseData, CaseScalar } from './schema/case.ts';
import type { Credential } from './schema/credential.ts';
import type { Fact } from './schema/facts.ts';
import type { GlossaryEntry } from './schema/glossary.ts';
import type { ModuleFile, ModuleTranslation } from './schema/module.ts';
import type { Portfolio } from './schema/portfolio.ts';
import type { Area, Competence, LocalText, Profile } from './schema/profile.ts';
import type { Settings } from './schema/settings.ts';
import type { SurveyFigure, SurveySource } from './schema/survey.ts';

/** The whole course: plain data, valid, every question about it answered by the functions below. */
export interface Course {
  readonly settings: Settings;
  readonly profile: Profile;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly surveySource: SurveySource;
  readonly survey: ReadonlyMap<string, SurveyFigure>;
  /** Data sets of the case university by file name. */
  readonly caseData: ReadonlyMap<string, CaseData>;
  readonly glossary: ReadonlyMap<LanguageCode, ReadonlyMap<string, GlossaryEntry>>;
  /** Pages that belong to no module: language → name → page. */
  readonly pages: ReadonlyMap<LanguageCode, ReadonlyMap<string, Page>>;
  /** In the order of `order`. */
  readonly modules: readonly Module[];
  /** Registers and case data in other languages, as far as they are translated. */
  readonly translations: ReadonlyMap<LanguageCode, CourseInLanguage>;
}

/** What of the registers exists in one other language: whole entries, texts replaced. */
export interface CourseInLanguage {
  readonly facts: ReadonlyMap<string, Fact>;
  /** How survey figures may be worded; `undefined` where that is not translated. */
  readonly surveyWording: string | undefined;
  readonly survey: ReadonlyMap<string, SurveyFigure>;
  readonly caseData: ReadonlyMap<string, CaseData>;
}

/** A module teaches one competence area. Its own texts are in the source language. */
export interface Module extends Omit<ModuleFile, 'lessons'> {
  /** Path of module.yaml. */
  readonly file: string;
  readonly area: Area;
  /** In the order of teaching. */
  readonly lessons: readonly Lesson[];
  readonly activities: ReadonlyMap<string, Activity>;
  /** The bank, in the order of the file. */
  readonly questions: readonly Question[];
  /** Numbers that may never be used again. */
  readonly retired: readonly string[];
  readonly portfolio: Portfolio | undefined;
  readonly credential: Credential | undefined;
  readonly translations: ReadonlyMap<LanguageCode, ModuleInLanguage>;
}

/** What of a module exists in one other language. Questions, portfolio and credential are whole, texts replaced. */
export interface ModuleInLanguage {
  readonly texts: ModuleTranslation | undefined;
  readonly lessons: ReadonlyMap<string, Lesson>;
  readonly activities: ReadonlyMap<string, Activity>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly portfolio: Portfolio | undefined;
  readonly credential: Credential | undefined;
}

/** What lessons, activities and pages have in common: an MDX file in one language. */
export interface Written {
  readonly id: string;
  /** File name without `.mdx`; the same in every language. */
  readonly slug: string;
  readonly title: string;
  readonly language: LanguageCode;
  /** Path of the file. */
  readonly file: string;
  readonly headings: readonly Heading[];
  /** Words of running text, for the workload. */
  readonly words: number;
  /** Facts, survey figures and glossary terms it uses, in order of first use. */
  readonly factIds: readonly string[];
  readonly surveyIds: readonly string[];
  readonly termIds: readonly string[];
  /** Who translated it; `undefined` in the source language. */
  readonly translator: string | undefined;
  /** True when the source text has changed since it was translated. */
  readonly stale: boolean;
  /** Set when it stands in for a language it is not translated into. */
  readonly fallback?: true;
}

export interface Heading {
  /** 2 or 3. */
  readonly depth: number;
  readonly text: string;
  /** Anchor in its own language; translations take the anchor of the heading in the same place of the source. */
  readonly slug: string;
}

export interface Lesson extends Written {
  readonly promise: string;
  /** Whole working time in minutes. */
  readonly minutes: number;
  readonly competences: readonly string[];
  readonly outcomes: readonly string[];
  readonly activityIds: readonly string[];
  /** Practice questions in the order they stand in it, those of its activities included. */
  readonly questionNumbers: readonly string[];
}

export interface Activity extends Written {
  readonly minutes: number;
  readonly competences: readonly string[];
  readonly questionNumbers: readonly string[];
}

export interface Page extends Written {
  readonly description: string;
}

/** A question in one language, or in the source language when that is all there is. */
export interface QuestionInLanguage {
  readonly question: Question;
  readonly language: LanguageCode;
  readonly fallback: boolean;
}

/** Texts of a module in one language. */
export interface ModuleTexts {
  readonly title: string;
  readonly question: string;
  readonly description: string | undefined;
  readonly outcomes: readonly {
    readonly id: string;
    readonly text: string;
    readonly competences: readonly string[];
  }[];
  readonly language: LanguageCode;
  readonly fallback: boolean;
}

export const sourceLanguageOf = (course: Course): LanguageCode => course.settings.sourceLanguage;

/** @throws RangeError when there is no module of that id. */
export function moduleOf(course: Course, id: string): Module {
  const module = course.modules.find((candidate) => candidate.id === id);
  if (module === undefined) throw new RangeError(`There is no module "${id}".`);
  return module;
}

/** The competences a module teaches, in the order of module.yaml. */
export function competencesOf(module: Module): readonly Competence[] {
  return module.competences.flatMap((id) =>
    module.area.competences.filter((competence) => competence.id === id),
  );
}

/** A text of the profile in `language`, in English where it has none. */
export function localText(text: LocalText, language: string): string {
  return (Reflect.get(text, language) as string | undefined) ?? text.en;
}

/** Questions of one use, in the order of the bank. */
export function questionsFor(module: Module, use: Question['use']): readonly Question[] {
  return module.questions.filter((question) => question.use === use);
}

/** Value of the case data at a path such as `university.students` or `systems.S04.owner`, in `language` if there is one. */
export function caseValue(course: Course, path: string, language?: LanguageCode): CaseScalar | undefined {
  const [name = '', ...steps] = path.split('.');
  const translated =
    language === undefined ? undefined : course.translations.get(language)?.caseData.get(name);
  let value: unknown = translated ?? course.caseData.get(name);
  for (const step of steps) value = stepInto(value, step);
  return isScalar(value) ? value : undefined;
}

/** A field of an object, or the entry of a list whose `id` is `step`. */
function stepInto(value: unknown, step: string): unknown {
  if (Array.isArray(value)) return value.find((row: unknown) => fieldOf(row, 'id') === step);
  return fieldOf(value, step);
}

const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? Reflect.get(value, field)
    : undefined;

const isScalar = (value: unknown): value is CaseScalar =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
