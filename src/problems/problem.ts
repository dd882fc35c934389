/** Where a problem stands: a file as the author sees it, counted from line 1 and column 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * One thing that is wrong with what an author wrote. An `error` stops the build, a `warning` never does.
 * `what` is one full sentence that says what is wrong; `fix` one full sentence that says what to do.
 */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Permanent kebab-case name of the rule, for example `unknown-id`. */
  readonly rule: string;
  readonly position: Position;
  /** The field as the author wrote it (`questions.3.options.1.feedback`), or `''` where there is none. */
  readonly field: string;
  readonly what: string;
  readonly fix: string;
}
