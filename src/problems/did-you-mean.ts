/**
 * The candidate that `written` is most likely a slip of, or `undefined` when none is near: at most two letters added,
 * left out, changed or swapped; one in names of three or four letters, none in shorter ones but for capitals. A
 * candidate that differs in its digits alone is another number, not a slip.
 */
export function didYouMean(written: string, candidates: Iterable<string>): string | undefined {
  const limit = written.length < 3 ? 0 : written.length <= 4 ? 1 : 2;
  let best: { name: string; distance: number } | undefined;
  for (const name of candidates) {
    if (withoutDigits(name) === withoutDigits(written) && /\d/.test(name)) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase());
    if (distance <= limit && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

const withoutDigits = (name: string) => name.replace(/\d/g, '0');

/** A sentence to put in front of a fix: `Did you mean \`title\`? `, or `''`. */
export function suggestion(written: string, candidates: Iterable<string>): string {
  const name = didYouMean(written, candidates);
  return name === undefined ? '' : `Did you mean \`${name}\`? `;
}

/** Number of letters to add, leave out, change, or swap with a neighbour (optimal string alignment). */
function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      line[column] = cheapest(rows, line, { one, other, row, column });
    }
    rows.push(line);
  }
  return rows[one.length]?.[other.length] ?? 0;
}

type Place = { one: string; other: string; row: number; column: number };

function cheapest(rows: number[][], line: number[], { one, other, row, column }: Place): number {
  const at = (r: number, c: number) => rows[r]?.[c] ?? Number.POSITIVE_INFINITY;
  const same = one[row - 1] === other[column - 1];
  const swapped = row > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
  return Math.min(
    at(row - 1, column) + 1,
    (line[column - 1] ?? Number.POSITIVE_INFINITY) + 1,
    at(row - 1, column - 1) + (same ? 0 : 1),
    swapped ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
  );
}
