import { seededNumbers, shuffled } from '../questions/seeded-numbers.ts';
export interface DrawRequest {
  readonly pool: readonly { readonly number: string; readonly competence: string }[];
  /** Share of each competence; need not sum to 1. */
  readonly weights: Readonly<Record<string, number>>;
  readonly count: number;
  /** Questions drawn in any earlier attempt: taken only when the unseen ones run out. */
  readonly seen: ReadonlySet<string>;
  /** Questions of the attempt just before: taken last of all. */
  readonly last: ReadonlySet<string>;
  /** 0 to 2^32 - 1. The same request with the same seed draws the same questions in the same order. */
  readonly seed: number;
}

/** Draws the questions of one attempt: seats by largest remainder, unseen questions first, in random order. */
export function draw(request: DrawRequest): string[] {
  const random = seededNumbers(request.seed);
  const groups = new Map<string, string[]>();
  for (const { number, competence } of [...request.pool].sort((a, b) => (a.number < b.number ? -1 : 1)))
    groups.set(competence, [...(groups.get(competence) ?? []), number]);
  const seats = shareSeats(request.count, request.weights, groups);
  const chosen = [...groups].flatMap(([competence, numbers]) =>
    byFreshness(shuffled(numbers, random), request).slice(0, seats.get(competence) ?? 0),
  );
  return shuffled(chosen, random);
}

/** 0: never seen, 1: seen, 2: seen in the last attempt. */
function byFreshness(numbers: string[], { seen, last }: DrawRequest): string[] {
  const age = (number: string): number => (last.has(number) ? 2 : seen.has(number) ? 1 : 0);
  return [0, 1, 2].flatMap((wanted) => numbers.filter((number) => age(number) === wanted));
}

/** Hamilton's method; a competence with too few questions gives its seats to the others, largest claim first. */
function shareSeats(
  count: number,
  weights: Readonly<Record<string, number>>,
  groups: ReadonlyMap<string, readonly string[]>,
): Map<string, number> {
  const seats = new Map([...groups.keys()].sort().map((competence) => [competence, 0]));
  const total = [...seats.keys()].reduce((sum, competence) => sum + (weights[competence] ?? 0), 0);
  const claim = (competence: string): number => {
    const share = total > 0 ? (weights[competence] ?? 0) / total : 1 / seats.size;
    return count * share;
  };
  const room = (competence: string): number => groups.get(competence)?.length ?? 0;
  for (const competence of seats.keys())
    seats.set(competence, Math.min(Math.floor(claim(competence) + 1e-9), room(competence)));
  let left = count - [...seats.values()].reduce((sum, given) => sum + given, 0);
  while (left > 0) {
    const open = [...seats.keys()].filter((competence) => (seats.get(competence) ?? 0) < room(competence));
    const owed = (competence: string): number => claim(competence) - (seats.get(competence) ?? 0);
    const next = open.sort((a, b) => owed(b) - owed(a) || (a < b ? -1 : 1))[0];
    if (next === undefined) break;
    seats.set(next, (seats.get(next) ?? 0) + 1);
    left--;
  }
  return seats;
}
