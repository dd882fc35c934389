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
  expect(didYouMean('orderd', ['borders', 'ordered', 'order'])).toBe('ordered');
});

test('another number is no slip, a number written in another way is', () => {
  expect(didYouMean('AL-Q062', ['AL-Q002', 'AL-Q061'])).toBeUndefined();
  expect(didYouMean('LAW-1', ['LAW-01'])).toBe('LAW-01');
  expect(didYouMean('AL-QO41', ['AL-Q041'])).toBe('AL-Q041');
});

test('a suggestion is a sentence, or nothing', () => {
  expect(suggestion('titel', fields)).toBe('Did you mean `title`? ');
  expect(suggestion('theme', ['order'])).toBe('');
});
