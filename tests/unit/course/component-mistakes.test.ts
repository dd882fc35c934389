import { expect, test } from 'vitest';
import { edit, report } from './mini-course.ts';

test('a component is misspelt', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '<Activity id="MC-A2" />', '<Activty id="MC-A2" />')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-a2-owners.mdx:1:1  (error: activity-used)
      No lesson shows the activity \`MC-A2\`.
      Fix: Write \`<Activity id="MC-A2" />\` in the lesson it belongs to, or delete the file.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  minutes  (warning: lesson-minutes)
      The lesson declares 20 minutes; its 29 words, questions and activities come to 9.
      Fix: Correct \`minutes\` to about 9, or the minutes of its activities.

    modules/mini/en/mc-l2-an-owner.mdx:1:1  (warning: lesson-parts)
      The lesson has no \`Activity\`.
      Fix: Write these parts; modules/README.md says what each of them is for.

    modules/mini/en/mc-l2-an-owner.mdx:33:1  (error: unknown-component)
      There is no component \`Activty\`.
      Fix: Did you mean \`Activity\`? The components are Situation, Artefact, TryFirst, Fact, Survey, CaseValue, CaseTable, SurveyBars, CaseBars, Case, Part, Worked, Step, Record, Activity, Worksheet, Questions, Question, TakeToWork, Term, KeyIdea."
  `);
});

test('a component does not exist', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '<Activity id="MC-A2" />',
        '<Activity id="MC-A2" />\n\n<Video src="a.mp4" />',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:35:1  (error: unknown-component)
      There is no component \`Video\`.
      Fix: The components are Situation, Artefact, TryFirst, Fact, Survey, CaseValue, CaseTable, SurveyBars, CaseBars, Case, Part, Worked, Step, Record, Activity, Worksheet, Questions, Question, TakeToWork, Term, KeyIdea."
  `);
});

test('raw HTML stands in a lesson', () => {
  expect(
    report(
      edit('modules/mini/en/mc-l2-an-owner.mdx', 'Article 26 says', '<div>Hello</div>\n\nArticle 26 says'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:1  (error: unknown-component)
      \`<div>\` is HTML, which lessons do not use.
      Fix: Write it in Markdown."
  `);
});

test('an attribute is misspelt', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'caption="One office"', 'capton="One office"')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.capton  (error: component-attributes)
      \`CaseTable\` has no attribute \`capton\`.
      Fix: Did you mean \`caption\`? Its attributes are data, columns, rows, caption.

    modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.caption  (error: component-attributes)
      \`CaseTable\` lacks its attribute \`caption\`.
      Fix: Add \`caption="…"\`."
  `);
});

test('an attribute is missing', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', ' caption="One office"', '')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.caption  (error: component-attributes)
      \`CaseTable\` lacks its attribute \`caption\`.
      Fix: Add \`caption="…"\`."
  `);
});

test('a list is written as a text', () => {
  expect(
    report(
      edit('modules/mini/en/mc-l2-an-owner.mdx', 'columns={["name", "owner"]}', 'columns="name, owner"'),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.columns  (error: component-attributes)
      This has to be a list of texts in braces.
      Fix: Write \`columns={["…", "…"]}\`.

    modules/mini/en/mc-l2-an-owner.mdx:23:1  CaseTable.columns  (error: unknown-case-path)
      The data set has no column \`name, owner\`.
      Fix: Its columns are id, name, forms, owner."
  `);
});

test('a number is written as a text', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'minutes={10}', 'minutes="10"')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:37:1  TakeToWork.minutes  (error: component-attributes)
      This has to be a number in braces.
      Fix: Write \`minutes={25}\`."
  `);
});

test('a part of a case has an unknown kind', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', '<Part is="followed">', '<Part is="after">')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:34:1  (error: component-content)
      A \`Case\` has each of its four parts once; followed is missing or double.
      Fix: Write \`<Part is="was">\`, \`<Part is="found">\`, \`<Part is="followed">\` and \`<Part is="not-shown">\`.

    modules/mini/en/mc-l1-a-figure.mdx:40:1  Part.is  (error: component-attributes)
      \`after\` is not possible here.
      Fix: Write one of was, found, followed, not-shown."
  `);
});

test('a step stands outside of a worked example', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '## Somebody answers\n',
        '## Somebody answers\n\n<Step question="Who?" so="This.">She.</Step>\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:1  (error: component-content)
      \`Step\` stands outside of \`Worked\`.
      Fix: Move it into a \`<Worked>\`."
  `);
});

test('a component holds a text that is not shown', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '<Activity id="MC-A2" />',
        '<Activity id="MC-A2">Do this.</Activity>',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:33:1  (error: component-content)
      \`Activity\` holds a text, which is not shown.
      Fix: Write \`<Activity … />\` and put the text beside it."
  `);
});

test('a component is empty', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l1-a-figure.mdx',
        '<KeyIdea>Ask for the base first.</KeyIdea>',
        '<KeyIdea></KeyIdea>',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:29:72  (error: component-content)
      \`KeyIdea\` is empty.
      Fix: Write its text between \`<KeyIdea …>\` and \`</KeyIdea>\`."
  `);
});

test('a situation has two artefacts', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Nobody signed the contract.',
        '<Artefact title="One">A</Artefact>\n\n<Artefact title="Two">B</Artefact>',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:10:1  (error: component-content)
      A \`Situation\` has more than one \`Artefact\`.
      Fix: Keep one; the others belong further down."
  `);
});
