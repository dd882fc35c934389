import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { policyFaults } from './page-policy.ts';
import { relativeCss, rootStrings } from './relative-css.ts';
import { elementsIn, type Rewritten, relativeHtml } from './relative-html.ts';
import type { SitePaths } from './resolve-url.ts';

/** How many faults an error lists. */
const shown = 40;

/** What one file of the site becomes, and what is wrong in it. */
export function relativeFile(path: string, text: string, paths: SitePaths): Rewritten {
  switch (extname(path)) {
    case '.html': {
      const elements = elementsIn(text);
      const page = relativeHtml(path, text, paths, elements);
      return { ...page, problems: [...page.problems, ...policyFaults(elements)] };
    }
    case '.svg':
      return relativeHtml(path, text, paths);
    case '.css':
      return relativeCss(path, text, paths);
    case '.js':
      return { text, problems: rootStrings(text, paths) };
    default:
      return { text, problems: [] };
  }
}

/**
 * Makes every URL of the built site relative, so that it works below any path of a learning platform and from a disk.
 * Fails the build on a missing target, on a URL that needs the root of a server, and on anything the Content Security
 * Policy would stop.
 */
export function relativize(): AstroIntegration {
  return {
    name: 'relativize',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            experimental: {
              renderBuiltUrl: (_file: string, { hostType, ssr }: { hostType: string; ssr: boolean }) =>
                ssr || hostType === 'html' ? undefined : { relative: true },
            },
          },
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const paths = pathsUnder(root);
        const problems: string[] = [];
        let changed = 0;
        for (const path of paths) {
          if (!/\.(html|css|svg|js)$/.test(path)) continue;
          const text = await readFile(join(root, path), 'utf8');
          const result = relativeFile(path, text, paths);
          problems.push(...result.problems.map((problem) => `${path}: ${problem}`));
          if (result.text === text) continue;
          await writeFile(join(root, path), result.text);
          changed++;
        }
        if (problems.length > 0) throw new Error(message(problems));
        logger.info(`${changed} of ${paths.size} files`);
      },
    },
  };
}

function message(problems: readonly string[]): string {
  const more = problems.length > shown ? `\n… and ${problems.length - shown} more` : '';
  return `The site has ${problems.length} faults:\n${problems.slice(0, shown).join('\n')}${more}`;
}

/** Paths of all files below a folder, with `/` in front, sorted. */
export function pathsUnder(root: string): Set<string> {
  const paths = readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  return new Set(paths.sort());
}
