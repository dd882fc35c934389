import { expect, test } from 'vitest';
import { edit, report, withFile } from './mini-course.ts';

test('a text with a colon is not quoted', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'title: Small decisions', 'title: Small decisions: a start')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:4:8  (error: yaml-syntax)
      A second \`: \` stands in one line.
      Fix: If it is a text with a colon and a space in it, put quotes around the whole text."
  `);
});

test('a line is indented with a tab', () => {
  expect(report(edit('modules/mini/module.yaml', '  count: 2', '\tcount: 2'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:13:1  (error: yaml-syntax)
      This line is indented with a tab.
      Fix: Indent with spaces."
  `);
});

test('a bracket is not closed', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'lessons: [MC-L1, MC-L2]', 'lessons: [MC-L1, MC-L2')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:11:1  (error: yaml-syntax)
      A bracket that was opened before this line is not closed.
      Fix: Close the list with \`]\` or the group with \`}\` where it ends."
  `);
});

test('a quote is not closed', () => {
  expect(
    report(edit('modules/course.yaml', 'title: A course of two lessons', 'title: "A course of two lessons')),
  ).toMatchInlineSnapshot(`
    "modules/course.yaml:1:8  (error: yaml-syntax)
      The quote that opens here is not closed.
      Fix: Close it, or remove it."
  `);
});

test('a field is written twice', () => {
  expect(report(edit('modules/mini/module.yaml', 'order: 1', 'order: 1\norder: 2'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:4:1  (error: yaml-syntax)
      This field is written twice in one group.
      Fix: Keep one of the two."
  `);
});

test('a text starts with an asterisk', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'title: Small decisions', 'title: *Small* decisions')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:4:8  (error: yaml-syntax)
      A text that starts with \`*\` has a meaning of its own in YAML.
      Fix: Put quotes around the whole text."
  `);
});

test('a second document begins', () => {
  expect(report(edit('modules/mini/module.yaml', 'quiz:', '---\nquiz:'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:12:1  (error: yaml-syntax)
      The file holds a second document after \`---\`.
      Fix: Remove the line \`---\`, or move the second part to its own file."
  `);
});

test('a text starts with an at sign', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'title: Small decisions', 'title: @home decisions')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:4:8  (error: yaml-syntax)
      A text that starts with \`@\` has a meaning of its own in YAML.
      Fix: Put quotes around the whole text."
  `);
});

test('a list of a file repeats itself endlessly', () => {
  expect(
    report(
      withFile(
        'modules/case/offices.yaml',
        'a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c, *c]\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/case/offices.yaml:1:1  (error: yaml-syntax)
      This YAML repeats itself through \`&\` and \`*\` marks too often to be read.
      Fix: Write the repeated parts out."
  `);
});

test('a text with a comma is not quoted inside braces', () => {
  expect(
    report(
      edit(
        'assessments/mini/questions.yaml',
        'The colour helps the eye and changes no decision.',
        'The colour helps the eye, and changes no decision at all.',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:29:62  questions.1.options.2.feedback  (error: full-sentence)
      Feedback is at least one full sentence with a reason; this text is shorter or has no end.
      Fix: Say why this answer is tempting and what it overlooks, and end with a full stop.

    assessments/mini/questions.yaml:29:88  questions.1.options.2.and changes no decision at all.  (error: unknown-field)
      \`and changes no decision at all.\` was read as the name of a field.
      Fix: Put quotes around the whole text it belongs to: inside \`{ }\` and \`[ ]\` a comma ends a text."
  `);
});
