import type { Rewritten } from './relative-html.ts';
import { resolveUrl, type SitePaths } from './resolve-url.ts';

const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** Makes `url(…)` and `@import` of a style sheet relative. */
export function relativeCss(from: string, css: string, paths: SitePaths): Rewritten {
  const problems: string[] = [];
  const text = css.replace(cssUrl, (whole, ...groups: unknown[]) => {
    const url = groups.slice(0, 5).find((group): group is string => typeof group === 'string') ?? '';
    const resolved = resolveUrl(from, url, paths);
    if ('url' in resolved) return whole.replace(url, () => resolved.url);
    problems.push(resolved.problem);
    return whole;
  });
  return { text, problems };
}

/**
 * Scripts are not rewritten: a string that starts at the root of the site cannot work under another base path.
 *
 * @returns one sentence for each such string
 */
export function rootStrings(js: string, paths: SitePaths): string[] {
  const tops = new Set([...paths].map((path) => path.split('/')[1] ?? ''));
  return [...js.matchAll(/["'`]\/([\w.-]+)[^"'`]*["'`]/g)]
    .filter(([, top]) => tops.has(top ?? ''))
    .map(([text]) => `The string ${text} starts at the root of the server.`);
}
