import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type * as Progress from '../../../src/session/progress.ts';
import { anySteps, SessionModel } from '../../support/session-model.ts';

/* Proof that the random lives would notice: the same lives with a sequence number that never moves. */

vi.mock('../../../src/session/progress.ts', async (original) => ({
  ...(await original<typeof Progress>()),
  nextSeq: () => 0,
  touched: (progress: Progress.Progress) => progress,
}));

test('without the sequence number, answers that were called "on this device" are missing', {
  timeout: 60_000,
}, async () => {
  const lives = fc.asyncProperty(anySteps, (steps) => new SessionModel('scorm12').run(steps));
  const { failed, errorInstance } = await fc.check(lives, { numRuns: 1200, endOnFailure: true });
  expect(failed).toBe(true);
  expect(String(errorInstance)).toMatch(/was promised|was reached|does not know/);
});
