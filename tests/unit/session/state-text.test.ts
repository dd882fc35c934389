import { createHash } from 'node:crypto';
import { crc32 as crc32OfZlib } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bits } from '../../../src/session/bits.ts';
import { crc32 } from '../../../src/session/crc32.ts';
import { decodeProgress } from '../../../src/session/decode-progress.ts';
import { checksum, encodeProgress, encodeWithin } from '../../../src/session/encode-progress.ts';
import {
  newProgress,
  type Progress,
  withAnswer,
  withAttempt,
  withQuiz,
} from '../../../src/session/progress.ts';
import { sha256Hex } from '../../../src/session/sha256.ts';
import { anyProgress } from '../../support/any-progress.ts';
import { answerTo, practiceNumbers, quizNumbers } from '../../support/sample-plan.ts';

/** 25 practice and 40 quiz questions answered an hour apart in two attempts, a best result and a place. */
function fullProgress(): Progress {
  const texts = ['b', 'acd', 'ap_bq_cr_ds', 'dbca', '30', 't'];
  let progress = newProgress('abcdEF12');
  let time = 28_000_000;
  const answer = (number: string, attempt: number): void => {
    const given = { ...answerTo(number), text: texts[Number(number.slice(-2)) % 6] ?? '' };
    time += 3600;
    progress = withAnswer(progress, time, given, attempt);
  };
  for (const number of practiceNumbers) answer(number, 0);
  for (const from of [0, 20]) {
    progress = withAttempt(progress, ++time, 0xdeadbeef, quizNumbers.slice(from, from + 20).reverse());
    for (const number of progress.quiz?.drawn ?? []) answer(number, progress.quiz?.attempt ?? 0);
    progress = withQuiz(progress, ++time, { handedIn: true, current: 19 });
  }
  const competences = ['AL1', 'AL2', 'AL3', 'AL4'].map((id) => ({ id, points: 480, count: 5 }));
  return {
    ...progress,
    best: { attempt: 1, competences },
    place: 'AL-L3__what-the-register-does-not-know-yet',
  };
}

describe('the state text', () => {
  test('gives back exactly what went in', () => {
    fc.assert(
      fc.property(anyProgress, (progress) => {
        expect(decodeProgress(encodeProgress(progress))).toEqual(progress);
      }),
      { numRuns: 500 },
    );
  });

  test('uses only letters, digits, point, underscore and hyphen', () => {
    fc.assert(fc.property(anyProgress, (progress) => /^[A-Za-z0-9._-]+$/.test(encodeProgress(progress))));
  });

  test('of a module with 40 quiz and 25 practice questions, all answered, has at most 1,000 characters', () => {
    const text = encodeProgress(fullProgress());
    expect(decodeProgress(text)).toEqual(fullProgress());
    expect(text.length).toBeLessThanOrEqual(1000);
  });

  test('with the longest answers types may write still fits SCORM 1.2', () => {
    const answers = new Map(
      [...fullProgress().answers].map(([number, record]) => [number, { ...record, text: 'x'.repeat(60) }]),
    );
    const text = encodeWithin({ ...fullProgress(), answers }, 4096);
    expect(text.length).toBeLessThanOrEqual(4096);
    const decoded = decodeProgress(text);
    expect([...(decoded?.answers.values() ?? [])].map(({ points }) => points)).toEqual(
      [...answers.values()].map(({ points }) => points),
    );
  });

  test('that does not fit drops texts of earlier quiz attempts first, points and results never', () => {
    const full = fullProgress();
    const limit = encodeProgress(full).length - 30;
    const decoded = decodeProgress(encodeWithin(full, limit));
    const emptied = [...(decoded?.answers ?? [])].filter(([, { text }]) => text === '');
    expect(emptied.length).toBeGreaterThan(0);
    expect(emptied.every(([, { attempt }]) => attempt === 1)).toBe(true);
    expect(decoded?.best).toEqual(full.best);
    expect(decoded?.quiz).toEqual(full.quiz);
  });

  test('carries sections of a later version along untouched', () => {
    const body = `${encodeProgress(newProgress('abcdEF12')).slice(0, -6)}zFutureThings.`;
    const text = body + checksum(body);
    const decoded = decodeProgress(text);
    expect(decoded?.unknown).toEqual(new Map([['z', 'FutureThings']]));
    expect(encodeProgress(decoded as Progress)).toBe(text);
  });

  test('keeps answers to questions that this package does not know', () => {
    const progress = withAnswer(newProgress('abcdEF12'), 1, { ...answerTo('AL-Q999'), text: 'Zz_9-' }, 0);
    const foreign = withAnswer(progress, 2, { ...answerTo('OR-D7'), text: 'q' }, 0);
    expect(decodeProgress(encodeProgress(foreign))?.answers.get('AL-Q999')?.text).toBe('Zz_9-');
    expect(decodeProgress(encodeProgress(foreign))?.answers.get('OR-D7')?.text).toBe('q');
  });

  test('with one character changed is rejected', () => {
    const text = encodeProgress(fullProgress());
    const letters = 'AaZz09_-.';
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom(...letters), (at, letter) => {
        fc.pre(text[at] !== letter);
        expect(decodeProgress(text.slice(0, at) + letter + text.slice(at + 1))).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['cut at 4,000 of its characters', (text: string) => text.slice(0, Math.min(4000, text.length - 1))],
    ['cut at 255 characters', (text: string) => text.slice(0, 255)],
    ['in lower case', (text: string) => text.toLowerCase()],
    ['with escaped points', (text: string) => text.replaceAll('.', '&#46;')],
    ['sent twice', (text: string) => text + text],
    ['of another version', (text: string) => `9${text.slice(1)}`],
    ['empty', () => ''],
    ['of another program', () => '{"bookmark":"page7"}'],
    ['far too long', (text: string) => text.repeat(200)],
  ])('%s is rejected', (_, damage) => {
    expect(decodeProgress(damage(encodeProgress(fullProgress())))).toBeUndefined();
  });

  test('with spaces or a line break around it is read', () => {
    expect(decodeProgress(` ${encodeProgress(fullProgress())}\r\n`)).toEqual(fullProgress());
  });

  test('made up by others with a right checksum never makes the decoder throw or hang', () => {
    const letters = fc.constantFrom(...'ABCabcxyz019_-.'.split(''));
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 200 }), (text) => {
        const body = `1.abcdEF12.z.z.${text}.`;
        const decoded = decodeProgress(body + checksum(body));
        expect(decoded === undefined || decoded.token === 'abcdEF12').toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('bits', () => {
  test('numbers and texts come back in the order they went in', () => {
    const entry = fc.oneof(
      fc.record({ kind: fc.constant('gamma' as const), value: fc.integer({ min: 1, max: 2 ** 30 }) }),
      fc.record({ kind: fc.constant('bits' as const), value: fc.nat(2 ** 31 - 1) }),
      fc.record({ kind: fc.constant('plain' as const), value: fc.stringMatching(/^[A-Za-z0-9_-]{0,20}$/) }),
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const writer = new Bits();
        for (const one of entries) {
          if (one.kind === 'gamma') writer.gamma(one.value);
          else if (one.kind === 'bits') writer.bits(one.value, 32);
          else writer.plain(one.value);
        }
        const reader = new Bits(String(writer));
        for (const one of entries) {
          const read =
            one.kind === 'gamma'
              ? reader.gamma(1)
              : one.kind === 'bits'
                ? reader.bits(0, 32)
                : reader.plain('');
          expect(read).toBe(one.value);
        }
      }),
    );
  });
});

describe('hashes', () => {
  test('our SHA-256 is that of the platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
    );
  });

  test('our CRC-32 is that of zlib for ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 300 }), (text) => {
        expect(crc32(text)).toBe(crc32OfZlib(text));
      }),
    );
  });
});
