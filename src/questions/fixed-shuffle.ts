import { seededNumbers, shuffled } from './seeded-numbers.ts';

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
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
  const next = seededNumbers(hash(name));
  for (let count = 0; count < TRIES; count++) {
    const order = shuffled(list, next);
    if (isAllowed(order)) return order;
  }
  return [...list].reverse();
}
