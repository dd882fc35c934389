import {
  type Document,
  isMap,
  isNode,
  isPair,
  LineCounter,
  type Node,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import type { Position, Problem } from './problem.ts';
import { readText, type SourceText } from './source-text.ts';
import { carryKnownKeys, type Path, wordIssue } from './wording.ts';

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
  const mistakes = [...document.errors, ...document.warnings];
  if (mistakes.length > 0) {
    return { data: undefined, problems: mistakes.map((error) => syntaxProblem(error, at(error.pos[0]))) };
  }
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
    return { data: undefined, problems: [syntax(at(0), what, 'Write the repeated parts out.')] };
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

function syntaxProblem(error: YAMLError, position: Position): Problem {
  const [what, fix] = syntaxWording[error.code] ?? [
    `This is not valid YAML: ${error.message.replace(/\.?$/, '.')}`,
    'Correct the spelling; modules/README.md shows an example of each file.',
  ];
  return syntax(position, what, fix);
}

const syntax = (position: Position, what: string, fix: string): Problem => ({
  severity: 'error',
  rule: 'yaml-syntax',
  position,
  field: '',
  what,
  fix,
});

const colonInText = 'If it is a text with a colon and a space in it, put quotes around the whole text.';

const syntaxWording: Readonly<Record<string, readonly [what: string, fix: string]>> = {
  BAD_ALIAS: ['This text starts with `*`, which YAML reads as a reference.', 'Put quotes around the text.'],
  BAD_INDENT: [
    'This line is not indented like the lines it belongs to.',
    'Indent it with spaces, like its neighbours.',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['A second `: ` stands in one line.', colonInText],
  BLOCK_IN_FLOW: [
    'A list or group with line breaks stands inside brackets.',
    'Close the bracket first, or write everything inside it in one line.',
  ],
  DUPLICATE_KEY: ['This field is written twice in one group.', 'Keep one of the two.'],
  KEY_OVER_1024_CHARS: ['The text before this colon is too long for the name of a field.', colonInText],
  MISSING_CHAR: [
    'A quote, bracket, comma or colon is missing here.',
    'Close what was opened before this place.',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'The name of a field runs over several lines, or its colon is missing.',
    'Write `name: value`; put quotes around a text with a colon in it.',
  ],
  MULTIPLE_DOCS: [
    'The file holds a second document after `---`.',
    'Remove the line `---`, or move the second part to its own file.',
  ],
  NON_STRING_KEY: ['The name of this field is not a text.', 'Put quotes around the name.'],
  TAB_AS_INDENT: ['This line is indented with a tab.', 'Indent with spaces.'],
  UNEXPECTED_TOKEN: [
    'Something stands here that YAML does not expect.',
    'Put quotes around the text, or indent it like its neighbours.',
  ],
};
