import { expect, test } from 'vitest';
import { caseValue } from '../../../src/course/course.ts';
import { caseDataIn, factIn, surveyFigureIn } from '../../../src/course/register-translations.ts';
import { edit, editAll, miniCourse, report } from './mini-course.ts';

const course = miniCourse();

test('a translated fact keeps figures, source and dates', () => {
  expect(factIn(course, 'CASE-01', 'nl')).toMatchObject({
    entry: {
      name: 'De score van een dienst',
      value: { checked: 21500 },
      source: { title: 'Report' },
      asOf: '2024',
    },
    language: 'nl',
    fallback: false,
  });
});

test('what is not translated comes in the source language', () => {
  expect(factIn(course, 'LAW-01', 'nl')).toMatchObject({ language: 'en', fallback: true });
  expect(factIn(course, 'LAW-01', 'en')).toMatchObject({ language: 'en', fallback: false });
  expect(caseDataIn(course, 'university', 'nl')).toMatchObject({ language: 'en', fallback: true });
  expect(factIn(course, 'LAW-99', 'nl')).toBeUndefined();
});

test('a translated survey figure keeps its numbers and names their parts', () => {
  expect(surveyFigureIn(course, 'U02', 'nl')?.entry).toMatchObject({
    value: [20, 11],
    parts: ['goed', 'een beetje'],
  });
  expect(course.translations.get('nl')?.surveyWording).toBe('Aandelen van respondenten.');
});

test('translated case data keep numbers and what is not translated', () => {
  expect(caseDataIn(course, 'offices', 'nl')?.entry).toEqual([
    { id: 'O1', name: 'Studiefinanciering', forms: 412, owner: 'nog niet bekend' },
    { id: 'O2', name: 'Toelating', forms: 1200, owner: 'Head of admissions' },
  ]);
  expect(caseValue(course, 'offices.O1.name', 'nl')).toBe('Studiefinanciering');
  expect(caseValue(course, 'offices.O1.name')).toBe('Student finance');
});

test('a translated fact is not in the register', () => {
  expect(report(edit('modules/facts.nl.yaml', 'id: CASE-01', 'id: CASE-02'))).toMatchInlineSnapshot(`
    "modules/facts.nl.yaml:1:7  0.id  (error: translation-registers)
      There is no \`CASE-02\` to translate.
      Fix: Correct the id, or remove the entry."
  `);
});

test('a translation of case data changes a number', () => {
  expect(report(edit('modules/case/offices.nl.yaml', 'name: Toelating', 'forms: 13'))).toMatchInlineSnapshot(`
    "modules/case/offices.nl.yaml:4:21  texts.1.forms  (error: translation-registers)
      modules/case/offices.yaml has no text at this place.
      Fix: Translate only texts of the source, under the same ids and names; numbers stay where they are."
  `);
});

test('a translation of case data names a row and a field that do not exist', () => {
  const twice = edit('modules/case/offices.nl.yaml', 'owner: nog', 'onwer: nog');
  expect(report(edit('modules/case/offices.nl.yaml', 'id: O2', 'id: O3', twice))).toMatchInlineSnapshot(`
    "modules/case/offices.nl.yaml:3:47  texts.0.onwer  (error: translation-registers)
      modules/case/offices.yaml has no text at this place.
      Fix: Translate only texts of the source, under the same ids and names; numbers stay where they are.

    modules/case/offices.nl.yaml:4:5  texts.1  (error: translation-registers)
      modules/case/offices.yaml has no text at this place.
      Fix: Translate only texts of the source, under the same ids and names; numbers stay where they are."
  `);
});

test('the source of a register has changed', () => {
  expect(
    report(edit('modules/facts.yaml', 'note: Rules, not a model.', 'note: Rules.')),
  ).toMatchInlineSnapshot(`
    "modules/facts.nl.yaml:2:11  0.source  (warning: translation-outdated)
      \`CASE-01\` has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: 0cface407c72\`."
  `);
  expect(report(edit('modules/survey.yaml', 'name: Do not know', 'name: Unknown'))).toMatchInlineSnapshot(`
    "modules/survey.nl.yaml:3:23  figures.0.source  (warning: translation-outdated)
      \`U01\` has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: "760148625893"\`."
  `);
  expect(report(edit('modules/case/offices.yaml', 'Student finance', 'Finance'))).toMatchInlineSnapshot(`
    "modules/case/offices.nl.yaml:1:9  source  (warning: translation-outdated)
      modules/case/offices.yaml has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: 18b89cc5b23e\`."
  `);
});

test('a figure that has changed alone makes no translation out of date', () => {
  expect(report(edit('modules/case/offices.yaml', 'forms: 412', 'forms: 413'))).toBe('');
});

test('a list of texts in case data is not translated one by one', () => {
  const offices = 'modules/case/offices.yaml';
  const withLists = editAll(offices, 'owner: ', 'rooms: [east, west], owner: ');
  const base = edit(
    'modules/case/offices.nl.yaml',
    '{id: O2, name: Toelating}',
    '{id: O2, rooms: [oost]}',
    withLists,
  );
  expect(report(base)).toMatchInlineSnapshot(`
    "modules/case/offices.nl.yaml:1:9  source  (warning: translation-outdated)
      modules/case/offices.yaml has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: e74a354f121b\`.

    modules/case/offices.nl.yaml:4:21  texts.1.rooms  (error: translation-registers)
      modules/case/offices.yaml has 2 texts in this list, the translation has 1.
      Fix: Translate each entry of the list by one; put quotes around a text with a comma in it."
  `);
});
