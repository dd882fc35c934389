import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexFile, type PackageIndex } from '../../scorm/package-index.ts';
import { generateCourse } from './generate-course.ts';
import { measureProcess, type ProcessCost } from './measure-process.ts';
import type { Row } from './table.ts';

/** Lesson pages of one module: five lessons in five languages. */
const pagesPerModule = 25;

/** Goals in seconds on the processors (two cores share them) and in MB, by number of lesson pages. */
const goals: Readonly<Record<number, { readonly seconds: number; readonly megabytes: number }>> = {
  30: { seconds: 30, megabytes: 1000 },
  300: { seconds: 90, megabytes: 1500 },
  3000: { seconds: 600, megabytes: 4000 },
};

/** Builds and packages a generated course of about so many lesson pages, from nothing, in a folder of its own. */
export async function buildRows(root: string, pages: number): Promise<Row[]> {
  const modules = Math.max(1, Math.round(pages / pagesPerModule));
  const folder = await mkdtemp(join(tmpdir(), 'aim4he-bench-'));
  try {
    await generateCourse(root, folder, modules);
    const built = await runCommand(folder, 'build');
    const packaged = await runCommand(folder, 'package');
    const { packages } = await readPackages(folder);
    const goal = goals[pages];
    const name = `${pages} lesson pages (${await countLessonPages(folder)} built)`;
    return [
      { what: `${name}: build`, value: built.seconds, unit: 's', goal: undefined },
      { what: `${name}: build, processor`, value: built.cpuSeconds, unit: 's', goal: goal?.seconds },
      { what: `${name}: memory`, value: built.peakBytes / 1e6, unit: 'MB', goal: goal?.megabytes },
      {
        what: `${name}: a package, processor`,
        value: packaged.cpuSeconds / packages.length,
        unit: 's',
        goal: 5,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runCommand(folder: string, command: string): Promise<ProcessCost> {
  const cost = await measureProcess(process.execPath, [join(folder, 'src/cli.mjs'), command], folder);
  if (cost.code !== 0) throw new Error(`"${command}" failed in the generated course:\n${cost.tail}`);
  return cost;
}

/** Size of each package of the course as it is built now. */
export async function packageRows(packages: string): Promise<Row[]> {
  const index = JSON.parse(await readFile(join(packages, indexFile), 'utf8')) as PackageIndex;
  return index.packages.map(({ file, bytes }) => ({
    what: file,
    value: bytes / 1000,
    unit: 'KB',
    goal: file.startsWith('aim4he-course') ? undefined : 1000,
  }));
}

const readPackages = async (folder: string): Promise<PackageIndex> =>
  JSON.parse(await readFile(join(folder, 'dist/packages', indexFile), 'utf8')) as PackageIndex;

async function countLessonPages(folder: string): Promise<number> {
  const files = await readdir(join(folder, 'dist/site'), { recursive: true });
  return files.filter((path) => /[a-z]{2}-l\d+-[^/]*\.html$/.test(path)).length;
}
