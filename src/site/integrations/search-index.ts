import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchFolder } from '../../search/search-folder.ts';
import { searchIndex as indexOf } from '../../search/search-index.ts';
import { pathsUnder } from './relativize.ts';

/** Builds the search index over the pages of the languages, each in its own; the language chooser is left out. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const paths = [...pathsUnder(root)].filter((path) => /^\/[a-z]{2}\/.*\.html$/.test(path)).sort();
        const pages = paths.map(async (path) => ({
          path: path.slice(1),
          html: await readFile(join(root, path), 'utf8'),
        }));
        for (const { path, bytes } of await indexOf(await Promise.all(pages))) {
          const target = join(root, searchFolder, path);
          await mkdir(dirname(target), { recursive: true });
          await writeFile(target, bytes);
        }
        logger.info(`${paths.length} pages`);
      },
    },
  };
}
