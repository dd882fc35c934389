import { dictionaryFrom, readDictionaries } from '../i18n/dictionaries.ts';
import { type LanguageCode, languageCodes } from '../i18n/languages.ts';
import { type Dictionary, type Translate, translator } from '../i18n/translate.ts';

const files = readDictionaries('src/i18n');
const dictionaries = new Map(languageCodes.map((code) => [code, dictionaryFrom(files, code)]));
const translators = new Map(
  [...dictionaries].map(([code, dictionary]) => [code, translator(dictionary, code)] as const),
);

/** Texts of the interface in a language; a key that is not translated comes in the source language. */
export const dictionaryOf = (language: LanguageCode): Dictionary => dictionaries.get(language) ?? {};

/** Looks up the texts of the interface in a language. */
export function textsIn(language: LanguageCode): Translate {
  return translators.get(language) ?? translator({}, language);
}
