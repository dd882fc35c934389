import { createIndex, type PagefindIndex } from 'pagefind';
import { type IndexFile, steadyIndex } from './steady-index.ts';

export interface SearchedPage {
  /** From the root of the site: `en/ai-literacy/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Parts of Pagefind that no page loads: the site has a search page of its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * A search index over built pages, each in the language its `<html>` names. What is marked `data-pagefind-ignore` stays
 * out (questions and their keys), and so do player and search pages. Same pages, same bytes.
 *
 * @throws Error with the words of Pagefind when it cannot read a page.
 */
export async function searchIndex(pages: readonly SearchedPage[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw failure('did not start', errors);
  try {
    for (const page of pages) if (isSearched(page)) await addPage(index, page);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw failure('made no index', made.errors);
    const files = made.files.map(({ path, content }) => ({ path, bytes: content }));
    return steadyIndex(files.filter(({ path }) => !unused.test(path)));
  } finally {
    await index.deleteIndex();
  }
}

const isSearched = ({ path }: SearchedPage): boolean => !/(^|\/)(player|search)\.html$/.test(path);

async function addPage(index: PagefindIndex, { path, html }: SearchedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({ sourcePath: path, content: html });
  if (errors.length > 0) throw failure(`cannot read ${path}`, errors);
}

const failure = (what: string, errors: readonly string[]): Error =>
  new Error(`Pagefind ${what}: ${errors.join(' ')}`);
