import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildPackages, type PackageOrder } from '../../../scorm/build-packages.ts';
import { formats } from '../../../scorm/index.ts';
import { readIndex } from '../../../scorm/package-index.ts';
import { readDictionaries } from '../../../src/i18n/dictionaries.ts';
import { changedSite, miniCourse, sampleSite } from '../../support/sample-site.ts';

const course = miniCourse();
const dictionaries = readDictionaries(join(import.meta.dirname, '../../../src/i18n'));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'aim4he-packages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const order = (changes: Partial<PackageOrder> = {}): PackageOrder => ({
  course,
  site: sampleSite(),
  dictionaries,
  formats,
  out: join(folder, 'packages'),
  only: {},
  keepOthers: false,
  ...changes,
});

/** Content of every file in the folder, by name. */
const snapshot = () =>
  Object.fromEntries(
    readdirSync(join(folder, 'packages')).map((name) => [
      name,
      readFileSync(join(folder, 'packages', name), 'base64'),
    ]),
  );

const brokenSite = () => changedSite({ 'en/mini/quiz.html': '<a href="/x">x</a>' });

test('the list names every file of the folder with its size and digest', async () => {
  await buildPackages(order());
  const index = readIndex(order().out);
  const listed = [...(index?.packages ?? []), ...(index?.credentials ?? [])];
  expect([...listed.map(({ file }) => file), 'index.json'].sort()).toEqual(readdirSync(order().out).sort());
  for (const { file, bytes, sha256 } of listed) {
    const content = readFileSync(join(order().out, file));
    expect(bytes).toBe(content.length);
    expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
  }
  expect(index?.packages.find(({ file }) => file === 'aim4he-mini-en-scorm12.zip')).toMatchObject({
    unit: 'mini',
    title: 'Small decisions',
    language: 'en',
    format: 'scorm12',
    entry: 'en/mini/player.html',
    version: '1.0.0',
  });
});

test('two builds are byte for byte the same', async () => {
  await buildPackages(order());
  const first = snapshot();
  await buildPackages(order());
  expect(snapshot()).toEqual(first);
});

describe('when something is wrong', () => {
  test('the last packages stay as they were, and no other folder is left behind', async () => {
    await buildPackages(order());
    const before = snapshot();
    const { made, problems } = await buildPackages(order({ site: brokenSite() }));
    expect(made).toBeUndefined();
    expect(problems.map(({ rule }) => rule)).toEqual(['broken-url']);
    expect(snapshot()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['packages']);
  });

  test('nothing is written where there was nothing', async () => {
    await buildPackages(order({ site: brokenSite() }));
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a file that vanishes while it is read leaves the last packages as they were', async () => {
    await buildPackages(order());
    const before = snapshot();
    const site = sampleSite();
    const failing = {
      ...site,
      read: (path: string) => {
        if (path.endsWith('quiz.html')) throw new Error('gone');
        return site.read(path);
      },
    };
    await expect(buildPackages(order({ site: failing }))).rejects.toThrow('gone');
    expect(snapshot()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['packages']);
  });

  test('a run that was killed between two renames is repaired by the next', async () => {
    await buildPackages(order());
    const before = snapshot();
    renameSync(order().out, `${order().out}.previous`);
    await buildPackages(order({ site: brokenSite() }));
    expect(snapshot()).toEqual(before);
  });
});

describe('a part of the packages', () => {
  const part = (changes: Partial<PackageOrder> = {}) =>
    order({
      formats: formats.filter(({ id }) => id === 'scorm12'),
      only: { unit: 'mini' },
      keepOthers: true,
      ...changes,
    });

  test('is built alone', async () => {
    const { made } = await buildPackages(part());
    expect(made?.packages.map(({ file }) => file)).toEqual(['aim4he-mini-en-scorm12.zip']);
    expect(made?.credentials.map(({ file }) => file)).toEqual([
      'aim4he-mini-en-achievement.json',
      'aim4he-mini-nl-achievement.json',
    ]);
  });

  test('leaves the others in the folder and in the list', async () => {
    await buildPackages(order());
    const before = snapshot();
    const { 'aim4he-mini-en-scorm12.zip': _, ...others } = before;
    await buildPackages(part({ site: changedSite({ 'en/mini/register.csv': 'changed\n' }) }));
    const after = snapshot();
    expect(after).toMatchObject({ ...others, 'index.json': after['index.json'] });
    expect(after['aim4he-mini-en-scorm12.zip']).not.toBe(before['aim4he-mini-en-scorm12.zip']);
    expect(readIndex(order().out)?.packages).toHaveLength(4);
  });

  test('does not take over a package somebody has changed', async () => {
    await buildPackages(order());
    writeFileSync(join(order().out, 'aim4he-mini-en-web.zip'), 'changed');
    await buildPackages(part());
    expect(readdirSync(order().out)).not.toContain('aim4he-mini-en-web.zip');
    expect(readIndex(order().out)?.packages).toHaveLength(3);
  });
});

test('a build of everything clears what the course no longer has', async () => {
  mkdirSync(order().out);
  writeFileSync(join(order().out, 'aim4he-gone-en-web.zip'), 'old');
  await buildPackages(order());
  expect(readdirSync(order().out)).not.toContain('aim4he-gone-en-web.zip');
});
