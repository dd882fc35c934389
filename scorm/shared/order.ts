/** Order of UTF-16 code units: the same on every machine, whatever its language. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

export const byPath = (one: { readonly path: string }, other: { readonly path: string }): number =>
  byText(one.path, other.path);
