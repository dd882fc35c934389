import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reviewMatching } from '../../../src/questions/matching/review.ts';
import { matchingSchema } from '../../../src/questions/matching/schema.ts';
import { reviewMultipleChoice } from '../../../src/questions/multiple-choice/review.ts';
import { multipleChoiceSchema } from '../../../src/questions/multiple-choice/schema.ts';
import { reviewNumeric } from '../../../src/questions/numeric/review.ts';
import { numericSchema } from '../../../src/questions/numeric/schema.ts';
import { reviewOrdering } from '../../../src/questions/ordering/review.ts';
import { orderingSchema } from '../../../src/questions/ordering/schema.ts';
import type { Review } from '../../../src/questions/review.ts';
import { reviewSingleChoice } from '../../../src/questions/single-choice/review.ts';
import { singleChoiceSchema } from '../../../src/questions/single-choice/schema.ts';
import { reviewTrueFalse } from '../../../src/questions/true-false/review.ts';
import { trueFalseSchema } from '../../../src/questions/true-false/schema.ts';

const example = (type: string): unknown =>
  parse(readFileSync(new URL(`../../../src/questions/${type}/example.yaml`, import.meta.url), 'utf8'));

/** `a:wrong(a)`: place, state, feedback. */
const marksOf = (review: Review) =>
  review.marks.map(({ place, state, feedback }) => `${place}:${state}(${feedback.join(' ')})`);

describe('single choice', () => {
  const question = singleChoiceSchema.parse(example('single-choice'));

  it('shows the reason of the wrong option and nothing that gives the answer away', () => {
    const review = reviewSingleChoice(question, 'b', false);
    expect(marksOf(review)).toEqual(['b:wrong(b)']);
    expect(review.said).toEqual([]);
    expect(review.line).toEqual({ key: 'question.line.reason' });
  });

  it('shows the reason of every option and the explanation with a right answer', () => {
    const review = reviewSingleChoice(question, 'a', true);
    expect(marksOf(review)).toEqual(['a:right(a)', 'b:plain(b)', 'c:plain(c)', 'd:plain(d)']);
    expect(review.said).toEqual(['explanation']);
  });

  it('marks the right option without an answer of the learner', () => {
    expect(marksOf(reviewSingleChoice(question, undefined, true))[0]).toBe('a:missed(a)');
  });
});

describe('multiple choice', () => {
  const question = multipleChoiceSchema.parse(example('multiple-choice'));

  it('marks what was chosen and counts, without naming what was missed', () => {
    const review = reviewMultipleChoice(question, ['a', 'c'], false);
    expect(marksOf(review)).toEqual(['a:right(a)', 'c:wrong(c)']);
    expect(review.line?.values).toEqual({ hits: 1, falsePicks: 1, total: 2 });
  });

  it('names what was missed with the full answer', () => {
    const review = reviewMultipleChoice(question, ['a', 'c'], true);
    expect(marksOf(review)).toEqual(['a:right(a)', 'b:missed(b)', 'c:wrong(c)', 'd:plain(d)']);
  });
});

describe('true or false', () => {
  const question = trueFalseSchema.parse(example('true-false'));

  it('shows the reason of the chosen word only, until the answer is right or asked for', () => {
    expect(marksOf(reviewTrueFalse(question, false, false))).toEqual(['f:wrong(f)']);
    expect(marksOf(reviewTrueFalse(question, true, true))).toEqual(['t:right(t)', 'f:plain(f)']);
  });
});

describe('matching', () => {
  const question = matchingSchema.parse(example('matching'));
  const answer = [
    ['a', 'p'],
    ['b', 'r'],
    ['c', 's'],
  ] as const;

  it('gives the reason of right pairs and keeps that of the others, which names the match', () => {
    const review = reviewMatching(question, answer, false);
    expect(marksOf(review)).toEqual(['a:right(a)', 'b:wrong()', 'c:wrong()']);
    expect(review.line?.values).toEqual({ n: 1, total: 3 });
  });

  it('names the right choice of every other item with the full answer', () => {
    const review = reviewMatching(question, answer, true);
    expect(marksOf(review)).toEqual(['a:right(a)', 'b:wrong(b.answer b)', 'c:wrong(c.answer c)']);
  });
});

describe('ordering', () => {
  const question = orderingSchema.parse(example('ordering'));

  it('marks lines by the line above, as the score counts them', () => {
    const review = reviewOrdering(question, ['a', 'e', 'b', 'd', 'c'], false);
    expect(marksOf(review)).toEqual(['a:wrong()', 'e:right(e)', 'b:right(b)', 'd:right(d)', 'c:wrong()']);
    expect(review.line?.values).toEqual({ n: 3, total: 4 });
    expect(review.said).toEqual([]);
  });

  it('shows the right order once with the full answer, and not at all when the order is right', () => {
    expect(reviewOrdering(question, ['a', 'e', 'b', 'd', 'c'], true).said).toEqual(['order', 'explanation']);
    const right = reviewOrdering(question, ['c', 'a', 'e', 'b', 'd'], true);
    expect(right.said).toEqual(['explanation']);
    expect(marksOf(right)).toEqual(['c:right(c)', 'a:right(a)', 'e:right(e)', 'b:right(b)', 'd:right(d)']);
  });
});

describe('numeric', () => {
  const question = numericSchema.parse(example('numeric'));

  it('recognises the mistake a number comes from', () => {
    expect(reviewNumeric(question, 80, false).said).toEqual(['mistake-0']);
    expect(reviewNumeric(question, 88.5, false).said).toEqual(['mistake-1']);
    expect(reviewNumeric(question, 12, false).said).toEqual(['wrong']);
    expect(reviewNumeric(question, 30, true).said).toEqual(['right', 'explanation']);
  });

  it('names the right number only with the full answer', () => {
    expect(reviewNumeric(question, 12, true).said).toEqual(['answer', 'wrong', 'explanation']);
    expect(reviewNumeric(question, undefined, true).said).toEqual(['answer', 'explanation']);
  });
});
