import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';

/** Where the files of a package or a site come from: a folder or a zip. */
export interface ContentSource {
  /**
   * The bytes of one file, or `undefined` where there is none. Folders are no files: nothing is completed to
   * `index.html` here.
   *
   * @param path relative, with `/`, already percent-decoded
   */
  read(path: string): Promise<Buffer | undefined>;
}

/** The files under a folder. A path that leads out of it finds nothing. */
export function folderSource(folder: string): ContentSource {
  const root = resolve(folder);
  return {
    async read(path) {
      const file = resolve(root, path);
      if (path.includes('\0') || !file.startsWith(root + sep)) return undefined;
      const found = await stat(file).catch(() => undefined);
      return found?.isFile() === true ? readFile(file) : undefined;
    },
  };
}

/** Files that exist only in memory, by path. */
export function memorySource(files: ReadonlyMap<string, Buffer>): ContentSource {
  return { read: async (path) => files.get(path) };
}
