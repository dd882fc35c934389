import { expect, test } from 'vitest';
import { didYouMean, suggestion } from '../../../src/problems/did-you-mean.ts';

const fields = ['title', 'question', 'competences', 'id', 'order'];

test.each([
  ['titel', 'title'],
  ['tilte', 'title'],
  ['Title', 'title'],
  ['qestion', 'question'],
  ['competencies', 'competences'],
  ['ordr', 'order'],
])('"%s" is near to "%s"', (written, meant) => {
  expect(didYouMean(written, fields)).toBe(meant);
});

test.each(['theme', 'x', 'description', ''])('"%s" is near to nothing', (written) => {
  expect(
    didYouMean(
      written,
      fields.filter((field) => field !== 'id'),
    ),
  ).toBeUndefined();
});

test('the nearest candidate wins', () => {
  expect(didYouMean('AL-Q041', ['AL-Q049', 'AL-Q141', 'AL-Q014'])).toBe('AL-Q049');
});

test('a suggestion is a sentence, or nothing', () => {
  expect(suggestion('titel', fields)).toBe('Did you mean `title`? ');
  expect(suggestion('theme', ['order'])).toBe('');
});
