import type { Module, Written } from '../course/course.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';

/** What the components of an MDX text know about the page they stand on. */
export interface Writing {
  /** Language of the page and of its interface. */
  readonly language: LanguageCode;
  /** Language of the text, which is the source language where it is not translated; its words follow it. */
  readonly textLanguage: LanguageCode;
  /** Texts of the interface in `textLanguage`. */
  readonly t: Translate;
  readonly text: Written;
  /** The same text in the source language: anchors are its. */
  readonly source: Written;
  /** The module of a lesson; `undefined` on other pages. */
  readonly module: Module | undefined;
}

/** Anchor of a heading: that of the heading in the same place of the source text, so that links hold in every language. */
export function anchorOf({ text, source }: Pick<Writing, 'text' | 'source'>, ownSlug: string): string {
  const place = text.headings.findIndex(({ slug }) => slug === ownSlug);
  return source.headings[place]?.slug ?? ownSlug;
}
