import { type Document, isMap, isNode, isPair, LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Position, Problem } from './problem.ts';
import { readText, type SourceText } from './source-text.ts';
import { carryKnownKeys, type Path, wordIssue } from './wording.ts';
import { syntaxProblem, syntaxProblems } from './yaml-syntax.ts';

/** A YAML text that has been read: its data, and where each piece of it stands. */
export interface YamlFile {
  readonly file: string;
  /** Plain data; not yet checked against a schema. */
  readonly data: unknown;
  /** Where the value at `path` stands; the nearest piece around it where there is none. */
  valueAt(path: Path): Position;
  /** Where the name of the field at `path` stands. */
  keyAt(path: Path): Position;
}

export interface Parsed<T> {
  /** `undefined` when there is an error. */
  readonly data: T | undefined;
  readonly problems: readonly Problem[];
}

/** Reads a YAML file from its bytes. */
export function readYaml(file: string, bytes: Uint8Array): Parsed<YamlFile> {
  const source = readText(file, bytes);
  return 'rule' in source ? { data: undefined, problems: [source] } : parseYaml(source);
}

/**
 * Parses a YAML text; all syntax errors are reported at once.
 *
 * @param firstLine line of the file the text starts at: frontmatter starts at line 2 of its file.
 */
export function parseYaml({ file, text }: SourceText, firstLine = 1): Parsed<YamlFile> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };
  if (document.errors.length > 0 || document.warnings.length > 0)
    return { data: undefined, problems: syntaxProblems(document, text, at) };
  return withData(document, file, at);
}

function withData(document: Document, file: string, at: (offset: number) => Position): Parsed<YamlFile> {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 20 });
    const offsetOf = (node: Node | undefined) => at(node?.range?.[0] ?? 0);
    const yaml: YamlFile = {
      file,
      data,
      valueAt: (path) => offsetOf(nodeAt(document, path)),
      keyAt: (path) => offsetOf(keyNodeAt(document, path) ?? nodeAt(document, path)),
    };
    return { data: yaml, problems: [] };
  } catch {
    const what = 'This YAML repeats itself through `&` and `*` marks too often to be read.';
    return { data: undefined, problems: [syntaxProblem(at(0), what, 'Write the repeated parts out.')] };
  }
}

/**
 * Checks the data of a YAML file against a schema.
 *
 * @param path the piece of the file to check; the whole file by default.
 */
export function validate<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  path: Path = [],
): Parsed<z.output<S>> {
  const result = schema.safeParse(dataAt(yaml.data, path), { error: carryKnownKeys, reportInput: true });
  if (result.success) return { data: result.data, problems: [] };
  const findings = result.error.issues.flatMap(wordIssue);
  return {
    data: undefined,
    problems: findings.map(({ path: inner, rule, atKey, what, fix }): Problem => {
      const whole = [...path, ...inner];
      const position = atKey ? yaml.keyAt(whole) : yaml.valueAt(whole);
      return { severity: 'error', rule, position, field: fieldName(whole), what, fix };
    }),
  };
}

/** `['questions', 3, 'options']` → `questions.3.options` */
export const fieldName = (path: Path): string => path.map(String).join('.');

function dataAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );
}

/** The node at `path`, or the nearest node around it. */
function nodeAt(document: Document, path: Path): Node | undefined {
  for (let length = path.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node;
  }
  return undefined;
}

function keyNodeAt(document: Document, path: Path): Node | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const pair = parent.items.find(
    (item) => isPair(item) && isNode(item.key) && String(item.key) === path.at(-1),
  );
  return isNode(pair?.key) ? pair.key : undefined;
}
