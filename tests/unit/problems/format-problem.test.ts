import { expect, test } from 'vitest';
import { formatProblems } from '../../../src/problems/format-problem.ts';
import type { Problem } from '../../../src/problems/problem.ts';

const problem: Problem = {
  severity: 'error',
  rule: 'one-correct-option',
  position: { file: 'assessments/ai-literacy/questions.yaml', line: 9, column: 7 },
  field: 'questions.0.options',
  what: 'A single-choice question needs exactly one correct option.',
  fix: 'Keep one `correct: true`, or change `type` to `multiple-choice`.',
};

test('text starts with a place that terminals make a link', () => {
  expect(formatProblems([problem], 'text')).toMatchInlineSnapshot(`
    "assessments/ai-literacy/questions.yaml:9:7  questions.0.options  (error: one-correct-option)
      A single-choice question needs exactly one correct option.
      Fix: Keep one \`correct: true\`, or change \`type\` to \`multiple-choice\`.

    "
  `);
});

test('a problem without a field leaves it out', () => {
  expect(formatProblems([{ ...problem, severity: 'warning', field: '' }], 'text').split('\n')[0]).toBe(
    'assessments/ai-literacy/questions.yaml:9:7  (warning: one-correct-option)',
  );
});

test('annotations of GitHub escape percent signs, line ends, colons and commas', () => {
  const awkward = { ...problem, field: 'a:b,c', what: '94 % of\nthem.' };
  expect(formatProblems([awkward], 'github')).toMatchInlineSnapshot(`
    "::error file=assessments/ai-literacy/questions.yaml,line=9,col=7,title=one-correct-option in a%3Ab%2Cc::94 %25 of%0Athem.%0AFix: Keep one \`correct: true\`, or change \`type\` to \`multiple-choice\`.
    "
  `);
});

test('JSON holds every field', () => {
  expect(JSON.parse(formatProblems([problem], 'json'))).toEqual([problem]);
});

test('problems come by file, line and column, whatever found them first', () => {
  const at = (file: string, line: number, column: number) => ({
    ...problem,
    position: { file, line, column },
  });
  const printed = formatProblems([at('b', 1, 1), at('a', 10, 1), at('a', 9, 2), at('a', 9, 1)], 'text');
  expect(printed.match(/^\S+/gm)).toEqual(['a:9:1', 'a:9:2', 'a:10:1', 'b:1:1']);
});

test('no problems are an empty text and an empty list', () => {
  expect(formatProblems([], 'text')).toBe('');
  expect(formatProblems([], 'github')).toBe('');
  expect(formatProblems([], 'json')).toBe('[]\n');
});
