import type { ScormEnvironment } from '../../scorm/shared/scorm-environment.ts';
import type { Clock } from '../../src/session/ports.ts';

export interface FakeEnvironment extends ScormEnvironment {
  /** How often the window of the API was reloaded. */
  reloads: number;
}

/** A page that finds `api` (or nothing) and counts what it is asked for. */
export function fakeEnvironment(
  api: object | undefined,
  clock: Clock,
  path = '/mod_scorm/content/3/',
): FakeEnvironment {
  const start = clock.now();
  const environment: FakeEnvironment = {
    reloads: 0,
    mayAppear: false,
    path,
    find: () => api as Readonly<Record<string, unknown>> | undefined,
    pause: (milliseconds) => new Promise((done) => clock.after(milliseconds, done)),
    async reloadOnce() {
      environment.reloads++;
      return false;
    },
    now: () => new Date(clock.now()),
    elapsed: () => clock.now() - start,
  };
  return environment;
}
