import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/**
 * The strict platforms as one classic script for a page: it sets `self.strictLms` to `{ StrictScorm12, StrictScorm2004,
 * emptyStore }`. The store is plain data: `JSON.stringify` it into the page and back to relaunch or to read `violations`.
 */
export async function strictLmsScript(): Promise<string> {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const entry = 'virtual:strict-lms';
  const source = ['strict-scorm12', 'strict-scorm2004', 'strict-lms']
    .map((name) => `export * from ${JSON.stringify(`${folder}${name}.ts`)};`)
    .join('\n');
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'strict-lms',
        // Vite takes the entry of a library for a path and puts the folder it runs in before it.
        resolveId: (id) => (id.endsWith(entry) && !id.startsWith('\0') ? `\0${entry}` : null),
        load: (id) => (id === `\0${entry}` ? source : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      lib: { entry, formats: ['iife'], name: 'strictLms', fileName: 'strict-lms' },
    },
  })) as Rolldown.RolldownOutput[];
  return output[0]?.output[0].code ?? '';
}
