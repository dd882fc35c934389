import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Course } from '../src/course/course.ts';
import type { DictionaryFiles } from '../src/i18n/dictionaries.ts';
import type { Problem } from '../src/problems/problem.ts';
import { searchFolder } from '../src/search/search-folder.ts';
import { searchIndex } from '../src/search/search-index.ts';
import { credentialFiles } from './credential-files.ts';
import { type PackageFile, type PackageFormat, packageName, type Unit } from './format.ts';
import {
  indexFile,
  type ListedPackage,
  mergeIndex,
  type PackageIndex,
  readIndex,
  sha256,
} from './package-index.ts';
import { freshFolder, replaceFolder } from './replace-folder.ts';
import type { SiteFiles } from './shared/site-files.ts';
import { sliceSite } from './shared/slice-site.ts';
import { zipFiles } from './shared/zip.ts';
import { unitsOf } from './units.ts';

export interface PackageOrder {
  readonly course: Course;
  readonly site: SiteFiles;
  /** Interface texts, for the files that describe badges. */
  readonly dictionaries: DictionaryFiles;
  readonly formats: readonly PackageFormat[];
  /** The folder that is replaced: `dist/packages`. */
  readonly out: string;
  /** What to build; a field left out means all. */
  readonly only: { readonly unit?: string; readonly language?: string };
  /** Whether packages that are not built now stay; a build of everything clears what the course no longer has. */
  readonly keepOthers: boolean;
}

export interface PackageResult {
  /** What was built now; `undefined` when there were problems. */
  readonly made: PackageIndex | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Builds packages in a fresh folder and puts it in the place of the last one only when nothing was wrong with any of
 * them.
 *
 * @throws when a file cannot be read or written; the last packages are left as they were.
 */
export async function buildPackages(order: PackageOrder): Promise<PackageResult> {
  const fresh = freshFolder(order.out);
  try {
    const { packages, problems } = await buildAll(order, fresh);
    const credentials = writeCredentials(order, fresh);
    if (problems.length > 0) return { made: undefined, problems };
    const { title: course, version } = order.course.settings;
    const made = { course, version, packages, credentials };
    complete(made, fresh, order);
    return { made, problems };
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function buildAll({ course, site, formats, only }: PackageOrder, fresh: string) {
  const packages: ListedPackage[] = [];
  const problems: Problem[] = [];
  for (const unit of unitsOf(course, site.paths).filter((candidate) => isAsked(candidate, only))) {
    for (const format of formats.filter((candidate) => fits(candidate, unit))) {
      const built = await buildPackage(site, unit, format);
      problems.push(...built.problems);
      if (problems.length === 0) packages.push(await writePackage(unit, format, built.files, fresh));
    }
  }
  return { packages, problems: unique(problems) };
}

const isAsked = ({ id, language }: Unit, only: PackageOrder['only']): boolean =>
  (only.unit ?? id) === id && (only.language ?? language) === language;

/** The whole course is packed only where no LMS tracks it: there is no package with several launchable items. */
export const fits = (format: PackageFormat, unit: Unit): boolean =>
  unit.scope === 'module' || format.wholeCourse;

/** All files of one package, and what is wrong with them. */
export async function buildPackage(
  site: SiteFiles,
  unit: Unit,
  format: PackageFormat,
): Promise<{ files: readonly PackageFile[]; problems: readonly Problem[] }> {
  const slice = sliceSite(site, unit, format);
  if (slice.problems.length > 0) return slice;
  const search = unit.scope === 'course' ? await searchFiles(slice.files) : [];
  const files = format.files(unit, [...slice.files, ...search]);
  return { files, problems: format.check(files, packageName(unit, format)) };
}

/** An index over the pages of the package alone. */
async function searchFiles(files: readonly PackageFile[]): Promise<PackageFile[]> {
  const pages = files
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => ({ path, html: new TextDecoder().decode(bytes) }));
  const index = await searchIndex(pages);
  return index.map(({ path, bytes }) => ({ path: `${searchFolder}/${path}`, bytes }));
}

async function writePackage(
  unit: Unit,
  format: PackageFormat,
  files: readonly PackageFile[],
  folder: string,
): Promise<ListedPackage> {
  const file = packageName(unit, format);
  const zip = await zipFiles(files);
  writeFileSync(join(folder, file), zip);
  const { id, title, language, version } = unit;
  const listed = { file, unit: id, title, language, format: format.id, entry: format.entry(unit), version };
  return { ...listed, bytes: zip.length, sha256: sha256(zip) };
}

function writeCredentials(
  { course, dictionaries, only }: PackageOrder,
  folder: string,
): PackageIndex['credentials'] {
  const asked = credentialFiles(course, dictionaries).filter(
    ({ unit, language }) => (only.unit ?? unit) === unit && (only.language ?? language) === language,
  );
  return asked.map(({ bytes, ...listed }) => {
    writeFileSync(join(folder, listed.file), bytes);
    return { ...listed, bytes: bytes.length, sha256: sha256(bytes) };
  });
}

/** Takes over what was not built now, writes the list, and swaps the folders. */
function complete(made: PackageIndex, fresh: string, { out, keepOthers }: PackageOrder): void {
  const index = mergeIndex(made, keepOthers ? readIndex(out) : undefined, out);
  const own = new Set([...made.packages, ...made.credentials].map(({ file }) => file));
  for (const { file } of [...index.packages, ...index.credentials]) {
    if (!own.has(file)) copyFileSync(join(out, file), join(fresh, file));
  }
  writeFileSync(join(fresh, indexFile), `${JSON.stringify(index, null, 2)}\n`);
  replaceFolder(fresh, out);
}

/** Formats share most pages, and with them their problems. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}
