import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { ContentSource } from './content-source.ts';

/** A zip that is not opened, with the reason as one sentence for the person who chose it. */
export class RefusedPackage extends Error {}

export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, in bytes, all entries together. */
  readonly bytes: number;
}

/** What the largest institution limits allow (a Moodle course takes 200 MB zipped by default). */
export const defaultZipLimits: ZipLimits = { entries: 20_000, bytes: 2_000_000_000 };

export interface ZipSource extends ContentSource {
  readonly paths: readonly string[];
  close(): void;
}

/**
 * Opens a zip and reads its list of files; contents are unpacked one at a time, in memory, when they are asked for,
 * so nothing of the zip is ever written to disk.
 *
 * @throws RefusedPackage for anything that is no ordinary package: unsafe names, links, encryption, doubled names,
 * more files or bytes than `limits`
 */
export async function openZip(file: string, limits: ZipLimits = defaultZipLimits): Promise<ZipSource> {
  const zip = await openFile(file);
  try {
    const entries = await readEntries(zip, limits);
    return {
      paths: [...entries.keys()].sort(),
      read: async (path) => {
        const entry = entries.get(path);
        return entry === undefined ? undefined : readEntry(zip, entry);
      },
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof RefusedPackage ? error : new RefusedPackage(sentence(error));
  }
}

async function openFile(file: string): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, strictFileNames: true };
  return openPromise(file, options).catch((error: unknown) => {
    throw new RefusedPackage(sentence(error));
  });
}

async function readEntries(zip: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.entries) {
    throw new RefusedPackage(`It holds ${zip.entryCount} files; the limit is ${limits.entries}.`);
  }
  const entries = new Map<string, Entry>();
  let bytes = 0;
  for await (const entry of zip.eachEntry()) {
    const reason = refusalOf(entry, entries);
    if (reason !== undefined) throw new RefusedPackage(reason);
    bytes += entry.uncompressedSize;
    if (bytes > limits.bytes) throw new RefusedPackage(`Unpacked it is larger than ${limits.bytes} bytes.`);
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, entry);
  }
  return entries;
}

const symbolicLink = 0o120000;
const fileTypeMask = 0o170000;

/** yauzl itself refuses absolute names, `..`, drive letters and backslashes before an entry gets here. */
function refusalOf(entry: Entry, known: ReadonlyMap<string, Entry>): string | undefined {
  const name = JSON.stringify(entry.fileName);
  const mode = (entry.externalFileAttributes >>> 16) & fileTypeMask;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(entry.fileName)) return `The file name ${name} holds control characters.`;
  if (entry.isEncrypted()) return `The file ${name} is encrypted.`;
  if (mode === symbolicLink) return `The file ${name} is a symbolic link.`;
  if (known.has(entry.fileName)) return `The file name ${name} stands in it twice.`;
  return undefined;
}

async function readEntry(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await zip.openReadStreamPromise(entry);
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function sentence(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}
