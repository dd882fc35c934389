import { expect, test } from 'vitest';
import { positionAt, readText } from '../../../src/problems/source-text.ts';

const encode = (text: string) => new TextEncoder().encode(text);

test('a text comes without byte order mark and with plain line ends', () => {
  expect(readText('a.yaml', encode('\uFEFFone\r\ntwo'))).toEqual({ file: 'a.yaml', text: 'one\ntwo' });
});

test.each([
  ['empty', new Uint8Array(), 'empty-file'],
  ['only space', encode(' \n\t\n'), 'empty-file'],
  ['in another encoding', new Uint8Array([0x63, 0xe9, 0x0a]), 'not-a-text'],
  ['binary', encode('a\u0000b'), 'not-a-text'],
  ['too large', new Uint8Array(1_000_001).fill(97), 'file-too-large'],
])('a file that is %s is a problem', (_name, bytes, rule) => {
  expect(readText('a.yaml', bytes)).toMatchObject({ rule, position: { file: 'a.yaml', line: 1, column: 1 } });
});

test('a position counts lines and columns from one', () => {
  const source = { file: 'a', text: 'one\ntwo\n' };
  expect(positionAt(source, 0)).toEqual({ file: 'a', line: 1, column: 1 });
  expect(positionAt(source, 5)).toEqual({ file: 'a', line: 2, column: 2 });
});
