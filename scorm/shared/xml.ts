/** An XML element: attributes in the order they are written; a text, or child elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string | readonly XmlElement[];
}

export const element = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly XmlElement[] = [],
): XmlElement => ({ name, attributes, content });

/**
 * An XML 1.0 document in UTF-8 without byte order mark, indented by two spaces, lines ending in `\n`.
 *
 * @throws RangeError when a text holds a character that XML 1.0 cannot carry (section 2.2).
 */
export const xmlDocument = (root: XmlElement): Uint8Array =>
  new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`);

function write({ name, attributes, content }: XmlElement, indent: string): string {
  const tag = `${indent}<${name}${Object.entries(attributes).map(writeAttribute).join('')}`;
  if (content.length === 0) return `${tag}/>\n`;
  if (typeof content === 'string') return `${tag}>${escapeText(content)}</${name}>\n`;
  const children = content.map((child) => write(child, `${indent}  `)).join('');
  return `${tag}>\n${children}${indent}</${name}>\n`;
}

const writeAttribute = ([name, value]: [string, string]): string =>
  ` ${name}="${escapeText(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the characters XML 1.0 leaves out
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

function escapeText(text: string): string {
  if (impossible.test(text)) throw new RangeError(`XML cannot carry the text ${JSON.stringify(text)}.`);
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}
