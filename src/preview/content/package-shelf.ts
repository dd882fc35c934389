import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LaunchableItem, readManifest } from './manifest.ts';
import { openZip, RefusedPackage, type ZipSource } from './zip-source.ts';

/** One package as `dist/packages/index.json` lists it. */
export interface ListedPackage {
  readonly file: string;
  readonly unit: string;
  readonly title: string;
  readonly language: string;
  readonly format: string;
  readonly version: string;
  readonly bytes: number;
}

/** A package that has been opened. */
export interface OpenPackage {
  readonly zip: ZipSource;
  /** SHA-256 of the file: a new one is a new revision. */
  readonly digest: string;
}

export interface PlayablePackage extends OpenPackage {
  readonly item: LaunchableItem;
}

/**
 * The folder with the built packages. Every package is opened when it is first asked for and again when its file has
 * changed, so that a build shows up without a restart.
 */
export class PackageShelf {
  readonly #folder: string;
  readonly #open = new Map<string, { readonly stamp: string; readonly package: OpenPackage }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All packages in the order of the list, or `undefined` when nothing has been packaged. */
  async list(): Promise<ListedPackage[] | undefined> {
    const text = await readFile(join(this.#folder, 'index.json'), 'utf8').catch(() => undefined);
    if (text === undefined) return undefined;
    const index = JSON.parse(text) as { readonly packages: ListedPackage[] };
    return index.packages;
  }

  async find(file: string): Promise<ListedPackage | undefined> {
    return (await this.list())?.find((candidate) => candidate.file === file);
  }

  pathOf(listed: ListedPackage): string {
    return join(this.#folder, listed.file);
  }

  /** @throws RefusedPackage when the file is missing or no ordinary zip */
  async open(listed: ListedPackage): Promise<OpenPackage> {
    const path = this.pathOf(listed);
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) throw new RefusedPackage(`The file ${listed.file} is missing; package again.`);
    const stamp = `${found.mtimeMs} ${found.size} ${found.ino}`;
    const known = this.#open.get(listed.file);
    if (known?.stamp === stamp) return known.package;
    known?.package.zip.close();
    const opened = { zip: await openZip(path), digest: digestOf(await readFile(path)) };
    this.#open.set(listed.file, { stamp, package: opened });
    return opened;
  }

  /** @throws RefusedPackage also when there is no manifest that launches something */
  async openPlayable(listed: ListedPackage): Promise<PlayablePackage> {
    const opened = await this.open(listed);
    const manifest = await opened.zip.read('imsmanifest.xml');
    if (manifest === undefined) throw new RefusedPackage('There is no imsmanifest.xml at its root.');
    return { ...opened, item: readManifest(manifest.toString('utf8')) };
  }

  close(): void {
    for (const { package: opened } of this.#open.values()) opened.zip.close();
    this.#open.clear();
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
