import { join } from 'node:path';
import { checkCourse } from '../../../src/course/checks/index.ts';
import type { Course } from '../../../src/course/course.ts';
import type { CourseFiles } from '../../../src/course/course-files.ts';
import { loadCourse } from '../../../src/course/load.ts';
import { readCourse } from '../../../src/course/read-course.ts';
import { formatProblems } from '../../../src/problems/format-problem.ts';
import type { Problem } from '../../../src/problems/problem.ts';

/** Day all tests of the check take as today. */
export const today = '2026-11-24';

const files = readCourse(join(import.meta.dirname, '../../fixtures/mini-course'));

/** The files of the mini course, which is valid but for one translation that is out of date. */
export const miniFiles = (): Map<string, Uint8Array> => new Map(files);

export function miniCourse(): Course {
  const { course } = loadCourse(files);
  if (course === undefined) throw new Error('The mini course is not valid.');
  return course;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function textOf(path: string): string {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`The mini course has no file ${path}.`);
  return decoder.decode(bytes);
}

/** The mini course with one text of a file replaced; the text has to stand in it exactly once. */
export function edit(
  path: string,
  from: string,
  to: string,
  base: CourseFiles = files,
): Map<string, Uint8Array> {
  const text = decoder.decode(base.get(path) ?? new Uint8Array());
  if (text.split(from).length !== 2)
    throw new Error(`"${from}" stands ${text.split(from).length - 1} times in ${path}.`);
  return withFile(
    path,
    text.replace(from, () => to),
    base,
  );
}

/** The mini course with every occurrence of a text in a file replaced. */
export function editAll(path: string, from: string, to: string): Map<string, Uint8Array> {
  return withFile(
    path,
    textOf(path).replaceAll(from, () => to),
  );
}

/** The mini course with a file added or overwritten. */
export function withFile(
  path: string,
  content: string | Uint8Array,
  base: CourseFiles = files,
): Map<string, Uint8Array> {
  return new Map(base).set(path, typeof content === 'string' ? encoder.encode(content) : content);
}

export function withoutFile(path: string): Map<string, Uint8Array> {
  const left = miniFiles();
  if (!left.delete(path)) throw new Error(`The mini course has no file ${path}.`);
  return left;
}

export function problemsOf(course: CourseFiles, day = today): Problem[] {
  const loaded = loadCourse(course);
  return [...loaded.problems, ...checkCourse(loaded, day)];
}

/** What an author reads: all problems but the one the mini course has anyway. */
export function report(course: CourseFiles, day = today): string {
  const isPlanted = ({ rule, position }: Problem) =>
    !(rule === 'translation-outdated' && position.file === 'modules/mini/nl/mc-l1-a-figure.mdx');
  return formatProblems(problemsOf(course, day).filter(isPlanted), 'text').trimEnd();
}
