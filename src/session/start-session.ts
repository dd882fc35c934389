import { Bits } from './bits.ts';
import { randomText } from './browser-ports.ts';
import { Journal, journalScope, prefetch } from './journal.ts';
import { Keeper, type KeeperParts } from './keeper.ts';
import { merge } from './merge.ts';
import type { Clock, Connection, DeviceStore, Random } from './ports.ts';
import { newProgress } from './progress.ts';
import { mergeRecords, reconcile } from './reconcile.ts';
import { LiveSession } from './session.ts';
import { settleIndexes } from './settle-indexes.ts';
import type { Launch, Tracker } from './tracker.ts';
import type { UnitPlan } from './unit-plan.ts';

/** What a session needs besides the platform. */
export interface SessionPorts {
  readonly store: DeviceStore;
  readonly clock: Clock;
  readonly random: Random;
  readonly connection: Connection;
  /** Asked for by a page of a read-only second tab. */
  readonly takeOver: () => void;
}

/** Starts the platform's session, brings its state and the journal together and sends the result. Never rejects. */
export async function startSession(
  plan: UnitPlan,
  tracker: Tracker,
  ports: SessionPorts,
): Promise<LiveSession> {
  const early = await prefetch(ports.store);
  const launch = await tracker.start();
  const scope = journalScope(launch.activityKey, plan.unit, launch.learnerKey);
  const journal = new Journal(ports.store, scope, randomText(ports.random, 8), ports.clock);
  if (tracker.writable === 'no-platform') return openOnDevice(plan, journal, ports, tracker.id !== 'web');
  const records = await journal.readAll(early);
  const found = reconcile({
    state: launch.state,
    records,
    stateLimit: tracker.stateLimit,
    interactionCount: launch.stored.interactionCount,
    freshToken: newToken(ports.random),
  });
  if (launch.mode !== 'normal' || tracker.writable === 'nothing')
    return readOnly(plan, found.progress, launch, ports);
  if (found.unreadable) journal.keepAside(found.unreadable);
  const settled = settleIndexes(found.progress, found.pending, launch.stored.interactionCount);
  const keeper = new Keeper({
    ...base(plan, ports),
    ...settled,
    tracker,
    journal,
    confirmedSeq: found.confirmed ? found.progress.seq : -1,
    readBack: found.readBack,
    stored: launch.stored,
  });
  await keeper.settleRecords(found.merged);
  keeper.begin();
  journal.purge();
  const { random, takeOver } = ports;
  return new LiveSession({ keeper, mode: 'normal', random, offered: found.offered, takeOver });
}

/**
 * A session without a platform: whatever records this device holds, of every tab, together. It works at once with what the
 * first store holds; the second one is merged in when it answers. `isMissed`: a platform was expected and not found.
 */
export function openOnDevice(
  plan: UnitPlan,
  journal: Journal,
  ports: SessionPorts,
  isMissed = false,
): LiveSession {
  const token = newToken(ports.random);
  const progress = mergeRecords(journal.readNow(), token);
  const trouble = isMissed ? 'not-sent' : undefined;
  const keeper = new Keeper({ ...base(plan, ports), journal, progress, trouble });
  const absorbAll = async (): Promise<void> => {
    const records = await journal.readAll();
    keeper.absorb((now) => merge(now, mergeRecords(records, now.token)));
    if (records.length > 0) await keeper.settleRecords(records);
  };
  void absorbAll();
  const { random, takeOver } = ports;
  return new LiveSession({ keeper, mode: 'normal', random, offered: undefined, takeOver });
}

/** A session of a second tab: pages can be read, nothing is asked of the platform and nothing is written. */
export function openWithoutOwning(plan: UnitPlan, ports: SessionPorts): LiveSession {
  const progress = newProgress(newToken(ports.random));
  const keeper = new Keeper({ ...base(plan, ports), progress, trouble: 'other-tab' });
  const { random, takeOver } = ports;
  return new LiveSession({ keeper, mode: 'normal', random, offered: undefined, takeOver });
}

function readOnly(
  plan: UnitPlan,
  progress: KeeperParts['progress'],
  { mode }: Launch,
  ports: SessionPorts,
): LiveSession {
  const keeper = new Keeper({ ...base(plan, ports), progress, trouble: 'read-only' });
  return new LiveSession({
    keeper,
    mode,
    random: ports.random,
    offered: undefined,
    takeOver: ports.takeOver,
  });
}

const base = (plan: UnitPlan, { clock, connection }: SessionPorts) =>
  ({
    plan,
    clock,
    connection,
    tracker: undefined,
    journal: undefined,
    pending: [],
    confirmedSeq: -1,
    readBack: false,
    stored: undefined,
    trouble: undefined,
  }) satisfies Omit<KeeperParts, 'progress'>;

/** Eight random characters of base64url. */
function newToken(random: Random): string {
  const bits = new Bits();
  bits.bits(random.next(), 24);
  bits.bits(random.next(), 24);
  return String(bits);
}
