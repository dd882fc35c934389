import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Parsed, parseYaml, type YamlFile } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { readText, type SourceText, startOf } from './source-text.ts';

/** An MDX file that has been read. Positions in the tree count from line 1 of the file. */
export interface MdxFile {
  readonly file: string;
  readonly text: string;
  readonly frontmatter: YamlFile | undefined;
  /** `undefined` when the body is not valid MDX. */
  readonly tree: Root | undefined;
}

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMdx).freeze();

/** Reads an MDX file from its bytes. */
export function readMdx(file: string, bytes: Uint8Array): Parsed<MdxFile> {
  const source = readText(file, bytes);
  return 'rule' in source ? { data: undefined, problems: [source] } : parseMdx(source);
}

/** Parses frontmatter and body; a mistake in one does not hide those of the other. */
export function parseMdx(source: SourceText): Parsed<MdxFile> {
  const frontmatter = parseFrontmatter(source);
  const body = parseBody(source);
  return {
    data: { ...source, frontmatter: frontmatter.data, tree: body.data },
    problems: [...frontmatter.problems, ...body.problems],
  };
}

function parseFrontmatter({ file, text }: SourceText): Parsed<YamlFile> {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (match?.[1] === undefined || match[1].trim() === '')
    return { data: undefined, problems: [noFrontmatter(file)] };
  return parseYaml({ file, text: match[1] }, 2);
}

const noFrontmatter = (file: string): Problem => ({
  severity: 'error',
  rule: 'no-frontmatter',
  position: startOf(file),
  field: '',
  what: 'The file does not start with its settings between two lines `---`.',
  fix: 'Start it with `---`, the fields (`id`, `title` …), and `---` again; modules/README.md shows an example.',
});

function parseBody(source: SourceText): Parsed<Root> {
  try {
    return { data: parser.parse(source.text), problems: [] };
  } catch (error) {
    return { data: undefined, problems: [mdxProblem(source.file, error)] };
  }
}

function mdxProblem(file: string, error: unknown): Problem {
  const reason = textField(error, 'reason') ?? 'The text could not be read.';
  const position = { file, ...(openingTag(reason) ?? placeOfError(error)) };
  const [what, fix] = wordings.find(({ pattern }) => pattern.test(reason))?.say(reason) ?? [
    `This is not valid MDX: ${reason.replace(/\.?$/, '.')}`,
    'Correct this place; modules/README.md lists what MDX may hold.',
  ];
  return { severity: 'error', rule: 'mdx-syntax', position, field: '', what, fix };
}

type Place = { readonly line: number; readonly column: number };

/** A component that is not closed is reported where it opens: `Expected a closing tag for `<Case>` (10:1-10:34)`. */
function openingTag(reason: string): Place | undefined {
  const [, line, column] = /^Expected a closing tag .*?\((\d+):(\d+)-/.exec(reason) ?? [];
  return line === undefined ? undefined : { line: Number(line), column: Number(column) };
}

const placeOfError = (error: unknown): Place => ({
  line: numberField(error, 'line') ?? 1,
  column: numberField(error, 'column') ?? 1,
});

type Wording = { pattern: RegExp; say: (reason: string) => readonly [what: string, fix: string] };

const tagIn = (reason: string) => /`(<\/?\w*>?[^`]*)`/.exec(reason)?.[1] ?? 'the component';

/** Sentences for the messages of micromark-extension-mdx-jsx, -mdx-expression and mdast-util-mdx-jsx. */
const wordings: readonly Wording[] = [
  {
    pattern: /^Unexpected closing tag/,
    say: (reason) => {
      const [written, expected] = [...reason.matchAll(/`(<[^`]*>)`/g)].map(([, tag]) => tag);
      return [
        `\`${written}\` closes something else than what is open here, \`${expected}\`.`,
        'Correct the name of the closing tag, or close the inner component first.',
      ];
    },
  },
  {
    pattern: /^Expected a closing tag/,
    say: (reason) => [
      `The component \`${tagIn(reason)}\` is not closed where it has to be.`,
      'Close it with `</Name>` at the same depth it was opened at, or write `<Name />` if nothing stands inside.',
    ],
  },
  {
    pattern: /^Unexpected closing slash/,
    say: () => [
      'A component is closed here that was not opened.',
      'Remove the closing tag, or open the component before it.',
    ],
  },
  {
    pattern: /before name|in name/,
    say: () => [
      'A `<` starts a component here, but no name of one follows.',
      'If it is the sign for "less than", write `\\<` or the words "less than".',
    ],
  },
  {
    pattern: /attribute/,
    say: () => [
      'An attribute of this component is not written correctly.',
      'Write `name="text"` for a text and `name={[…]}` for a list or a number; an inner quote is `&quot;`.',
    ],
  },
  {
    pattern: /expression|acorn/i,
    say: () => [
      'A `{` starts an expression here that is not complete.',
      'Close it with `}`; if the brace is part of the text, write `\\{`.',
    ],
  },
];

function textField(error: unknown, name: string): string | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}

function numberField(error: unknown, name: string): number | undefined {
  const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === 'number' ? value : undefined;
}
