import { expect, test } from 'vitest';
import { edit, report, textOf, withFile } from './mini-course.ts';

test('a translation does not say what it translates', () => {
  expect(
    report(edit('modules/mini/nl/mc-a1-register.mdx', 'source: 348eb657c5f5\n', '')),
  ).toMatchInlineSnapshot(`
    "modules/mini/nl/mc-a1-register.mdx:1:1  source  (error: translation-fields)
      The translation has no \`source\`.
      Fix: Add \`source: 348eb657c5f5\`, the hash of modules/mini/en/mc-a1-register.mdx."
  `);
});

test('a translation does not say who translated it', () => {
  expect(
    report(
      edit(
        'modules/mini/nl/mc-a1-register.mdx',
        'translator: machine-assisted, not reviewed by a native speaker\n',
        '',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/nl/mc-a1-register.mdx:1:1  translator  (error: translation-fields)
      The translation has no \`translator\`.
      Fix: Add \`translator\`, for example \`machine-assisted, not reviewed by a native speaker\`."
  `);
});

test('a source text says what it translates', () => {
  expect(
    report(edit('modules/mini/en/mc-a1-register.mdx', 'minutes: 10', 'minutes: 10\nsource: 348eb657c5f5')),
  ).toMatchInlineSnapshot(`
    "modules/mini/en/mc-a1-register.mdx:5:9  source  (error: translation-fields)
      \`source\` belongs to translations; this is the source text.
      Fix: Remove the field.

    modules/mini/nl/mc-a1-register.mdx:6:9  source  (warning: translation-outdated)
      modules/mini/en/mc-a1-register.mdx has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: d4bb8c34f47a\`."
  `);
});

test('a source text has changed', () => {
  expect(
    report(
      edit(
        'modules/mini/en/mc-a1-register.mdx',
        'Look at the table and answer.',
        'Look at the table and answer one question.',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/nl/mc-a1-register.mdx:6:9  source  (warning: translation-outdated)
      modules/mini/en/mc-a1-register.mdx has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: aae84089eba2\`."
  `);
});

test('the source of a module has changed', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'title: Small decisions', 'title: Smaller decisions')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.nl.yaml:1:9  source  (warning: translation-outdated)
      The source of the module has changed since it was translated.
      Fix: Bring the translation up to date, then write \`source: d8d5750ebc28\`."
  `);
});

test('a translation lacks a fact', () => {
  expect(
    report(edit('modules/mini/nl/mc-l1-a-figure.mdx', '<Fact id="CASE-01" />', '')),
  ).toMatchInlineSnapshot(`
    "modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The translation lacks Fact CASE-01.
      Fix: Use the same components as the source; only texts are translated."
  `);
});

test('a translation lacks a heading', () => {
  expect(
    report(edit('modules/mini/nl/mc-l1-a-figure.mdx', '## Een cijfer heeft een basis\n', '')),
  ).toMatchInlineSnapshot(`
    "modules/mini/nl/mc-l1-a-figure.mdx:1:1  (warning: translation-components)
      The headings of the translation are not those of the source in number and level.
      Fix: Give every heading of the source one heading of the same level: links find it by its place."
  `);
});

test('a translation has another file name', () => {
  expect(
    report(
      withFile(
        'modules/mini/nl/mc-l2-een-eigenaar.mdx',
        textOf('modules/mini/nl/mc-a1-register.mdx')
          .replace('id: MC-A1', 'id: MC-L2')
          .replace('minutes: 10', 'promise: Wijs een eigenaar aan.\nminutes: 10\noutcomes: [MC-S1]'),
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/mini/nl/mc-l2-een-eigenaar.mdx:1:1  (error: lesson-files)
      There is no file of this name in modules/mini/en/ that it could translate.
      Fix: Give it the name of its source file; the name is the same in every language."
  `);
});

test('a glossary lacks a term', () => {
  expect(
    report(
      edit(
        'modules/glossary/nl.yaml',
        '- {id: owner, term: eigenaar, definition: De persoon die voor een systeem instaat.}\n',
        '',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/glossary/nl.yaml:1:1  (warning: glossary-terms)
      The glossary lacks \`owner\`.
      Fix: Translate the terms; pages show the source language until then."
  `);
});

test('a glossary has a term of its own', () => {
  expect(report(edit('modules/glossary/nl.yaml', 'id: owner', 'id: eigenaar'))).toMatchInlineSnapshot(`
    "modules/glossary/nl.yaml:1:1  (warning: glossary-terms)
      The glossary lacks \`owner\`.
      Fix: Translate the terms; pages show the source language until then.

    modules/glossary/nl.yaml:2:8  1.id  (warning: glossary-terms)
      The term \`eigenaar\` is not in the glossary of the source language.
      Fix: Add it there first, or correct its id."
  `);
});
