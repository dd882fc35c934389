import { beforeEach, describe, expect, test } from 'vitest';
import { SessionDesk } from '../../support/session-desk.ts';
import type { Protocol } from '../../support/session-harness.ts';

/* One test for each row of the table of faults that the core decides. Titles say what a learner may rely on. */

describe.each<Protocol>(['scorm12', 'scorm2004'])('a session in %s', (protocol) => {
  let desk: SessionDesk;

  beforeEach(() => {
    desk = new SessionDesk(protocol);
  });

  test('a tab that another one has taken over from writes nothing more to the platform', async () => {
    const page = await desk.open();
    await desk.answer(page);
    page.session.yieldToOther();
    const calls = desk.store.calls.length;
    await desk.clock.advance(20_000);
    page.session.stop();
    expect(desk.store.calls.length).toBe(calls);
    expect(page.session.writable).toBe(false);
    expect(page.session.status().trouble).toBe('other-tab');
  });

  test.each(['review', 'browse'] as const)(
    'in %s mode everything is shown and nothing is written',
    async (mode) => {
      const page = await desk.open();
      const text = await desk.answer(page);
      page.close();
      const kept = { ...desk.store.values };
      desk.store.mode = mode;
      const again = await desk.open();
      expect(again.session.saved('AL-Q041')?.text).toBe(text);
      expect(again.session.status().trouble).toBe('read-only');
      await desk.answer(again, 'AL-Q042');
      again.session.quiz.start();
      again.close();
      expect(desk.store.values).toEqual(kept);
      expect(again.session.saved('AL-Q042')).toBeUndefined();
    },
  );

  test('review shows what the device knows and the platform does not', async () => {
    const page = await desk.open();
    await desk.answer(page, 'AL-Q041');
    await desk.clock.advance(6000);
    desk.store.faults.failCommits = 1000;
    const text = await desk.answer(page, 'AL-Q042');
    page.close();
    desk.store.faults.failCommits = 0;
    desk.store.mode = 'review';
    expect((await desk.open()).session.saved('AL-Q042')?.text).toBe(text);
  });

  test('a failing platform is asked every 5 seconds twice, then every 30 seconds', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    desk.store.faults.failCommits = 1000;
    await desk.answer(page);
    const before = desk.commits();
    await desk.clock.advance(61_000);
    expect(desk.commits() - before).toBeLessThanOrEqual(4);
  });
});
