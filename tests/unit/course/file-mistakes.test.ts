import { expect, test } from 'vitest';
import { report, textOf, withFile, withoutFile } from './mini-course.ts';

/** A header of 9000 × 20 pixels and half a megabyte of nothing behind it. */
const hugePng = new Uint8Array(500_000);
hugePng.set([
  0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x23, 0x28, 0, 0, 0, 20,
]);

test('a file is unknown', () => {
  expect(report(withFile('modules/mini/notes.txt', 'a note'))).toMatchInlineSnapshot(`
    "modules/mini/notes.txt:1:1  (error: unexpected-file)
      The course does not know what this file is.
      Fix: Correct its name or folder (modules/README.md lists them), or delete it."
  `);
});

test('a picture stands in the wrong folder', () => {
  expect(
    report(withFile('modules/mini/en/chart.png', textOf('modules/mini/module.yaml'))),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/chart.png:1:1  (error: unexpected-file)
      The course does not know what this file is.
      Fix: Move it to the folder \`media/\` of its module."
  `);
});

test('a lesson is not named after its id', () => {
  expect(report(withFile('modules/mini/en/Lesson 3.mdx', 'text'))).toMatchInlineSnapshot(`
    "modules/mini/en/Lesson 3.mdx:1:1  (error: unexpected-file)
      The course does not know what this file is.
      Fix: Name it \`<id>-<words>.mdx\` in small letters, like \`al-l1-nobody-has-the-list.mdx\`, in the folder of its language."
  `);
});

test('a YAML file ends in .yml', () => {
  expect(report(withFile('modules/mini/module.nl.yml', 'text'))).toMatchInlineSnapshot(`
    "modules/mini/module.nl.yml:1:1  (error: unexpected-file)
      The course does not know what this file is.
      Fix: Rename it to \`.yaml\`."
  `);
});

test('a file is empty', () => {
  expect(report(withFile('modules/mini/module.yaml', ''))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:1:1  (error: empty-file)
      The file is empty.
      Fix: Write its content, or delete the file."
  `);
});

test('a file is binary', () => {
  expect(
    report(withFile('modules/mini/module.yaml', new Uint8Array([0, 159, 146, 150, 1, 2]))),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:1:1  (error: not-a-text)
      The file is not text in UTF-8.
      Fix: Save it as UTF-8 in your editor; if it is a picture or a document, give it its own ending and put it in \`media/\`."
  `);
});

test('a lesson is binary', () => {
  expect(
    report(withFile('modules/mini/en/mc-l2-an-owner.mdx', new Uint8Array([0xff, 0xfe, 0, 1]))),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-l2-an-owner.mdx:1:1  (error: not-a-text)
      The file is not text in UTF-8.
      Fix: Save it as UTF-8 in your editor; if it is a picture or a document, give it its own ending and put it in \`media/\`."
  `);
});

test('a file has five megabytes', () => {
  expect(report(withFile('modules/glossary/nl.yaml', 'x'.repeat(5_000_000)))).toMatchInlineSnapshot(`
    "modules/glossary/nl.yaml:1:1  (error: file-too-large)
      The file has 5.0 MB; a text of this course has at most 1 MB.
      Fix: Check whether it is the right file, and split it if it is."
  `);
});

test('a lesson has five megabytes', () => {
  expect(report(withFile('modules/mini/en/mc-a2-owners.mdx', '# '.repeat(2_500_000)))).toMatchInlineSnapshot(`
    "modules/mini/en/mc-a2-owners.mdx:1:1  (error: file-too-large)
      The file has 5.0 MB; a text of this course has at most 1 MB.
      Fix: Check whether it is the right file, and split it if it is."
  `);
});

test('the settings are missing', () => {
  expect(report(withoutFile('modules/course.yaml'))).toMatchInlineSnapshot(`
    "modules/course.yaml:1:1  (error: missing-file)
      The file modules/course.yaml is missing.
      Fix: Write it; modules/README.md describes its fields."
  `);
});

test('the facts are missing', () => {
  expect(report(withoutFile('modules/facts.yaml'))).toMatchInlineSnapshot(`
    "modules/facts.yaml:1:1  (error: missing-file)
      The file modules/facts.yaml is missing.
      Fix: Write it; modules/README.md describes its fields."
  `);
});

test('a picture is broken', () => {
  expect(report(withFile('modules/mini/media/bars.png', 'not a picture'))).toMatchInlineSnapshot(`
    "modules/mini/media/bars.png:1:1  (error: image-file)
      The picture cannot be read: it is broken, or not what its ending says.
      Fix: Export it again."
  `);
});

test('a picture is huge', () => {
  expect(report(withFile('modules/mini/media/bars.png', hugePng))).toMatchInlineSnapshot(`
    "modules/mini/media/bars.png:1:1  (error: image-file)
      The picture has 500 kB; at most 400 are allowed.
      Fix: Save it smaller, or as WebP.

    modules/mini/media/bars.png:1:1  (error: image-file)
      The picture is 9000 × 20 pixels large.
      Fix: Scale it to at most 3200 pixels a side."
  `);
});

test('a bank belongs to no module', () => {
  expect(
    report(withFile('assessments/other/questions.yaml', 'unit: other\nretired: []\nquestions:\n  - {}\n')),
  ).toMatchInlineSnapshot(`
    "assessments/other/questions.yaml:1:7  unit  (error: unit-name)
      There is no module \`other\` that this bank could belong to.
      Fix: Rename the folder to that of a module, or write modules/other/module.yaml."
  `);
});
