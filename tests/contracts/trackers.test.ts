import { describe, expect, test } from 'vitest';
import { scorm12Tracker } from '../../scorm/scorm12/tracker.ts';
import { scorm2004Tracker } from '../../scorm/scorm2004/tracker.ts';
import type { ScormEnvironment } from '../../scorm/shared/scorm-environment.ts';
import { WebTracker } from '../../scorm/web/tracker.ts';
import type { Report, Tracker } from '../../src/session/tracker.ts';
import { fakeEnvironment } from '../support/fake-environment.ts';
import { answerTo } from '../support/sample-plan.ts';
import { emptyStore, type LmsStore } from '../support/strict-lms.ts';
import { StrictScorm12 } from '../support/strict-scorm12.ts';
import { StrictScorm2004 } from '../support/strict-scorm2004.ts';
import { VirtualClock } from '../support/virtual-clock.ts';

interface Protocol {
  readonly name: string;
  readonly makeApi: (store: LmsStore) => object;
  readonly makeTracker: (environment: ScormEnvironment) => Tracker;
}

const scorm12: Protocol = {
  name: 'scorm12',
  makeApi: (store) => new StrictScorm12(store),
  makeTracker: scorm12Tracker,
};
const scorm2004: Protocol = {
  name: 'scorm2004',
  makeApi: (store) => new StrictScorm2004(store),
  makeTracker: scorm2004Tracker,
};
const web: Protocol = { name: 'web', makeApi: () => ({}), makeTracker: () => new WebTracker() };

const launchOf = (protocol: Protocol, store: LmsStore, clock = new VirtualClock()) => {
  const environment = fakeEnvironment(protocol.makeApi(store), clock);
  return { environment, clock, tracker: protocol.makeTracker(environment) };
};

const report = (scaled: number, completed = false): Report => ({
  completed,
  success: scaled >= 0.7,
  scaled,
  objectives: [
    { id: 'AL1', scaled, confirmed: scaled >= 0.5 },
    { id: 'AL2', scaled: 1 / 3, confirmed: false },
  ],
});

function useEverything(tracker: Tracker, state: string, scaled: number): void {
  for (let at = 0; at < 6; at++) tracker.record(at, answerTo(`AL-Q00${at + 1}`).interaction);
  tracker.report(report(scaled));
  tracker.place('al-l2-lesson.html#where-it-runs');
  tracker.save(state);
}

const hostileApis: readonly [string, object][] = [
  [
    'throws at every call',
    new Proxy(
      {},
      {
        get: () => () => {
          throw new Error('broken');
        },
      },
    ),
  ],
  ['returns nothing at all', new Proxy({}, { get: () => () => undefined })],
  ['says "false" to everything', new Proxy({}, { get: () => () => 'false' })],
  ['has no functions', {}],
];

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
