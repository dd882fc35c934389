import { expect, test } from 'vitest';
import { edit, report } from './mini-course.ts';

test('a type is misspelt', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'type: matching', 'type: macthing')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:117:11  questions.8.type  (error: invalid-value)
      \`macthing\` is not possible here.
      Fix: Did you mean \`matching\`? Write one of \`single-choice\`, \`multiple-choice\`, \`true-false\`, \`matching\`, \`ordering\` and \`numeric\`."
  `);
});

test('a field belongs to another type', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'type: ordering', 'type: ordering\n    tolerance: 1')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:134:5  questions.9.tolerance  (error: unknown-field)
      There is no field \`tolerance\` here.
      Fix: Remove it; the fields here are \`number\`, \`use\`, \`competence\`, \`level\`, \`lessons\`, \`facts\`, \`exhibit\`, \`stem\`, \`explanation\`, \`type\` and \`items\`."
  `);
});

test('an item matches no choice', () => {
  expect(report(edit('assessments/mini/questions.yaml', 'match: q', 'match: w'))).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:116:5  questions.8  (error: unknown-match)
      An item matches a letter that no choice has.
      Fix: Add the choice, or correct the letter after \`match\`."
  `);
});

test('the answer lies outside of the range', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'range: [0, 100]', 'range: [40, 100]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:80:5  questions.6  (error: answer-in-range)
      The answer with its tolerance does not lie inside \`range\`.
      Fix: Write \`range\` as [least, greatest] and make it wide enough for every number that may be marked right."
  `);
});

test('a key rests on a draft', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'facts: [LAW-01]\n    stem: Nobody',
        'facts: [LAW-02]\n    stem: Nobody',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:36:13  questions.2.facts.0  (error: disputed-fact-keyed)
      The key rests on \`LAW-02\`, which is disputed or a draft.
      Fix: Ask about something that is settled, and take the disputed point into the text of the lesson as a discussion."
  `);
});

test('a number starts with the code of another module', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'number: MC-Q004', 'number: AL-Q004')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:42:13  questions.3.number  (error: outside-module)
      The number \`AL-Q004\` does not start with the code of its module, \`MC\`.
      Fix: Write \`MC-Q\` and three digits."
  `);
});

test('the weights do not add up', () => {
  expect(
    report(
      edit('modules/mini/module.yaml', 'weights: {MC1: 0.5, MC2: 0.5}', 'weights: {MC1: 0.5, MC2: 0.4}'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:17:12  quiz.weights  (error: quiz-weights)
      The weights add up to 0.9, not to 1.
      Fix: Change them so that together they are 1."
  `);
});

test('a competence has no weight', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'weights: {MC1: 0.5, MC2: 0.5}', 'weights: {MC1: 1}')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:17:12  quiz.weights  (error: quiz-weights)
      The competence \`MC2\` of the module has no weight in its quiz.
      Fix: Add \`MC2: …\`, or take the competence out of the module."
  `);
});

test('the bank is too small for the quiz', () => {
  expect(report(edit('modules/mini/module.yaml', 'count: 2', 'count: 6'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:13:10  quiz.count  (error: quiz-weights)
      An attempt draws 6 questions, but the bank holds 4 for the quiz.
      Fix: Write more questions with \`use: quiz\`, or lower \`count\`.

    modules/mini/module.yaml:17:18  quiz.weights.MC1  (error: quiz-weights)
      An attempt draws 3 questions on \`MC1\`, but the bank holds 2 for the quiz.
      Fix: Write more questions with \`use: quiz\` and \`competence: MC1\`, or lower the weight.

    modules/mini/module.yaml:17:28  quiz.weights.MC2  (error: quiz-weights)
      An attempt draws 3 questions on \`MC2\`, but the bank holds 2 for the quiz.
      Fix: Write more questions with \`use: quiz\` and \`competence: MC2\`, or lower the weight."
  `);
});

test('a competence is harder to confirm than the quiz is to pass', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'confirmMark: 0.5', 'confirmMark: 0.9')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:15:16  quiz.confirmMark  (error: quiz-weights)
      A competence would be harder to confirm than the whole quiz is to pass.
      Fix: Lower \`confirmMark\`, or raise \`passMark\`."
  `);
});

test('several questions are wrong at once', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'type: ordering',
        'type: odering',
        edit(
          'assessments/mini/questions.yaml',
          'text: The office that uses it, correct: true',
          'text: The office that uses it',
          edit('assessments/mini/questions.yaml', 'answer: 30', 'answer: thirty'),
        ),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:40:7  questions.2.options  (error: one-correct-option)
      A single-choice question needs exactly one correct option.
      Fix: Keep one \`correct: true\`, or change \`type\` to \`multiple-choice\`.

    assessments/mini/questions.yaml:93:13  questions.6.answer  (error: invalid-value)
      This has to be a number; it is the text \`thirty\`.
      Fix: Write a number.

    assessments/mini/questions.yaml:133:11  questions.9.type  (error: invalid-value)
      \`odering\` is not possible here.
      Fix: Did you mean \`ordering\`? Write one of \`single-choice\`, \`multiple-choice\`, \`true-false\`, \`matching\`, \`ordering\` and \`numeric\`."
  `);
});
