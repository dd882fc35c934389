import { mkdirSync, rmSync, statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** A lock that is older was left behind by a run that was killed. */
const longestHold = 10 * 60 * 1000;

/**
 * Runs something that only one process may do at a time; others wait for their turn.
 *
 * @param folder path that stands for the lock; it is made and removed again
 */
export async function withLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  while (!take(folder)) await wait(200);
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    const held = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (held > longestHold) rmSync(folder, { recursive: true, force: true });
    return false;
  }
}
