import { describe, expect, test } from 'vitest';
import { fakeEnvironment } from '../support/fake-environment.ts';
import { answerTo } from '../support/sample-plan.ts';
import { emptyStore } from '../support/strict-lms.ts';
import { launchOf, report, scorm12, scorm2004, useEverything } from '../support/tracker-protocols.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

describe.each([scorm12, scorm2004])('every SCORM tracker: $name', (protocol) => {
  test('a whole session breaks no rule of the standard', async () => {
    const store = emptyStore();
    for (const scaled of [0.35, 2 / 3, 0.8333]) {
      const { tracker, clock } = launchOf(protocol, store);
      await tracker.start();
      await clock.advance(61_234);
      useEverything(tracker, `state-${scaled}`.replace('.', '_'), scaled);
      expect(await tracker.commit()).toBe(true);
      await clock.advance(5_000);
      useEverything(tracker, `again-${scaled}`.replace('.', '_'), scaled);
      await tracker.stop();
    }
    expect(store.violations).toEqual([]);
  });

  test('state and place come back at the next launch, the session counts as suspended', async () => {
    const store = emptyStore();
    const first = launchOf(protocol, store).tracker;
    await first.start();
    first.save('1.token.state');
    await first.commit();
    await first.stop();
    const launch = await launchOf(protocol, store).tracker.start();
    expect(launch.state).toBe('1.token.state');
    expect(launch.learnerKey).toBe('learner-17');
    expect(Object.entries(store.values).find(([name]) => name.endsWith('exit'))?.[1]).toBe('suspend');
  });

  test('nothing is set between start and commit: the learner sees the answer first', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    const before = store.calls.length;
    useEverything(tracker, 'state', 0.8);
    expect(store.calls.length).toBe(before);
  });

  test('stop has written everything and ended the session before it returns', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    tracker.save('the-last-state');
    void tracker.stop();
    expect(Object.values(store.values)).toContain('the-last-state');
    expect(store.calls.at(-1)).toBe('Finish() -> true');
  });

  test('after stop not one call is made', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    await tracker.stop();
    const calls = store.calls.length;
    useEverything(tracker, 'late', 1);
    await tracker.commit();
    await tracker.stop();
    expect(store.calls.length).toBe(calls);
  });

  test.each(['review', 'browse'] as const)(
    'in %s mode nothing is written and the session is not finished',
    async (mode) => {
      const store = emptyStore();
      store.mode = mode;
      const { tracker } = launchOf(protocol, store);
      const launch = await tracker.start();
      useEverything(tracker, 'state', 1);
      expect(await tracker.commit()).toBe(false);
      await tracker.stop();
      expect(launch.mode).toBe(mode);
      expect(tracker.writable).toBe('nothing');
      expect(store.values).toEqual({});
      expect(store.calls.filter((call) => /^(Set|Commit|Finish)/.test(call))).toEqual([]);
    },
  );

  test('an interaction at the same index takes the place of the earlier one', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    tracker.record(0, answerTo('AL-Q001', 0, false).interaction);
    await tracker.commit();
    tracker.record(0, answerTo('AL-Q001', 0, true).interaction);
    await tracker.commit();
    const results = Object.entries(store.values).filter(([name]) => name.endsWith('.result'));
    expect(results).toEqual([['cmi.interactions.0.result', 'correct']]);
  });

  test('objectives are found by their id, whatever stands before them', async () => {
    const store = emptyStore();
    const first = launchOf(protocol, store).tracker;
    await first.start();
    first.report({ ...report(0.4), objectives: [{ id: 'PRIMARYOBJ', scaled: 0, confirmed: false }] });
    await first.commit();
    await first.stop();
    const second = launchOf(protocol, store).tracker;
    await second.start();
    second.report(report(0.6));
    await second.commit();
    second.report(report(0.8));
    await second.commit();
    const ids = Object.entries(store.values).filter(([name]) => /objectives\.\d+\.id$/.test(name));
    expect(ids.map(([, id]) => id)).toEqual(['PRIMARYOBJ', 'AL1', 'AL2']);
    expect(store.values['cmi.objectives.1.score.raw']).toBe('80');
  });

  test('a commit that fails is reported as refused, one after the end of the session as over', async () => {
    const store = emptyStore();
    store.faults.failCommits = 1;
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    expect(await tracker.commit()).toBe(false);
    expect(tracker.failure).toBe('refused');
    expect(await tracker.commit()).toBe(true);
    expect(tracker.failure).toBeUndefined();
  });

  test('a session that is gone does not stop the tracker', async () => {
    const store = emptyStore();
    store.faults.sessionGone = true;
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    tracker.save('state');
    expect(await tracker.commit()).toBe(false);
    await tracker.stop();
    expect(store.values).toEqual({});
  });

  test('a session that is already open is used as it is: Initialize is not called again', async () => {
    const store = emptyStore();
    const environment = fakeEnvironment(protocol.makeApi(store), new VirtualClock());
    const first = protocol.makeTracker(environment);
    await first.start();
    first.save('from-before');
    await first.commit();
    const launch = await protocol.makeTracker(environment).start();
    expect(launch.state).toBe('from-before');
    expect(store.calls.filter((call) => call.startsWith('Initialize'))).toHaveLength(1);
    expect(environment.reloads).toBe(0);
  });

  test('a session that has ended, or an Initialize that throws, has the window of the API reloaded', async () => {
    const store = emptyStore();
    const environment = fakeEnvironment(protocol.makeApi(store), new VirtualClock());
    const first = protocol.makeTracker(environment);
    await first.start();
    await first.stop();
    const second = protocol.makeTracker(environment);
    await second.start();
    expect(environment.reloads).toBe(1);
    expect(second.writable).toBe('no-platform');

    const broken = emptyStore();
    broken.faults.initialiseThrows = true;
    const third = launchOf(protocol, broken);
    await third.tracker.start();
    expect(third.environment.reloads).toBe(1);
  });

  test('an API that appears late is found', async () => {
    const store = emptyStore();
    const clock = new VirtualClock();
    const environment = { ...fakeEnvironment(undefined, clock), mayAppear: true };
    const api = protocol.makeApi(store) as Readonly<Record<string, unknown>>;
    clock.after(2_000, () => Object.assign(environment, { find: () => api }));
    const tracker = protocol.makeTracker(environment);
    const started = tracker.start();
    await clock.advance(3_000);
    await started;
    expect(tracker.writable).toBe('all');
  });

  test('a place that is too long loses its anchor first', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    tracker.place(`quiz.html#${'x'.repeat(1000)}`);
    await tracker.commit();
    expect(store.violations).toEqual([]);
    expect(Object.values(store.values)).toContain('quiz.html');
  });

  test('the session time is that of the whole session and never more than eight hours', async () => {
    const store = emptyStore();
    const { tracker, clock } = launchOf(protocol, store);
    await tracker.start();
    await clock.advance(30 * 3600 * 1000);
    await tracker.stop();
    const [, time] = Object.entries(store.values).find(([name]) => name.endsWith('session_time')) ?? [];
    expect(time).toBe(protocol.name === 'scorm12' ? '0008:00:00.00' : 'PT8H0M0S');
  });

  test('opening and closing reports time and nothing that looks like a result', async () => {
    const store = emptyStore();
    const { tracker } = launchOf(protocol, store);
    await tracker.start();
    await tracker.stop();
    const results = Object.entries(store.values).filter(([name]) => /score|success|objectives/.test(name));
    expect(results.filter(([, value]) => value !== 'unknown')).toEqual([]);
    expect(Object.values(store.values)).toContain('incomplete');
  });
});
