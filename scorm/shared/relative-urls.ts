/** A URL taken apart as far as files are concerned. */
export type Target =
  /** A file of the site: path from its root, decoded. */
  | { readonly kind: 'file'; readonly path: string }
  /** Nothing to look up: a place in the same page, data in the URL itself, an empty frame. */
  | { readonly kind: 'none' }
  /** Another host or program (`https:`, `mailto:`). */
  | { readonly kind: 'foreign' }
  /** A URL that cannot work where the base path is unknown: `/x`, `//host/x`, `../../../out-of-the-site`. */
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * What a URL written in the file `from` means. Directory URLs are broken: LMSs answer 404 for them (Moodle's
 * `pluginfile.php` has no directory index).
 *
 * @example targetOf('en/ai-literacy/index.html', '../../_a/site.css') // { kind: 'file', path: '_a/site.css' }
 */
export function targetOf(from: string, url: string): Target {
  const trimmed = url.trim();
  const path = trimmed.replace(/[?#].*$/s, '');
  if (/^(data|blob|about):/i.test(trimmed) || path === '') return { kind: 'none' };
  if (/^[a-z][a-z0-9+.-]*:/i.test(trimmed)) return { kind: 'foreign' };
  if (path.startsWith('//')) return broken('names a host without a scheme');
  if (path.startsWith('/')) return broken('starts at the root of the server');
  if (path.includes('\\')) return broken('holds a backslash');
  return fileTarget(from, path);
}

const broken = (reason: string): Target => ({ kind: 'broken', reason });

function fileTarget(from: string, path: string): Target {
  const decoded = decode(path);
  if (decoded === undefined) return broken('holds a `%` that is no percent-encoding');
  const steps = from.split('/').slice(0, -1);
  for (const step of decoded.split('/')) {
    if (step === '..' && steps.length === 0) return broken('leads out of the site');
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  if (steps.length === 0 || steps.at(-1) === '' || /(^|\/)\.{1,2}$/.test(decoded)) {
    return broken('names a folder, not a file');
  }
  return { kind: 'file', path: steps.join('/') };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** A path as the value of `href` in a manifest: every step percent-encoded (RFC 3986). */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The URL of `to` as written in the file `from`, both from the root of the site. */
export function relativeUrl(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => '..'), hrefOf(target.slice(shared).join('/'))].join('/');
}
