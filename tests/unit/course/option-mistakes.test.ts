import { expect, test } from 'vitest';
import { edit, report } from './mini-course.ts';

test('no option is correct', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        '{letter: b, text: The office that uses it, correct: true,',
        '{letter: b, text: The office that uses it,',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:40:7  questions.2.options  (error: one-correct-option)
      A single-choice question needs exactly one correct option.
      Fix: Keep one \`correct: true\`, or change \`type\` to \`multiple-choice\`."
  `);
});

test('two options are correct', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        '{letter: b, text: How large the model is, feedback',
        '{letter: b, text: How large the model is, correct: true, feedback',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:14:7  questions.0.options  (error: one-correct-option)
      A single-choice question needs exactly one correct option.
      Fix: Keep one \`correct: true\`, or change \`type\` to \`multiple-choice\`."
  `);
});

test('an option has no feedback', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        '{letter: b, text: How large the model is, feedback: The size of a model says nothing about its errors in your group.}',
        '{letter: b, text: How large the model is}',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:15:9  questions.0.options.1.feedback  (error: missing-field)
      The field \`feedback\` is missing here.
      Fix: Add it, with a text as its value."
  `);
});

test('feedback is only a verdict', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'The size of a model says nothing about its errors in your group.',
        'This is incorrect. Read it again.',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:4:13  questions.0.source  (warning: translation-outdated)
      \`MC-Q001\` has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: 85fe87fbf18e\`.

    assessments/mini/questions.yaml:15:61  questions.0.options.1.feedback  (error: feedback)
      This feedback says whether the answer is right, but not why.
      Fix: Say in a full sentence why the answer is tempting and what it overlooks, or why it holds."
  `);
});

test('feedback is no sentence', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'The size of a model says nothing about its errors in your group.',
        'Wrong',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:15:61  questions.0.options.1.feedback  (error: full-sentence)
      Feedback is at least one full sentence with a reason; this text is shorter or has no end.
      Fix: Say why this answer is tempting and what it overlooks, and end with a full stop."
  `);
});

test('two options have one feedback', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'The colour helps the eye and changes no decision.',
        'A share of four people is no share to decide on.',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:29:62  questions.1.options.2.feedback  (error: feedback)
      This feedback is the same as that of \`options.1.feedback\`.
      Fix: Say what this answer in particular gets right or overlooks."
  `);
});

test('two options have one letter', () => {
  expect(
    report(
      edit('assessments/mini/questions.yaml', '{letter: b, text: How large', '{letter: a, text: How large'),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:14:7  questions.0.options  (error: letter-twice)
      Two entries of this list have the same letter.
      Fix: Give each entry its own letter; stored answers name entries by it."
  `);
});

test('the right option is clearly the longest', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'text: How common the outcome is, correct',
        'text: How common the outcome is among all people before any system has looked at them, correct',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:4:13  questions.0.source  (warning: translation-outdated)
      \`MC-Q001\` has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: 371cd57169ea\`.

    assessments/mini/questions.yaml:14:27  questions.0.options.0.text  (warning: key-longest)
      The right option has 79 characters, the longest other one 22: it can be guessed.
      Fix: Shorten the right option, or make another one as precise."
  `);
});

test('an option sums up the others', () => {
  expect(
    report(edit('assessments/mini/questions.yaml', 'text: Who else has bought it', 'text: All of the above')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.nl.yaml:4:13  questions.0.source  (warning: translation-outdated)
      \`MC-Q001\` has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: beb71c87be3f\`.

    assessments/mini/questions.yaml:16:27  questions.0.options.2.text  (error: option-wording)
      An option that sums up the others tests logic, not the subject.
      Fix: Write an answer of its own, or make the question \`multiple-choice\`."
  `);
});

test('a stem asks for what is not the case', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'stem: Which figures does a board need?',
        'stem: Which figures does a board NOT need?',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:24:11  questions.1.stem  (error: option-wording)
      The stem asks for what is not the case; readers overlook the "not".
      Fix: Ask for what is the case, or for what is wrong with a plan."
  `);
});

test('a stem holds raw HTML', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'stem: Which figures does a board need?',
        'stem: Which <b>figures</b> does a board need?',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:24:11  questions.1.stem  (error: raw-html)
      This text holds raw HTML, which is not shown.
      Fix: Write it in Markdown; put a literal \`<\` of code between backticks."
  `);
});

test('a lesson shows a quiz question', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l1-a-figure.mdx',
        '["MC-Q042", "MC-Q043"]',
        '["MC-Q042", "MC-Q043", "MC-Q001"]',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:64:1  Questions.ids  (error: question-use)
      \`MC-Q001\` is a question of the quiz; a lesson would give its key away.
      Fix: Show a question with \`use: practice\`, or change the use of \`MC-Q001\` in the bank.

    modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The translation lacks Questions MC-Q001.
      Fix: Use the same components as the source; only texts are translated."
  `);
});

test('no lesson shows a practice question', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '["MC-Q045", "MC-Q046"]', '["MC-Q046"]')),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:116:13  questions.8.number  (error: question-use)
      No lesson shows the practice question \`MC-Q045\`.
      Fix: Show it in the lesson that teaches it, or retire its number.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  minutes  (warning: lesson-minutes)
      The lesson declares 20 minutes; its 29 words, questions and activities come to 11.
      Fix: Correct \`minutes\` to about 11, or the minutes of its activities."
  `);
});

test('two lessons show one question', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '["MC-Q045", "MC-Q046"]',
        '["MC-Q045", "MC-Q046", "MC-Q043"]',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:1:1  (error: question-use)
      \`MC-Q043\` stands in MC-L1 and MC-L2; its answer is stored once.
      Fix: Keep it in one lesson and write a new question for the other."
  `);
});
