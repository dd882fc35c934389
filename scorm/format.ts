import type { LanguageCode } from '../src/i18n/languages.ts';
import type { Problem } from '../src/problems/problem.ts';

/** One file of a package. Paths are relative, with `/`, in plain ASCII. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a package holds, as far as a format has to know: a module in one language, or the course in one language. */
export interface Unit {
  /** `ai-literacy`, or `course` for the whole course. */
  readonly id: string;
  /** Prefix of every identifier an LMS keys its records with. Stable for ever: `AIM4HE-AL`. */
  readonly identifier: string;
  readonly language: LanguageCode;
  /** At most 200 characters (length facet of the SCORM 1.2 XSD). */
  readonly title: string;
  /** Title of the course, for catalogues. */
  readonly courseTitle: string;
  /** Version of the course, as shown to people. */
  readonly version: string;
  /** How much of the site belongs to it; decides which marked elements are taken out. */
  readonly scope: 'module' | 'course';
  /** Links to pages are followed in here: `en/ai-literacy/`. */
  readonly folder: string;
  /** Pages outside the folder that come along when a page links to them. */
  readonly sharedPages: readonly string[];
  /** Pages that have to be there whether a page links to them or not. */
  readonly pages: readonly string[];
  /** The page that owns the session with the LMS; a course has none of its own. */
  readonly player: string | undefined;
  /** The page a reader without an LMS starts on. */
  readonly overview: string;
}

/**
 * An output format. Its folder holds everything that knows it: `package.ts` and `manifest.ts` make the package,
 * `tracker.ts` and `player.ts` run in it.
 */
export interface PackageFormat {
  /** Name of its folder and part of every file name: `scorm12`. */
  readonly id: string;
  /** Name for people: `SCORM 1.2`. */
  readonly name: string;
  /** The player script `_js/player-<tracker>.js` that pages of the package load. */
  readonly tracker: string;
  /** Sources of the CSP directive `connect-src`: what scripts of the package may reach over the network. */
  readonly connectSources: readonly string[];
  /** True where a package of the whole course makes sense: it needs no LMS that tracks one unit at a time. */
  readonly wholeCourse: boolean;
  /** The page an LMS or a reader opens. */
  entry(unit: Unit): string;
  /**
   * All files of the package, in any order. Pure: the same unit and the same files give the same bytes.
   *
   * @param site the part of the site that belongs to the unit, already fitted to this format
   */
  files(unit: Unit, site: readonly PackageFile[]): readonly PackageFile[];
  /**
   * What is wrong with a finished package by the rules of the format; nothing is written while this finds anything.
   *
   * @param zip name of the package, for messages
   */
  check(files: readonly PackageFile[], zip: string): readonly Problem[];
}

/** `aim4he-ai-literacy-en-scorm12.zip` */
export const packageName = (unit: Unit, format: PackageFormat): string =>
  `aim4he-${unit.id}-${unit.language}-${format.id}.zip`;
