import { pageIn } from '../course/translations.ts';
import type { LanguageCode } from '../i18n/languages.ts';
import type { Translate } from '../i18n/translate.ts';
import { course } from './course.ts';
import { pageUrl } from './paths.ts';

export interface PageLink {
  readonly url: string;
  /** Path from the folder of the language. */
  readonly page: string;
  readonly name: string;
}

/** Pages authors write for the header and the footer; those that do not exist are left out. */
const inHeader = ['how-this-course-works', 'for-institutions'] as const;
const inFooter = ['about-the-role', 'how-this-course-works', 'for-institutions', 'accessibility', 'privacy'];

/** Links of the header. */
export const mainPages = (language: LanguageCode, t: Translate): readonly PageLink[] => [
  link(language, 'index', t('site.nav.course')),
  ...inHeader.flatMap((slug) => written(language, slug, t(`site.nav.${slug}`))),
  link(language, 'glossary', t('site.nav.glossary')),
  link(language, 'facts', t('site.nav.facts')),
];

/** Links of the footer. */
export const footerPages = (language: LanguageCode, t: Translate): readonly PageLink[] => [
  ...inFooter.flatMap((slug) => written(language, slug)),
  link(language, 'glossary', t('site.nav.glossary')),
  link(language, 'facts', t('site.nav.facts')),
];

/** Slugs of all pages that belong to no module. */
export const pageSlugs = (): string[] => [
  ...(course.pages.get(course.settings.sourceLanguage)?.keys() ?? []),
];

function written(language: LanguageCode, slug: string, name?: string): PageLink[] {
  const page = pageIn(course, slug, language);
  return page === undefined ? [] : [link(language, slug, name ?? page.title)];
}

const link = (language: LanguageCode, slug: string, name: string): PageLink => ({
  url: pageUrl(language, slug),
  page: `${slug}.html`,
  name,
});
