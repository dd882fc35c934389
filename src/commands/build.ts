import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { freshFolder, replaceFolder } from '../../scorm/replace-folder.ts';
import { formatProblems } from '../problems/format-problem.ts';
import { checkRepository } from './check.ts';
import { siteFolder, stampSite, unstampSite } from './site-stamp.ts';

export interface SiteOrder {
  /** Folder of the repository. */
  readonly root: string;
  /** Folder with `modules/` and `assessments/`. */
  readonly course: string;
  /** Folder of the site; what is there is replaced when the build has worked. */
  readonly out: string;
}

/**
 * `npm run build -- [--course FOLDER] [--out FOLDER]`: checks the course and builds its web site. A build that fails
 * leaves the last good site where it was.
 *
 * @returns exit code: 0 when built, 1 when something has to be corrected, 2 when an option is wrong.
 */
export async function build(args: readonly string[] = []): Promise<number> {
  const order = readOrder(args);
  if (order === undefined) return 2;
  const started = performance.now();
  if (!isChecked(order)) return 1;
  const isMain = order.out === resolve(order.root, siteFolder) && order.course === order.root;
  if (isMain) unstampSite(order.root);
  const { code, output } = await buildSite(order);
  if (code !== 0) {
    process.stderr.write(`${faultsIn(output)}\nThe site was not built. The last one was left as it was.\n`);
    return 1;
  }
  if (isMain) stampSite(order.root);
  const took = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`Site built in ${order.out}, ${took} s.\n`);
  return 0;
}

function readOrder(args: readonly string[]): SiteOrder | undefined {
  const root = process.cwd();
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        course: { type: 'string', default: '.' },
        out: { type: 'string', default: siteFolder },
      },
    });
    return { root, course: resolve(root, values.course), out: resolve(root, values.out) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${why}\nThe options are --course FOLDER and --out FOLDER.\n`);
    return undefined;
  }
}

/** The repository's own course has to be without errors; a course from elsewhere is checked where it comes from. */
function isChecked({ root, course }: SiteOrder): boolean {
  if (course !== root) return true;
  const { problems } = checkRepository(root, new Date().toISOString().slice(0, 10));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return true;
  process.stderr.write(formatProblems(errors, 'text'));
  process.stderr.write(`${errors.length} errors: the site was not built.\n`);
  return false;
}

/** Builds in a fresh folder, in a process of its own, and puts the result in place. */
export async function buildSite(order: SiteOrder): Promise<{ code: number; output: string }> {
  const fresh = freshFolder(order.out);
  try {
    const result = await runAstro(order, fresh);
    if (result.code === 0) replaceFolder(fresh, order.out);
    return result;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function runAstro({ root, course }: SiteOrder, outDir: string): Promise<{ code: number; output: string }> {
  const env = { ...process.env, AIM4HE_COURSE: course, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const child = spawn(process.execPath, [astroEntry(), 'build', '--outDir', outDir], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((done) => {
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** The command-line entry of Astro, as its package names it. */
function astroEntry(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { astro: string } };
  return join(manifest, '..', bin.astro);
}

/** What of the output tells what is wrong: everything from the first error on. */
function faultsIn(output: string): string {
  const lines = output.split('\n');
  const first = lines.findIndex((line) => /\[ERROR\]|^error/i.test(line));
  return lines
    .slice(Math.max(0, first === -1 ? lines.length - 40 : first))
    .filter((line) => !/^\s+at |├─|└─/.test(line))
    .join('\n');
}
