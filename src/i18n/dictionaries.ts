import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggestion } from '../problems/did-you-mean.ts';
import type { YamlFile } from '../problems/parse-yaml.ts';
import { readYaml, validate } from '../problems/parse-yaml.ts';
import type { Problem } from '../problems/problem.ts';
import { type LanguageCode, languageCodes, sourceLanguage } from './languages.ts';
import { dictionarySchema } from './schema.ts';
import { type Dictionary, splitPluralKey } from './translate.ts';

/** Bytes of every language file that is there. */
export type DictionaryFiles = ReadonlyMap<LanguageCode, Uint8Array>;

/** Reads the language files of a folder; one that is missing is left out. */
export function readDictionaries(folder: string): DictionaryFiles {
  return new Map(
    languageCodes.flatMap((code) => {
      try {
        return [[code, new Uint8Array(readFileSync(join(folder, `${code}.json`)))] as const];
      } catch {
        return [];
      }
    }),
  );
}

/**
 * The dictionary of a language. A key that is not translated comes in the source language.
 *
 * @throws Error with the problems as text when a file is not valid.
 */
export function dictionaryFrom(files: DictionaryFiles, language: LanguageCode): Dictionary {
  const source = parse(files, sourceLanguage);
  const own = language === sourceLanguage ? source : parse(files, language);
  const problems = [...source.problems, ...own.problems];
  if (problems.length > 0) throw new Error(problems.map(({ what, fix }) => `${what} ${fix}`).join('\n'));
  return { ...source.texts, ...own.texts };
}

/**
 * Every language file has exactly the keys of the source language, with the plural forms of its own language. A text
 * that is missing is a warning, since it appears in English; a key or placeholder that is wrong is an error.
 */
export function checkDictionaries(files: DictionaryFiles): Problem[] {
  const source = parse(files, sourceLanguage);
  const others = languageCodes.filter((code) => code !== sourceLanguage);
  return [
    ...source.problems,
    ...others.flatMap((code) => checkLanguage(source.texts, parse(files, code), code)),
  ];
}

interface ParsedDictionary {
  readonly texts: Dictionary;
  readonly yaml: YamlFile | undefined;
  readonly problems: readonly Problem[];
}

const fileOf = (code: LanguageCode) => `src/i18n/${code}.json`;

function parse(files: DictionaryFiles, code: LanguageCode): ParsedDictionary {
  const bytes = files.get(code);
  if (bytes === undefined) return { texts: {}, yaml: undefined, problems: [missingFile(code)] };
  const { data: yaml, problems } = readYaml(fileOf(code), bytes);
  if (yaml === undefined) return { texts: {}, yaml, problems };
  const { data, problems: invalid } = validate(yaml, dictionarySchema);
  return { texts: data ?? {}, yaml, problems: invalid };
}

function checkLanguage(
  source: Dictionary,
  { texts, yaml, problems }: ParsedDictionary,
  code: LanguageCode,
): Problem[] {
  if (yaml === undefined || problems.length > 0) return [...problems];
  const wanted = wantedKeys(Object.keys(source), code);
  const missing = wanted.filter((key) => texts[key] === undefined);
  const unknown = Object.keys(texts).filter((key) => !wanted.includes(key));
  const wrong = wanted.filter(
    (key) => texts[key] !== undefined && !samePlaceholders(source, texts[key], key),
  );
  return [
    ...(missing.length === 0 ? [] : [missingKeys(yaml, missing)]),
    ...unknown.map((key) => unknownKey(yaml, key, wanted)),
    ...wrong.map((key) => wrongPlaceholders(yaml, key, source)),
  ];
}

/** Keys a language needs: those of the source, with its own plural forms in place of those of the source. */
export function wantedKeys(source: readonly string[], code: LanguageCode): string[] {
  const categories = new Intl.PluralRules(code).resolvedOptions().pluralCategories;
  const keys = source.flatMap((key) => {
    const plural = splitPluralKey(key);
    const isPlural = plural !== undefined && source.includes(`${plural.base}.other`);
    return isPlural ? categories.map((category) => `${plural.base}.${category}`) : [key];
  });
  return [...new Set(keys)];
}

/** A plural form may leave its number out ("one question left"), nothing else. */
function samePlaceholders(source: Dictionary, text: string, key: string): boolean {
  const original = sourceText(source, key);
  const plural = splitPluralKey(key) !== undefined;
  const names = (value: string) =>
    [...value.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).filter((name) => !plural || name !== 'n');
  return sameMembers(names(original), names(text));
}

const sameMembers = (one: readonly unknown[], other: readonly unknown[]) =>
  one.every((name) => other.includes(name)) && other.every((name) => one.includes(name));

function sourceText(source: Dictionary, key: string): string {
  const plural = splitPluralKey(key);
  return source[key] ?? (plural === undefined ? '' : (source[`${plural.base}.other`] ?? ''));
}

const problem = (yaml: YamlFile, field: string, what: string, fix: string): Problem => ({
  severity: 'error',
  rule: 'interface-texts',
  position: field === '' ? yaml.valueAt([]) : yaml.keyAt([field]),
  field,
  what,
  fix,
});

function missingFile(code: LanguageCode): Problem {
  const position = { file: fileOf(code), line: 1, column: 1 };
  const what = `The file ${fileOf(code)} is missing.`;
  return {
    severity: 'error',
    rule: 'interface-texts',
    position,
    field: '',
    what,
    fix: 'Write it, with the keys of en.json.',
  };
}

function missingKeys(yaml: YamlFile, missing: readonly string[]): Problem {
  const shown = missing
    .slice(0, 10)
    .map((key) => `\`${key}\``)
    .join(', ');
  const more = missing.length > 10 ? ` and ${missing.length - 10} more` : '';
  const what = `These interface texts are missing and appear in English: ${shown}${more}.`;
  return { ...problem(yaml, '', what, 'Translate them; en.json has the source texts.'), severity: 'warning' };
}

const unknownKey = (yaml: YamlFile, key: string, wanted: readonly string[]) =>
  problem(
    yaml,
    key,
    `No interface text is called \`${key}\`.`,
    `${suggestion(key, wanted)}Correct the key, or remove it.`,
  );

const wrongPlaceholders = (yaml: YamlFile, key: string, source: Dictionary) =>
  problem(
    yaml,
    key,
    'The placeholders of this text are not those of the source text.',
    `Use the same ones as in “${sourceText(source, key)}”.`,
  );
