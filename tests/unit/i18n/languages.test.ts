import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dictionaryFrom, readDictionaries } from '../../../src/i18n/dictionaries.ts';
import { isLanguageCode, languageCodes, languageOf } from '../../../src/i18n/languages.ts';

const root = join(import.meta.dirname, '../../..');

test('the list of languages and the language files are the same', () => {
  const found = globSync('src/i18n/*.json', { cwd: root }).map((path) => path.slice(-7, -5));
  expect(found.sort()).toEqual([...languageCodes].sort());
});

test('every language is one that browsers can format numbers, dates and plurals for', () => {
  expect(Intl.PluralRules.supportedLocalesOf([...languageCodes])).toEqual([...languageCodes]);
  expect(Intl.NumberFormat.supportedLocalesOf([...languageCodes])).toEqual([...languageCodes]);
});

test('a language is found by its code', () => {
  expect(languageOf('lv')).toMatchObject({ nativeName: 'Latviešu', htmlLang: 'lv' });
  expect(isLanguageCode('fr')).toBe(false);
  expect(() => languageOf('fr')).toThrow(RangeError);
});

test('every text that the code asks for by name is in the dictionary', () => {
  const texts = dictionaryFrom(readDictionaries(join(root, 'src/i18n')), 'en');
  const has = (key: string) => texts[key] !== undefined || texts[`${key}.other`] !== undefined;
  const asked = globSync(['src/**/*.{ts,astro}', 'scorm/**/*.ts'], { cwd: root }).flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bt\(\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(
      ([, key = '']) => ({ path, key }),
    ),
  );
  expect(asked.filter(({ key }) => !has(key))).toEqual([]);
});
