import type { Lesson, Module } from '../course/course.ts';
import { lessonIn, moduleTextsIn } from '../course/translations.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import { course } from './course.ts';
import { latest } from './format.ts';

/** The lessons of a module in a language, in their order; untranslated ones are marked as `fallback`. */
export const lessonsIn = (module: Module, language: LanguageCode): Lesson[] =>
  module.lessons.map((lesson) => lessonIn(course, lesson.id, language) ?? lesson);

/** Where a module stands in the course, from 1. */
export const moduleNumber = (module: Module): number =>
  course.profile.areas.findIndex(({ code }) => code === module.code) + 1;

/** Month of the latest state of knowledge among the facts of a lesson and of its activities. */
export function factsChecked(module: Module, lesson: Lesson): string | undefined {
  const ids = [lesson, ...lesson.activityIds.map((id) => module.activities.get(id))].flatMap(
    (text) => text?.factIds ?? [],
  );
  return latest(ids.flatMap((id) => course.facts.get(id)?.asOf ?? []));
}

/** Every module in every language of the course: the static paths of a page of a module. */
export function everyModule() {
  return course.modules.flatMap((module) =>
    course.settings.languages.map((language) => ({
      params: { lang: language, module: module.id },
      props: { module, language, texts: moduleTextsIn(course, module, language) },
    })),
  );
}

/** Every language of the course: the static paths of a page of the course. */
export const everyLanguage = () =>
  course.settings.languages.map((language) => ({ params: { lang: language }, props: { language } }));
