import { expect, test } from 'vitest';
import {
  type BandResult,
  inventStudents,
  type LineResult,
  resultsByBand,
  resultsByLine,
} from '../../../src/course/case/early-warning.ts';
import { wilsonInterval } from '../../../src/course/case/wilson-interval.ts';
import { caseFile, caseRows, tableText } from './case-tables.ts';

const students = inventStudents();
const byLine = resultsByLine(students);
const byBand = resultsByBand(students);

const madeBy = [
  'Made by src/course/case/early-warning.ts; to make it again: npx vitest run tests/unit/course/early-warning.test.ts -u',
];

test('the table of lines is what the generator gives', async () => {
  const comment = [
    'Compass (S03) on 2,000 invented first-year students of last year, 100 of whom left: what happens when everybody',
    'with a score of `line` or more is flagged. Shares in whole per cent; recallFrom and recallTo are a 95 % interval.',
    ...madeBy,
  ];
  await expect(tableText(comment, byLine)).toMatchFileSnapshot(caseFile('early-warning'));
  expect(caseRows('early-warning')).toEqual(byLine);
});

test('the table of score bands is what the generator gives', async () => {
  const comment = [
    'Compass (S03) on the same 2,000 invented students: how many of those with a score in a band have left.',
    ...madeBy,
  ];
  await expect(tableText(comment, byBand)).toMatchFileSnapshot(caseFile('early-warning-bands'));
  expect(caseRows('early-warning-bands')).toEqual(byBand);
});

test('the students are as many, and as many of them have left, as the lesson says', () => {
  const rows = caseRows<LineResult>('early-warning');
  const at = (group: string) => rows.filter((row) => row.group === group);
  expect(at('All students').every(({ students: all, left }) => all === 2000 && left === 100)).toBe(true);
  expect(at('Campus, full time').every(({ students: all, left }) => all === 1300 && left === 60)).toBe(true);
  expect(at('Campus, part time').every(({ students: all, left }) => all === 450 && left === 24)).toBe(true);
  expect(at('Distance').every(({ students: all, left }) => all === 250 && left === 16)).toBe(true);
});

test.each(caseRows<LineResult>('early-warning'))('the row $id adds up', (row) => {
  const stayed = row.students - row.left;
  expect(row.found + row.missed).toBe(row.left);
  expect(row.falseAlarms + row.leftAlone).toBe(stayed);
  expect(row.found + row.falseAlarms).toBe(row.flagged);
  expect(row.precision).toBe(Math.round((100 * row.found) / row.flagged));
  expect(row.recall).toBe(Math.round((100 * row.found) / row.left));
  expect(row.falseAlarmRate).toBe(Math.round((100 * row.falseAlarms) / stayed));
  expect(row.accuracy).toBe(Math.round((100 * (row.found + row.leftAlone)) / row.students));
  expect(row.recallFrom).toBeLessThanOrEqual(row.recall);
  expect(row.recallTo).toBeGreaterThanOrEqual(row.recall);
});

test('the groups add up to all students, at every line and in every band', () => {
  const sum = (rows: readonly LineResult[], field: 'flagged' | 'found' | 'falseAlarms') =>
    rows.reduce((total, row) => total + row[field], 0);
  for (const all of byLine.filter(({ group }) => group === 'All students')) {
    const parts = byLine.filter(({ group, line }) => group !== 'All students' && line === all.line);
    expect(parts).toHaveLength(3);
    for (const field of ['flagged', 'found', 'falseAlarms'] as const)
      expect(sum(parts, field)).toBe(all[field]);
  }
  const bands = caseRows<BandResult>('early-warning-bands');
  const count = (group: string) =>
    bands.filter((band) => band.group === group).reduce((total, band) => total + band.students, 0);
  expect(['All students', 'Campus, full time', 'Campus, part time', 'Distance'].map(count)).toEqual([
    2000, 1300, 450, 250,
  ]);
});

test('the interval of Wilson agrees with published values', () => {
  // Agresti and Coull 1998, and Newcombe 1998, table I: 81 of 263 is 0.2553 to 0.3662; 0 of 20 is 0 to 0.1611.
  expect(wilsonInterval(81, 263)).toEqual({ from: 26, to: 37 });
  expect(wilsonInterval(0, 20)).toEqual({ from: 0, to: 16 });
});
