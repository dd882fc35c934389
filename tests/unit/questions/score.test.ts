import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fixedShuffle } from '../../../src/questions/fixed-shuffle.ts';
import { matchingSchema } from '../../../src/questions/matching/schema.ts';
import { type MatchingAnswer, matching } from '../../../src/questions/matching/score.ts';
import { multipleChoiceSchema } from '../../../src/questions/multiple-choice/schema.ts';
import { multipleChoice } from '../../../src/questions/multiple-choice/score.ts';
import { numericSchema } from '../../../src/questions/numeric/schema.ts';
import { numeric } from '../../../src/questions/numeric/score.ts';
import { orderingSchema } from '../../../src/questions/ordering/schema.ts';
import { ordering, standsRight } from '../../../src/questions/ordering/score.ts';
import type { Score } from '../../../src/questions/question.ts';
import { plainDescription } from '../../../src/questions/score-parts.ts';

const example = (type: string): unknown =>
  parse(readFileSync(new URL(`../../../src/questions/${type}/example.yaml`, import.meta.url), 'utf8'));

const pointsOf = (score: Score) => (score.answered ? score.points : undefined);

/** The worked examples of the README of each type. */
describe('worked examples', () => {
  it.each([
    ['ab', 1],
    ['a', 0.5],
    ['abc', 0.5],
    ['ac', 0],
    ['abcd', 0],
    ['d', 0],
    ['', undefined],
  ])('multiple choice: %s', (letters, points) => {
    const question = multipleChoiceSchema.parse(example('multiple-choice'));
    expect(pointsOf(multipleChoice.score(question, [...letters]))).toBe(points);
  });

  it.each([
    ['apbqcr', 1],
    ['apbrcq', 1 / 3],
    ['apbqcs', 2 / 3],
    ['asbscs', 0],
    ['apbq', undefined],
  ])('matching: %s', (letters, points) => {
    const question = matchingSchema.parse(example('matching'));
    const answer = letters
      .match(/../g)
      ?.map((pair) => [pair.charAt(0), pair.charAt(1)]) as unknown as MatchingAnswer;
    expect(pointsOf(matching.score(question, answer))).toBe(points);
  });

  it.each([
    ['caebd', 1],
    ['aebdc', 0.75],
    ['caedb', 0.5],
    ['ceabd', 0.25],
    ['dbeac', 0],
  ])('ordering: %s', (letters, points) => {
    const question = orderingSchema.parse(example('ordering'));
    expect(pointsOf(ordering.score(question, [...letters]))).toBe(points);
  });

  it.each([
    [30, 1],
    [28.6, 1],
    [30.6, 1],
    [30.61, 0],
    [80, 0],
    [120, undefined],
    [-1, undefined],
  ])('numeric: %d', (answer, points) => {
    const question = numericSchema.parse(example('numeric'));
    expect(pointsOf(numeric.score(question, answer))).toBe(points);
  });
});

describe('numeric answers', () => {
  const question = { ...numericSchema.parse(example('numeric')), range: [-1e12, 1e12] as [number, number] };

  it.each([
    [30, '30'],
    [29.6, '29_6'],
    [-0.5, '-0_5'],
    [0.1 + 0.2, '0_3'],
    [0.000001, '0_000001'],
    [1e12, '1000000000000'],
    [-0, '0'],
    [100, '100'],
  ])('%d is stored as %s', (answer, text) => {
    expect(numeric.encode(question, answer)).toBe(text);
    expect(numeric.decode(question, text)).toBeCloseTo(answer, 9);
  });

  it.each(['30_', '30_50', '-0', '_5', '030', '1e3', '30.5', '99999999999999', '30_1234567', '+3'])(
    '%s is not read',
    (text) => {
      expect(numeric.decode(question, text)).toBeUndefined();
    },
  );

  it('takes both ends of the tolerance as right in spite of binary fractions', () => {
    const tenths = { ...question, answer: 0.3, tolerance: 0.1 };
    expect(pointsOf(numeric.score(tenths, 0.4))).toBe(1);
    expect(pointsOf(numeric.score(tenths, 0.2))).toBe(1);
    expect(pointsOf(numeric.score(tenths, 0.41))).toBe(0);
  });
});

describe('what is shown first', () => {
  const numbers = Array.from({ length: 300 }, (_none, index) => `AL-Q${String(index + 1).padStart(3, '0')}`);

  it('no line of an order stands right, whatever the number and the count', () => {
    const question = orderingSchema.parse(example('ordering'));
    for (const number of numbers) {
      for (const count of [3, 4, 5]) {
        const items = question.items.slice(0, count);
        const right = items.map((item) => item.letter);
        const shown = ordering.toPublic({ ...question, number, items }).items.map((item) => item.letter);
        expect([...shown].sort()).toEqual([...right].sort());
        expect(shown.some((_letter, place) => standsRight(right, shown, place))).toBe(false);
      }
    }
  });

  it('the choices of a matching question do not follow the items', () => {
    const question = matchingSchema.parse(example('matching'));
    for (const number of numbers) {
      const shown = matching.toPublic({ ...question, number }).choices.map((choice) => choice.letter);
      expect([...shown].sort()).toEqual(['p', 'q', 'r', 's']);
      expect(shown.filter((letter) => letter !== 's')).not.toEqual(['p', 'q', 'r']);
    }
  });

  it('the same name always gives the same order', () => {
    const order = () => fixedShuffle(['a', 'b', 'c', 'd', 'e', 'f'], 'AL-Q001', () => true).join('');
    expect(order()).toBe(order());
    expect(order()).toMatchInlineSnapshot(`"cefabd"`);
  });

  it('turns the list round where no order is allowed', () => {
    expect(fixedShuffle([1, 2, 3], 'x', () => false)).toEqual([3, 2, 1]);
  });
});

describe('plainDescription', () => {
  it('takes Markdown away and keeps words', () => {
    const markdown =
      'The **card** of [Lindehaven](https://example.org) says `94 %`.\n\nWhich *one* \\* tells you most?';
    expect(plainDescription(markdown)).toBe('The card of Lindehaven says 94 %. Which one * tells you most?');
  });

  it('holds at most 250 characters and leaves such a text alone', () => {
    const once = plainDescription('word '.repeat(100));
    expect(once.length).toBeLessThanOrEqual(250);
    expect(once.endsWith('…')).toBe(true);
    expect(plainDescription(once)).toBe(once);
  });
});
