import { type Document, isScalar, visit, type YAMLError } from 'yaml';
import type { Position, Problem } from './problem.ts';

type At = (offset: number) => Position;
type Sentences = readonly [what: string, fix: string];

/**
 * Our sentences for the syntax errors of a YAML text. A tab hides the structure of everything after it, and one
 * mistake in a line makes the parser stumble several times: only what an author can act on is kept.
 */
export function syntaxProblems(document: Document, text: string, at: At): Problem[] {
  const mistakes = [...document.errors, ...document.warnings];
  const tabs = mistakes.filter(({ code }) => code === 'TAB_AS_INDENT');
  const found = (tabs.length > 0 ? tabs : mistakes).map((error) => wordError(error, document, text, at));
  return found.filter(
    ({ position }, index) => found.findIndex((other) => other.position.line === position.line) === index,
  );
}

export const syntaxProblem = (position: Position, what: string, fix: string): Problem => ({
  severity: 'error',
  rule: 'yaml-syntax',
  position,
  field: '',
  what,
  fix,
});

function wordError(error: YAMLError, document: Document, text: string, at: At): Problem {
  const special = specialStart(text, error.pos[0]);
  if (special !== undefined) {
    const what = `A text that starts with \`${special.mark}\` has a meaning of its own in YAML.`;
    return syntaxProblem(at(special.offset), what, 'Put quotes around the whole text.');
  }
  const quote = openQuote(error, document);
  if (quote !== undefined) {
    return syntaxProblem(at(quote), 'The quote that opens here is not closed.', 'Close it, or remove it.');
  }
  if (/Flow (sequence|map)/.test(error.message)) {
    return syntaxProblem(
      at(error.pos[0]),
      'A bracket that was opened before this line is not closed.',
      'Close the list with `]` or the group with `}` where it ends.',
    );
  }
  const [what, fix] = wording[error.code] ?? unknownError(error);
  return syntaxProblem(at(error.pos[0]), what, fix);
}

/** A value that begins with a mark of YAML, in the line of the error. */
function specialStart(text: string, offset: number): { mark: string; offset: number } | undefined {
  const start = text.lastIndexOf('\n', Math.max(offset - 1, 0)) + 1;
  const line = text.slice(start).split('\n', 1)[0] ?? '';
  const match = /^(\s*(?:- )?(?:[\w-]+:\s+)?)([*&!%@`])/.exec(line);
  const [, before, mark] = match ?? [];
  return before === undefined || mark === undefined ? undefined : { mark, offset: start + before.length };
}

/** Where the quoted text begins that an error says is not closed. */
function openQuote(error: YAMLError, document: Document): number | undefined {
  if (!/closing .*quote/i.test(error.message)) return undefined;
  let start: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      const isQuoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
      if (isQuoted && node.range) start = node.range[0];
    },
  });
  return start;
}

const unknownError = (error: YAMLError): Sentences => [
  `This is not valid YAML: ${error.message.replace(/\.?$/, '.')}`,
  'Correct the spelling; modules/README.md shows an example of each file.',
];

const colonInText = 'If it is a text with a colon and a space in it, put quotes around the whole text.';

const wording: Readonly<Record<string, Sentences>> = {
  BAD_ALIAS: ['This text starts with `*`, which YAML reads as a reference.', 'Put quotes around the text.'],
  BAD_DQ_ESCAPE: [
    'A backslash in a text with double quotes has a meaning of its own.',
    'Use single quotes around the text.',
  ],
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
