import { expect, test } from 'vitest';
import { edit, report } from './mini-course.ts';

test('a picture has no text', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l1-a-figure.mdx',
        '![Two bars, the first of them twice as long as the second]',
        '![]',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:46:1  (error: missing-alt-text)
      The picture has no text for those who do not see it.
      Fix: Write what a reader has to know from it: \`![What it shows](…)\`."
  `);
});

test('a picture has its file name as text', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l1-a-figure.mdx',
        '![Two bars, the first of them twice as long as the second]',
        '![bars.png]',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:46:1  (error: missing-alt-text)
      “bars.png” does not say what the picture shows.
      Fix: Write what a reader has to know from it: \`![What it shows](…)\`."
  `);
});

test('a picture does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', '../media/bars.png', '../media/chart.png')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:46:1  (error: image-file)
      There is no picture \`../media/chart.png\`.
      Fix: Write the path from this file, like \`../media/name.png\`."
  `);
});

test('a picture comes from another site', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', '../media/bars.png', 'https://example.org/bars.png')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:46:1  (error: image-file)
      The picture comes from another site.
      Fix: Put it into \`media/\` of the module and write \`../media/name.png\`."
  `);
});

test('a link leads to no page', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '(mc-l1-a-figure.html#a-figure-has-a-base)',
        '(mc-l1-a-figur.html)',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:64  (error: broken-link)
      There is no page \`mini/mc-l1-a-figur.html\` for the link \`mc-l1-a-figur.html\`.
      Fix: Did you mean \`mini/mc-l1-a-figure.html\`? Write the file name of a lesson with \`.html\`, like \`al-l2-….html\`; for another module put \`../<module>/\` before it."
  `);
});

test('a link leads to the source file', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '(mc-l1-a-figure.html#a-figure-has-a-base)',
        '(mc-l1-a-figure.mdx)',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:64  (error: broken-link)
      There is no page \`mini/mc-l1-a-figure.mdx\` for the link \`mc-l1-a-figure.mdx\`.
      Fix: Write the file name of a lesson with \`.html\`, like \`al-l2-….html\`; for another module put \`../<module>/\` before it."
  `);
});

test('a link leads to no heading', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '#a-figure-has-a-base)', '#a-figure-has-no-base)')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:64  (error: broken-link)
      The page \`mini/mc-l1-a-figure.html\` has no heading \`#a-figure-has-no-base\`.
      Fix: Did you mean \`a-figure-has-a-base\`? Its headings are #a-figure-has-a-base."
  `);
});

test('a link works on one site only', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '(quiz.html)', '(/en/mini/quiz.html)')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:21:5  (error: broken-link)
      The link \`/en/mini/quiz.html\` works on one site only.
      Fix: Write the path from this page, or a whole web address."
  `);
});

test('a link says only "here"', () => {
  expect(report(edit('modules/mini/en/mc-l2-an-owner.mdx', '[the quiz]', '[here]'))).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:21:5  (error: link-text)
      “here” does not say where the link leads.
      Fix: Make the name of what is behind it the text of the link."
  `);
});

test('the section of the first question does not exist', () => {
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', 'section="a-figure-has-a-base"', 'section="the-base"')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:24:1  TryFirst.section  (error: broken-link)
      The lesson has no section \`the-base\`.
      Fix: Its sections are a-figure-has-a-base."
  `);
});

test('a link and a picture are not well formed', () => {
  const twice = edit('modules/mini/en/mc-l2-an-owner.mdx', '(quiz.html)', '(mc-l1-a-figure.html#%E0%A4)');
  expect(
    report(edit('modules/mini/en/mc-l1-a-figure.mdx', '(../media/bars.png)', '(../media/%E0%A4.png)', twice)),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l1-a-figure.mdx:46:1  (error: image-file)
      There is no picture \`../media/%E0%A4.png\`.
      Fix: Write the path from this file, like \`../media/name.png\`.

    modules/mini/en/mc-l2-an-owner.mdx:21:5  (error: broken-link)
      The page \`mini/mc-l1-a-figure.html\` has no heading \`#%E0%A4\`.
      Fix: Its headings are #a-figure-has-a-base."
  `);
});
