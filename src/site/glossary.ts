import type { Course } from '../course/course.ts';
import type { LanguageCode } from '../i18n/languages.ts';

interface Entry {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly see: readonly { readonly id: string; readonly term: string }[];
  /** In the source language, for want of a translation. */
  readonly fallback: boolean;
}

interface Letter {
  readonly letter: string;
  readonly entries: readonly Entry[];
}

/** All terms in the alphabetical order of a language, by first letter; untranslated ones in the source language. */
export function glossaryIn(course: Course, language: LanguageCode): Letter[] {
  const source = course.glossary.get(course.settings.sourceLanguage);
  const own = course.glossary.get(language);
  const termOf = (id: string): string => own?.get(id)?.term ?? source?.get(id)?.term ?? id;
  const entries = [...(source?.values() ?? [])].map(({ id, ...words }): Entry => {
    const translated = own?.get(id);
    const see = (translated?.see ?? words.see ?? []).map((other) => ({ id: other, term: termOf(other) }));
    return {
      id,
      term: translated?.term ?? words.term,
      definition: translated?.definition ?? words.definition,
      see,
      fallback: translated === undefined,
    };
  });
  const sorted = entries.sort((one, other) => one.term.localeCompare(other.term, language));
  return byLetter(sorted, language);
}

function byLetter(entries: readonly Entry[], language: LanguageCode): Letter[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const letter = (entry.term[0] ?? '').toLocaleUpperCase(language);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].map(([letter, list]) => ({ letter, entries: list }));
}
