import { isLanguageCode, type LanguageCode } from '../i18n/languages.ts';

/**
 * What authors wrote: path from the root of the repository (with `/`) to the bytes of the file, for everything under
 * `modules/` and `assessments/`.
 */
export type CourseFiles = ReadonlyMap<string, Uint8Array>;

/** What a file of a course is, as its path says it. `language` is `undefined` where the source language is meant. */
export type CoursePath =
  | { readonly kind: 'settings' | 'profile' | 'manual' }
  | { readonly kind: 'facts' | 'survey'; readonly language: LanguageCode | undefined }
  | { readonly kind: 'case'; readonly name: string; readonly language: LanguageCode | undefined }
  | { readonly kind: 'glossary'; readonly language: LanguageCode }
  | { readonly kind: 'module'; readonly unit: string; readonly language: LanguageCode | undefined }
  | {
      readonly kind: 'lesson' | 'activity';
      readonly unit: string;
      readonly language: LanguageCode;
      readonly id: string;
      readonly slug: string;
    }
  | { readonly kind: 'page'; readonly language: LanguageCode; readonly slug: string }
  | { readonly kind: 'media'; readonly unit: string }
  | {
      readonly kind: 'bank' | 'portfolio' | 'credential';
      readonly unit: string;
      readonly language: LanguageCode | undefined;
    }
  | { readonly kind: 'unexpected' };

export type CoursePathOf<K extends CoursePath['kind']> = Extract<CoursePath, { kind: K }>;

/** Folder of the pages that belong to no module. */
export const pagesFolder = 'orientation';

const unexpected: CoursePath = { kind: 'unexpected' };

const fixed: Readonly<Record<string, CoursePath>> = {
  'modules/course.yaml': { kind: 'settings' },
  'modules/profile.yaml': { kind: 'profile' },
  'modules/README.md': { kind: 'manual' },
  'assessments/README.md': { kind: 'manual' },
};

/** Tells what the file at `path` is. */
export function classify(path: string): CoursePath {
  const known = fixed[path];
  if (known !== undefined) return known;
  const [top, folder, ...rest] = path.split('/');
  if (folder === undefined) return unexpected;
  if (rest.length === 0) return top === 'modules' ? registerFile(folder) : unexpected;
  if (top === 'assessments') return assessmentFile(folder, rest);
  if (folder === 'case') return caseFile(rest);
  if (folder === 'glossary') return glossaryFile(rest);
  return moduleFile(folder, rest);
}

function registerFile(name: string): CoursePath {
  const file = languageFile([name]);
  if (file?.name !== 'facts' && file?.name !== 'survey') return unexpected;
  return { kind: file.name, language: file.language };
}

function assessmentFile(unit: string, rest: readonly string[]): CoursePath {
  const file = languageFile(rest);
  if (file?.name === 'questions') return { kind: 'bank', unit, language: file.language };
  if (file?.name === 'portfolio' || file?.name === 'credential') {
    return { kind: file.name, unit, language: file.language };
  }
  return unexpected;
}

function caseFile(rest: readonly string[]): CoursePath {
  const file = languageFile(rest);
  return file === undefined ? unexpected : { kind: 'case', ...file };
}

function glossaryFile([file, ...deeper]: readonly string[]): CoursePath {
  const language = /^([a-z]{2})\.yaml$/.exec(file ?? '')?.[1];
  return language !== undefined && deeper.length === 0 && isLanguageCode(language)
    ? { kind: 'glossary', language }
    : unexpected;
}

function moduleFile(unit: string, rest: readonly string[]): CoursePath {
  const file = languageFile(rest);
  if (file?.name === 'module') return { kind: 'module', unit, language: file.language };
  const [folder, name, ...deeper] = rest;
  if (name === undefined) return unexpected;
  if (folder === 'media') return { kind: 'media', unit };
  if (folder === undefined || !isLanguageCode(folder) || deeper.length > 0) return unexpected;
  return textFile(unit, folder, name);
}

function textFile(unit: string, language: LanguageCode, name: string): CoursePath {
  const [, slug, code, letter, number] = /^(([a-z]{2})-([la])([1-9]\d?)-[a-z0-9-]+)\.mdx$/.exec(name) ?? [];
  if (slug !== undefined && code !== undefined && letter !== undefined) {
    const id = `${code.toUpperCase()}-${letter.toUpperCase()}${number}`;
    return { kind: letter === 'l' ? 'lesson' : 'activity', unit, language, id, slug };
  }
  const page = /^([a-z0-9-]+)\.mdx$/.exec(name)?.[1];
  return page !== undefined && unit === pagesFolder ? { kind: 'page', language, slug: page } : unexpected;
}

/** `['questions.nl.yaml']` → `{ name: 'questions', language: 'nl' }` */
function languageFile([file, ...deeper]: readonly string[]):
  | { name: string; language: LanguageCode | undefined }
  | undefined {
  const [, name, language] = /^([a-z0-9-]+)(?:\.([a-z]{2}))?\.yaml$/.exec(file ?? '') ?? [];
  if (name === undefined || deeper.length > 0) return undefined;
  if (language !== undefined && !isLanguageCode(language)) return undefined;
  return { name, language: language as LanguageCode | undefined };
}
