import { scorm12Tracker } from '../../scorm/scorm12/tracker.ts';
import { scorm2004Tracker } from '../../scorm/scorm2004/tracker.ts';
import type { Clock, Random } from '../../src/session/ports.ts';
import type { LiveSession } from '../../src/session/session.ts';
import { startSession } from '../../src/session/start-session.ts';
import type { Tracker } from '../../src/session/tracker.ts';
import type { UnitPlan } from '../../src/session/unit-plan.ts';
import { FakeConnection, type FakeDevice, storeOf } from './fake-device.ts';
import { fakeEnvironment } from './fake-environment.ts';
import { samplePlan } from './sample-plan.ts';
import type { LmsStore } from './strict-lms.ts';
import { StrictScorm12 } from './strict-scorm12.ts';
import { StrictScorm2004 } from './strict-scorm2004.ts';
import { settle, type VirtualClock } from './virtual-clock.ts';

export type Protocol = 'scorm12' | 'scorm2004';

/** A page of the player: open until it is closed (pagehide runs) or crashes (nothing runs). */
export interface OpenPage {
  readonly session: LiveSession;
  readonly tracker: Tracker;
  readonly connection: FakeConnection;
  close(): void;
  /** The browser is killed: the first store loses what this page wrote, the second keeps what had completed. */
  crash(): void;
}

export interface LaunchOptions {
  readonly protocol: Protocol;
  readonly store: LmsStore;
  readonly device: FakeDevice;
  readonly clock: VirtualClock;
  readonly plan?: UnitPlan;
  readonly path?: string;
}

let seed = 1;
/** Random enough for tokens, and the same in every run. */
const counting: Random = {
  next: () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed;
  },
};

/** Opens the player once: a new window of the platform on its store. Time passes only as far as the start needs it. */
export async function launch(options: LaunchOptions): Promise<OpenPage> {
  const { protocol, store, device, clock, plan = samplePlan, path } = options;
  const page = { alive: true };
  const ownClock: Clock = {
    now: () => clock.now(),
    after: (milliseconds, run) => clock.after(milliseconds, () => page.alive && run()),
  };
  const api = protocol === 'scorm12' ? new StrictScorm12(store) : new StrictScorm2004(store);
  const environment = fakeEnvironment(api, ownClock, path);
  const tracker = protocol === 'scorm12' ? scorm12Tracker(environment) : scorm2004Tracker(environment);
  const connection = new FakeConnection();
  const before = new Map(device.local);
  const ports = {
    store: storeOf(device, ownClock, page),
    clock: ownClock,
    random: counting,
    connection,
    takeOver: () => {},
  };
  let session: LiveSession | undefined;
  void startSession(plan, tracker, ports).then((started) => {
    session = started;
  });
  for (let waited = 0; !session && waited < 10_000; waited += 10) await clock.advance(10);
  await settle();
  if (!session) throw new Error('The session did not start within ten seconds.');
  return {
    session,
    tracker,
    connection,
    close() {
      session?.stop();
      page.alive = false;
    },
    crash() {
      page.alive = false;
      device.local.clear();
      for (const [key, text] of before) device.local.set(key, text);
    },
  };
}
