import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anySteps, SessionModel } from '../../support/session-model.ts';

/*
 * Random lives of a learner: answers, quizzes, faults of platform and device, crashes, two tabs, two devices. The same
 * lives in every run; `LIVES=25000 npx vitest run random-lives` lives that many new ones.
 */
const lives = Number(process.env.LIVES);
const settings = lives > 0 ? { numRuns: lives } : { numRuns: 1200, seed: 20_261_122 };

describe.each(['scorm12', 'scorm2004'] as const)('in random lives with %s', (protocol) => {
  test('nothing that was called "on this device" is missing after one relaunch', {
    timeout: 600_000,
  }, async () => {
    const result = await fc.check(
      fc.asyncProperty(anySteps, (steps) => new SessionModel(protocol).run(steps)),
      settings,
    );
    expect(result.failed ? fc.defaultReportMessage(result) : '').toBe('');
    expect(result.numRuns).toBe(settings.numRuns);
  });
});
