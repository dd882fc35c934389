import { attributeName, attributeOf, type HtmlElement, type HtmlPage, textOf } from './html-page.ts';

/** A URL that a file holds. */
export interface Reference {
  readonly url: string;
  /** `load`: fetched to show the page; `link`: followed by the reader; `maybe`: a text that looks like a file name. */
  readonly use: 'load' | 'link' | 'maybe';
  /** Offset in the text of the file. */
  readonly offset: number;
}

/**
 * Every URL of a page: attributes, candidate lists, style sheets and style attributes. A `data-` attribute counts when
 * it starts at the root of the server: a script would load from there.
 */
export const pageReferences = (page: HtmlPage): Reference[] =>
  page.elements().flatMap((element) => [...attributeReferences(element), ...styleReferences(element)]);

const urlAttributes = new Set(['href', 'src', 'poster', 'action', 'formaction', 'xlink:href', 'manifest']);
const listAttributes = new Set(['srcset', 'imagesrcset']);
const linkElements = new Set(['a', 'area', 'form', 'button', 'input']);
/** Relations of `<link>` that tell where things are and load nothing. */
const tellingRelations = new Set(['alternate', 'author', 'canonical', 'help', 'license', 'next', 'prev']);

function attributeReferences(element: HtmlElement): Reference[] {
  return element.attrs.flatMap((attribute) => {
    const name = attributeName(attribute);
    const offset = offsetOf(element, name);
    const use = useOf(element);
    if (urlAttributes.has(name) || (name === 'data' && element.tagName === 'object')) {
      return [{ url: attribute.value, use, offset }];
    }
    if (listAttributes.has(name)) {
      return candidates(attribute.value).map((url) => ({ url, use, offset }));
    }
    if (name.startsWith('data-') && /^\/\w/.test(attribute.value)) {
      return [{ url: attribute.value, use: 'load', offset }];
    }
    if (name === 'style') {
      return cssReferences(attribute.value).map((reference) => ({ ...reference, offset }));
    }
    return [];
  });
}

function useOf(element: HtmlElement): 'load' | 'link' {
  if (linkElements.has(element.tagName)) return 'link';
  const relations = element.tagName === 'link' ? (attributeOf(element, 'rel') ?? '').split(/\s+/) : [];
  return relations.some((relation) => tellingRelations.has(relation)) ? 'link' : 'load';
}

const candidates = (list: string): string[] =>
  list.split(',').flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);

function styleReferences(element: HtmlElement): Reference[] {
  const offset = element.sourceCodeLocation?.startOffset ?? 0;
  if (element.tagName === 'style') {
    return cssReferences(textOf(element)).map((reference) => ({ ...reference, offset }));
  }
  const isRefresh = attributeOf(element, 'http-equiv')?.toLowerCase() === 'refresh';
  const url = isRefresh
    ? /url=\s*['"]?([^'"]+)/i.exec(attributeOf(element, 'content') ?? '')?.[1]
    : undefined;
  return url === undefined ? [] : [{ url, use: 'link', offset }];
}

const offsetOf = (element: HtmlElement, name: string): number =>
  element.sourceCodeLocation?.attrs?.[name]?.startOffset ?? element.sourceCodeLocation?.startOffset ?? 0;

const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** `url(…)` and `@import` of a style sheet; comments are left out. */
export function cssReferences(text: string): Reference[] {
  const code = text.replace(/\/\*.*?\*\//gs, (comment) => ' '.repeat(comment.length));
  return [...code.matchAll(cssUrl)].map((match) => ({
    url: match.slice(1).find((part) => part !== undefined) ?? '',
    use: 'load',
    offset: match.index,
  }));
}

const fileName =
  /(["'`])((?:\.{0,2}\/)?[\w.-]+(?:\/[\w.-]+)*\.(?:js|css|json|csv|md|svg|png|jpe?g|webp|wasm))\1/g;

/** String literals of a script that look like a file: they count when there is such a file. */
export const scriptReferences = (text: string): Reference[] =>
  [...text.matchAll(fileName)].map((match) => ({
    url: match[2] ?? '',
    use: 'maybe',
    offset: match.index + 1,
  }));
