import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  intervalOf,
  secondsOfInterval,
  secondsOfTimespan,
  timespanOf,
} from '../../../src/preview/attempts/duration.ts';

test.each([
  ['0000:00:10.50', 10.5],
  ['00:01:00', 60],
  ['1234:59:59.99', 1234 * 3600 + 59 * 60 + 59.99],
  ['0:10:00', undefined],
  ['00:00:10.123', undefined],
  ['', undefined],
])('the SCORM 1.2 time span "%s" is %s seconds', (text, seconds) => {
  expect(secondsOfTimespan(text)).toBe(seconds);
});

test.each([
  ['PT10.5S', 10.5],
  ['PT1H', 3600],
  ['P1DT1S', 86_401],
  ['P1M', 30 * 86_400],
  ['P', undefined],
  ['PT', undefined],
  ['P1DT', undefined],
  ['PT10.123S', undefined],
  ['P1W', undefined],
])('the SCORM 2004 duration "%s" is %s seconds', (text, seconds) => {
  expect(secondsOfInterval(text)).toBe(seconds);
});

test('every duration reads back to the hundredth of a second', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000_000_000 }), (hundredths) => {
      const seconds = hundredths / 100;
      expect(secondsOfTimespan(timespanOf(seconds))).toBeCloseTo(seconds, 5);
      expect(secondsOfInterval(intervalOf(seconds))).toBeCloseTo(seconds, 5);
    }),
  );
});
