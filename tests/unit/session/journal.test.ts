import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import 'fake-indexeddb/auto';
import { BrowserStore, type BrowserStores } from '../../../src/session/browser-store.ts';
import { encodeProgress } from '../../../src/session/encode-progress.ts';
import { Journal, journalScope } from '../../../src/session/journal.ts';
import { decodeRecord, encodeRecord, type JournalRecord } from '../../../src/session/journal-record.ts';
import { newProgress } from '../../../src/session/progress.ts';
import { type FakeDevice, newDevice, storeOf } from '../../support/fake-device.ts';
import { answerTo } from '../../support/sample-plan.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

const record: JournalRecord = {
  state: encodeProgress(newProgress('abcdEF12')),
  pending: [{ index: 0, seq: 1, interaction: answerTo('AL-Q041').interaction }],
  acked: true,
  confirmed: false,
  writtenAt: 1_795_000_000_000,
};

/** A storage of the browser, or one that refuses everything. */
class FakeStorage {
  readonly #entries = new Map<string, string>();
  #refuses: boolean;

  constructor(refuses = false) {
    this.#refuses = refuses;
  }

  get length(): number {
    if (this.#refuses) throw new Error('SecurityError');
    return this.#entries.size;
  }

  key(at: number): string | null {
    return [...this.#entries.keys()][at] ?? null;
  }

  getItem(key: string): string | null {
    return this.#entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    if (this.#refuses) throw new Error('QuotaExceededError');
    this.#entries.set(key, value);
  }

  removeItem(key: string): void {
    this.#entries.delete(key);
  }

  clear(): void {
    this.#entries.clear();
  }
}

describe('a record of the journal', () => {
  test('comes back as it was written', () => {
    expect(decodeRecord(encodeRecord(record))).toEqual(record);
  });

  test.each([
    ['with one character changed', (text: string) => text.replace('"acked":true', '"acked":1234')],
    ['that is cut', (text: string) => text.slice(0, -1)],
    ['that is empty', () => ''],
    ['of another program', () => '{"a":1}'],
  ])('%s is ignored', (_, damage) => {
    expect(decodeRecord(damage(encodeRecord(record)))).toBeUndefined();
  });

  test.each([{}, { ...record, pending: [{}] }, { ...record, state: 7 }, [], null])(
    'with a right checksum and the wrong shape is ignored %#',
    (value) => {
      expect(decodeRecord(encodeRecord(value as JournalRecord))).toBeUndefined();
    },
  );
});

describe('the scope of a journal', () => {
  const path = '/pluginfile.php/77/mod_scorm/content/3/';

  test('survives the new revision number of a replaced package', () => {
    expect(journalScope('/a/mod_scorm/content/4/', 'u', 'k')).toBe(
      journalScope('/a/mod_scorm/content/12/', 'u', 'k'),
    );
  });

  test('differs between learners, units and activities', () => {
    const scopes = [
      journalScope(path, 'ai-literacy', 'ada'),
      journalScope(path, 'ai-literacy', 'bob'),
      journalScope(path, 'capstone', 'ada'),
      journalScope('/pluginfile.php/78/mod_scorm/content/3/', 'ai-literacy', 'ada'),
    ];
    expect(new Set(scopes).size).toBe(4);
  });

  test('holds nothing of the learner in clear', () => {
    expect(journalScope(path, 'ai-literacy', 'ada@example.org')).toMatch(/^aim4he\.j1\.[0-9a-f]{24}\.$/);
  });
});

describe('the journal of a tab', () => {
  let device: FakeDevice;
  let clock: VirtualClock;
  const scope = journalScope('/a/', 'ai-literacy', 'ada');
  const journalOf = (tab: string, of = scope): Journal => new Journal(storeOf(device, clock), of, tab, clock);

  beforeEach(() => {
    device = newDevice();
    clock = new VirtualClock();
  });

  test('is in the first store at once and durable later', async () => {
    const { durable } = journalOf('one').write(record);
    expect(device.local.size).toBe(1);
    expect(device.database.size).toBe(0);
    await clock.advance(10);
    expect(await durable).toBe(true);
    expect(device.database.size).toBe(1);
  });

  test('is one record, however often it is written', async () => {
    const journal = journalOf('one');
    for (let turn = 0; turn < 5; turn++) journal.write(record);
    await clock.advance(10);
    expect([device.local.size, device.database.size]).toEqual([1, 1]);
  });

  test('reads the records of all tabs in both stores', async () => {
    journalOf('one').write(record);
    device.localFails = true;
    journalOf('two').write(record);
    await clock.advance(10);
    device.localFails = false;
    const keys = (await journalOf('three').readAll()).map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set([`${scope}one`, `${scope}two`]));
  });

  test('removes records it has taken over, but not one that was written since', async () => {
    const [one, two, three] = [journalOf('one'), journalOf('two'), journalOf('three')];
    one.write(record);
    two.write(record);
    await clock.advance(10);
    const found = await three.readAll();
    three.write(record);
    two.write({ ...record, acked: false });
    await clock.advance(10);
    await three.drop(found);
    expect([...device.local.keys()].sort()).toEqual([`${scope}three`, `${scope}two`]);
    expect([...device.database.keys()].sort()).toEqual([`${scope}three`, `${scope}two`]);
  });

  test('says so when neither store takes it', async () => {
    device.localFails = device.databaseFails = true;
    const { durable } = journalOf('one').write(record);
    await clock.advance(10);
    expect(await durable).toBe(false);
  });

  test('purges records of others after 30 days, when the platform has confirmed them in full', () => {
    const other = journalScope('/b/', 'ai-literacy', 'bob');
    journalOf('sent', other).write({ ...record, confirmed: true, pending: [] });
    journalOf('open', other).write({ ...record, confirmed: true });
    journalOf('mine').write({ ...record, confirmed: true, pending: [] });
    clock.after(0, () => {});
    return clock.advance(31 * 24 * 3600 * 1000).then(() => {
      journalOf('mine').purge();
      expect([...device.local.keys()].sort()).toEqual([`${other}open`, `${scope}mine`].sort());
    });
  });
});

describe('the stores of a browser', () => {
  const prefix = 'aim4he.j1.';
  const withBoth = (): BrowserStore => {
    const local = new FakeStorage();
    const factory = new IDBFactory();
    return new BrowserStore({ local: () => local, database: () => factory });
  };

  test('keep and give back by the beginning of the key', async () => {
    const store = withBoth();
    expect(store.writeLocal(`${prefix}a`, 'one')).toBe(true);
    expect(await store.writeDatabase(`${prefix}b`, 'two')).toBe(true);
    expect(await store.writeDatabase('other', 'three')).toBe(true);
    expect(store.readLocal(prefix)).toEqual([{ key: `${prefix}a`, text: 'one' }]);
    expect(await store.readDatabase(prefix)).toEqual([{ key: `${prefix}b`, text: 'two' }]);
  });

  test('remove an entry only while it holds what is expected', async () => {
    const store = withBoth();
    store.writeLocal('k', 'new');
    await store.writeDatabase('k', 'new');
    store.removeLocal('k', 'old');
    await store.removeDatabase('k', 'old');
    expect([store.readLocal('k'), await store.readDatabase('k')].map((list) => list.length)).toEqual([1, 1]);
    store.removeLocal('k', 'new');
    await store.removeDatabase('k', 'new');
    expect([store.readLocal('k'), await store.readDatabase('k')].map((list) => list.length)).toEqual([0, 0]);
  });

  const refuse = (): never => {
    throw new Error('SecurityError');
  };
  const nothing = (): undefined => undefined;
  const unusable: [string, BrowserStores][] = [
    ['are missing', { local: nothing, database: nothing }],
    ['throw at every touch', { local: refuse, database: refuse }],
    ['are full', { local: () => new FakeStorage(true), database: nothing }],
  ];

  test.each(unusable)('that %s never throw and say no', async (_, stores) => {
    const store = new BrowserStore(stores);
    expect(store.writeLocal('k', 'v')).toBe(false);
    expect(store.readLocal('k')).toEqual([]);
    expect(await store.writeDatabase('k', 'v')).toBe(false);
    expect(await store.readDatabase('k')).toEqual([]);
    store.removeLocal('k', 'v');
    await store.removeDatabase('k', 'v');
  });

  test('do not wait for ever for a database that another tab blocks (row 28)', async () => {
    const blocked = { open: () => ({}) as IDBOpenDBRequest } as unknown as IDBFactory;
    const store = new BrowserStore({ local: () => undefined, database: (): IDBFactory => blocked });
    const before = Date.now();
    expect(await store.writeDatabase('k', 'v')).toBe(false);
    expect(Date.now() - before).toBeLessThan(2000);
  });

  test('let go of the database when another version wants it', async () => {
    const factory = new IDBFactory();
    const store = new BrowserStore({ local: () => undefined, database: (): IDBFactory => factory });
    await store.writeDatabase('k', 'v');
    const deleted = await new Promise((resolve) => {
      const request = factory.deleteDatabase('aim4he');
      request.onsuccess = () => resolve('deleted');
      request.onblocked = () => resolve('blocked');
    });
    expect(deleted).toBe('deleted');
    expect(await store.writeDatabase('k', 'again')).toBe(true);
  });
});
