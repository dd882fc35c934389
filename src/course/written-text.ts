import type { Literal, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MdxFile } from '../problems/parse-mdx.ts';
import type { Position } from '../problems/problem.ts';
import { anchorSlugger } from './anchors.ts';
import type { Heading } from './course.ts';

export type AttributeValue = string | number | readonly string[];
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** One use of a component in a text. */
export interface ComponentUse {
  readonly name: string;
  readonly element: JsxElement;
  /** Attributes whose value is a text, a number or a list of texts; others are left out. */
  readonly attributes: ReadonlyMap<string, AttributeValue>;
  readonly position: Position;
  /** The component it stands in, if any. */
  readonly parent: ComponentUse | undefined;
}

export interface PlacedHeading extends Heading {
  readonly position: Position;
}

/** What a text holds that the course has to know of. */
export interface WrittenText {
  readonly components: readonly ComponentUse[];
  readonly headings: readonly PlacedHeading[];
  /** Words of running text outside of code. */
  readonly words: number;
}

type Walkable = Root | Root['children'][number];

/** Reads the body of an MDX file; an empty one when the body is not valid MDX. */
export function readWrittenText({ file, tree }: MdxFile): WrittenText {
  const components: ComponentUse[] = [];
  const headings: PlacedHeading[] = [];
  const slug = anchorSlugger();
  let words = 0;

  const visit = (node: Walkable, parent: ComponentUse | undefined): void => {
    const use = isJsx(node) ? useOf(file, node, parent) : undefined;
    if (use !== undefined) components.push(use);
    if (node.type === 'text') words += wordsIn(node);
    if (node.type === 'heading') {
      const text = textOf(node);
      headings.push({ depth: node.depth, text, slug: slug(text), position: placeOf(file, node) });
    }
    if ('children' in node) for (const child of node.children) visit(child, use ?? parent);
  };
  if (tree !== undefined) visit(tree, undefined);
  return { components, headings, words };
}

export const isJsx = (node: { type: string }): node is JsxElement =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The text a reader sees of a node: inline marks are gone, components give their children. */
export function textOf(node: object): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node && Array.isArray(node.children) ? node.children.map(textOf).join('') : '';
}

type Placed = { position?: { start: { line: number; column: number } } | undefined };

export function placeOf(file: string, node: Placed): Position {
  return { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** Values of the attribute `name` of a component, as a list; empty when it is not given. */
export function idsIn(use: ComponentUse, name: string): readonly string[] {
  const value = use.attributes.get(name);
  return value === undefined ? [] : typeof value === 'object' ? value : [String(value)];
}

function useOf(file: string, element: JsxElement, parent: ComponentUse | undefined): ComponentUse {
  const attributes = new Map<string, AttributeValue>();
  for (const attribute of element.attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? attributeValue(attribute) : undefined;
    if (attribute.type === 'mdxJsxAttribute' && value !== undefined) attributes.set(attribute.name, value);
  }
  return { name: element.name ?? '', element, attributes, position: placeOf(file, element), parent };
}

/** The value of an attribute where it is plain data: nothing an author writes is ever run. */
export function attributeValue({ value }: MdxJsxAttribute): AttributeValue | undefined {
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(value.value.replace(/,\s*\]$/, ']'));
    if (typeof data === 'number' || typeof data === 'string') return data;
    return isTextList(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

const isTextList = (data: unknown): data is string[] =>
  Array.isArray(data) && data.every((entry) => typeof entry === 'string');

const wordsIn = ({ value }: Literal): number =>
  value.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
