import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { type ContentSource, folderSource } from './content/content-source.ts';

/**
 * The files of the preview's own pages: its style sheet, the design tokens and fonts of the site, the script of the
 * player page (bundled once, when it is first asked for) and scorm-again, which plays the learning platform.
 *
 * @param root folder of the project
 */
export function previewAssets(root: string): ContentSource {
  const here = folderSource(import.meta.dirname);
  const fonts = folderSource(join(root, 'public/fonts'));
  let bundle: Promise<Buffer> | undefined;
  const named: Readonly<Record<string, () => Promise<Buffer | undefined>>> = {
    'preview.css': () => here.read('preview.css'),
    'tokens.css': () => siteStyle(root, 'tokens.css'),
    'fonts.css': () => siteStyle(root, 'fonts.css'),
    'scorm12.js': () => scormAgain(root, 'scorm12'),
    'scorm2004.js': () => scormAgain(root, 'scorm2004'),
    'play.js': () => {
      bundle ??= bundleScript(join(import.meta.dirname, 'browser/play.ts'));
      return bundle;
    },
  };
  return {
    read: (name) =>
      name.startsWith('fonts/')
        ? fonts.read(name.slice('fonts/'.length))
        : (named[name]?.() ?? Promise.resolve(undefined)),
  };
}

/** A style sheet of the site; its font addresses lead to `/_preview/fonts/`. */
async function siteStyle(root: string, name: string): Promise<Buffer> {
  const css = await readFile(join(root, 'src/site/styles', name), 'utf8');
  return Buffer.from(css.replaceAll('url("/fonts/', 'url("fonts/'));
}

const scormAgain = (root: string, name: string): Promise<Buffer> =>
  readFile(join(root, `node_modules/scorm-again/dist/${name}.min.js`));

/** One classic script out of a TypeScript entry and what it imports. */
async function bundleScript(entry: string): Promise<Buffer> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['iife'], name: 'preview' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  if (output === undefined || !('output' in output)) throw new Error(`Vite made no bundle of ${entry}.`);
  return Buffer.from(output.output[0].code);
}
