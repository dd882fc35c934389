import { posix } from 'node:path';
import type { AuthoredText } from './authored.ts';
import { pagesFolder } from './course-files.ts';

/** Pages the site makes itself, in the folder of a language and in that of a module. */
const languagePages = ['index', 'glossary', 'facts', 'search'];
const modulePages = ['index', 'quiz', 'portfolio', 'credential'];

/** Path of the page a text becomes, from the folder of its language. */
export function pageOf({ path }: AuthoredText): string {
  return path.kind === 'page' ? `${path.slug}.html` : `${path.unit}/${path.slug}.html`;
}

/** Path a relative link leads to, from the folder of the language; `''` as path means the page itself. */
export function resolveLink(from: AuthoredText, url: string): { page: string; anchor: string | undefined } {
  const [path = '', anchor] = url.split('#');
  const own = pageOf(from);
  return { page: path === '' ? own : posix.join(posix.dirname(own), decodeLink(path)), anchor };
}

/** Every page of one language, with its text where an author wrote one. */
export function sitePages(
  texts: Iterable<AuthoredText>,
  language: string,
): Map<string, AuthoredText | undefined> {
  const pages = new Map<string, AuthoredText | undefined>(
    languagePages.map((name) => [`${name}.html`, undefined]),
  );
  for (const text of texts) {
    if (text.path.language !== language || text.path.kind === 'activity') continue;
    pages.set(pageOf(text), text);
    if (text.path.kind === 'lesson' && text.path.unit !== pagesFolder) {
      for (const name of modulePages) pages.set(`${text.path.unit}/${name}.html`, undefined);
    }
  }
  return pages;
}

/** A path or anchor without `%20` and its like; as it is where they are not well formed. */
export function decodeLink(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
