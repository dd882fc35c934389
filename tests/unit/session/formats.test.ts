import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeInteraction12 } from '../../../scorm/scorm12/interaction.ts';
import { encodeInteraction2004 } from '../../../scorm/scorm2004/interaction.ts';
import { plainNumber } from '../../../scorm/shared/plain-number.ts';
import { duration2004, time12, timespan12, timestamp2004 } from '../../../scorm/shared/scorm-time.ts';
import type { Interaction } from '../../../src/questions/question.ts';

describe('times', () => {
  test.each([
    [0, '0000:00:00.00', 'PT0H0M0S'],
    [100, '0000:00:00.10', 'PT0H0M0.1S'],
    [8225, '0000:00:08.23', 'PT0H0M8.23S'],
    [59_999, '0000:01:00.00', 'PT0H1M0S'],
    [3_723_450, '0001:02:03.45', 'PT1H2M3.45S'],
    [26 * 3_600_000, '0008:00:00.00', 'PT8H0M0S'],
    [-5, '0000:00:00.00', 'PT0H0M0S'],
    [Number.NaN, '0000:00:00.00', 'PT0H0M0S'],
  ])('%s ms is %s and %s', (milliseconds, span, duration) => {
    expect(timespan12(milliseconds)).toBe(span);
    expect(duration2004(milliseconds)).toBe(duration);
  });

  test('every duration keeps to the format Moodle takes: hours, never days, two decimals', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 4e7, noNaN: true }), (milliseconds) => {
        expect(timespan12(milliseconds)).toMatch(/^\d{4}:[0-5]\d:[0-5]\d\.\d\d$/);
        expect(duration2004(milliseconds)).toMatch(/^PT\d+H\d{1,2}M\d{1,2}(\.\d{1,2})?S$/);
      }),
    );
  });

  test('points in time are local and without a zone', () => {
    const date = new Date(2026, 10, 2, 8, 4, 9, 987);
    expect(time12(date)).toBe('08:04:09');
    expect(timestamp2004(date)).toBe('2026-11-02T08:04:09');
  });
});

describe('numbers', () => {
  test.each([
    [0, 2, '0'],
    [83.333333, 2, '83.33'],
    [70, 2, '70'],
    [100, 2, '100'],
    [1e-9, 4, '0'],
    [-1e-9, 4, '0'],
    [-4.5, 2, '-4.5'],
    [0.1 + 0.2, 4, '0.3'],
  ])('%s with %s decimals is %s', (value, decimals, text) => {
    expect(plainNumber(value, decimals)).toBe(text);
  });
});

const common = { id: 'AL_Q001', description: 'Which of these is AI?', correct: false, points: 0.5 };
const now = new Date(2026, 10, 22, 8, 24, 2);
const fields = (list: [string, string][]): Record<string, string> => Object.fromEntries(list);

describe('interactions', () => {
  const cases: [Interaction, string, string, string][] = [
    [{ ...common, kind: 'true-false', response: true, pattern: false }, 't', 'f', 'true'],
    [{ ...common, kind: 'choice', response: ['a', 'c'], pattern: ['a'] }, 'a,c', 'a', 'a[,]c'],
    [{ ...common, kind: 'sequencing', response: ['b', 'a'], pattern: ['a', 'b'] }, 'b,a', 'a,b', 'b[,]a'],
    [{ ...common, kind: 'matching', response: [['a', 'p']], pattern: [['a', 'q']] }, 'a.p', 'a.q', 'a[.]p'],
    [{ ...common, kind: 'numeric', response: 30.5, min: 29, max: 31 }, '30.5', '30', '30.5'],
  ];

  test.each(cases)('of kind $kind', (interaction, response12, pattern12, response2004) => {
    expect(fields(encodeInteraction12(interaction, now))).toEqual({
      id: 'AL_Q001',
      time: '08:24:02',
      type: interaction.kind,
      'correct_responses.0.pattern': pattern12,
      student_response: response12,
      result: 'wrong',
    });
    expect(fields(encodeInteraction2004(interaction, now))).toEqual({
      id: 'AL_Q001',
      timestamp: '2026-11-22T08:24:02',
      type: interaction.kind,
      learner_response: response2004,
      result: 'incorrect',
    });
  });

  test('id and type come before everything else in 2004', () => {
    const order = encodeInteraction2004(cases[0]?.[0] as Interaction, now).map(([field]) => field);
    expect(order.slice(0, 2)).toEqual(['id', 'type']);
  });

  test('eighty interactions of 2004 leave room in a beacon of 64 KiB as the form that Moodle sends', () => {
    const longest: Interaction = {
      ...common,
      kind: 'matching',
      response: 'abcde'.split('').map((letter, place) => [letter, 'pqrst'.charAt(place)] as const),
      pattern: [['a', 'p']],
    };
    const boundary = `------WebKitFormBoundary${'x'.repeat(16)}`;
    const part = ([field, value]: [string, string]): string =>
      `${boundary}\r\nContent-Disposition: form-data; name="cmi__interactions__79__${field}"\r\n\r\n${value}\r\n`;
    const bytes = 80 * encodeInteraction2004(longest, now).map(part).join('').length;
    expect(bytes).toBeLessThan(58_000);
  });

  test('an empty response is left out: platforms refuse it', () => {
    const empty: Interaction = { ...common, kind: 'choice', response: [], pattern: ['a'] };
    expect(fields(encodeInteraction12(empty, now))).not.toHaveProperty('student_response');
    expect(fields(encodeInteraction2004(empty, now))).not.toHaveProperty('learner_response');
  });
});
