import { browserClock, browserConnection, browserRandom, randomText } from './browser-ports.ts';
import { BrowserStore } from './browser-store.ts';
import { Journal, journalScope } from './journal.ts';
import { merge } from './merge.ts';
import type { PageSession } from './page-session.ts';
import { mergeRecords } from './reconcile.ts';
import { openOnDevice } from './start-session.ts';
import type { UnitPlan } from './unit-plan.ts';

/** Stands for the activity path where no platform is: the same for all languages and pages of one site. */
export const deviceActivity = 'web';

/**
 * The session of a page that stands alone on the web. It works at once with what localStorage holds; IndexedDB is merged
 * in a moment later and announced by `onChange`. Several tabs may write: each has its own record, all are merged.
 */
export function openDeviceSession(plan: UnitPlan): PageSession {
  const store = new BrowserStore();
  const scope = journalScope(deviceActivity, plan.unit, '');
  const journal = new Journal(store, scope, randomText(browserRandom, 8), browserClock);
  const ports = {
    store,
    clock: browserClock,
    random: browserRandom,
    connection: browserConnection(),
    takeOver: () => {},
  };
  const session = openOnDevice(plan, journal, ports);
  const readOthers = (): void =>
    session.absorb((now) => merge(now, mergeRecords(journal.readNow(), now.token)));
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(scope)) readOthers();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readOthers();
  });
  return session;
}
