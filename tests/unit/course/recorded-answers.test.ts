import { expect, test } from 'vitest';
import { cohensKappa } from '../../../src/course/case/rater-agreement.ts';
import { wilsonInterval } from '../../../src/course/case/wilson-interval.ts';
import { caseRows } from './case-tables.ts';

type Field =
  | 'answers'
  | 'rightA'
  | 'partlyA'
  | 'wrongA'
  | 'rightB'
  | 'partlyB'
  | 'wrongB'
  | 'bothRight'
  | 'bothPartly'
  | 'bothWrong'
  | 'agreed';
type Answers = Record<Field | 'kappa' | 'bothRightShare' | 'rightFrom' | 'rightTo', number> & { id: string };

const rows = caseRows<Answers>('answers');

test.each(rows)('the answers in $id add up', (row) => {
  expect(row.rightA + row.partlyA + row.wrongA).toBe(row.answers);
  expect(row.rightB + row.partlyB + row.wrongB).toBe(row.answers);
  expect(row.bothRight + row.bothPartly + row.bothWrong).toBe(row.agreed);
  expect(row.bothRight).toBeLessThanOrEqual(Math.min(row.rightA, row.rightB));
  expect(row.bothPartly).toBeLessThanOrEqual(Math.min(row.partlyA, row.partlyB));
  expect(row.bothWrong).toBeLessThanOrEqual(Math.min(row.wrongA, row.wrongB));
});

test.each(rows)('agreement and interval in $id follow from the counts', (row) => {
  const first = [row.rightA, row.partlyA, row.wrongA];
  const second = [row.rightB, row.partlyB, row.wrongB];
  expect(Math.abs(cohensKappa({ first, second, agreed: row.agreed }) - row.kappa)).toBeLessThan(0.0051);
  expect(row.bothRightShare).toBe(Math.round((100 * row.bothRight) / row.answers));
  const { from, to } = wilsonInterval(row.bothRight, row.answers);
  expect([row.rightFrom, row.rightTo]).toEqual([from, to]);
});

test('all languages are the sum of the five', () => {
  const all = rows.find(({ id }) => id === 'all') as Answers;
  const parts = rows.filter(({ id }) => id !== 'all');
  expect(parts).toHaveLength(5);
  const fields: Field[] = [
    'answers',
    'rightA',
    'partlyA',
    'wrongA',
    'rightB',
    'partlyB',
    'wrongB',
    'bothRight',
    'agreed',
  ];
  for (const field of fields) expect(parts.reduce((sum, row) => sum + row[field], 0)).toBe(all[field]);
});

test('the kinds of questions share out the same answers', () => {
  const kinds = caseRows<{ answers: number; bothRight: number; share: number }>('answer-kinds');
  for (const kind of kinds) expect(kind.share).toBe(Math.round((100 * kind.bothRight) / kind.answers));
  const sum = (field: 'answers' | 'bothRight') => kinds.reduce((total, kind) => total + kind[field], 0);
  const all = rows.find(({ id }) => id === 'all');
  expect([sum('answers'), sum('bothRight')]).toEqual([all?.answers, all?.bothRight]);
});

test('raters who did not rate the same cases have no agreement', () => {
  expect(() => cohensKappa({ first: [3, 1], second: [2, 1], agreed: 2 })).toThrow(RangeError);
});
