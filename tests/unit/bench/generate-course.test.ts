import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCourse } from '../../../src/course/load.ts';
import { readCourse } from '../../../src/course/read-course.ts';
import { generateCourse } from '../../bench/generate-course.ts';

test('the generated course is one the loader accepts, with as many modules as asked for', async () => {
  const root = join(import.meta.dirname, '../../..');
  const folder = await mkdtemp(join(tmpdir(), 'aim4he-bench-'));
  await generateCourse(root, folder, 3);
  const { course, problems } = loadCourse(readCourse(folder));
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(course?.modules.map(({ id }) => id)).toEqual(['ai-literacy', 'bench-ba', 'bench-bb']);
  expect(await readdir(join(folder, 'modules/bench-bb'))).toContain('module.yaml');
  expect(await readFile(join(folder, 'modules/bench-bb/module.yaml'), 'utf8')).not.toContain('AL-');
  await rm(folder, { recursive: true });
});
