/**
 * The closed list of languages of interface and content. A new language is one line here and one `<code>.json`
 * beside this file; lessons and questions arrive one by one and fall back to the source language with a notice.
 */
export const languages = [
  { code: 'en', name: 'English', nativeName: 'English', htmlLang: 'en' },
  { code: 'nl', name: 'Dutch', nativeName: 'Nederlands', htmlLang: 'nl' },
  { code: 'de', name: 'German', nativeName: 'Deutsch', htmlLang: 'de' },
  { code: 'lv', name: 'Latvian', nativeName: 'Latviešu', htmlLang: 'lv' },
  { code: 'tr', name: 'Turkish', nativeName: 'Türkçe', htmlLang: 'tr' },
] as const;

export type LanguageCode = (typeof languages)[number]['code'];

export interface Language {
  /** Folder name and part of every URL and package name. */
  readonly code: LanguageCode;
  /** Name in English, for people who run the tool chain. */
  readonly name: string;
  /** Name in the language itself, for learners. */
  readonly nativeName: string;
  /** Value of the HTML `lang` attribute (BCP 47). */
  readonly htmlLang: string;
}

export const languageCodes: readonly LanguageCode[] = languages.map((language) => language.code);

/** The language interface texts are written in first; every other dictionary has its keys. */
export const sourceLanguage = 'en' satisfies LanguageCode;

export const isLanguageCode = (text: string): text is LanguageCode =>
  languageCodes.some((code) => code === text);

/** @throws RangeError when `code` is not in the list. */
export function languageOf(code: string): Language {
  const language = languages.find((candidate) => candidate.code === code);
  if (language === undefined) throw new RangeError(`"${code}" is not one of ${languageCodes.join(', ')}.`);
  return language;
}
