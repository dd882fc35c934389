import { posix } from 'node:path';

/** The built site as a set of paths that start with `/`. */
export type SitePaths = ReadonlySet<string>;

export type Resolved =
  | { readonly url: string }
  /** One sentence that says what is wrong with the URL. */
  | { readonly problem: string };

/**
 * A URL as it has to stand in the file `from`, so that the site works under any base path. URLs with a scheme and
 * places in the same page stay as they are. A directory becomes its `index.html`, since learning platforms have no
 * directory index.
 *
 * @param from path of the file that holds the URL, with `/` in front
 * @example resolveUrl('/en/a/b.html', '/fonts/x.woff2', paths) // { url: '../../fonts/x.woff2' }
 */
export function resolveUrl(from: string, url: string, paths: SitePaths): Resolved {
  const trimmed = url.trim();
  if (trimmed.startsWith('//')) return { problem: `The URL "${url}" names a host without a scheme.` };
  if (trimmed === '' || trimmed.startsWith('#') || /^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return { url };
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(trimmed) ?? [];
  if (path === '') return { url };
  const absolute = posix.normalize(path.startsWith('/') ? path : posix.join(posix.dirname(from), path));
  const target = findTarget(absolute, paths);
  if (target === undefined)
    return { problem: `The URL "${url}" leads to ${absolute}, which does not exist.` };
  return { url: relativePath(from, target) + rest };
}

function findTarget(absolute: string, paths: SitePaths): string | undefined {
  const plain = decode(absolute);
  const folder = plain.replace(/\/$/, '');
  return [plain, `${folder}/index.html`, `${folder}.html`].find((candidate) => paths.has(candidate));
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function relativePath(from: string, to: string): string {
  const relative = encodeURI(posix.relative(posix.dirname(from), to));
  return relative.includes(':') ? `./${relative}` : relative;
}
