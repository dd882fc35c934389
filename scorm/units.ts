import type { Course, Module } from '../src/course/course.ts';
import { isFullyTranslated, moduleTextsIn, translatedShare } from '../src/course/translations.ts';
import type { LanguageCode } from '../src/i18n/languages.ts';
import type { Unit } from './format.ts';

/** Name of the unit that is the whole course. */
export const courseUnitId = 'course';

/**
 * Pages outside a module that come along with it when one of its pages links to them: terms are looked up while
 * reading, and what concerns a learner's data and access has to be at hand wherever the course runs. Everything else
 * (course page, facts register, search, the page for institutions) lives on the site.
 */
const sharedPages = ['glossary.html', 'accessibility.html', 'privacy.html'];

/**
 * Everything that can be packed: each module in each language it is wholly translated into, and the course in each
 * language in which nothing falls back. Sorted by module, then language, in the order of the course.
 *
 * @param sitePaths paths of the built site
 */
export function unitsOf(course: Course, sitePaths: ReadonlySet<string>): Unit[] {
  const { languages } = course.settings;
  const modules = course.modules.flatMap((module) =>
    languages
      .filter((language) => isFullyTranslated(course, module, language))
      .map((language) => moduleUnit(course, module, language)),
  );
  const whole = languages.filter((language) => isWhole(course, language));
  return [...modules, ...whole.map((language) => courseUnit(course, language, sitePaths))];
}

/** Whether the whole course exists in a language: every module and every page. */
const isWhole = (course: Course, language: LanguageCode): boolean =>
  translatedShare(course, language) === 1 &&
  course.modules.every((module) => isFullyTranslated(course, module, language));

function moduleUnit(course: Course, module: Module, language: LanguageCode): Unit {
  const folder = `${language}/${module.id}/`;
  const player = `${folder}player.html`;
  const overview = `${folder}index.html`;
  const more = [
    ...module.lessons.map((lesson) => `${lesson.slug}.html`),
    ...(module.quiz === undefined ? [] : ['quiz.html']),
    ...(module.portfolio === undefined ? [] : ['portfolio.html']),
    ...(module.credential === undefined ? [] : ['credential.html']),
  ];
  return {
    ...shared(course, language),
    id: module.id,
    identifier: `AIM4HE-${module.code}`,
    title: moduleTextsIn(course, module, language).title,
    scope: 'module',
    folder,
    sharedPages: sharedPages.map((page) => `${language}/${page}`),
    pages: [player, overview, ...more.map((page) => folder + page)],
    player,
    overview,
  };
}

function courseUnit(course: Course, language: LanguageCode, sitePaths: ReadonlySet<string>): Unit {
  const folder = `${language}/`;
  const isPage = (path: string): boolean => path.startsWith(folder) && path.endsWith('.html');
  return {
    ...shared(course, language),
    id: courseUnitId,
    identifier: 'AIM4HE',
    title: course.settings.title,
    scope: 'course',
    folder,
    sharedPages: [],
    pages: [...sitePaths].filter(isPage),
    player: undefined,
    overview: `${folder}index.html`,
  };
}

const shared = ({ settings }: Course, language: LanguageCode) => ({
  language,
  courseTitle: settings.title,
  version: settings.version,
});
