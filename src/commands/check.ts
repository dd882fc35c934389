import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse, rules } from '../course/checks/index.ts';
import type { Course } from '../course/course.ts';
import { loadCourse } from '../course/load.ts';
import { readCourse } from '../course/read-course.ts';
import { checkDictionaries, readDictionaries } from '../i18n/dictionaries.ts';
import { formatProblems, type ProblemFormat, problemFormats } from '../problems/format-problem.ts';
import type { Problem } from '../problems/problem.ts';

export interface CheckResult {
  readonly course: Course | undefined;
  readonly problems: readonly Problem[];
  readonly fileCount: number;
}

/**
 * Everything that is wrong with the course under `root` and with the interface texts.
 *
 * @param today `YYYY-MM-DD`, for review dates.
 */
export function checkRepository(root: string, today: string): CheckResult {
  const files = readCourse(root);
  const loaded = loadCourse(files);
  const { course, problems } = loaded;
  const found = checkCourse(loaded, today);
  const texts = checkDictionaries(readDictionaries(join(root, 'src/i18n')));
  return { course, problems: [...problems, ...found, ...texts], fileCount: files.size };
}

/**
 * `npm run check -- [--format text|github|json]`
 *
 * @returns exit code: 0 without errors (warnings allowed), 1 with errors, 2 when an option is wrong.
 */
export async function check(args: readonly string[]): Promise<number> {
  const format = formatOf(args);
  if (format === undefined) return 2;
  const started = performance.now();
  const result = checkRepository(process.cwd(), new Date().toISOString().slice(0, 10));
  process.stdout.write(formatProblems(result.problems, format));
  if (format !== 'json') process.stdout.write(`${summary(result, performance.now() - started)}\n`);
  return result.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function formatOf(args: readonly string[]): ProblemFormat | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { format: { type: 'string', default: 'text' } },
    });
    const format = problemFormats.find((name) => name === values.format);
    if (format !== undefined) return format;
  } catch {
    // An unknown option: the same sentence helps.
  }
  process.stderr.write(`The check takes one option: --format ${problemFormats.join(', --format ')}.\n`);
  return undefined;
}

/** What was checked and how many, or how many problems there are. */
export function summary({ course, problems, fileCount }: CheckResult, milliseconds: number): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const took = `in ${(milliseconds / 1000).toFixed(1)} s`;
  const counted = `${fileCount} files, ${rules.length} rules`;
  if (errors + warnings > 0) {
    return `${count(errors, 'error')} and ${count(warnings, 'warning')} (${counted}, ${took}).`;
  }
  return `No problems: ${[counted, ...contents(course)].join(', ')}, ${took}.`;
}

function contents(course: Course | undefined): string[] {
  if (course === undefined) return [];
  const { modules } = course;
  const sum = (size: (module: Course['modules'][number]) => number) =>
    modules.reduce((total, module) => total + size(module), 0);
  return [
    count(modules.length, 'module'),
    count(
      sum((module) => module.lessons.length),
      'lesson',
    ),
    count(
      sum((module) => module.questions.length),
      'question',
    ),
    count(course.facts.size, 'fact'),
    count(course.survey.size, 'survey figure'),
    count(course.settings.languages.length, 'language'),
  ];
}

const count = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;
