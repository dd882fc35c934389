import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, replaceFolder } from '../../scorm/replace-folder.ts';
import { formatProblems } from '../problems/format-problem.ts';
import { checkRepository } from './check.ts';
import { runProcess } from './run-steps.ts';
import { siteFolder, stampSite, unstampSite } from './site-stamp.ts';

/**
 * `npm run build`: checks the course and builds the site into `dist/site`. The new site is built beside the old one and
 * takes its place when it is whole, so the last good site stays when anything is wrong.
 *
 * @returns exit code: 0 when built, 1 when something has to be corrected.
 */
export async function build(_args: readonly string[] = []): Promise<number> {
  const root = process.cwd();
  const { problems } = checkRepository(root, new Date().toISOString().slice(0, 10));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return refuse(`${formatProblems(errors, 'text')}${errors.length} errors.`);
  const place = join(root, siteFolder);
  const fresh = freshFolder(place);
  const astro = join(root, 'node_modules/astro/bin/astro.mjs');
  const code = await runProcess(process.execPath, [astro, 'build', '--outDir', fresh]);
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    return refuse('See above for what stopped the build.');
  }
  unstampSite(root);
  replaceFolder(fresh, place);
  stampSite(root);
  return 0;
}

function refuse(reason: string): number {
  process.stderr.write(`${reason}\nThe site was not built. The last good one was left as it was.\n`);
  return 1;
}
