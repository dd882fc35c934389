import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ListedPackage, readIndex } from '../../../scorm/package-index.ts';
import { type LaunchableItem, readManifest } from './manifest.ts';
import { openZip, RefusedPackage, type ZipSource } from './zip-source.ts';

export interface PlayablePackage {
  readonly zip: ZipSource;
  readonly item: LaunchableItem;
}

/**
 * The folder with the built packages. Every package is opened when it is first asked for and again when its file has
 * changed, so that a build shows up without a restart.
 */
export class PackageShelf {
  readonly #folder: string;
  readonly #open = new Map<string, { readonly stamp: string; readonly zip: ZipSource }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All packages in the order of the list, or `undefined` when nothing has been packaged. */
  list(): readonly ListedPackage[] | undefined {
    return readIndex(this.#folder)?.packages;
  }

  find(file: string): ListedPackage | undefined {
    return this.list()?.find((candidate) => candidate.file === file);
  }

  pathOf(listed: ListedPackage): string {
    return join(this.#folder, listed.file);
  }

  /** @throws RefusedPackage when the file is missing or no ordinary zip */
  async open(listed: ListedPackage): Promise<ZipSource> {
    const path = this.pathOf(listed);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new RefusedPackage(`The file ${listed.file} is missing; package again.`);
    const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const known = this.#open.get(listed.file);
    if (known?.stamp === stamp) return known.zip;
    known?.zip.close();
    const zip = await openZip(path);
    this.#open.set(listed.file, { stamp, zip });
    return zip;
  }

  /** @throws RefusedPackage also when there is no manifest that launches something */
  async openPlayable(listed: ListedPackage): Promise<PlayablePackage> {
    const zip = await this.open(listed);
    const manifest = await zip.read('imsmanifest.xml');
    if (manifest === undefined) throw new RefusedPackage('There is no imsmanifest.xml at its root.');
    return { zip, item: readManifest(manifest.toString('utf8')) };
  }

  close(): void {
    for (const { zip } of this.#open.values()) zip.close();
    this.#open.clear();
  }
}
