import { describe, expect, test } from 'vitest';
import { type Cbor, decodeCbor, encodeCbor } from '../../../src/search/cbor.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** Examples of RFC 8949, appendix A. */
const examples: readonly (readonly [Cbor, string])[] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [100, '1864'],
  [1000, '1903e8'],
  [1000000, '1a000f4240'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['ü', '62c3bc'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
];

test.each(examples)('%j is %s, and back', (value, bytes) => {
  expect(hex(encodeCbor(value))).toBe(bytes);
  expect(decodeCbor(Buffer.from(bytes, 'hex'))).toEqual(value);
});

test('lists and texts of any length come back', () => {
  const value = ['a'.repeat(300), Array.from({ length: 70_000 }, (_, n) => n)];
  expect(decodeCbor(encodeCbor(value))).toEqual(value);
});

describe('what Pagefind does not use is refused', () => {
  test.each([
    ['a negative number', '20'],
    ['bytes', '4101'],
    ['a map', 'a0'],
    ['true', 'f5'],
    ['a 64-bit number', '1b0000000000000001'],
    ['a text that is not UTF-8', '61ff'],
    ['a second value', '0000'],
    ['an end too early', '82'],
  ])('%s', (_, bytes) => {
    expect(() => decodeCbor(Buffer.from(bytes, 'hex'))).toThrow();
  });
});
