import { expect, test } from 'vitest';
import { readWrittenText } from '../../../src/course/written-text.ts';
import { parseMdx } from '../../../src/problems/parse-mdx.ts';

const front = '---\nid: x\n---\n\n';
const parse = (body: string) => parseMdx({ file: 'a.mdx', text: front + body });

test('frontmatter comes with the places of the file', () => {
  expect(parse('Text.').data?.frontmatter?.valueAt(['id'])).toEqual({ file: 'a.mdx', line: 2, column: 5 });
});

test('a rule between paragraphs is no end of the frontmatter', () => {
  const { data, problems } = parseMdx({ file: 'a.mdx', text: '---\nid: x\n---\n\nOne.\n\n---\n\nTwo.\n' });
  expect(problems).toEqual([]);
  expect(data?.frontmatter?.data).toEqual({ id: 'x' });
});

test('attributes are texts, numbers and lists; nothing is run', () => {
  const { data } = parse('<A text="one" number={25} list={["a", "b"]} code={process.exit()} bare />\n');
  const [use] = data === undefined ? [] : readWrittenText(data).components;
  expect(use && Object.fromEntries(use.attributes)).toEqual({ text: 'one', number: 25, list: ['a', 'b'] });
});

test('a list over several lines may end with a comma', () => {
  const { data } = parse('<A list={[\n  "a",\n  "b",\n]} />\n');
  const [use] = data === undefined ? [] : readWrittenText(data).components;
  expect(use?.attributes.get('list')).toEqual(['a', 'b']);
});

test('components know where they stand and what is around them', () => {
  const { data } = parse('<Outer>\n\nA <Inner /> text.\n\n</Outer>\n');
  const uses = data === undefined ? [] : readWrittenText(data).components;
  expect(
    uses.map(({ name, position, parent }) => [name, position.line, position.column, parent?.name]),
  ).toEqual([
    ['Outer', 5, 1, undefined],
    ['Inner', 7, 3, 'Outer'],
  ]);
});

test('words are counted without marks and attributes', () => {
  const { data } = parse('## Two words\n\n**Three** more — <A b="not counted" />words, `code not`.\n');
  expect(data && readWrittenText(data).words).toBe(5);
});

test.each([
  ['Below <5 cases.', 5, 8],
  ['<Outer>\n\nText.\n', 5, 1],
  ['Text.\n\n</Outer>\n', 7, 2],
  ['A {brace.', 5, 10],
  ['<A b=c />', 5, 6],
  ['<A>\n\n</B>\n', 7, 1],
])('%j is one problem with its place', (body, line, column) => {
  const { data, problems } = parse(body);
  expect(data?.tree).toBeUndefined();
  expect(problems).toMatchObject([{ rule: 'mdx-syntax', position: { file: 'a.mdx', line, column } }]);
});
