import { XmlDocument, XmlElement, XmlText } from 'libxml2-wasm';

/** An element of a manifest as plain data. Names carry their prefix, since LMSs compare prefixes as text. */
export interface ManifestNode {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Prefixes declared on this element, with the namespaces they stand for. */
  readonly prefixes: Readonly<Record<string, string>>;
  /** Text directly inside, trimmed. */
  readonly text: string;
  readonly children: readonly ManifestNode[];
  /** Line in the file, from 1. */
  readonly line: number;
}

/** @throws Error with the words of the parser when the text is not well-formed XML. */
export function readTree(xml: string): ManifestNode {
  const document = XmlDocument.fromString(xml);
  try {
    return nodeOf(document.root);
  } finally {
    document.dispose();
  }
}

function nodeOf(element: XmlElement): ManifestNode {
  const [children, texts]: [ManifestNode[], string[]] = [[], []];
  for (let child = element.firstChild; child; child = child.next) {
    if (child instanceof XmlElement) children.push(nodeOf(child));
    else if (child instanceof XmlText) texts.push(child.content);
  }
  return {
    name: qualified(element),
    namespace: element.namespaceUri,
    prefixes: element.localNamespaces,
    attributes: Object.fromEntries(
      element.attrs.map((attribute) => [qualified(attribute), attribute.content]),
    ),
    text: texts.join('').trim(),
    children,
    line: element.line,
  };
}

const qualified = ({ prefix, name }: { readonly prefix: string; readonly name: string }): string =>
  prefix === '' ? name : `${prefix}:${name}`;

/** The node itself and everything below it. */
export const withDescendants = (node: ManifestNode): ManifestNode[] => [
  node,
  ...node.children.flatMap(withDescendants),
];

export const childrenOf = (node: ManifestNode | undefined, name: string): ManifestNode[] =>
  (node?.children ?? []).filter((child) => child.name === name);

export const childOf = (node: ManifestNode | undefined, name: string): ManifestNode | undefined =>
  childrenOf(node, name)[0];
