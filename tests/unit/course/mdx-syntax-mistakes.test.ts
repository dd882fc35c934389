import { expect, test } from 'vitest';
import { edit, report, withFile } from './mini-course.ts';

test('a component is not closed', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Nobody signed the contract.\n\n</Situation>',
        'Nobody signed the contract.\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:10:1  (error: mdx-syntax)
      The component \`<Situation>\` is not closed where it has to be.
      Fix: Close it with \`</Name>\` at the same depth it was opened at, or write \`<Name />\` if nothing stands inside."
  `);
});

test('a component is closed under another name', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Nobody signed the contract.\n\n</Situation>',
        'Nobody signed the contract.\n\n</Situaton>',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:14:1  (error: mdx-syntax)
      \`</Situaton>\` closes something else than what is open here, \`<Situation>\`.
      Fix: Correct the name of the closing tag, or close the inner component first."
  `);
});

test('a component is closed that was not opened', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '<Activity id="MC-A2" />', '</Worked>')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:33:2  (error: mdx-syntax)
      A component is closed here that was not opened.
      Fix: Remove the closing tag, or open the component before it."
  `);
});

test('a sign for less than is read as a component', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Somebody answers\n\n',
        'Somebody answers\n\nUse it below <5 cases.\n\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:15  (error: mdx-syntax)
      A \`<\` starts a component here, but no name of one follows.
      Fix: If it is the sign for "less than", write \`\\<\` or the words "less than"."
  `);
});

test('a brace is left open', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Somebody answers\n\n',
        'Somebody answers\n\nA set {1, 2 of systems.\n\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:24  (error: mdx-syntax)
      A \`{\` starts an expression here that is not complete.
      Fix: Close it with \`}\`; if the brace is part of the text, write \`\\{\`."
  `);
});

test('text in braces is read as code', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        'Somebody answers\n\n',
        'Somebody answers\n\nA set {systems} of things.\n\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:20:7  (error: code-in-text)
      Text in braces is read as code.
      Fix: Write \`\\{\` for a brace that is part of the text."
  `);
});

test('a component is imported', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '<Situation time="Tuesday',
        'import Chart from "./chart";\n\n<Situation time="Tuesday',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:10:1  (error: code-in-text)
      A line that starts with \`import\` or \`export\` is read as code.
      Fix: Remove it: all components are there without an import. If it is a sentence, begin it with another word."
  `);
});

test('an attribute lacks its quotes', () => {
  expect(
    report(edit('modules/mini/en/mc-l2-an-owner.mdx', '<Activity id="MC-A2" />', '<Activity id=MC-A2 />')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:33:14  (error: mdx-syntax)
      An attribute of this component is not written correctly.
      Fix: Write \`name="text"\` for a text and \`name={[…]}\` for a list or a number; an inner quote is \`&quot;\`."
  `);
});

test('the frontmatter is missing', () => {
  expect(
    report(withFile('modules/mini/en/mc-l2-an-owner.mdx', '## A lesson\n\nText.\n')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:1:1  (error: no-frontmatter)
      The file does not start with its settings between two lines \`---\`.
      Fix: Start it with \`---\`, the fields (\`id\`, \`title\` …), and \`---\` again; modules/README.md shows an example."
  `);
});

test('the frontmatter and the body both have mistakes', () => {
  expect(
    report(
      withFile(
        'modules/mini/en/mc-l2-an-owner.mdx',
        '---\nid: MC-L2\ntitel: A lesson\n---\n\nUse it below <5 cases.\n',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:2:1  title  (error: missing-field)
      The field \`title\` is missing here.
      Fix: Add it, with a text as its value.

    modules/mini/en/mc-l2-an-owner.mdx:2:1  promise  (error: missing-field)
      The field \`promise\` is missing here.
      Fix: Add it, with a text as its value.

    modules/mini/en/mc-l2-an-owner.mdx:2:1  minutes  (error: missing-field)
      The field \`minutes\` is missing here.
      Fix: Add it, with a number as its value.

    modules/mini/en/mc-l2-an-owner.mdx:2:1  competences  (error: missing-field)
      The field \`competences\` is missing here.
      Fix: Add it, with a list as its value.

    modules/mini/en/mc-l2-an-owner.mdx:2:1  outcomes  (error: missing-field)
      The field \`outcomes\` is missing here.
      Fix: Add it, with a list as its value.

    modules/mini/en/mc-l2-an-owner.mdx:3:1  titel  (error: unknown-field)
      There is no field \`titel\` here.
      Fix: Did you mean \`title\`? Correct the spelling, or remove the field.

    modules/mini/en/mc-l2-an-owner.mdx:6:15  (error: mdx-syntax)
      A \`<\` starts a component here, but no name of one follows.
      Fix: If it is the sign for "less than", write \`\\<\` or the words "less than"."
  `);
});

test('the id is not that of the file', () => {
  expect(report(edit('modules/mini/en/mc-l2-an-owner.mdx', 'id: MC-L2', 'id: MC-L3'))).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:2:5  id  (error: lesson-files)
      The file is named after \`MC-L2\`, but its \`id\` is \`MC-L3\`.
      Fix: Rename the file, or correct the \`id\`."
  `);
});
