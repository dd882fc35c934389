import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Authored } from '../course/authored.ts';
import type { Course } from '../course/course.ts';
import { loadCourse } from '../course/load.ts';
import { readCourse } from '../course/read-course.ts';
import { formatProblems } from '../problems/format-problem.ts';
import { courseRoot } from './source.ts';

interface SiteCourse {
  readonly course: Course;
  readonly authored: Authored;
  /** Changes with everything a page is made of: content and code. */
  readonly build: string;
}

/**
 * Loads the course once for the whole build.
 *
 * @throws Error with every mistake of form as text; mistakes of meaning are for `npm run check`.
 */
function openSite(): SiteCourse {
  const files = readCourse(courseRoot);
  const { course, problems, authored } = loadCourse(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (course === undefined || errors.length > 0) {
    throw new Error(`The course has ${errors.length} errors.\n\n${formatProblems(errors, 'text')}`);
  }
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\n`).update(bytes);
  for (const path of codeFiles()) hash.update(`${path}\n`).update(readFileSync(path));
  return { course, authored, build: hash.digest('hex').slice(0, 12) };
}

/** Sources of pages and of browser scripts, sorted. */
function codeFiles(): string[] {
  return ['src', 'scorm', 'public']
    .flatMap((folder) => globSync(`${folder}/**/*.*`, { exclude: (name) => name.endsWith('.md') }))
    .concat(['astro.config.mjs', 'package-lock.json'])
    .map((path) => join(path))
    .sort();
}

export const { course, authored, build } = openSite();
