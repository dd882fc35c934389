import { expect, test } from 'vitest';
import { sum, tallyLine, tallyOf } from '../../../src/commands/test.ts';

const report = (
  passed: number,
  failed: number,
  files: readonly (readonly [string, readonly string[]])[] = [],
) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: files.map(([status, assertions]) => ({
      status,
      assertionResults: assertions.map((one) => ({ status: one })),
    })),
  });

test('the last line sums the layers', () => {
  const total = sum([
    tallyOf(report(10, 0), 0),
    tallyOf(report(5, 2, [['failed', ['failed', 'failed']]]), 1),
  ]);
  expect(tallyLine(total)).toBe('15 passed, 2 failed');
});

test('a test file that fails as a whole is a failure', () => {
  expect(
    tallyOf(
      report(3, 0, [
        ['failed', []],
        ['passed', ['passed']],
      ]),
      1,
    ),
  ).toEqual({ passed: 3, failed: 1 });
});

test('a file that failed in its set-up counts although its tests were only skipped', () => {
  expect(tallyOf(report(0, 0, [['failed', ['pending', 'skipped']]]), 1)).toEqual({ passed: 0, failed: 1 });
});

test('a run without a report, or one that ended badly without a failed test, is a failure', () => {
  expect(tallyOf(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(tallyOf(report(3, 0), 1)).toEqual({ passed: 3, failed: 1 });
});
