import { scorm12Tracker } from '../../scorm/scorm12/tracker.ts';
import { scorm2004Tracker } from '../../scorm/scorm2004/tracker.ts';
import type { ScormEnvironment } from '../../scorm/shared/scorm-environment.ts';
import { WebTracker } from '../../scorm/web/tracker.ts';
import type { Report, Tracker } from '../../src/session/tracker.ts';
import { fakeEnvironment } from './fake-environment.ts';
import { answerTo } from './sample-plan.ts';
import type { LmsStore } from './strict-lms.ts';
import { StrictScorm12 } from './strict-scorm12.ts';
import { StrictScorm2004 } from './strict-scorm2004.ts';
import { VirtualClock } from './virtual-clock.ts';

export interface Protocol {
  readonly name: string;
  readonly makeApi: (store: LmsStore) => object;
  readonly makeTracker: (environment: ScormEnvironment) => Tracker;
}

export const scorm12: Protocol = {
  name: 'scorm12',
  makeApi: (store) => new StrictScorm12(store),
  makeTracker: scorm12Tracker,
};
export const scorm2004: Protocol = {
  name: 'scorm2004',
  makeApi: (store) => new StrictScorm2004(store),
  makeTracker: scorm2004Tracker,
};
export const web: Protocol = { name: 'web', makeApi: () => ({}), makeTracker: () => new WebTracker() };

export const launchOf = (protocol: Protocol, store: LmsStore, clock = new VirtualClock()) => {
  const environment = fakeEnvironment(protocol.makeApi(store), clock);
  return { environment, clock, tracker: protocol.makeTracker(environment) };
};

export const report = (scaled: number, completed = false): Report => ({
  completed,
  success: scaled >= 0.7,
  scaled,
  objectives: [
    { id: 'AL1', scaled, confirmed: scaled >= 0.5 },
    { id: 'AL2', scaled: 1 / 3, confirmed: false },
  ],
});

export function useEverything(tracker: Tracker, state: string, scaled: number): void {
  for (let at = 0; at < 6; at++) tracker.record(at, answerTo(`AL-Q00${at + 1}`).interaction);
  tracker.report(report(scaled));
  tracker.place('al-l2-lesson.html#where-it-runs');
  tracker.save(state);
}

export const hostileApis: readonly [string, object][] = [
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
