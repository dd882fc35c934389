import { createIndex, type PagefindIndex } from 'pagefind';
import type { PackageFile } from '../format.ts';
import { searchFolder } from '../shared/slice-site.ts';

/** Parts of Pagefind that no page of ours loads. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * A search index over the pages of a package. Same pages, same bytes.
 *
 * @throws Error with the words of Pagefind when it cannot read a page.
 */
export async function searchIndex(files: readonly PackageFile[]): Promise<PackageFile[]> {
  const { index, errors } = await createIndex({ keepIndexUrl: true });
  if (index === undefined) throw failure('no index', errors);
  try {
    for (const file of files) if (file.path.endsWith('.html')) await addPage(index, file);
    const made = await index.getFiles();
    if (made.errors.length > 0) throw failure('the index', made.errors);
    return made.files
      .filter(({ path }) => !unused.test(path))
      .map(({ path, content }) => ({ path: searchFolder + path, bytes: content }));
  } finally {
    await index.deleteIndex();
  }
}

async function addPage(index: PagefindIndex, { path, bytes }: PackageFile): Promise<void> {
  const content = new TextDecoder().decode(bytes);
  const { errors } = await index.addHTMLFile({ sourcePath: path, content });
  if (errors.length > 0) throw failure(path, errors);
}

const failure = (what: string, errors: readonly string[]): Error =>
  new Error(`Pagefind failed on ${what}: ${errors.join('; ')}`);
