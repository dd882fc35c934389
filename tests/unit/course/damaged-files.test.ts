import fc from 'fast-check';
import { expect, test } from 'vitest';
import { miniFiles, problemsOf, textOf } from './mini-course.ts';

const paths = [...miniFiles().keys()].filter((path) => !path.endsWith('.png'));
const scraps = [
  '{',
  '}',
  '<',
  '/>',
  '"',
  "'",
  ': ',
  '\n',
  '\t',
  '- ',
  '[',
  ']',
  '&a ',
  '*a',
  '---\n',
  '|',
  '#',
  '\u0000',
  '½',
  'null',
  '1e9',
  '__proto__: 1\n',
];

const damage = fc.record({
  path: fc.constantFrom(...paths),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat({ max: 40 }),
  scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 5 })),
});

test('whatever is cut out of a file or put into it, the check answers with problems and never breaks', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
      const files = miniFiles();
      for (const { path, at, cut, scrap } of damages) {
        const text = textOf(path);
        const offset = Math.floor(at * text.length);
        const damaged = text.slice(0, offset) + scrap + text.slice(offset + cut);
        files.set(path, new TextEncoder().encode(damaged));
      }
      for (const { position, what, fix } of problemsOf(files)) {
        expect(position.line).toBeGreaterThan(0);
        expect(position.column).toBeGreaterThan(0);
        expect(what).not.toBe('');
        expect(fix).not.toBe('');
      }
    }),
    { numRuns: 60 },
  );
});
