/** One element of a data model. */
export interface ElementRule {
  readonly access: 'read' | 'write' | 'both';
  /** Error of a value that is not allowed, or `undefined`. */
  readonly fault?: (value: string, sibling: (field: string) => string | undefined) => string | undefined;
  /** Fields of the same entry that have to be set before. */
  readonly after?: readonly string[];
  /** Cannot be changed once set. */
  readonly once?: boolean;
}

/** What a value has to look like. */
export const matching =
  (pattern: RegExp, what: string): NonNullable<ElementRule['fault']> =>
  (value) =>
    pattern.test(value) ? undefined : `is not ${what}`;

export const oneOf = (...words: string[]): NonNullable<ElementRule['fault']> =>
  matching(new RegExp(`^(${words.join('|')})$`), `one of ${words.join(', ')}`);

/** A number in a range, without an exponent. */
export const numberIn =
  (least: number, most: number): NonNullable<ElementRule['fault']> =>
  (value) =>
    /^-?\d+(\.\d{1,7})?$/.test(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `is not a decimal number from ${least} to ${most}`;

export const atMost =
  (length: number): NonNullable<ElementRule['fault']> =>
  (value) =>
    value.length <= length ? undefined : `is longer than ${length} characters`;
