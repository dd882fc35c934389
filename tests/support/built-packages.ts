import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPackages } from '../../scorm/build-packages.ts';
import { formats } from '../../scorm/index.ts';
import { type PackageIndex, readIndex } from '../../scorm/package-index.ts';
import { folderSite } from '../../scorm/shared/site-files.ts';
import { isSiteFresh, siteFolder } from '../../src/commands/site-stamp.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { readDictionaries } from '../../src/i18n/dictionaries.ts';
import { formatProblems } from '../../src/problems/format-problem.ts';
import { root } from './source-files.ts';

export interface BuiltPackages {
  readonly folder: string;
  readonly index: PackageIndex;
}

/**
 * The packages of the course as it stands in the repository. The site of `dist` is used when it was built from these
 * sources, and is built first when it was not; packages made from one site are made once for all test files.
 *
 * @throws Error with the output of the build, or with every problem, when there is nothing to test.
 */
export async function builtPackages(): Promise<BuiltPackages> {
  buildSite();
  const stamp = createHash('sha256')
    .update(readFileSync(join(root, 'dist/site.stamp.json')))
    .digest('hex');
  const folder = join(tmpdir(), `aim4he-packages-${stamp.slice(0, 16)}`);
  if (!existsSync(folder)) await makeIn(folder);
  const index = readIndex(folder);
  if (index === undefined) throw new Error(`There is no list of packages in ${folder}.`);
  return { folder, index };
}

function buildSite(): void {
  if (isSiteFresh(root)) return;
  const cli = join(root, 'src/cli.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The site cannot be built.\n${stdout}\n${stderr}`);
  if (!isSiteFresh(root))
    throw new Error('The build of the site left no stamp, or sources changed meanwhile.');
}

/** Builds beside the place and moves it there: test files run side by side. */
async function makeIn(folder: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'aim4he-packing-'));
  const made = join(work, 'packages');
  await packageSite(made);
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true });
  }
}

/**
 * Packages the site of `dist` into a folder.
 *
 * @throws Error with every problem as text.
 */
export async function packageSite(out: string): Promise<void> {
  const { problems } = await buildPackages({
    course: openCourse(root),
    site: folderSite(join(root, siteFolder), siteFolder),
    dictionaries: readDictionaries(join(root, 'src/i18n')),
    formats,
    out,
    only: {},
    keepOthers: false,
  });
  if (problems.length > 0) throw new Error(formatProblems(problems, 'text'));
}
