/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32: numbers from 0 up to 1, the same for the same seed everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

const TRIES = 200;

/**
 * A mixed order that is always the same for the same `name` (the number of the question), so that pages, print and
 * packages agree and builds stay identical. The first order that `isAllowed` is taken; if none of 200 is, the list
 * comes back the other way round.
 */
export function fixedShuffle<T>(
  list: readonly T[],
  name: string,
  isAllowed: (order: readonly T[]) => boolean,
): T[] {
  const next = numbersFrom(hash(name));
  for (let count = 0; count < TRIES; count++) {
    const order = shuffled(list, next);
    if (isAllowed(order)) return order;
  }
  return [...list].reverse();
}
