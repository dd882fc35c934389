import { expect, test } from 'vitest';
import { edit, report } from './mini-course.ts';

test('the lesson of a question does not exist', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'lessons: [MC-L1, MC-L2]', 'lessons: [MC-L1, MC-L3]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:137:22  questions.9.lessons.1  (error: unknown-id)
      There is no lesson \`MC-L3\`.
      Fix: Correct the id, or add it to the module as a file \`<id>-….mdx\`."
  `);
});

test('the fact of a question does not exist', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'facts: [CASE-01]', 'facts: [CASE-02]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:10:13  questions.0.facts.0  (error: unknown-id)
      There is no fact or survey figure \`CASE-02\`.
      Fix: Correct the id, or add it to modules/facts.yaml or modules/survey.yaml."
  `);
});

test('the competence of a fact does not exist', () => {
  expect(
    report(
      edit('modules/facts.yaml', 'topic: case\n  competences: [MC1]', 'topic: case\n  competences: [MC7]'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/facts.yaml:14:17  1.competences.0  (error: unknown-id)
      There is no competence \`MC7\`.
      Fix: Correct the id, or add it to modules/profile.yaml."
  `);
});

test('the competence of a task does not exist', () => {
  expect(
    report(edit('modules/profile.yaml', 'mainCompetences: [MC1]', 'mainCompetences: [MC4]')),
  ).toMatchInlineSnapshot(`
    "modules/profile.yaml:15:23  tasks.0.mainCompetences.0  (error: unknown-id)
      There is no competence \`MC4\`.
      Fix: Correct the id, or add it to modules/profile.yaml."
  `);
});

test('the outcome of a credential does not exist', () => {
  expect(
    report(edit('assessments/mini/credential.yaml', 'outcomes: [MC-K1, MC-S1]', 'outcomes: [MC-K1, MC-S7]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/credential.yaml:9:19  outcomes.1  (error: unknown-id)
      There is no learning outcome \`MC-S7\`.
      Fix: Did you mean \`MC-K1\`? Correct the id, or add it to module.yaml."
  `);
});

test('the competence of a criterion does not exist', () => {
  expect(
    report(edit('assessments/mini/portfolio.yaml', 'competences: [MC2]', 'competences: [MC5]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/portfolio.yaml:10:19  criteria.0.competences.0  (error: unknown-id)
      There is no competence \`MC5\`.
      Fix: Correct the id, or add it to modules/profile.yaml."
  `);
});

test('a related term does not exist', () => {
  expect(report(edit('modules/glossary/en.yaml', 'see: [owner]', 'see: [ownership]'))).toMatchInlineSnapshot(`
    "modules/glossary/en.yaml:1:108  0.see.0  (error: unknown-id)
      There is no term \`ownership\`.
      Fix: Correct the id, or add it to modules/glossary/."
  `);
});

test('two facts have one id', () => {
  expect(report(edit('modules/facts.yaml', 'id: CASE-01', 'id: LAW-01'))).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:10:13  questions.0.facts.0  (error: unknown-id)
      There is no fact or survey figure \`CASE-01\`.
      Fix: Correct the id, or add it to modules/facts.yaml or modules/survey.yaml.

    modules/facts.nl.yaml:1:7  0.id  (error: translation-registers)
      There is no \`CASE-01\` to translate.
      Fix: Correct the id, or remove the entry.

    modules/facts.yaml:12:7  1.id  (error: duplicate-id)
      \`LAW-01\` is used a second time; the first is at modules/facts.yaml:1.
      Fix: Give one of the two another id; never one that was in use before.

    modules/mini/en/mc-l1-a-figure.mdx:28:107  Fact.id  (error: unknown-id)
      There is no fact \`CASE-01\`.
      Fix: Correct the id, or add it to modules/facts.yaml.

    modules/mini/en/mc-l1-a-figure.mdx:34:1  Case.fact  (error: unknown-id)
      There is no fact \`CASE-01\`.
      Fix: Correct the id, or add it to modules/facts.yaml.

    modules/mini/nl/mc-l1-a-figure.mdx:30:110  Fact.id  (error: unknown-id)
      There is no fact \`CASE-01\`.
      Fix: Correct the id, or add it to modules/facts.yaml.

    modules/mini/nl/mc-l1-a-figure.mdx:36:1  Case.fact  (error: unknown-id)
      There is no fact \`CASE-01\`.
      Fix: Correct the id, or add it to modules/facts.yaml."
  `);
});

test('two questions have one number', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'number: MC-Q002', 'number: MC-Q001')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:17:13  questions.1.number  (error: duplicate-id)
      \`MC-Q001\` is used a second time; the first is at assessments/mini/questions.yaml:4.
      Fix: Give one of the two another id; never one that was in use before."
  `);
});

test('a question has a retired number', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'retired: [MC-Q099]', 'retired: [MC-Q001]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:4:13  questions.0.number  (error: retired-number)
      \`MC-Q001\` is retired: stored answers still mean the question that had it.
      Fix: Take the next free number."
  `);
});
