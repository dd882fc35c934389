import type { Problem } from './problem.ts';

/** How problems are printed: for people, as annotations of a GitHub workflow, or for programs. */
export const problemFormats = ['text', 'github', 'json'] as const;
export type ProblemFormat = (typeof problemFormats)[number];

/** All problems as one text that ends with a line break; `''` when there are none (JSON: an empty list). */
export function formatProblems(problems: readonly Problem[], format: ProblemFormat): string {
  const sorted = [...problems].sort(byPlace);
  if (format === 'json') return `${JSON.stringify(sorted, null, 2)}\n`;
  const print = format === 'github' ? githubAnnotation : formatProblem;
  return sorted.map((problem) => `${print(problem)}\n`).join('');
}

/**
 * One problem as three lines; the first is a link in most terminals and editors.
 *
 * @example
 * assessments/ai-literacy/questions.yaml:9:7  questions.0.options  (error: one-correct-option)
 *   A single-choice question needs exactly one correct option.
 *   Fix: Keep one `correct: true`, or change `type` to `multiple-choice`.
 */
export function formatProblem({ severity, rule, position, field, what, fix }: Problem): string {
  const place = `${position.file}:${position.line}:${position.column}`;
  const head = [place, field, `(${severity}: ${rule})`].filter((part) => part !== '').join('  ');
  return `${head}\n  ${what}\n  Fix: ${fix}\n`;
}

/** Workflow command of GitHub Actions: `::error file=…,line=…,col=…,title=…::message`. */
function githubAnnotation({ severity, rule, position, field, what, fix }: Problem): string {
  const properties = [
    `file=${escapeProperty(position.file)}`,
    `line=${position.line}`,
    `col=${position.column}`,
    `title=${escapeProperty(field === '' ? rule : `${rule} in ${field}`)}`,
  ].join(',');
  return `::${severity} ${properties}::${escapeData(`${what}\nFix: ${fix}`)}`;
}

const escapeData = (text: string) =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function byPlace(one: Problem, other: Problem): number {
  return (
    compare(one.position.file, other.position.file) ||
    one.position.line - other.position.line ||
    one.position.column - other.position.column ||
    compare(one.rule, other.rule)
  );
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
