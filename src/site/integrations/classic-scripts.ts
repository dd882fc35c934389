import { existsSync, globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** Folder of the scripts in the built site. */
export const scriptFolder = '_js';

interface ScriptGroup {
  /** Pattern of the entry files, from the root of the repository. */
  readonly pattern: string;
  /** Name of the built script for an entry file. */
  name(entry: string): string;
}

const groups: readonly ScriptGroup[] = [
  { pattern: 'src/site/scripts/*.ts', name: (entry) => basename(entry, '.ts') },
  { pattern: 'scorm/*/player.ts', name: (entry) => `player-${basename(dirname(entry))}` },
];

/** Name of each script → its entry file, sorted by name. */
export function scriptEntries(root: string): Map<string, string> {
  const found = groups.flatMap(({ pattern, name }) =>
    globSync(pattern, { cwd: root }).map((entry) => [name(entry.replaceAll('\\', '/')), entry] as const),
  );
  return new Map(found.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * Bundles one entry into one classic script: it runs where a platform serves modules with a wrong type or pages come
 * from a disk.
 *
 * @throws Error when the bundle is more than one file.
 */
export async function bundleScript(root: string, entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: join(root, entry), output: { format: 'iife' } },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [script, ...others] = outputs;
  if (script?.type !== 'chunk' || others.length > 0) {
    throw new Error(`${entry} does not make one script: it makes ${outputs.length} files.`);
  }
  return script.code;
}

/** Builds the browser scripts as classic scripts into `_js/`, and serves them from there during development. */
export function classicScripts(): AstroIntegration {
  let root = '';
  return {
    name: 'classic-scripts',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(async (request, response, next) => {
          const name = /\/_js\/([\w-]+)\.js(?:\?|$)/.exec(request.url ?? '')?.[1];
          const entry = name === undefined ? undefined : scriptEntries(root).get(name);
          if (entry === undefined) return next();
          response.setHeader('content-type', 'text/javascript; charset=utf-8');
          response.setHeader('cache-control', 'no-store');
          response.end(await bundleScript(root, entry));
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = join(fileURLToPath(dir), scriptFolder);
        if (!existsSync(folder)) await mkdir(folder, { recursive: true });
        const entries = scriptEntries(root);
        for (const [name, entry] of entries) {
          await writeFile(join(folder, `${name}.js`), await bundleScript(root, entry));
        }
        logger.info(`${entries.size} scripts`);
      },
    },
  };
}
