import { expect, test } from 'vitest';
import { loadCourse } from '../../../src/course/load.ts';
import {
  activityIn,
  courseTextsIn,
  hashInYaml,
  hashText,
  hashTexts,
  isFullyTranslated,
  lessonIn,
  moduleTextsIn,
  pageIn,
  questionIn,
  translatedShare,
} from '../../../src/course/translations.ts';
import { edit, miniCourse, textOf } from './mini-course.ts';

const course = miniCourse();
const [mini] = course.modules;
if (mini === undefined) throw new Error('The mini course has no module.');

test('a translated lesson comes in its language, with its translator, and knows that it is out of date', () => {
  expect(lessonIn(course, 'MC-L1', 'nl')).toMatchObject({
    title: 'Een cijfer zonder basis',
    language: 'nl',
    stale: true,
    translator: 'machine-assisted, not reviewed by a native speaker',
  });
});

test('a lesson without a translation comes in the source language, marked as fallback', () => {
  expect(lessonIn(course, 'MC-L2', 'nl')).toMatchObject({ language: 'en', fallback: true, stale: false });
});

test('the source language never is a fallback', () => {
  expect(lessonIn(course, 'MC-L2', 'en')?.fallback).toBeUndefined();
  expect(activityIn(course, 'MC-A2', 'en')?.fallback).toBeUndefined();
});

test('activities and pages fall back like lessons', () => {
  expect(activityIn(course, 'MC-A1', 'nl')).toMatchObject({ title: 'Vul het register in', stale: false });
  expect(activityIn(course, 'MC-A2', 'nl')).toMatchObject({ language: 'en', fallback: true });
  expect(pageIn(course, 'about-the-role', 'nl')?.title).toBe('Over de rol');
  expect(pageIn(course, 'about-the-role', 'lv')).toMatchObject({ language: 'en', fallback: true });
});

test('what does not exist in any language is undefined', () => {
  expect(lessonIn(course, 'MC-L9', 'nl')).toBeUndefined();
  expect(questionIn(course, 'MC-Q999', 'nl')).toBeUndefined();
  expect(pageIn(course, 'nothing', 'nl')).toBeUndefined();
});

test('a translated question keeps key and numbers of the source', () => {
  const { question, language, fallback } = questionIn(course, 'MC-Q001', 'nl') ?? {};
  expect({ language, fallback }).toEqual({ language: 'nl', fallback: false });
  expect(question).toMatchObject({
    stem: 'Een dia zegt 94 % nauwkeurigheid. Wat vraag je eerst?',
    options: [
      { letter: 'a', text: 'Hoe vaak de uitkomst voorkomt', correct: true },
      { letter: 'b', correct: false },
      { letter: 'c', correct: false },
    ],
  });
});

test('options of a translation are found by letter, in whatever order they stand', () => {
  const bank = 'assessments/mini/questions.nl.yaml';
  const [first = '', second = ''] = textOf(bank)
    .split('\n')
    .filter((line) => line.includes('{letter: '));
  const swapped = edit(bank, `${first}\n${second}`, `${second}\n${first}`);
  const question = loadCourse(swapped).course?.modules[0]?.translations.get('nl')?.questions.get('MC-Q001');
  expect(question).toMatchObject({
    options: [{ letter: 'a', correct: true }, { letter: 'b' }, { letter: 'c' }],
  });
});

test('a translated numeric question keeps answer, tolerance and the values of mistakes', () => {
  expect(questionIn(course, 'MC-Q043', 'nl')?.question).toMatchObject({
    answer: 30,
    tolerance: 1,
    unit: '%',
    mistakes: [
      { value: 80, tolerance: 0.5, feedback: 'Dat is het aantal vertrokkenen en niet hun aandeel.' },
    ],
  });
});

test('a question without a translation comes in the source language', () => {
  expect(questionIn(course, 'MC-Q002', 'nl')).toMatchObject({ language: 'en', fallback: true });
  expect(questionIn(course, 'MC-Q002', 'en')).toMatchObject({ language: 'en', fallback: false });
});

test('texts of a module are translated by the ids of its outcomes', () => {
  expect(moduleTextsIn(course, mini, 'nl')).toMatchObject({
    title: 'Kleine beslissingen',
    outcomes: [
      { id: 'MC-K1', text: 'Uitleggen wat een basiskans is.', competences: ['MC1'] },
      { id: 'MC-S1', competences: ['MC2'] },
    ],
    fallback: false,
  });
  expect(moduleTextsIn(course, mini, 'tr')).toMatchObject({
    title: 'Small decisions',
    language: 'en',
    fallback: true,
  });
});

test('title and description of the course fall back to the source language', () => {
  expect(courseTextsIn(course, 'nl').title).toBe('Een cursus van twee lessen');
  expect(courseTextsIn(course, 'lv').title).toBe('A course of two lessons');
});

test('portfolio and credential keep numbers, ids and criteria of the source', () => {
  const dutch = mini.translations.get('nl');
  expect(dutch?.portfolio).toMatchObject({
    id: 'MC-P1',
    passLevel: 2,
    title: 'Een register van twee systemen',
  });
  expect(dutch?.portfolio?.criteria[0]).toMatchObject({
    id: 'coverage',
    title: 'Dekking',
    competences: ['MC2'],
  });
  expect(dutch?.credential).toMatchObject({
    levelDesignedFor: { framework: 'EQF', level: 7, note: 'Het niveau waarvoor de module is ontworpen.' },
    machineJudged: [{ criterion: 'De toets is gehaald', from: 'quiz.passMark' }],
  });
});

test('the share that is translated counts lessons, activities, questions, module texts and pages', () => {
  // Of the module 1 of 1 texts, 1 of 2 lessons, 1 of 2 activities, 3 of 11 questions; of the pages 1 of 1.
  expect(translatedShare(course, 'nl')).toBeCloseTo(7 / 17);
  expect(translatedShare(course, 'en')).toBe(1);
  expect(translatedShare(course, 'lv')).toBe(0);
});

test('a package may be made only where nothing falls back', () => {
  expect(isFullyTranslated(course, mini, 'en')).toBe(true);
  expect(isFullyTranslated(course, mini, 'nl')).toBe(false);
});

test('a hash has twelve digits and does not mind line ends and trailing space', () => {
  expect(hashText('one  \r\ntwo\n\n')).toBe(hashText('one\ntwo'));
  expect(hashText('one\ntwo')).toMatch(/^[0-9a-f]{12}$/);
  expect(hashText('one\ntwo')).not.toBe(hashText('one\ntwo.'));
});

test('a hash of data does not mind the order of fields', () => {
  expect(hashTexts({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe(hashTexts({ a: 'x', b: [{ c: 2, d: 1 }] }));
  expect(hashTexts({ a: ['x', 'y'] })).not.toBe(hashTexts({ a: ['y', 'x'] }));
});

test('a hash that looks like a number is written in quotes', () => {
  expect(hashInYaml('012345678901')).toBe('"012345678901"');
  expect(hashInYaml('12345678e901')).toBe('"12345678e901"');
  expect(hashInYaml('64131d7052d3')).toBe('64131d7052d3');
});
