import { expect, test } from 'vitest';
import { edit, report, withFile } from './mini-course.ts';

test('a field is misspelt', () => {
  expect(report(edit('modules/mini/module.yaml', 'question: Who', 'qestion: Who'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:1:1  question  (error: missing-field)
      The field \`question\` is missing here.
      Fix: Add it, with a text as its value.

    modules/mini/module.yaml:5:1  qestion  (error: unknown-field)
      There is no field \`qestion\` here.
      Fix: Did you mean \`question\`? Correct the spelling, or remove the field."
  `);
});

test('a field is unknown and like no other', () => {
  expect(
    report(edit('modules/course.yaml', 'version: 1.0.0', 'version: 1.0.0\ntheme: dark')),
  ).toMatchInlineSnapshot(`
    "modules/course.yaml:9:1  theme  (error: unknown-field)
      There is no field \`theme\` here.
      Fix: Remove it; the fields here are \`title\`, \`shortTitle\`, \`description\`, \`translations\`, \`languages\`, \`sourceLanguage\`, \`version\`, \`issuer\` and \`hoursPolicy\`."
  `);
});

test('a field is missing', () => {
  expect(report(edit('modules/course.yaml', 'shortTitle: Mini course\n', ''))).toMatchInlineSnapshot(`
    "modules/course.yaml:1:1  shortTitle  (error: missing-field)
      The field \`shortTitle\` is missing here.
      Fix: Add it, with a text as its value."
  `);
});

test('a number stands where a text belongs', () => {
  expect(
    report(edit('modules/course.yaml', 'title: A course of two lessons', 'title: 2026')),
  ).toMatchInlineSnapshot(`
    "modules/course.yaml:1:8  title  (error: invalid-value)
      This has to be a text; it is the number \`2026\`.
      Fix: Write a text: put quotes around what stands there."
  `);
});

test('a text stands where a number belongs', () => {
  expect(report(edit('modules/mini/module.yaml', 'order: 1', 'order: first'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:3:8  order  (error: invalid-value)
      This has to be a number; it is the text \`first\`.
      Fix: Write a number."
  `);
});

test('a number is written in quotes', () => {
  expect(report(edit('modules/mini/module.yaml', 'count: 2', 'count: "2"'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:13:10  quiz.count  (error: invalid-value)
      This has to be a number; it is the text \`2\`.
      Fix: Write a number: remove the quotes, \`2\`."
  `);
});

test('a list is written as a text', () => {
  expect(
    report(edit('modules/mini/module.yaml', 'competences: [MC1, MC2]', 'competences: MC1')),
  ).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:6:14  competences  (error: invalid-value)
      This has to be a list; it is the text \`MC1\`.
      Fix: Write a list."
  `);
});

test('a value is none of the possible ones', () => {
  expect(report(edit('modules/facts.yaml', 'confidence: high', 'confidence: hgih'))).toMatchInlineSnapshot(`
    "modules/facts.yaml:11:15  0.confidence  (error: invalid-value)
      \`hgih\` is not possible here.
      Fix: Did you mean \`high\`? Write one of \`high\`, \`medium\` and \`low\`."
  `);
});

test('a language does not exist', () => {
  expect(
    report(edit('modules/course.yaml', 'languages: [en, nl]', 'languages: [en, nl, xx]')),
  ).toMatchInlineSnapshot(`
    "modules/course.yaml:6:21  languages.2  (error: invalid-value)
      \`xx\` is not possible here.
      Fix: Write one of \`en\`, \`nl\`, \`de\`, \`lv\` and \`tr\`."
  `);
});

test('a date is written in words', () => {
  expect(
    report(edit('modules/facts.yaml', 'reviewBy: 2027-03-01', 'reviewBy: March 2027')),
  ).toMatchInlineSnapshot(`
    "modules/facts.yaml:10:13  0.reviewBy  (error: text-form)
      \`March 2027\` is not a day.
      Fix: Write it like \`2026-11-30\`."
  `);
});

test('a note is too long for the margin', () => {
  expect(
    report(
      edit(
        'modules/facts.yaml',
        'note: Rules, not a model.',
        'note: word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word word end.',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/facts.yaml:17:9  1.note  (error: note-length)
      The note has 32 words; a margin holds 30.
      Fix: Shorten it; the full account belongs in \`claim\`."
  `);
});

test('the version is not one', () => {
  expect(report(edit('modules/course.yaml', 'version: 1.0.0', 'version: v1'))).toMatchInlineSnapshot(`
    "modules/course.yaml:8:10  version  (error: text-form)
      \`v1\` is not a version of three numbers.
      Fix: Write it like \`1.2.0\`."
  `);
});

test('a web address is not one', () => {
  expect(
    report(edit('modules/course.yaml', 'url: https://example.org\n', 'url: example.org\n')),
  ).toMatchInlineSnapshot(`
    "modules/course.yaml:11:8  issuer.url  (error: text-form)
      \`example.org\` is not a web address.
      Fix: Write it like \`https://example.org/page\`."
  `);
});

test('a mark is larger than one', () => {
  expect(report(edit('modules/mini/module.yaml', 'passMark: 0.7', 'passMark: 70'))).toMatchInlineSnapshot(`
    "modules/mini/module.yaml:14:13  quiz.passMark  (error: invalid-value)
      This has to be at most 1; it is \`70\`.
      Fix: Write a number that is at most 1."
  `);
});

test('a short name is longer than a hundred characters', () => {
  expect(
    report(
      edit(
        'modules/profile.yaml',
        'name: {en: Name an owner,',
        'name: {en: Name an owner and then Name an owner and then Name an owner and then Name an owner and then Name an owner and then rest,',
      ),
    ),
  ).toMatchInlineSnapshot(`
    "modules/profile.yaml:25:20  areas.0.competences.1.name.en  (error: invalid-value)
      This has to have at most 100 characters; it has 119 characters.
      Fix: Shorten it, or split it."
  `);
});

test('a register is no list', () => {
  expect(report(withFile('modules/facts.yaml', 'LAW-01: a fact\n'))).toMatchInlineSnapshot(`
    "modules/facts.yaml:1:1  (error: invalid-value)
      This file has to be a list.
      Fix: Start each entry with \`- \` in the first column."
  `);
});

test('one bad entry does not hide the others', () => {
  expect(
    report(withFile('modules/facts.yaml', '- id: LAW-01\n  topic: law\n- id: CASE-01\n  topic: case\n')),
  ).toMatchInlineSnapshot(`
    "modules/facts.yaml:1:3  0.competences  (error: missing-field)
      The field \`competences\` is missing here.
      Fix: Add it, with a list as its value.

    modules/facts.yaml:1:3  0.name  (error: missing-field)
      The field \`name\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:1:3  0.claim  (error: missing-field)
      The field \`claim\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:1:3  0.note  (error: missing-field)
      The field \`note\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:1:3  0.source  (error: missing-field)
      The field \`source\` is missing here.
      Fix: Add it, with a group of fields as its value.

    modules/facts.yaml:1:3  0.asOf  (error: missing-field)
      The field \`asOf\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:1:3  0.reviewBy  (error: missing-field)
      The field \`reviewBy\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:1:3  0.confidence  (error: missing-field)
      The field \`confidence\` is missing here.
      Fix: Add it, with one of \`high\`, \`medium\` and \`low\` as its value.

    modules/facts.yaml:3:3  1.competences  (error: missing-field)
      The field \`competences\` is missing here.
      Fix: Add it, with a list as its value.

    modules/facts.yaml:3:3  1.name  (error: missing-field)
      The field \`name\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:3:3  1.claim  (error: missing-field)
      The field \`claim\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:3:3  1.note  (error: missing-field)
      The field \`note\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:3:3  1.source  (error: missing-field)
      The field \`source\` is missing here.
      Fix: Add it, with a group of fields as its value.

    modules/facts.yaml:3:3  1.asOf  (error: missing-field)
      The field \`asOf\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:3:3  1.reviewBy  (error: missing-field)
      The field \`reviewBy\` is missing here.
      Fix: Add it, with a text as its value.

    modules/facts.yaml:3:3  1.confidence  (error: missing-field)
      The field \`confidence\` is missing here.
      Fix: Add it, with one of \`high\`, \`medium\` and \`low\` as its value."
  `);
});

test('a case file lacks its notice of invention', () => {
  expect(report(edit('modules/case/university.yaml', 'fictional: true\n', ''))).toMatchInlineSnapshot(`
    "modules/case/university.yaml:1:1  fictional  (error: missing-field)
      The field \`fictional\` is missing here.
      Fix: Add it, with \`true\` as its value."
  `);
});
