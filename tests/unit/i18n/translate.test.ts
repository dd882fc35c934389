import { expect, test } from 'vitest';
import { splitPluralKey, subDictionary, translator } from '../../../src/i18n/translate.ts';

test('placeholders are filled; numbers are written as the language writes them', () => {
  const t = translator({ 'a.b': '{n} of {total} for {name}' }, 'de');
  expect(t('a.b', { n: 1200, total: 2500.5, name: 'Ann' })).toBe('1.200 of 2.500,5 for Ann');
});

test('a placeholder without a value stays visible', () => {
  expect(translator({ 'a.b': 'Hello {name}' }, 'en')('a.b')).toBe('Hello {name}');
});

test('a value is never read as a pattern', () => {
  expect(translator({ 'a.b': '{x}!' }, 'en')('a.b', { x: '$& {x}' })).toBe('$& {x}!');
});

test('plural forms follow the language', () => {
  const english = translator({ 'q.left.one': '{n} question', 'q.left.other': '{n} questions' }, 'en');
  expect([0, 1, 2].map((n) => english('q.left', { n }))).toEqual([
    '0 questions',
    '1 question',
    '2 questions',
  ]);
  const latvian = translator({ 'q.left.zero': 'nulle', 'q.left.one': 'viens', 'q.left.other': 'citi' }, 'lv');
  expect([0, 1, 2, 10, 21].map((n) => latvian('q.left', { n }))).toEqual([
    'nulle',
    'viens',
    'citi',
    'nulle',
    'viens',
  ]);
});

test('a plural form that is missing falls back to the general one', () => {
  expect(translator({ 'q.left.other': '{n} left' }, 'lv')('q.left', { n: 1 })).toBe('1 left');
});

test('a key that is in no dictionary comes back as it is', () => {
  expect(translator({}, 'en')('quiz.unknown')).toBe('quiz.unknown');
});

test('a part of a dictionary is chosen by prefixes', () => {
  const dictionary = { 'quiz.a': '1', 'quizzes.a': '2', 'site.a': '3' };
  expect(subDictionary(dictionary, ['quiz.', 'site.'])).toEqual({ 'quiz.a': '1', 'site.a': '3' });
});

test('plural keys are told from others', () => {
  expect(splitPluralKey('quiz.left.one')).toEqual({ base: 'quiz.left', category: 'one' });
  expect(splitPluralKey('quiz.left')).toBeUndefined();
  expect(splitPluralKey('other')).toBeUndefined();
});
