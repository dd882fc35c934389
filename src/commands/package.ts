import { join } from 'node:path';
import { buildPackages } from '../../scorm/build-packages.ts';
import { formats } from '../../scorm/index.ts';
import type { PackageIndex } from '../../scorm/package-index.ts';
import { folderSite } from '../../scorm/shared/site-files.ts';
import type { Course } from '../course/course.ts';
import { readDictionaries } from '../i18n/dictionaries.ts';
import { formatProblems } from '../problems/format-problem.ts';
import type { Problem } from '../problems/problem.ts';
import { build } from './build.ts';
import { checkRepository } from './check.ts';
import { optionFaults, type PackageOptions, readOptions } from './package-options.ts';
import { isSiteFresh, siteFolder } from './site-stamp.ts';

const packagesFolder = 'dist/packages';

/**
 * `npm run package -- [--module M] [--lang L] [--format F]`: checks the course, builds the site unless it is there
 * already, and builds the packages asked for, all of them without options. The last good packages stay when anything
 * is wrong.
 *
 * @returns exit code: 0 when built, 1 when something has to be corrected, 2 when an option is wrong.
 */
export async function run(args: readonly string[]): Promise<number> {
  const root = process.cwd();
  const options = readOptions(args);
  if (typeof options === 'string') return refuse([options], 2);
  const { course, problems } = checkRepository(root, new Date().toISOString().slice(0, 10));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (course === undefined || errors.length > 0) return refuseProblems(errors);
  const faults = optionFaults(options, course, formats);
  if (faults.length > 0) return refuse(faults, 2);
  const built = isSiteFresh(root) ? 0 : await build();
  if (built !== 0) return built;
  return packageCourse(root, course, options);
}

async function packageCourse(root: string, course: Course, options: PackageOptions): Promise<number> {
  const started = performance.now();
  const { made, problems } = await buildPackages({
    course,
    site: folderSite(join(root, siteFolder), siteFolder),
    dictionaries: readDictionaries(join(root, 'src/i18n')),
    formats: formats.filter(({ id }) => id === (options.format ?? id)),
    out: join(root, packagesFolder),
    only: { unit: options.module, language: options.lang },
    keepOthers: Object.values(options).some((value) => value !== undefined),
  });
  if (made === undefined) return refuseProblems(problems);
  process.stdout.write(`${summary(made, performance.now() - started)}\n`);
  return 0;
}

/** One line a package, and how many there are. */
function summary({ packages, credentials }: PackageIndex, milliseconds: number): string {
  const lines = packages.map(
    ({ file, bytes }) => `  ${String(Math.ceil(bytes / 1000)).padStart(6)} kB  ${file}`,
  );
  const took = (milliseconds / 1000).toFixed(1);
  const made = `${count(packages.length, 'package')} and ${count(credentials.length, 'description')} of badges`;
  return [...lines, `${made} in ${packagesFolder}, built in ${took} s.`].join('\n');
}

const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

function refuseProblems(problems: readonly Problem[]): number {
  process.stderr.write(formatProblems(problems, 'text'));
  return refuse(
    [`Nothing was packaged: ${problems.length} errors. The last packages were left as they were.`],
    1,
  );
}

function refuse(sentences: readonly string[], code: number): number {
  process.stderr.write(`${sentences.join('\n')}\n`);
  return code;
}
