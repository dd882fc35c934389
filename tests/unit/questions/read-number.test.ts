import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, roundToSix, writeNumber } from '../../../src/questions/numeric/read-number.ts';

const languages = ['en', 'nl', 'de', 'lv', 'tr'];

describe('readNumber', () => {
  it.each(languages)('reads comma and point before decimals in every language (%s)', (language) => {
    expect(readNumber('30', language)).toBe(30);
    expect(readNumber('30,5', language)).toBe(30.5);
    expect(readNumber('30.5', language)).toBe(30.5);
    expect(readNumber(' 1 200 ', language)).toBe(1200);
    expect(readNumber('1 200', language)).toBe(1200);
    expect(readNumber("1'200,5", language)).toBe(1200.5);
    expect(readNumber('-3', language)).toBe(-3);
    expect(readNumber('−3', language)).toBe(-3);
    expect(readNumber('0,125', language)).toBe(0.125);
    expect(readNumber('0.125', language)).toBe(0.125);
    expect(readNumber(',5', language)).toBe(0.5);
    expect(readNumber('1.200.300', language)).toBe(1_200_300);
    expect(readNumber('1,200,300.5', language)).toBe(1_200_300.5);
    expect(readNumber('1.200.300,5', language)).toBe(1_200_300.5);
    expect(readNumber('２０', language)).toBe(20);
  });

  it('takes a sign before exactly three digits as the language does', () => {
    expect(readNumber('1,200', 'en')).toBe(1200);
    expect(readNumber('1.200', 'en')).toBe(1.2);
    for (const language of ['nl', 'de', 'lv', 'tr']) {
      expect(readNumber('1.200', language)).toBe(1200);
      expect(readNumber('1,200', language)).toBe(1.2);
    }
  });

  it('takes the unit along, behind or before the number', () => {
    expect(readNumber('30 %', 'en', '%')).toBe(30);
    expect(readNumber('30%', 'en', '%')).toBe(30);
    expect(readNumber('%30', 'tr', '%')).toBe(30);
    expect(readNumber('270 students', 'en', 'students')).toBe(270);
  });

  it.each([
    '',
    ' ',
    'a third',
    '1/3',
    '3e1',
    '0x10',
    '1 2',
    '30 5',
    '1,2,3',
    '1.200,300,5',
    '12 0000',
    '--5',
    '5-',
    '.',
    ',',
    '-',
    'Infinity',
    'NaN',
    '30 %',
    '1e999',
    '9999999999999',
  ])('rejects %j', (text) => {
    expect(readNumber(text, 'en')).toBeUndefined();
  });

  it('never throws and gives a number of at most six decimals or nothing', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...languages), (text, language) => {
        const value = readNumber(text, language, '%');
        if (value !== undefined) expect(roundToSix(value)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back what writeNumber writes', () => {
    const numbers = fc.oneof(
      fc.integer({ min: -2_000_000, max: 2_000_000 }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    );
    fc.assert(
      fc.property(numbers, fc.constantFrom(...languages), (number, language) => {
        const value = roundToSix(number);
        expect(readNumber(writeNumber(value, language), language)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });
});
