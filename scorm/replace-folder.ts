import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';

const asideOf = (folder: string): string => `${folder}.previous`;

/** An empty folder beside `folder`, to build in. */
export function freshFolder(folder: string): string {
  restoreFolder(folder);
  const fresh = `${folder}.next-${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  return fresh;
}

/**
 * Puts `fresh` in the place of `folder` by renaming: nobody ever sees a folder that is half written.
 *
 * @throws when a rename fails; the old folder is then put back.
 */
export function replaceFolder(fresh: string, folder: string): void {
  const aside = asideOf(folder);
  rmSync(aside, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, aside);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    restoreFolder(folder);
    throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

/** Puts back the last good folder when a run was killed between the two renames. */
function restoreFolder(folder: string): void {
  const aside = asideOf(folder);
  if (!existsSync(folder) && existsSync(aside)) renameSync(aside, folder);
}
