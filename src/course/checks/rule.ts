import type { Position, Problem } from '../../problems/problem.ts';
import type { Authored } from '../authored.ts';
import type { Course, Module } from '../course.ts';

/** What a rule looks at. */
export interface CheckContext {
  readonly course: Course;
  readonly authored: Authored;
  /** Files that could not be read in full: what they lack is no proof that an author left it out. */
  readonly damaged: ReadonlySet<string>;
  /** Today as `YYYY-MM-DD`, handed in so that a rule has no clock of its own. */
  readonly today: string;
}

/** One rule for authors; one file each, listed in index.ts. */
export interface Rule {
  /** Permanent kebab-case name, printed with every problem. */
  readonly name: string;
  readonly severity: Problem['severity'];
  /** What the rule makes sure of, as one sentence for the list of rules. */
  readonly ensures: string;
  find(context: CheckContext): Iterable<Finding>;
}

/** A problem without what every finding of a rule has in common. */
export interface Finding {
  readonly position: Position;
  /** The field as the author wrote it, where there is one. */
  readonly field?: string;
  readonly what: string;
  readonly fix: string;
}

/** A place in an authored file: where, and what the field is called. */
export interface Place {
  readonly position: Position;
  readonly field: string;
}

/** Whether everything a module teaches and asks could be read, so that a rule may argue from what is not there. */
export function isWhole({ course, damaged }: CheckContext, unit: string): boolean {
  const source = course.settings.sourceLanguage;
  const parts = [
    `modules/${unit}/module.yaml`,
    `modules/${unit}/${source}/`,
    `assessments/${unit}/questions.yaml`,
  ];
  return [...damaged].every((file) => parts.every((part) => !file.startsWith(part)));
}

/** Modules of which everything could be read. */
export const wholeModules = (context: CheckContext): readonly Module[] =>
  context.course.modules.filter(({ file }) => isWhole(context, unitOf(file)));

/** `modules/ai-literacy/module.yaml` → `ai-literacy` */
export const unitOf = (moduleFile: string): string => moduleFile.split('/')[1] ?? '';

export function runRule(rule: Rule, context: CheckContext): Problem[] {
  return Array.from(rule.find(context), (finding) => ({
    severity: rule.severity,
    rule: rule.name,
    field: '',
    ...finding,
  }));
}
