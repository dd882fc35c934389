import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.Node;

/**
 * A built page that can be changed in places. Everything that is not changed keeps its bytes: changes are cut into
 * the text at the places the parser reports, nothing is written anew from the tree.
 */
export class HtmlPage {
  readonly path: string;
  readonly text: string;
  readonly #document: HtmlNode;
  readonly #edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(path: string, bytes: Uint8Array) {
    this.path = path;
    this.text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    this.#document = parse(this.text, { sourceCodeLocationInfo: true });
  }

  /** Elements in the order of the text, those in templates included, without removed ones. */
  elements(): HtmlElement[] {
    const found: HtmlElement[] = [];
    const visit = (node: HtmlNode): void => {
      if ('tagName' in node) found.push(node);
      if ('content' in node) visit(node.content);
      if ('childNodes' in node) node.childNodes.forEach(visit);
    };
    visit(this.#document);
    return found;
  }

  remove(element: HtmlElement): void {
    const { startOffset: start, endOffset: end } = locationOf(element);
    this.#edits.push({ start, end, text: '' });
    const siblings = element.parentNode?.childNodes ?? [];
    siblings.splice(siblings.indexOf(element), 1);
  }

  /** Takes the tags away and leaves what is between them. */
  unwrap(element: HtmlElement): void {
    const { startTag, endTag } = locationOf(element);
    for (const tag of [startTag, endTag]) {
      if (tag) this.#edits.push({ start: tag.startOffset, end: tag.endOffset, text: '' });
    }
    element.attrs = [];
  }

  /** @throws Error when the element does not have the attribute. */
  setAttribute(element: HtmlElement, name: string, value: string): void {
    const attribute = element.attrs.find((candidate) => candidate.name === name);
    const place = locationOf(element).attrs?.[name];
    if (!attribute || !place) throw new Error(`<${element.tagName}> has no attribute ${name}.`);
    attribute.value = value;
    const written = value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    this.#edits.push({ start: place.startOffset, end: place.endOffset, text: `${name}="${written}"` });
  }

  /** Puts HTML directly behind an element (behind its tag, for one without content). */
  insertAfter(element: HtmlElement, html: string): void {
    const { endOffset } = locationOf(element);
    this.#edits.push({ start: endOffset, end: endOffset, text: html });
  }

  toBytes(): Uint8Array {
    const edits = [...this.#edits].sort((one, other) => one.start - other.start || one.end - other.end);
    let [written, at] = ['', 0];
    for (const { start, end, text } of edits) {
      written += this.text.slice(at, start) + text;
      at = end;
    }
    return new TextEncoder().encode(written + this.text.slice(at));
  }
}

/** Value of an attribute; SVG's `xlink:href` goes by its full name. */
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attributeName(attribute) === name)?.value;

export const attributeName = ({ prefix, name }: HtmlElement['attrs'][number]): string =>
  prefix ? `${prefix}:${name}` : name;

/** Text inside an element that holds nothing but text (`<style>`, `<script>`, `<title>`). */
export const textOf = (element: HtmlElement): string =>
  element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');

function locationOf(element: HtmlElement): NonNullable<HtmlElement['sourceCodeLocation']> {
  const location = element.sourceCodeLocation;
  if (!location) throw new Error(`<${element.tagName}> is not written in the page.`);
  return location;
}
