import { join } from 'node:path';
import { siteFolder } from '../../src/commands/site-stamp.ts';
import { type ContentSource, folderSource } from '../../src/preview/content/content-source.ts';
import { builtPackages } from './built-packages.ts';
import { root } from './source-files.ts';

/** The site of the course as it stands in the repository; built first when it is out of date. */
export async function builtSite(): Promise<ContentSource> {
  await builtPackages();
  return folderSource(join(root, siteFolder));
}
