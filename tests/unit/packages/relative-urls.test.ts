import { describe, expect, test } from 'vitest';
import { hrefOf, relativeUrl, targetOf } from '../../../scorm/shared/relative-urls.ts';

const from = 'en/mini/index.html';

describe('targetOf', () => {
  test.each([
    ['../../_a/site.css', '_a/site.css'],
    ['./quiz.html#top', 'en/mini/quiz.html'],
    ['a%20b.html?x=1', 'en/mini/a b.html'],
    [' quiz.html ', 'en/mini/quiz.html'],
  ])('finds the file that %j means', (url, path) => {
    expect(targetOf(from, url)).toEqual({ kind: 'file', path });
  });

  test.each(['#top', '', '?x=1', 'data:,', 'about:blank'])('looks nothing up for %j', (url) => {
    expect(targetOf(from, url)).toEqual({ kind: 'none' });
  });

  test.each(['https://example.org/a', 'mailto:a@example.org', 'javascript:void 0'])(
    'calls %j foreign',
    (url) => {
      expect(targetOf(from, url)).toEqual({ kind: 'foreign' });
    },
  );

  test.each([
    ['/en/index.html', 'starts at the root'],
    ['//example.org/a.js', 'names a host'],
    ['../../../a.html', 'leads out of the site'],
    ['../', 'names a folder'],
    ['lessons/', 'names a folder'],
    ['..', 'names a folder'],
    ['a\\b.html', 'backslash'],
    ['100%.html', 'percent-encoding'],
  ])('says why %j cannot work', (url, reason) => {
    const target = targetOf(from, url);
    expect(target).toMatchObject({ kind: 'broken', reason: expect.stringContaining(reason) });
  });
});

test('hrefOf encodes every step and keeps the slashes', () => {
  expect(hrefOf('en/a b/100%.html')).toBe('en/a%20b/100%25.html');
});

test.each([
  ['index.html', 'en/mini/index.html', 'en/mini/index.html'],
  ['en/mini/index.html', '_a/site.css', '../../_a/site.css'],
  ['en/mini/index.html', 'en/mini/quiz.html', 'quiz.html'],
  ['en/mini/index.html', 'en/index.html', '../index.html'],
])('relativeUrl leads from %s to %s', (source, target, url) => {
  expect(relativeUrl(source, target)).toBe(url);
  expect(targetOf(source, url)).toEqual({ kind: 'file', path: target });
});
