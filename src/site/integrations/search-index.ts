import { readdirSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { createIndex, type PagefindIndex } from 'pagefind';
import { pathsUnder } from './relativize.ts';

/** Pagefind derives its base path from the name of its folder. */
export const searchFolder = 'pagefind';

/** Parts of Pagefind that no page loads: the site has a search page of its own. */
const unused = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/**
 * Builds the search index over the pages of the languages, each in its own language. Questions and their keys are
 * marked `data-pagefind-ignore` and stay out of it. The player page and the language chooser are left out.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = [...pathsUnder(root)].filter(isSearched);
        const { index, errors } = await createIndex({ keepIndexUrl: true });
        if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
        for (const page of pages) await addPage(index, root, page);
        const folder = join(root, searchFolder);
        const written = await index.writeFiles({ outputPath: folder });
        await index.deleteIndex();
        if (written.errors.length > 0)
          throw new Error(`Pagefind wrote no index: ${written.errors.join(' ')}`);
        for (const file of readdirSync(folder)) if (unused.test(file)) await rm(join(folder, file));
        logger.info(`${pages.length} pages`);
      },
    },
  };
}

const isSearched = (path: string): boolean =>
  /^\/[a-z]{2}\/.*\.html$/.test(path) && !path.endsWith('/player.html') && !path.endsWith('/search.html');

async function addPage(index: PagefindIndex, root: string, page: string): Promise<void> {
  const content = await readFile(join(root, page), 'utf8');
  const { errors } = await index.addHTMLFile({ sourcePath: page.slice(1), content });
  if (errors.length > 0) throw new Error(`Pagefind cannot read ${page}: ${errors.join(' ')}`);
}
