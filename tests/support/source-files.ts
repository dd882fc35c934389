import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

export const root = join(import.meta.dirname, '../..');

/** Paths from the root of the repository of the files that fit a pattern, with `/`, sorted. */
export const filesLike = (...patterns: readonly string[]): string[] =>
  globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

export const textOfFile = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Lines as an editor counts them: a line break at the end begins no new one. */
export const lineCount = (path: string): number => textOfFile(path).replace(/\n$/, '').split('\n').length;

export interface Import {
  /** Path of the file in the repository, or the name of a package (`node:fs`, `zod`). */
  readonly target: string;
  /** True where nothing is left of it in the program that runs. */
  readonly isTypeOnly: boolean;
}

/** What a module imports, statically or with `import()`. Of an Astro component its frontmatter and scripts count. */
export function importsOf(path: string): Import[] {
  const source = parse(path);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const [specifier, isTypeOnly] = importIn(node);
    if (specifier !== undefined) found.push({ target: targetOf(path, specifier), isTypeOnly });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function importIn(node: ts.Node): [specifier: string | undefined, isTypeOnly: boolean] {
  if (ts.isImportDeclaration(node)) return [literal(node.moduleSpecifier), isErased(node.importClause)];
  if (ts.isExportDeclaration(node)) return [literal(node.moduleSpecifier), node.isTypeOnly];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return [literal(node.arguments[0]), false];
  }
  return [undefined, false];
}

/** `import type …`; an `import { type A }` keeps the import itself (`verbatimModuleSyntax`). */
const isErased = (clause: ts.ImportClause | undefined): boolean =>
  clause?.phaseModifier === ts.SyntaxKind.TypeKeyword;

const literal = (node: ts.Node | undefined): string | undefined =>
  node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined;

const targetOf = (path: string, specifier: string): string =>
  specifier.startsWith('.') ? normalize(join(dirname(path), specifier)).replaceAll('\\', '/') : specifier;

export interface FunctionSize {
  readonly name: string;
  readonly line: number;
  readonly lines: number;
}

/** Every function of a module with the lines it takes. */
export function functionSizes(path: string): FunctionSize[] {
  const source = parse(path);
  const found: FunctionSize[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.end).line;
      const name = node.name === undefined ? 'a function' : node.name.getText(source);
      found.push({ name, line: first + 1, lines: last - first + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function parse(path: string): ts.SourceFile {
  const text = textOfFile(path);
  const code = path.endsWith('.astro') ? codeOfComponent(text) : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** The frontmatter of a component; what stands in its template is left out. */
const codeOfComponent = (text: string): string => /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
