import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { previewAssets } from './assets.ts';
import { AttemptStore } from './attempts/store.ts';
import { folderSource } from './content/content-source.ts';
import { PackageShelf } from './content/package-shelf.ts';
import { type ListenOptions, type RunningServer, startServer } from './server.ts';

export const defaultPort = 4321;

export interface PreviewOptions extends ListenOptions {
  /** Folder of the project, with `dist` in it. */
  readonly root: string;
  /** Where the attempts are kept; `<root>/.preview/attempts.sqlite` unless said otherwise. */
  readonly database?: string;
  /** Folder with the packages and their list; `<root>/dist/packages` unless said otherwise. */
  readonly packages?: string;
}

/** Starts the embedded learning platform on what is built. */
export async function openPreview(options: PreviewOptions): Promise<RunningServer> {
  const { root } = options;
  const database = options.database ?? join(root, '.preview/attempts.sqlite');
  await mkdir(dirname(database), { recursive: true });
  const store = new AttemptStore(database);
  const shelf = new PackageShelf(options.packages ?? join(root, 'dist/packages'));
  const site = folderSource(join(root, 'dist/site'));
  const server = await startServer({ shelf, store, site, assets: previewAssets(root) }, options);
  return {
    origin: server.origin,
    close: async () => {
      await server.close();
      shelf.close();
      store.close();
    },
  };
}
