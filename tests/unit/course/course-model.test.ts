import { expect, test } from 'vitest';
import { caseValue, competencesOf, localText, moduleOf, questionsFor } from '../../../src/course/course.ts';
import { unitPlan } from '../../../src/course/unit-plan.ts';
import { miniCourse } from './mini-course.ts';

const course = miniCourse();
const mini = moduleOf(course, 'mini');

test('lessons come in the order of module.yaml and know their questions, those of activities included', () => {
  expect(mini.lessons.map(({ id }) => id)).toEqual(['MC-L1', 'MC-L2']);
  expect(mini.lessons[0]?.questionNumbers).toEqual(['MC-Q041', 'MC-Q047', 'MC-Q042', 'MC-Q043']);
});

test('a lesson knows the facts, figures, terms and headings of its text', () => {
  expect(mini.lessons[0]).toMatchObject({
    slug: 'mc-l1-a-figure',
    factIds: ['CASE-01'],
    surveyIds: ['U01'],
    termIds: ['base-rate'],
    headings: [{ depth: 2, text: 'A figure has a base', slug: 'a-figure-has-a-base' }],
  });
});

test('a module has the area of the profile, and its competences in order', () => {
  expect(mini.area.name.en).toBe('Small decisions');
  expect(competencesOf(mini).map(({ id }) => id)).toEqual(['MC1', 'MC2']);
});

test('questions are told apart by their use', () => {
  expect(questionsFor(mini, 'quiz').map(({ number }) => number)).toEqual([
    'MC-Q001',
    'MC-Q002',
    'MC-Q003',
    'MC-Q004',
  ]);
  expect(questionsFor(mini, 'exam')).toEqual([]);
});

test('a value of the case is found by file, row and field', () => {
  expect(caseValue(course, 'university.students')).toBe(800);
  expect(caseValue(course, 'offices.O2.owner')).toBe('Head of admissions');
});

test.each([
  'offices',
  'offices.O9.owner',
  'university.campuses',
  'university.__proto__.x',
  'nothing.at.all',
  '',
])('there is no single value at "%s"', (path) => {
  expect(caseValue(course, path)).toBeUndefined();
});

test('a text of the profile falls back to English', () => {
  expect(localText({ en: 'one', nl: 'een' }, 'nl')).toBe('een');
  expect(localText({ en: 'one', nl: 'een' }, 'lv')).toBe('one');
});

test('a module that does not exist is an error of the caller', () => {
  expect(() => moduleOf(course, 'other')).toThrow(RangeError);
});

test('the plan of a unit has the numbers of the source language in every language, and its own titles', () => {
  const plan = unitPlan(course, mini, 'nl', 'b1');
  expect(plan).toMatchObject({
    unit: 'mini',
    code: 'MC',
    language: 'nl',
    title: 'Kleine beslissingen',
    build: 'b1',
  });
  expect(plan.lessons).toEqual([
    {
      id: 'MC-L1',
      path: 'mc-l1-a-figure.html',
      title: 'Een cijfer zonder basis',
      questions: ['MC-Q041', 'MC-Q047', 'MC-Q042', 'MC-Q043'],
    },
    {
      id: 'MC-L2',
      path: 'mc-l2-an-owner.html',
      title: 'A system without an owner',
      questions: ['MC-Q044', 'MC-Q045', 'MC-Q046'],
    },
  ]);
  expect(plan.quiz).toMatchObject({
    path: 'quiz.html',
    count: 2,
    passMark: 0.7,
    weights: { MC1: 0.5, MC2: 0.5 },
  });
  expect(plan.quiz.pool).toContainEqual({ number: 'MC-Q003', competence: 'MC2' });
  expect(plan.competences).toContainEqual({
    id: 'MC1',
    name: 'Een cijfer lezen',
    lessons: ['MC-L1', 'MC-L2'],
  });
});
