import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { byText } from './order.ts';

/** The built site: paths from its root, with `/`. */
export interface SiteFiles {
  /** How messages name the folder: `dist/site`. */
  readonly name: string;
  readonly paths: ReadonlySet<string>;
  /** @throws Error when there is no file of that path. */
  read(path: string): Uint8Array;
}

/**
 * The site in a folder. Every file is read once and kept, since packages share most of them.
 *
 * @param name how messages call the folder
 * @throws when the folder cannot be read
 */
export function folderSite(folder: string, name: string): SiteFiles {
  const kept = new Map<string, Uint8Array>();
  return {
    name,
    paths: new Set(pathsUnder(folder)),
    read(path) {
      const bytes = kept.get(path) ?? new Uint8Array(readFileSync(join(folder, path)));
      kept.set(path, bytes);
      return bytes;
    },
  };
}

/** A site that exists only in memory. */
export function memorySite(files: ReadonlyMap<string, Uint8Array>, name = 'site'): SiteFiles {
  return {
    name,
    paths: new Set(files.keys()),
    read(path) {
      const bytes = files.get(path);
      if (bytes === undefined) throw new Error(`There is no file ${path}.`);
      return bytes;
    },
  };
}

/** Paths of all files under a folder, sorted. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort(byText);
}
