import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything the site is made of, from the root of the repository. */
const inputs = ['modules', 'assessments', 'public', 'src', 'scorm', 'astro.config.mjs', 'package-lock.json'];

/** Parts of these that no page of the site comes from. */
const elsewhere = new Set(['src/preview', 'src/commands', 'src/cli.ts']);

export const siteFolder = 'dist/site';
const stampFile = 'dist/site.stamp.json';

/** What a site was built from, and what it was when it had been built: SHA-256 over paths and bytes. */
interface Stamp {
  readonly inputs: string;
  readonly site: string;
}

/** Notes that the site in `dist/site` has just been built from what stands in the repository now. */
export function stampSite(root: string): void {
  writeFileSync(join(root, stampFile), `${JSON.stringify(stampOf(root), null, 2)}\n`);
}

/** To be called before a build, so that one that fails half-way leaves no stamp behind. */
export function unstampSite(root: string): void {
  rmSync(join(root, stampFile), { force: true });
}

/** Whether `dist/site` is what a build would make now: no source has changed since, and no built file. */
export function isSiteFresh(root: string): boolean {
  const stamp = readStamp(root);
  if (stamp === undefined || !existsSync(join(root, siteFolder))) return false;
  const now = stampOf(root);
  return stamp.inputs === now.inputs && stamp.site === now.site;
}

const stampOf = (root: string): Stamp => ({ inputs: digest(root, inputs), site: digest(root, [siteFolder]) });

function readStamp(root: string): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(join(root, stampFile), 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

function digest(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) addPath(hash, root, path);
  return hash.digest('hex');
}

function addPath(hash: Hash, root: string, path: string): void {
  const place = join(root, path);
  if (elsewhere.has(path) || !existsSync(place)) return;
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) addPath(hash, root, `${path}/${name}`);
    return;
  }
  const bytes = readFileSync(place);
  hash.update(`${path}\0${bytes.length}\0`).update(bytes);
}
