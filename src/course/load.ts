import type { LanguageCode } from '../i18n/languages.ts';
import type { Problem } from '../problems/problem.ts';
import { type Authored, readAuthored } from './authored.ts';
import type { Course, Page } from './course.ts';
import type { CourseFiles } from './course-files.ts';
import { loadModules } from './load-modules.ts';
import { loadRegisterTranslations } from './load-registers.ts';
import { loadWritten } from './load-texts.ts';
import { Reader } from './reader.ts';
import { type CaseData, caseSchemaOf } from './schema/case.ts';
import { factSchema } from './schema/facts.ts';
import { glossaryEntrySchema } from './schema/glossary.ts';
import { pageFrontmatterSchema } from './schema/page.ts';
import { profileSchema } from './schema/profile.ts';
import { settingsSchema } from './schema/settings.ts';
import { surveyFigureSchema, surveySchema } from './schema/survey.ts';

export interface LoadedCourse {
  /**
   * What could be read. Pieces with an error are left out, so that one mistake does not hide another;
   * `undefined` when course.yaml, profile.yaml or the head of survey.yaml is not valid.
   */
  readonly course: Course | undefined;
  /** Mistakes of form: syntax and schemas. Rules about meaning are in `checks/`. */
  readonly problems: readonly Problem[];
  /** The files with the places of everything in them. */
  readonly authored: Authored;
}

/** Turns the files of authors into the course. Pure: same files, same result. */
export function loadCourse(files: CourseFiles): LoadedCourse {
  const { authored, problems } = readAuthored(files);
  const reader = new Reader(authored);
  const course = assemble(reader);
  return { course, problems: [...problems, ...reader.problems], authored };
}

function assemble(reader: Reader): Course | undefined {
  const settings = reader.whole('modules/course.yaml', settingsSchema);
  const profile = reader.whole('modules/profile.yaml', profileSchema);
  const facts = reader.rows('modules/facts.yaml', [], factSchema);
  const surveyHead = reader.whole('modules/survey.yaml', surveySchema);
  const figures = reader.rows('modules/survey.yaml', ['figures'], surveyFigureSchema);
  const caseData = loadCaseData(reader);
  const glossary = loadGlossaries(reader);
  if (settings === undefined || profile === undefined || surveyHead === undefined) return undefined;
  const pages = loadPages(reader, settings.sourceLanguage);
  const modules = loadModules(reader, settings, profile);
  const registers = { facts: byId(facts), survey: byId(figures), caseData };
  return {
    settings,
    profile,
    ...registers,
    surveySource: surveyHead.source,
    glossary,
    pages,
    modules,
    translations: loadRegisterTranslations(reader, registers),
  };
}

function loadCaseData(reader: Reader): Map<string, CaseData> {
  const sets = new Map<string, CaseData>();
  for (const { file, path } of reader.filesOf('case').filter((found) => found.path.language === undefined)) {
    const data = reader.whole(file, caseSchemaOf(path.name));
    if (data !== undefined) sets.set(path.name, data);
  }
  return sets;
}

function loadGlossaries(reader: Reader): Course['glossary'] {
  return new Map(
    reader
      .filesOf('glossary')
      .map(({ file, path }) => [path.language, byId(reader.rows(file, [], glossaryEntrySchema))]),
  );
}

function loadPages(reader: Reader, sourceLanguage: LanguageCode): Course['pages'] {
  const pages = new Map<LanguageCode, Map<string, Page>>();
  for (const text of reader.textsOf('page')) {
    const page = loadWritten(reader, text, pageFrontmatterSchema, sourceLanguage);
    if (page === undefined) continue;
    const inLanguage = pages.get(text.path.language) ?? new Map<string, Page>();
    pages.set(text.path.language, inLanguage.set(text.path.slug, page));
  }
  return pages;
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> =>
  new Map(rows.map((row) => [row.id, row]));
