import { expect, test } from 'vitest';
import { edit, editAll, report } from './mini-course.ts';

test('the area of a module does not exist', () => {
  expect(report(edit('modules/mini/module.yaml', 'code: MC', 'code: XX'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:2:7  code  (error: unit-name)
      The profile has no competence area \`XX\`.
      Fix: Write one of MC."
  `);
});

test('the id of a module is not its folder', () => {
  expect(report(edit('modules/mini/module.yaml', 'id: mini', 'id: maxi'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:1:5  id  (error: unit-name)
      This says \`maxi\`, but the folder is called \`mini\`.
      Fix: Write \`mini\`, or rename the folder."
  `);
});

test('a competence is not taught', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'competences: [MC1, MC2]', 'competences: [MC1]')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:6:20  competences.1  (error: competence-not-taught)
      No lesson of the module teaches \`MC2\`.
      Fix: Name it under \`competences\` of the lesson that teaches it, or take it out of the module."
  `);
});

test('a competence is not tested', () => {
  expect(
    report(
      editAll(
        'assessments/mini/questions.yaml',
        'use: quiz\n    competence: MC2',
        'use: quiz\n    competence: MC1',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:6:20  competences.1  (error: competence-not-tested)
      No quiz question of the module tests \`MC2\`.
      Fix: Write questions with \`use: quiz\` and \`competence: MC2\`.

    modules/mini/module.yaml:17:28  quiz.weights.MC2  (error: quiz-weights)
      An attempt draws 1 questions on \`MC2\`, but the bank holds 0 for the quiz.
      Fix: Write more questions with \`use: quiz\` and \`competence: MC2\`, or lower the weight."
  `);
});

test('an outcome is not taught', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'outcomes: [MC-S1]', 'outcomes: [MC-K1]')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:9:10  outcomes.1.id  (error: outcome-not-taught)
      No lesson of the module works towards \`MC-S1\`.
      Fix: Name it under \`outcomes\` of the lesson that works towards it, or take it out of the module."
  `);
});

test('a lesson of the module has no file', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'lessons: [MC-L1, MC-L2]', 'lessons: [MC-L1, MC-L2, MC-L3]')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:10:25  lessons.2  (error: lesson-files)
      The lesson \`MC-L3\` has no file in modules/mini/en/.
      Fix: Write \`mc-l3-….mdx\`, or take the lesson off the list."
  `);
});

test('a lesson is not on the list of its module', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'lessons: [MC-L1, MC-L2]', 'lessons: [MC-L1]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:103:13  questions.7.number  (error: question-use)
      No lesson shows the practice question \`MC-Q044\`.
      Fix: Show it in the lesson that teaches it, or retire its number.

    assessments/mini/questions.yaml:116:13  questions.8.number  (error: question-use)
      No lesson shows the practice question \`MC-Q045\`.
      Fix: Show it in the lesson that teaches it, or retire its number.

    assessments/mini/questions.yaml:132:13  questions.9.number  (error: question-use)
      No lesson shows the practice question \`MC-Q046\`.
      Fix: Show it in the lesson that teaches it, or retire its number.

    modules/mini/en/mc-a2-owners.mdx:1:1  (error: activity-used)
      No lesson shows the activity \`MC-A2\`.
      Fix: Write \`<Activity id="MC-A2" />\` in the lesson it belongs to, or delete the file.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  (error: lesson-files)
      The lesson \`MC-L2\` is not on the list \`lessons\` of module.yaml.
      Fix: Put it on the list at the place where it is taught, or delete the file.

    modules/mini/module.yaml:6:20  competences.1  (error: competence-not-taught)
      No lesson of the module teaches \`MC2\`.
      Fix: Name it under \`competences\` of the lesson that teaches it, or take it out of the module.

    modules/mini/module.yaml:9:10  outcomes.1.id  (error: outcome-not-taught)
      No lesson of the module works towards \`MC-S1\`.
      Fix: Name it under \`outcomes\` of the lesson that works towards it, or take it out of the module.

    modules/mini/module.yaml:11:17  hours.online  (warning: lesson-minutes)
      The module declares 1 hours online; its lessons and one quiz come to 0.6.
      Fix: Correct the hours, or the minutes of the lessons."
  `);
});

test('an activity is shown by no lesson', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '<Activity id="MC-A2" />\n\n', '')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-a2-owners.mdx:1:1  (error: activity-used)
      No lesson shows the activity \`MC-A2\`.
      Fix: Write \`<Activity id="MC-A2" />\` in the lesson it belongs to, or delete the file.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  minutes  (warning: lesson-minutes)
      The lesson declares 20 minutes; its 29 words, questions and activities come to 9.
      Fix: Correct \`minutes\` to about 9, or the minutes of its activities.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  (warning: lesson-parts)
      The lesson has no \`Activity\`.
      Fix: Write these parts; modules/README.md says what each of them is for."
  `);
});

test('a lesson asks nothing about the lessons before it', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'lessons: [MC-L1, MC-L2]', 'lessons: [MC-L2]')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:1:1  (warning: retrieval-practice)
      The lesson \`MC-L2\` asks nothing about the lessons before it.
      Fix: Add one practice question whose \`lessons\` names an earlier lesson: looking back is what makes things stay."
  `);
});
