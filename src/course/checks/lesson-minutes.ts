import { startOf } from '../../problems/source-text.ts';
import type { Course, Lesson, Module } from '../course.ts';
import { placeIn } from './places.ts';
import { type CheckContext, type Finding, type Rule, wholeModules } from './rule.ts';

export const lessonMinutes: Rule = {
  name: 'lesson-minutes',
  severity: 'warning',
  ensures: 'Declared minutes and hours follow from the words, questions and activities.',
  *find(context) {
    for (const module of wholeModules(context)) {
      for (const lesson of module.lessons) yield* lessonProblem(context.course, module, lesson);
      yield* hoursProblem(context, module);
    }
  },
};

/** Reading, answering, and the minutes that the activities of the lesson declare. */
export function computedMinutes({ settings }: Course, module: Module, lesson: Lesson): number {
  const { wordsPerMinute, minutesPerQuestion } = settings.hoursPolicy;
  const activities = lesson.activityIds.flatMap((id) => module.activities.get(id) ?? []);
  const inActivities = new Set(activities.flatMap(({ questionNumbers }) => questionNumbers));
  const questions = lesson.questionNumbers.filter((number) => !inActivities.has(number)).length;
  const working = activities.reduce((sum, { minutes }) => sum + minutes, 0);
  return Math.round(lesson.words / wordsPerMinute + questions * minutesPerQuestion + working);
}

function* lessonProblem(course: Course, module: Module, lesson: Lesson): Iterable<Finding> {
  const computed = computedMinutes(course, module, lesson);
  const { tolerance } = course.settings.hoursPolicy;
  if (Math.abs(lesson.minutes - computed) <= tolerance * lesson.minutes) return;
  yield {
    position: startOf(lesson.file),
    field: 'minutes',
    what: `The lesson declares ${lesson.minutes} minutes; its ${lesson.words} words, questions and activities come to ${computed}.`,
    fix: `Correct \`minutes\` to about ${computed}, or the minutes of its activities.`,
  };
}

function* hoursProblem({ course, authored }: CheckContext, module: Module): Iterable<Finding> {
  const quiz = module.quiz?.minutes ?? 0;
  const hours = (module.lessons.reduce((sum, { minutes }) => sum + minutes, 0) + quiz) / 60;
  const { online } = module.hours;
  if (Math.abs(online - hours) <= course.settings.hoursPolicy.tolerance * online) return;
  yield {
    ...placeIn(authored, module.file, ['hours', 'online']),
    what: `The module declares ${online} hours online; its lessons and one quiz come to ${hours.toFixed(1)}.`,
    fix: 'Correct the hours, or the minutes of the lessons.',
  };
}
