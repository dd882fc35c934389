import { describe, expect, test } from 'vitest';
import { fakeEnvironment } from '../support/fake-environment.ts';
import { emptyStore, type LmsStore } from '../support/strict-lms.ts';
import {
  hostileApis,
  launchOf,
  report,
  scorm12,
  scorm2004,
  useEverything,
  web,
} from '../support/tracker-protocols.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

describe.each([scorm12, scorm2004, web])('every tracker: $name', (protocol) => {
  test('a first launch gives an empty state and normal mode', async () => {
    const launch = await launchOf(protocol, emptyStore()).tracker.start();
    expect(launch.state).toBe('');
    expect(launch.mode).toBe('normal');
    expect(launch.stored.interactionCount).toBe(0);
  });

  test('no method throws or rejects, and stop can be called twice', async () => {
    const { tracker } = launchOf(protocol, emptyStore());
    await tracker.start();
    useEverything(tracker, 'state', 0.8);
    expect(typeof (await tracker.commit())).toBe('boolean');
    await tracker.stop();
    await tracker.stop();
    useEverything(tracker, 'late', 0.9);
    expect(await tracker.commit()).toBe(false);
  });

  test('before start nothing is sent', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    useEverything(tracker, 'state', 0.8);
    expect(await tracker.commit()).toBe(false);
    await tracker.stop();
    expect(store.calls).toEqual([]);
  });

  test.each(hostileApis)(
    'a platform that %s leads to a session without a platform, never to an exception',
    async (_, api) => {
      const tracker = protocol.makeTracker(fakeEnvironment(api, new VirtualClock()));
      const launch = await tracker.start();
      useEverything(tracker, 'state', 0.8);
      expect(await tracker.commit()).toBe(false);
      await tracker.stop();
      expect(launch.state).toBe('');
      expect(tracker.writable).toBe('no-platform');
    },
  );
});

describe('scorm12', () => {
  const statusesOf = (store: LmsStore): string[] =>
    store.calls.flatMap((call) => /SetValue\(cmi\.core\.lesson_status, (\w+)\)/.exec(call)?.[1] ?? []);

  test('the status goes from incomplete to passed, never to failed or completed', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(scorm12, store);
    await tracker.start();
    for (const scaled of [0.2, 0.6, 0.9]) {
      tracker.report(report(scaled, scaled > 0.8));
      await tracker.commit();
    }
    await tracker.stop();
    expect(statusesOf(store)).toEqual(['incomplete', 'passed']);
    expect(store.values['cmi.core.score.raw']).toBe('90');
  });

  test('Moodle: a pass that stood in a failed commit is changed a little and put right, so that it is sent', async () => {
    const store = emptyStore();
    store.faults.forgetsDirtyMarks = true;
    const { tracker } = launchOf(scorm12, store);
    await tracker.start();
    await tracker.commit();
    store.faults.failCommits = 1;
    tracker.report(report(0.9));
    tracker.save('state-1');
    expect(await tracker.commit()).toBe(false);
    tracker.report(report(0.9));
    tracker.save('state-2');
    expect(await tracker.commit()).toBe(true);
    expect(store.values['cmi.core.lesson_status']).toBe('passed');
    expect(store.values['cmi.core.score.raw']).toBe('90');
    expect(store.values['cmi.objectives.0.score.raw']).toBe('90');
    expect(store.violations).toEqual([]);
  });

  test('a state of more than 4,096 characters is not taken, and the commit counts as failed', async () => {
    const { tracker } = launchOf(scorm12, emptyStore());
    await tracker.start();
    tracker.save('x'.repeat(4097));
    expect(await tracker.commit()).toBe(false);
  });
});

describe('scorm2004', () => {
  test('completion and success are reported apart', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(scorm2004, store);
    await tracker.start();
    tracker.report(report(0.5));
    await tracker.commit();
    expect(store.values).toMatchObject({
      'cmi.success_status': 'failed',
      'cmi.completion_status': 'incomplete',
    });
    tracker.report(report(0.8));
    await tracker.commit();
    expect(store.values).toMatchObject({
      'cmi.success_status': 'passed',
      'cmi.completion_status': 'incomplete',
    });
    tracker.report(report(0.8, true));
    await tracker.commit();
    expect(store.values).toMatchObject({ 'cmi.completion_status': 'completed', 'cmi.score.raw': '80' });
  });

  test('navigation is left to the platform', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(scorm2004, store);
    await tracker.start();
    useEverything(tracker, 'state', 1);
    await tracker.stop();
    expect(store.calls.filter((call) => call.includes('nav'))).toEqual([]);
  });
});
