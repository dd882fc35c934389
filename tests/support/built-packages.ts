import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
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
import { withLock } from './lock.ts';
import { root } from './source-files.ts';

export interface BuiltPackages {
  readonly folder: string;
  readonly index: PackageIndex;
  /** A copy of the site the packages were cut from; `dist` may be built again while tests run. */
  readonly site: string;
}

/**
 * The packages of the course as it stands in the repository. The site of `dist` is used when it was built from these
 * sources, and is built first when it was not; packages made from one site are made once for all test files.
 *
 * @throws Error with the output of the build, or with every problem, when there is nothing to test.
 */
export const builtPackages = (): Promise<BuiltPackages> => {
  built ??= makePackages();
  return built;
};

let built: Promise<BuiltPackages> | undefined;

async function makePackages(): Promise<BuiltPackages> {
  const place = await withLock(join(tmpdir(), `aim4he-lock-${keyOf(root)}`), async () => {
    buildSite();
    const made = join(tmpdir(), `aim4he-packages-${keyOf(readFileSync(join(root, 'dist/site.stamp.json')))}`);
    if (!existsSync(made)) await makeIn(made);
    return made;
  });
  const [folder, site] = [join(place, 'packages'), join(place, 'site')];
  const index = readIndex(folder);
  if (index === undefined) throw new Error(`There is no list of packages in ${folder}.`);
  return { folder, index, site };
}

const keyOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

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

/** Makes copy and packages beside the place and moves them there: what is there is always whole. */
async function makeIn(place: string): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'aim4he-packing-'));
  try {
    cpSync(join(root, siteFolder), join(work, 'made/site'), { recursive: true });
    await packageSite(join(work, 'made/site'), join(work, 'made/packages'));
    renameSync(join(work, 'made'), place);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/**
 * Packages a built site of the course.
 *
 * @throws Error with every problem as text.
 */
export async function packageSite(site: string, out: string): Promise<void> {
  const { problems } = await buildPackages({
    course: openCourse(root),
    site: folderSite(site, siteFolder),
    dictionaries: readDictionaries(join(root, 'src/i18n')),
    formats,
    out,
    only: {},
    keepOthers: false,
  });
  if (problems.length > 0) throw new Error(formatProblems(problems, 'text'));
}
