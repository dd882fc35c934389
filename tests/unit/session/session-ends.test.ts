import { beforeEach, describe, expect, test } from 'vitest';
import type { FakeDevice } from '../../support/fake-device.ts';
import { newDevice } from '../../support/fake-device.ts';
import { answerTo } from '../../support/sample-plan.ts';
import { launch, type OpenPage, type Protocol } from '../../support/session-harness.ts';
import { emptyStore, type LmsStore } from '../../support/strict-lms.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/* One test for each row of the table of faults that the core decides. Titles say what a learner may rely on. */

describe.each<Protocol>(['scorm12', 'scorm2004'])('a session in %s', (protocol) => {
  let store: LmsStore;
  let device: FakeDevice;
  let clock: VirtualClock;
  const open = (other: Partial<{ device: FakeDevice; path: string }> = {}): Promise<OpenPage> =>
    launch({ protocol, store, device, clock, ...other });
  const commits = (): number => store.calls.filter((call) => call.startsWith('Commit')).length;

  beforeEach(() => {
    store = emptyStore();
    device = newDevice();
    clock = new VirtualClock();
  });

  async function answer(page: OpenPage, number = 'AL-Q041', turn = 0): Promise<string> {
    const given = answerTo(number, turn);
    const saved = page.session.answer(given);
    await clock.advance(20);
    await saved;
    return given.text;
  }

  test('a tab that another one has taken over from writes nothing more to the platform', async () => {
    const page = await open();
    await answer(page);
    page.session.yieldToOther();
    const calls = store.calls.length;
    await clock.advance(20_000);
    page.session.stop();
    expect(store.calls.length).toBe(calls);
    expect(page.session.writable).toBe(false);
    expect(page.session.status().trouble).toBe('other-tab');
  });

  test.each(['review', 'browse'] as const)(
    'in %s mode everything is shown and nothing is written',
    async (mode) => {
      const page = await open();
      const text = await answer(page);
      page.close();
      const kept = { ...store.values };
      store.mode = mode;
      const again = await open();
      expect(again.session.saved('AL-Q041')?.text).toBe(text);
      expect(again.session.status().trouble).toBe('read-only');
      await answer(again, 'AL-Q042');
      again.session.quiz.start();
      again.close();
      expect(store.values).toEqual(kept);
      expect(again.session.saved('AL-Q042')).toBeUndefined();
    },
  );

  test('review shows what the device knows and the platform does not', async () => {
    const page = await open();
    await answer(page, 'AL-Q041');
    await clock.advance(6000);
    store.faults.failCommits = 1000;
    const text = await answer(page, 'AL-Q042');
    page.close();
    store.faults.failCommits = 0;
    store.mode = 'review';
    expect((await open()).session.saved('AL-Q042')?.text).toBe(text);
  });

  test('a failing platform is asked every 5 seconds twice, then every 30 seconds', async () => {
    const page = await open();
    await clock.advance(6000);
    store.faults.failCommits = 1000;
    await answer(page);
    const before = commits();
    await clock.advance(61_000);
    expect(commits() - before).toBeLessThanOrEqual(4);
  });
});
