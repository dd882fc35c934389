import { expect, test } from 'vitest';
import { z } from 'zod';
import { formatProblems } from '../../../src/problems/format-problem.ts';
import { parseYaml, validate } from '../../../src/problems/parse-yaml.ts';

const schema = z.strictObject({
  name: z.string().min(3),
  sizes: z.array(z.number()).max(2).optional(),
  kind: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('a'), a: z.string() }),
    z.strictObject({ type: z.literal('b'), b: z.boolean() }),
  ]),
  either: z.union([z.string(), z.strictObject({ left: z.number() })]).optional(),
  counts: z.record(z.string(), z.number()).optional(),
  link: z.url().optional(),
});

function check(text: string): string {
  const { data, problems } = parseYaml({ file: 'a.yaml', text });
  if (data === undefined) return formatProblems(problems, 'text').trimEnd();
  return formatProblems(validate(data, schema).problems, 'text').trimEnd();
}

test('valid data come typed', () => {
  const { data } = parseYaml({ file: 'a.yaml', text: 'name: Ann\nkind: {type: b, b: true}\n' });
  expect(data && validate(data, schema).data).toEqual({ name: 'Ann', kind: { type: 'b', b: true } });
});

test('dates, versions and words like "no" stay texts', () => {
  const { data } = parseYaml({ file: 'a.yaml', text: 'a: 2026-10-01\nb: 1.2.0\nc: no\nd: 2026-10\n' });
  expect(data?.data).toEqual({ a: '2026-10-01', b: '1.2.0', c: 'no', d: '2026-10' });
});

test('the choice of a kind is missing', () => {
  expect(check('name: Ann\nkind: {a: x}\n')).toMatchInlineSnapshot(`
    "a.yaml:2:7  kind.type  (error: missing-field)
      The field \`type\` is missing here.
      Fix: Add it, with one of \`a\` and \`b\` as its value."
  `);
});

test('a field belongs to another kind', () => {
  expect(check('name: Ann\nkind: {type: a, a: x, b: true}\n')).toMatchInlineSnapshot(`
    "a.yaml:2:23  kind.b  (error: unknown-field)
      There is no field \`b\` here.
      Fix: Remove it; the fields here are \`type\` and \`a\`."
  `);
});

test('neither form of a value fits', () => {
  expect(check('name: Ann\nkind: {type: b, b: true}\neither: 5\n')).toMatchInlineSnapshot(`
    "a.yaml:3:9  either  (error: invalid-value)
      This has to be a text or a group of fields; it is the number \`5\`.
      Fix: Write a text or a group of fields: put quotes around what stands there."
  `);
});

test('the nearer form of a value is explained', () => {
  expect(check('name: Ann\nkind: {type: b, b: true}\neither: {left: x}\n')).toMatchInlineSnapshot(`
    "a.yaml:3:16  either.left  (error: invalid-value)
      This has to be a number; it is the text \`x\`.
      Fix: Write a number."
  `);
});

test('a list is too long and a text too short', () => {
  expect(check('name: An\nsizes: [1, 2, 3]\nkind: {type: b, b: true}\n')).toMatchInlineSnapshot(`
    "a.yaml:1:7  name  (error: invalid-value)
      This has to have at least 3 characters; it has 2 characters.
      Fix: Add what is missing.

    a.yaml:2:8  sizes  (error: invalid-value)
      This has to have at most 2 entries; it has 3 entries.
      Fix: Shorten it, or split it."
  `);
});

test('a value of a table is of the wrong kind, and a web address is none', () => {
  expect(
    check('name: Ann\nkind: {type: b, b: "yes"}\ncounts: {x: many}\nlink: here\n'),
  ).toMatchInlineSnapshot(`
    "a.yaml:2:20  kind.b  (error: invalid-value)
      This has to be \`true\` or \`false\`; it is the text \`yes\`.
      Fix: Write \`true\` or \`false\`.

    a.yaml:3:13  counts.x  (error: invalid-value)
      This has to be a number; it is the text \`many\`.
      Fix: Write a number.

    a.yaml:4:7  link  (error: invalid-value)
      \`here\` is not a web address such as \`https://example.org\`.
      Fix: Correct it."
  `);
});

test('a value is empty', () => {
  expect(check('name:\nkind: {type: b, b: true}\n')).toMatchInlineSnapshot(`
    "a.yaml:1:6  name  (error: invalid-value)
      This has to be a text; it is empty.
      Fix: Write a text."
  `);
});

test('a text with a colon became a group', () => {
  expect(check('name:\n  First: last\nkind: {type: b, b: true}\n')).toMatchInlineSnapshot(`
    "a.yaml:2:3  name  (error: invalid-value)
      This has to be a text; it is a group of fields.
      Fix: Write a text; a text that holds a colon and a space, or starts with \`{\`, \`[\`, \`*\`, \`&\` or \`#\`, needs quotes."
  `);
});

test('lines count from where the text stands in its file', () => {
  const { data } = parseYaml({ file: 'a.mdx', text: 'title: x\nnote: y\n' }, 2);
  expect(data?.valueAt(['note'])).toEqual({ file: 'a.mdx', line: 3, column: 7 });
  expect(data?.keyAt(['note'])).toEqual({ file: 'a.mdx', line: 3, column: 1 });
});

test('the place of what is not there is that of the group around it', () => {
  const { data } = parseYaml({ file: 'a.yaml', text: 'list:\n  - a: 1\n  - b: 2\n' });
  expect(data?.valueAt(['list', 1, 'missing', 'deeper'])).toMatchObject({ line: 3, column: 5 });
});

test('several syntax errors are reported at once', () => {
  expect(check('a: "x\\q"\nb: [1, 2\nc: 3\na: 4\n').match(/a\.yaml:\d+/g)).toEqual([
    'a.yaml:1',
    'a.yaml:3',
    'a.yaml:4',
  ]);
});

test('names that programs use do no harm', () => {
  const { data } = parseYaml({ file: 'a.yaml', text: '__proto__: {x: 1}\nconstructor: 2\n' });
  expect(data && validate(data, schema).problems.length).toBeGreaterThan(0);
  expect(Reflect.get({}, 'x')).toBeUndefined();
});
