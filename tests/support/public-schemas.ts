import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder beside the repository for schemas whose licence keeps them out of it. */
const folder = join(import.meta.dirname, '../../../shared/data');

/**
 * A published schema kept beside the repository, for example `open-badges/…schema.json`; `undefined` where it is not
 * there: a test then says that it was skipped.
 */
export function publicSchema(path: string): object | undefined {
  const file = join(folder, path);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : undefined;
}
