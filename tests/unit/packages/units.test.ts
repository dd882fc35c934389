import { expect, test } from 'vitest';
import { fits } from '../../../scorm/build-packages.ts';
import { packageName } from '../../../scorm/format.ts';
import { formats } from '../../../scorm/index.ts';
import { unitsOf } from '../../../scorm/units.ts';
import type { Course } from '../../../src/course/course.ts';
import { miniCourse, sampleSite } from '../../support/sample-site.ts';

const names = (course: Course) =>
  unitsOf(course, sampleSite().paths).flatMap((unit) =>
    formats.filter((format) => fits(format, unit)).map((format) => packageName(unit, format)),
  );

test('every module in every language it is wholly translated into, and the whole course on the web', () => {
  expect(names(miniCourse())).toEqual([
    'aim4he-mini-en-scorm12.zip',
    'aim4he-mini-en-scorm2004.zip',
    'aim4he-mini-en-web.zip',
    'aim4he-course-en-web.zip',
  ]);
});

test('a module that is wholly translated gets packages in that language, the course does not yet', () => {
  const course = miniCourse();
  const modules = course.modules.map((module) => ({
    ...module,
    lessons: module.lessons.slice(0, 1),
    activities: new Map([...module.activities].slice(0, 1)),
    questions: module.questions.filter(({ number }) => module.translations.get('nl')?.questions.has(number)),
  }));
  expect(names({ ...course, modules }).filter((name) => name.includes('-nl-'))).toEqual([
    'aim4he-mini-nl-scorm12.zip',
    'aim4he-mini-nl-scorm2004.zip',
    'aim4he-mini-nl-web.zip',
    'aim4he-course-nl-web.zip',
  ]);
});

test('a unit asks for the pages its module has', () => {
  const course = miniCourse();
  const pagesOf = (modules: Course['modules']) => unitsOf({ ...course, modules }, new Set())[0]?.pages;
  expect(pagesOf(course.modules)).toEqual(
    ['player', 'index', 'mc-l1-a-figure', 'mc-l2-an-owner', 'quiz', 'portfolio', 'credential'].map(
      (name) => `en/mini/${name}.html`,
    ),
  );
  const bare = course.modules.map((module) => ({
    ...module,
    quiz: undefined,
    portfolio: undefined,
    credential: undefined,
  }));
  expect(pagesOf(bare)).toHaveLength(4);
});
