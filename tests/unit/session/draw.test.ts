import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DrawRequest, draw } from '../../../src/session/draw.ts';
import { samplePlan } from '../../support/sample-plan.ts';

const request = (change: Partial<DrawRequest> = {}): DrawRequest => ({
  pool: samplePlan.quiz.pool,
  weights: samplePlan.quiz.weights,
  count: 20,
  seen: new Set(),
  last: new Set(),
  seed: 1,
  ...change,
});

const competenceOf = new Map(samplePlan.quiz.pool.map(({ number, competence }) => [number, competence]));

function seatsOf(drawn: readonly string[], of = competenceOf): Record<string, number> {
  const seats: Record<string, number> = {};
  for (const number of drawn) seats[of.get(number) ?? '?'] = (seats[of.get(number) ?? '?'] ?? 0) + 1;
  return seats;
}

const anySeed = fc.nat(2 ** 32 - 1);

describe('the draw of an attempt', () => {
  test('gives each competence exactly its share', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        expect(seatsOf(draw(request({ seed })))).toEqual({ AL1: 6, AL2: 4, AL3: 6, AL4: 4 });
      }),
    );
  });

  test('rounds by the largest remainder and fills every seat', () => {
    const weights = { AL1: 1, AL2: 1, AL3: 1, AL4: 0 };
    expect(seatsOf(draw(request({ weights, count: 20 })))).toEqual({ AL1: 7, AL2: 7, AL3: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }),
        fc.nat(40),
        anySeed,
        (four, count, seed) => {
          const parts = Object.fromEntries(four.map((weight, at) => [`AL${at + 1}`, weight]));
          const drawn = draw(request({ weights: parts, count, seed }));
          expect(drawn).toHaveLength(count);
          expect(new Set(drawn).size).toBe(count);
        },
      ),
    );
  });

  test('gives seats a competence cannot fill to the others, and never more than there is', () => {
    const pool = samplePlan.quiz.pool.filter(({ number }) => number <= 'AL-Q022');
    expect(seatsOf(draw(request({ pool })))).toMatchObject({ AL3: 2 });
    expect(draw(request({ pool }))).toHaveLength(20);
    expect(draw(request({ pool, count: 99 }))).toHaveLength(22);
    expect(draw(request({ pool: [] }))).toEqual([]);
  });

  test('takes unseen questions first: two attempts show all forty where the shares allow it', () => {
    const weights = { AL1: 0.25, AL2: 0.25, AL3: 0.25, AL4: 0.25 };
    fc.assert(
      fc.property(anySeed, anySeed, (one, two) => {
        const first = draw(request({ weights, seed: one }));
        const second = draw(request({ weights, seed: two, seen: new Set(first), last: new Set(first) }));
        expect(new Set([...first, ...second]).size).toBe(40);
      }),
    );
  });

  test('when all have been seen takes those of the last attempt last', () => {
    const all = new Set(samplePlan.quiz.pool.map(({ number }) => number));
    const weights = { AL1: 0.25, AL2: 0.25, AL3: 0.25, AL4: 0.25 };
    const last = new Set(draw(request({ weights, seed: 5 })));
    const next = draw(request({ weights, seen: all, last, seed: 6 }));
    expect(next.filter((number) => last.has(number))).toEqual([]);
  });

  test('is the same for the same seed, whatever the order of the pool', () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const turned = [...samplePlan.quiz.pool].reverse();
        expect(draw(request({ seed, pool: turned }))).toEqual(draw(request({ seed })));
      }),
    );
  });

  test('is fair: over many seeds every question of a competence comes up about equally often', () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const number of draw(request({ seed: Math.imul(seed, 2_654_435_761) >>> 0 })))
        counts.set(number, (counts.get(number) ?? 0) + 1);
    const ofFirst = [...counts].filter(([number]) => number <= 'AL-Q010').map(([, count]) => count);
    expect(Math.min(...ofFirst)).toBeGreaterThan(1200 * 0.9);
    expect(Math.max(...ofFirst)).toBeLessThan(1200 * 1.1);
  });
});
