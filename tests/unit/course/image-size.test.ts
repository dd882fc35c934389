import { expect, test } from 'vitest';
import { imageSize } from '../../../src/course/image-size.ts';

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );

test.each([
  ['PNG', bytes([0x89], 'PNG\r\n', [26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 44, 0, 0, 0, 200])],
  ['GIF', bytes('GIF89a', [44, 1, 200, 0], [0, 0, 0, 0, 0, 0])],
  ['JPEG', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44])],
  ['WebP, lossy', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ', Array(10).fill(0), [44, 1, 200, 0])],
  ['WebP, extended', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', Array(8).fill(0), [43, 1, 0, 199, 0, 0])],
  ['WebP, lossless', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f], [43, 0xc1, 0x31, 0])],
])('the size of a %s picture is read from its header', (_name, picture) => {
  expect(imageSize(picture)).toEqual({ width: 300, height: 200 });
});

test.each([
  ['an empty file', bytes()],
  ['a text', bytes('not a picture at all, only a text')],
  ['a PNG that ends early', bytes([0x89], 'PNG\r\n')],
  ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
  ['a PNG of no width', bytes([0x89], 'PNG\r\n', [26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 0, 0, 0, 0, 0, 200])],
])('%s has no size', (_name, picture) => {
  expect(imageSize(picture)).toBeUndefined();
});
