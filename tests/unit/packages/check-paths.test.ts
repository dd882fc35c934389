import { expect, test } from 'vitest';
import { checkPaths, longestPath } from '../../../scorm/shared/check-paths.ts';

const rules = (...paths: string[]) => checkPaths(paths, 'site').map(({ rule }) => rule);

test('plain paths pass', () => {
  expect(rules('en/mini/index.html', '_a/a.b-c_d.css', 'a'.repeat(longestPath))).toEqual([]);
});

test.each([
  ['not-ascii', ['öğrenci.html']],
  ['path-too-long', ['a'.repeat(longestPath + 1)]],
  ['mjs', ['a.mjs']],
])('%s is found', (rule, paths) => {
  expect(rules(...paths)).toEqual([rule]);
});

test('paths that differ in capitals only are found on both sides', () => {
  expect(rules('a/B.html', 'a/b.html', 'a/c.html')).toEqual(['case-collision', 'case-collision']);
});
