import type { Position, Problem } from '../../problems/problem.ts';
import type { Authored } from '../authored.ts';
import type { Course } from '../course.ts';

/** What a rule looks at. */
export interface CheckContext {
  readonly course: Course;
  readonly authored: Authored;
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

export function runRule(rule: Rule, context: CheckContext): Problem[] {
  return Array.from(rule.find(context), (finding) => ({
    severity: rule.severity,
    rule: rule.name,
    field: '',
    ...finding,
  }));
}
