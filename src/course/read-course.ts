import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { formatProblems } from '../problems/format-problem.ts';
import type { Course } from './course.ts';
import type { CourseFiles } from './course-files.ts';
import { loadCourse } from './load.ts';

/**
 * The only reader of the disk: every file under `modules/` and `assessments/` of the repository at `root`, in
 * alphabetical order of the paths. Files whose name starts with a dot are left out.
 *
 * @throws when a folder cannot be read.
 */
export function readCourse(root: string): CourseFiles {
  const paths = ['modules', 'assessments'].flatMap((top) => filesUnder(join(root, top)));
  const sorted = paths.map((path) => [relative(root, path).split(sep).join('/'), path] as const).sort();
  return new Map(sorted.map(([name, path]) => [name, new Uint8Array(readFileSync(path))]));
}

/**
 * The course of the repository at `root`, for programs that need a whole one.
 *
 * @throws Error with every problem as text when a file is not valid; `npm run check` shows the same.
 */
export function openCourse(root: string): Course {
  const { course, problems } = loadCourse(readCourse(root));
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (course === undefined || errors.length > 0) {
    throw new Error(`The course has ${errors.length} errors.\n\n${formatProblems(errors, 'text')}`);
  }
  return course;
}

function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name));
}
