import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anySteps, SessionModel } from '../../support/session-model.ts';

/* Proof that the random lives would notice: the same lives on a device whose journal says yes and keeps nothing. */

test('without the journal, answers that were called "on this device" are missing', {
  timeout: 60_000,
}, async () => {
  const lives = fc.asyncProperty(anySteps, (steps) =>
    new SessionModel('scorm12', (device) => {
      device.forgets = true;
    }).run(steps),
  );
  const { failed, errorInstance } = await fc.check(lives, { numRuns: 1200, endOnFailure: true });
  expect(failed).toBe(true);
  expect(String(errorInstance)).toMatch(/was promised|was reached/);
});
