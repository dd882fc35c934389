import { readFile } from 'node:fs/promises';
import type { ListedPackage } from '../../../scorm/package-index.ts';
import { type Answer, file, notice, plain } from '../answer.ts';
import type { ContentSource } from '../content/content-source.ts';
import { moodleContentType, webContentType } from '../content/content-type.ts';
import { RefusedPackage } from '../content/zip-source.ts';
import type { Preview } from '../preview.ts';

/** What Moodle's `pluginfile.php` sends with every file of a package: the address changes with the revision. */
const moodleCache = 'private, max-age=7776000, no-transform, immutable';

/**
 * `GET /pluginfile.php/<context>/mod_scorm/content/<revision>/<path>`: a file of a package, served as Moodle does: no
 * directory index, no compression, odd file types. An old revision delivers the new files, also as Moodle does.
 */
export async function serveContent(preview: Preview, context: string, encodedPath: string): Promise<Answer> {
  const name = preview.store.packageIn(Number(context));
  const listed = name === undefined ? undefined : preview.shelf.find(name);
  if (listed === undefined) return plain(404, 'No such package.');
  const path = decode(encodedPath);
  const content = path === undefined ? undefined : await readPackage(preview, listed, path);
  if (path === undefined || content === undefined) return plain(404, 'The package has no such file.');
  return file(content, moodleContentType(path), moodleCache);
}

/** `GET /web/<package>/<path>`: a web package, served as an ordinary web server serves a folder. */
export async function serveWebPackage(
  preview: Preview,
  encodedName: string,
  encodedPath: string,
): Promise<Answer> {
  const listed = preview.shelf.find(decode(encodedName) ?? '');
  if (listed === undefined) return notice(404, 'No such package', 'The list has no package of this name.');
  return serveSite({ read: (path) => readPackage(preview, listed, path) }, encodedPath);
}

/** `GET /site/<path>`: the whole built site. */
export const serveWholeSite = async (preview: Preview, encodedPath: string): Promise<Answer> =>
  serveSite(preview.site, encodedPath);

/** `GET /download/<package>`: the package file itself. */
export async function download({ shelf }: Preview, encodedName: string): Promise<Answer> {
  const listed = shelf.find(decode(encodedName) ?? '');
  const bytes =
    listed === undefined ? undefined : await readFile(shelf.pathOf(listed)).catch(() => undefined);
  if (listed === undefined || bytes === undefined) {
    return notice(404, 'No such package', 'The list has no package of this name.');
  }
  const answer = file(bytes, 'application/zip');
  const headers = { ...answer.headers, 'content-disposition': `attachment; filename="${listed.file}"` };
  return { ...answer, headers };
}

async function serveSite(source: ContentSource, encodedPath: string): Promise<Answer> {
  const path = decode(encodedPath);
  const full = path === '' || path?.endsWith('/') === true ? `${path}index.html` : path;
  const content = full === undefined ? undefined : await source.read(full);
  if (content === undefined || full === undefined) {
    return notice(404, 'No such page', 'Nothing is built at this address. Run "npm run build", then reload.');
  }
  return file(content, webContentType(full));
}

async function readPackage(
  { shelf }: Preview,
  listed: ListedPackage,
  path: string,
): Promise<Buffer | undefined> {
  try {
    const zip = await shelf.open(listed);
    return await zip.read(path);
  } catch (error) {
    if (error instanceof RefusedPackage) return undefined;
    throw error;
  }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
