import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openZip } from '../../src/preview/content/zip-source.ts';

/** All files of a zip, unpacked in memory, by path. */
export async function unzip(file: string): Promise<Map<string, Buffer>> {
  const zip = await openZip(file);
  const files = new Map<string, Buffer>();
  for (const path of zip.paths) {
    const content = await zip.read(path);
    if (content !== undefined) files.set(path, content);
  }
  zip.close();
  return files;
}

/** Unpacks a zip below a folder, which is made where it is missing. */
export async function unzipTo(file: string, folder: string): Promise<void> {
  for (const [path, content] of await unzip(file)) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}
