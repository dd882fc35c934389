import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { relativeCss } from './relative-css.ts';
import { resolveUrl, type SitePaths } from './resolve-url.ts';

export interface Rewritten {
  readonly text: string;
  readonly problems: readonly string[];
}

type Node = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const urlAttributes = new Set(['href', 'src', 'poster', 'action', 'formaction', 'xlink:href', 'manifest']);
const listAttributes = new Set(['srcset', 'imagesrcset']);
/** Attributes that may start with a slash and hold no URL. */
const plainAttributes = new Set(['content', 'd', 'alt', 'title', 'aria-label', 'value', 'data-label']);

/**
 * Makes every URL of a page relative. Attributes are changed in place; the rest of the page keeps its bytes.
 *
 * @param from path of the page in the site, with `/` in front
 */
export function relativeHtml(
  from: string,
  html: string,
  paths: SitePaths,
  elements: readonly HtmlElement[] = elementsIn(html),
): Rewritten {
  const edits: Edit[] = [];
  const problems: string[] = [];
  for (const element of elements) {
    for (const { name, prefix, value } of element.attrs) {
      const full = prefix === undefined || prefix === '' ? name : `${prefix}:${name}`;
      const changed = rewriteAttribute(from, element, full, value, paths, problems);
      const place = element.sourceCodeLocation?.attrs?.[full];
      if (changed === value || place === undefined) continue;
      edits.push({
        start: place.startOffset,
        end: place.endOffset,
        text: `${full}="${attributeText(changed)}"`,
      });
    }
  }
  return { text: applyEdits(html, edits), problems };
}

function rewriteAttribute(
  from: string,
  element: HtmlElement,
  name: string,
  value: string,
  paths: SitePaths,
  problems: string[],
): string {
  const one = (url: string): string => {
    const resolved = resolveUrl(from, url, paths);
    if ('url' in resolved) return resolved.url;
    problems.push(`<${element.tagName} ${name}>: ${resolved.problem}`);
    return url;
  };
  if (urlAttributes.has(name) || (name === 'data' && element.tagName === 'object')) return one(value);
  if (listAttributes.has(name))
    return value
      .split(',')
      .map((part) => rewriteCandidate(part, one))
      .join(', ');
  if (name === 'style') {
    const css = relativeCss(from, value, paths);
    problems.push(...css.problems);
    return css.text;
  }
  if (isRefresh(element) && name === 'content') {
    return value.replace(/(url=)(.+)$/i, (_, key: string, url: string) => key + one(url));
  }
  if (/^\/\w/.test(value) && !plainAttributes.has(name)) {
    problems.push(`<${element.tagName} ${name}>: "${value}" starts at the root of the server.`);
  }
  return value;
}

/** One entry of `srcset`: a URL and a width or density behind it. */
function rewriteCandidate(candidate: string, one: (url: string) => string): string {
  const [url = '', ...descriptors] = candidate.trim().split(/\s+/);
  return [one(url), ...descriptors].join(' ');
}

const isRefresh = (element: HtmlElement): boolean =>
  element.tagName === 'meta' &&
  element.attrs.some(({ name, value }) => name === 'http-equiv' && value.toLowerCase() === 'refresh');

/** All elements of a page in the order of the text, those in templates included, with their places. */
export function elementsIn(html: string): HtmlElement[] {
  const found: HtmlElement[] = [];
  const visit = (node: Node): void => {
    if ('tagName' in node) found.push(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return found;
}

const attributeText = (value: string): string => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.start - one.start)
    .reduce((changed, edit) => changed.slice(0, edit.start) + edit.text + changed.slice(edit.end), text);
}
