import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSiteFresh, stampSite, unstampSite } from '../../../src/commands/site-stamp.ts';

let root = '';
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'aim4he-stamp-'));
  write('modules/course.yaml', 'a');
  write('src/site/pages/index.astro', 'b');
  write('dist/site/index.html', 'c');
  stampSite(root);
});
afterEach(() => rmSync(root, { recursive: true }));

test('a site is fresh right after its build', () => {
  expect(isSiteFresh(root)).toBe(true);
});

test.each([
  ['a source changes', () => write('modules/course.yaml', 'A')],
  ['a source is added', () => write('public/icon.svg', 'x')],
  ['a built file changes', () => write('dist/site/index.html', 'C')],
  ['a built file is added', () => write('dist/site/other.html', 'x')],
  ['a built file is removed', () => rmSync(join(root, 'dist/site/index.html'))],
  ['a build begins', () => unstampSite(root)],
  ['the stamp cannot be read', () => write('dist/site.stamp.json', '{')],
])('it is not when %s', (_, change) => {
  change();
  expect(isSiteFresh(root)).toBe(false);
});

test('it stays fresh when a part changes that no page comes from', () => {
  write('src/preview/server.ts', 'x');
  expect(isSiteFresh(root)).toBe(true);
});
