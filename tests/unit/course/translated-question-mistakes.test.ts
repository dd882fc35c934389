import { expect, test } from 'vitest';
import { edit, report } from './mini-course.ts';

test('a source question has changed', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'A slide says 94 % accuracy. What do you ask first?',
        'A slide says 93 % accuracy. What do you ask first?',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:4:13  questions.0.source  (warning: translation-outdated)
      \`MC-Q001\` has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: 06ef5a286f21\`."
  `);
});

test('a translated question lacks an option', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.nl.yaml',
        '      - {letter: c, text: Wie het nog meer heeft gekocht, feedback: "Anderen hebben andere studenten, dus hun aankoop bewijst weinig."}\n',
        '',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:8:7  questions.0.options  (error: translation-letters)
      The translation lacks \`c\` of \`options\` of the source.
      Fix: Translate every one; what is missing cannot be shown."
  `);
});

test('a translated question adds an option', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.nl.yaml',
        '{letter: c, text: Wie het nog meer',
        '{letter: d, text: Wie het nog meer',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:8:7  questions.0.options  (error: translation-letters)
      The translation lacks \`c\` of \`options\` of the source.
      Fix: Translate every one; what is missing cannot be shown.

    assessments/mini/questions.nl.yaml:8:7  questions.0.options  (error: translation-letters)
      The translation has \`d\` of \`options\`, which the source has not.
      Fix: Remove it: a translation cannot add to a question."
  `);
});

test('a translation tries to change a key', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.nl.yaml',
        '{letter: b, text: Hoe groot het model is,',
        '{letter: b, correct: true, text: Hoe groot het model is,',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:9:21  questions.0.options.1.correct  (error: unknown-field)
      There is no field \`correct\` here.
      Fix: Remove it; the fields here are \`letter\`, \`text\` and \`feedback\`."
  `);
});

test('a translated question lacks its exhibit', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.nl.yaml',
        '    exhibit: |\n      | Aangemerkt | Vertrokken |\n      |---|---|\n      | 270 | 80 |\n',
        '',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:11:5  questions.1.exhibit  (error: translation-letters)
      The source has an exhibit.
      Fix: Translate the exhibit of the source, and write none where it has none."
  `);
});

test('translated feedback is no sentence', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.nl.yaml',
        'feedback: De financiële dienst voert de controle van de beurzen uit.',
        'feedback: Goed',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:29:46  questions.2.items.0.feedback  (error: full-sentence)
      Feedback is at least one full sentence with a reason; this text is shorter or has no end.
      Fix: Say why this answer is tempting and what it overlooks, and end with a full stop."
  `);
});

test('a translated question is not in the bank', () => {
  expect(
    report(edit('assessments/mini/questions.nl.yaml', 'number: MC-Q045', 'number: MC-Q055')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:24:13  questions.2.number  (error: translation-letters)
      The bank has no question \`MC-Q055\` to translate.
      Fix: Correct the number, or remove the translation."
  `);
});
