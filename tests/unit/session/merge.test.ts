import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeProgress } from '../../../src/session/encode-progress.ts';
import { merge } from '../../../src/session/merge.ts';
import { newProgress, type Progress, withAnswer } from '../../../src/session/progress.ts';
import { anyProgress } from '../../support/any-progress.ts';
import { answerTo } from '../../support/sample-plan.ts';

/** Progress whose open attempts do not differ: the part for which the grouping is promised not to matter. */
const withoutQuiz = anyProgress.map((progress): Progress => ({ ...progress, quiz: undefined }));

describe('merging what two devices did', () => {
  test('does not depend on which one comes first', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        expect(encodeProgress(merge(a, b))).toBe(encodeProgress(merge(b, a)));
      }),
      { numRuns: 1000 },
    );
  });

  test('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const once = merge(a, b);
        expect(encodeProgress(merge(once, b))).toBe(encodeProgress(once));
        expect(encodeProgress(merge(once, once))).toBe(encodeProgress(once));
      }),
      { numRuns: 1000 },
    );
  });

  test('does not depend on the grouping, but for two different open attempts at the quiz', () => {
    fc.assert(
      fc.property(withoutQuiz, withoutQuiz, withoutQuiz, (a, b, c) => {
        expect(encodeProgress(merge(merge(a, b), c))).toBe(encodeProgress(merge(a, merge(b, c))));
      }),
      { numRuns: 1000 },
    );
  });

  test('never loses a question and never lowers a result', () => {
    fc.assert(
      fc.property(anyProgress, anyProgress, (a, b) => {
        const both = merge(a, b);
        for (const number of [...a.answers.keys(), ...b.answers.keys()])
          expect(both.answers.has(number)).toBe(true);
        for (const number of [...a.seen, ...b.seen]) expect(both.seen.has(number)).toBe(true);
        expect(both.seq).toBe(Math.max(a.seq, b.seq));
        if (a.best) expect(merge(both, a).best).toEqual(both.best);
      }),
    );
  });

  test('takes the later answer and the higher count of attempts', () => {
    const start = newProgress('abcdEF12');
    const give = (progress: Progress, seq: number, text: string): Progress =>
      withAnswer(progress, seq, { ...answerTo('AL-Q041'), text }, 0);
    const twice = give(give(start, 10, 'a'), 20, 'b');
    const laterOnce = give(start, 30, 'c');
    expect(merge(twice, laterOnce).answers.get('AL-Q041')).toMatchObject({ text: 'c', attempts: 2 });
  });

  test('of one attempt at the quiz keeps that it was handed in', () => {
    const quiz = { attempt: 1, seed: 7, drawn: ['AL-Q001'], current: 0, handedIn: true, seq: 4 };
    const here: Progress = { ...newProgress('abcdEF12'), seq: 4, quiz };
    const there: Progress = { ...here, seq: 9, quiz: { ...quiz, handedIn: false, current: 3, seq: 9 } };
    expect(merge(here, there).quiz).toEqual({ ...quiz, current: 3, seq: 9 });
  });
});
