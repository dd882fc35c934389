import { resolve } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { classicScripts } from './src/site/integrations/classic-scripts.ts';
import { mergeStyles } from './src/site/integrations/merge-styles.ts';
import { relativize } from './src/site/integrations/relativize.ts';
import { searchIndex } from './src/site/integrations/search-index.ts';
import { courseRoot } from './src/site/source.ts';

/** Every MDX file comes with this warning; it is about a directive of Astro's own. */
const ignored = new Set(['MODULE_LEVEL_DIRECTIVE']);

export default defineConfig({
  srcDir: './src/site',
  outDir: './dist/site',
  publicDir: './public',
  cacheDir: './node_modules/.cache/astro',
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  build: { format: 'preserve', assets: '_a', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), classicScripts(), mergeStyles(), relativize(), searchIndex()],
  vite: {
    server: { watch: { ignored: ['**/dist/**'] }, fs: { allow: ['.', resolve(courseRoot)] } },
    build: {
      rolldownOptions: {
        onLog: (level, log, handle) => {
          if (!ignored.has(log.code ?? '')) handle(level, log);
        },
      },
    },
  },
});
