import type { PlannedCompetence, PlannedLesson, PlannedQuiz, UnitPlan } from '../session/unit-plan.ts';
import { type Course, competencesOf, localText, type Module, questionsFor } from './course.ts';
import { lessonIn, moduleTextsIn } from './translations.ts';

/**
 * What the browser needs to know of a module. Numbers of lessons and questions are those of the source language, so
 * that progress is the same in every language; only titles differ.
 *
 * @param build hash of the built content (UnitPlan.build).
 */
export function unitPlan(course: Course, module: Module, language: string, build: string): UnitPlan {
  return {
    unit: module.id,
    code: module.code,
    language,
    title: moduleTextsIn(course, module, language).title,
    version: course.settings.version,
    build,
    lessons: module.lessons.map((lesson): PlannedLesson => {
      const title = lessonIn(course, lesson.id, language)?.title ?? lesson.title;
      return { id: lesson.id, path: `${lesson.slug}.html`, title, questions: lesson.questionNumbers };
    }),
    quiz: plannedQuiz(module),
    competences: plannedCompetences(module, language),
  };
}

/** A unit without a quiz draws nothing: `count` is 0 and the pool is empty. */
function plannedQuiz(module: Module): PlannedQuiz {
  const { count = 0, passMark = 0, confirmMark = 0, weights = {} } = module.quiz ?? {};
  const pool = questionsFor(module, 'quiz').map(({ number, competence }) => ({ number, competence }));
  return { path: 'quiz.html', count, passMark, confirmMark, weights, pool };
}

function plannedCompetences(module: Module, language: string): PlannedCompetence[] {
  return competencesOf(module).map(({ id, name }) => ({
    id,
    name: localText(name, language),
    lessons: module.lessons.filter((lesson) => lesson.competences.includes(id)).map((lesson) => lesson.id),
  }));
}
