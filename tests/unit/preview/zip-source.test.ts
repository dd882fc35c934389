import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openZip, RefusedPackage } from '../../../src/preview/content/zip-source.ts';
import { writeZip } from '../../support/sample-packages.ts';
import { unzip, unzipTo } from '../../support/unzip.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aim4he-zip-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** yazl writes no unsafe name; this puts one of the same length in its place, in both headers. */
async function withName(name: string): Promise<string> {
  const file = join(folder, 'hostile.zip');
  const harmless = 'x'.repeat(name.length);
  await writeZip(file, { [harmless]: 'content' });
  const bytes = await readFile(file);
  for (let at = bytes.indexOf(harmless); at >= 0; at = bytes.indexOf(harmless))
    bytes.write(name, at, 'latin1');
  await writeFile(file, bytes);
  return file;
}

test('files are found by their exact path and folders are no files', async () => {
  const file = join(folder, 'good.zip');
  await writeZip(file, { 'en/a b.html': 'ā', 'en/ö.html': '2' });
  const zip = await openZip(file);
  expect(zip.paths).toEqual(['en/a b.html', 'en/ö.html']);
  expect((await zip.read('en/a b.html'))?.toString()).toBe('ā');
  expect(await zip.read('en')).toBeUndefined();
  expect(await zip.read('en/A b.html')).toBeUndefined();
  zip.close();
});

test.each(['../evil.html', 'a/../../evil', '/etc/evil', 'C:/evil', 'a\\evil'])(
  'a zip with the file name "%s" is refused',
  async (name) => {
    await expect(openZip(await withName(name))).rejects.toBeInstanceOf(RefusedPackage);
  },
);

test('a zip with a file name twice is refused', async () => {
  const file = join(folder, 'same.zip');
  const twice = join(folder, 'twice.zip');
  await writeZip(twice, { xxxxxxxxx: '1', yyyyyyyyy: '2' });
  const bytes = await readFile(twice);
  for (let at = bytes.indexOf('yyyyyyyyy'); at >= 0; at = bytes.indexOf('yyyyyyyyy'))
    bytes.write('xxxxxxxxx', at);
  await writeFile(file, bytes);
  await expect(openZip(file)).rejects.toThrow('The file name "xxxxxxxxx" stands in it twice.');
});

test('a zip with a symbolic link is refused', async () => {
  const file = join(folder, 'link.zip');
  await writeZip(file, { link: '/etc/passwd' }, { link: 0o120777 });
  await expect(openZip(file)).rejects.toThrow('The file "link" is a symbolic link.');
});

test('a file name with a control character is refused', async () => {
  await expect(openZip(await withName('a\u0007b'))).rejects.toThrow('control characters');
});

test('more files or bytes than the limits are refused before anything is unpacked', async () => {
  const file = join(folder, 'large.zip');
  await writeZip(file, { a: 'x'.repeat(1000), b: 'y' });
  await expect(openZip(file, { entries: 1, bytes: 10_000 })).rejects.toThrow(
    'It holds 2 files; the limit is 1.',
  );
  await expect(openZip(file, { entries: 10, bytes: 999 })).rejects.toThrow('larger than 999 bytes');
});

test('a file that is no zip, or is not there, is refused in a sentence', async () => {
  const file = join(folder, 'text.zip');
  await writeFile(file, 'no zip at all');
  await expect(openZip(file)).rejects.toBeInstanceOf(RefusedPackage);
  await expect(openZip(join(folder, 'none.zip'))).rejects.toBeInstanceOf(RefusedPackage);
});

test('unzipping gives every file, in memory and on disk', async () => {
  const file = join(folder, 'deep.zip');
  await writeZip(file, { 'a/b/c.txt': '1', 'd.txt': '2' });
  expect([...(await unzip(file)).keys()]).toEqual(['a/b/c.txt', 'd.txt']);
  await unzipTo(file, join(folder, 'out'));
  expect(await readFile(join(folder, 'out/a/b/c.txt'), 'utf8')).toBe('1');
});
