import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageCode } from '../src/i18n/languages.ts';
import { byText } from './shared/order.ts';

/** One package as `index.json` lists it. */
export interface ListedPackage {
  /** Name of the zip in the folder of the list. */
  readonly file: string;
  /** `ai-literacy`, or `course`. */
  readonly unit: string;
  readonly title: string;
  readonly language: LanguageCode;
  readonly format: string;
  /** The page an LMS or a reader opens, from the root of the package. */
  readonly entry: string;
  /** Version of the course. */
  readonly version: string;
  readonly bytes: number;
  /** Of the zip, in hexadecimal digits. */
  readonly sha256: string;
}

/** A description of a badge: an Open Badges 3.0 Achievement, not signed. */
export interface ListedCredential {
  readonly file: string;
  readonly unit: string;
  readonly language: LanguageCode;
  readonly bytes: number;
  readonly sha256: string;
}

/** `dist/packages/index.json`: what stands in the folder. Holds no date, so that equal content gives equal bytes. */
export interface PackageIndex {
  readonly course: string;
  readonly version: string;
  readonly packages: readonly ListedPackage[];
  readonly credentials: readonly ListedCredential[];
}

export const indexFile = 'index.json';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The list in a folder, or `undefined` where there is none that can be read. */
export function readIndex(folder: string): PackageIndex | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, indexFile), 'utf8')) as PackageIndex;
  } catch {
    return undefined;
  }
}

/**
 * A new list with what an earlier one held beside it, where the file is still there as it was listed. A new entry
 * replaces the old one of the same file name.
 */
export function mergeIndex(
  made: PackageIndex,
  before: PackageIndex | undefined,
  folder: string,
): PackageIndex {
  return {
    ...made,
    packages: merged(made.packages, before?.packages ?? [], folder),
    credentials: merged(made.credentials, before?.credentials ?? [], folder),
  };
}

type Listed = { readonly file: string; readonly sha256: string };

function merged<T extends Listed>(made: readonly T[], before: readonly T[], folder: string): T[] {
  const names = new Set(made.map(({ file }) => file));
  const kept = before.filter((listed) => !names.has(listed.file) && isUnchanged(listed, folder));
  return [...made, ...kept].sort((one, other) => byText(one.file, other.file));
}

function isUnchanged({ file, sha256: expected }: Listed, folder: string): boolean {
  try {
    return sha256(readFileSync(join(folder, file))) === expected;
  } catch {
    return false;
  }
}
