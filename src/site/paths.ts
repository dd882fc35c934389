import type { LanguageCode } from '../i18n/languages.ts';

/** Pages of a module that are not lessons. */
export type ModulePage = 'index' | 'quiz' | 'portfolio' | 'credential' | 'player';

/** Address of a page of one language, from the root of the site; the build makes it relative. */
export const pageUrl = (language: LanguageCode, page = 'index'): string => `/${language}/${page}.html`;

/** Address of a page of a module: `page` is a lesson's slug or one of the fixed pages. */
export const moduleUrl = (
  language: LanguageCode,
  module: string,
  page: ModulePage | (string & {}) = 'index',
) => `/${language}/${module}/${page}.html`;

/** Address of a script in `_js/`. */
export const scriptUrl = (name: string): string => `/_js/${name}.js`;

/** A text as part of a file name: small letters without marks, digits and hyphens. */
export function fileName(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
