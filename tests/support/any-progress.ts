import fc from 'fast-check';
import { type AnswerRecord, fullPoints, type Progress } from '../../src/session/progress.ts';

const name = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map((n) => `AL-Q${String(n).padStart(3, '0')}`),
  fc.integer({ min: 1, max: 30 }).map((n) => `OR-D${n}`),
);
const plain = fc.stringMatching(/^[A-Za-z0-9_-]{0,60}$/);
const points = fc.integer({ min: 0, max: fullPoints });

const answer: fc.Arbitrary<AnswerRecord> = fc.record({
  text: plain,
  points,
  attempts: fc.integer({ min: 1, max: 50 }),
  seq: fc.oneof(fc.nat(500), fc.nat(950_000_000)),
  index: fc.integer({ min: -1, max: 80 }),
  attempt: fc.nat(4),
});

const quiz = fc.record({
  attempt: fc.integer({ min: 1, max: 9 }),
  seed: fc.nat(2 ** 32 - 1),
  drawn: fc.uniqueArray(name, { maxLength: 20 }),
  current: fc.nat(19),
  handedIn: fc.boolean(),
  seq: fc.nat(500),
});

const best = fc.record({
  attempt: fc.integer({ min: 1, max: 9 }),
  competences: fc.array(
    fc.record({ id: fc.constantFrom('AL1', 'AL2', 'AL10', 'SL3'), points: fc.nat(2400), count: fc.nat(20) }),
    {
      maxLength: 4,
    },
  ),
});

/** Any progress that a state text can hold; all have one token, so that they belong to one attempt. */
export const anyProgress: fc.Arbitrary<Progress> = fc.record({
  token: fc.constant('abcdEF12'),
  seq: fc.oneof(fc.nat(600), fc.nat(950_000_000)),
  nextIndex: fc.nat(90),
  place: fc.stringMatching(/^[A-Za-z0-9_-]{0,40}$/),
  answers: fc.array(fc.tuple(name, answer), { maxLength: 40 }).map((entries) => new Map(entries)),
  quiz: fc.option(quiz, { nil: undefined }),
  best: fc.option(best, { nil: undefined }),
  seen: fc.array(name, { maxLength: 30 }).map((names) => new Set(names)),
  unknown: fc.constant(new Map<string, string>()),
});
