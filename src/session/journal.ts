import { decodeRecord, encodeRecord, type JournalRecord } from './journal-record.ts';
import type { Clock, DeviceStore, StoredText } from './ports.ts';
import { sha256Hex } from './sha256.ts';

/** Every entry of ours starts so: the store is shared with the platform and all other packages. */
const prefix = 'aim4he.j1.';
const longestRest = 30 * 24 * 3600 * 1000;

/** A record and where it stands, so that it can be removed once it has been taken over. */
export interface FoundRecord extends StoredText {
  readonly record: JournalRecord;
}

/**
 * The first part of the keys of one learner in one activity. Neither name nor id stands in clear; the revision that a
 * platform puts into the path when a package is replaced (Moodle) is left out.
 */
export function journalScope(activityPath: string, unit: string, learnerKey: string): string {
  const stable = activityPath.replace(/(\/mod_scorm\/content\/)\d+/, '$1*');
  return `${prefix}${sha256Hex(JSON.stringify([stable, unit, learnerKey])).slice(0, 24)}.`;
}

/** Reads the second store before it is known who is learning: it may take a second, a session should not wait then. */
export const prefetch = (store: DeviceStore): Promise<StoredText[]> => store.readDatabase(prefix);

/** The write-ahead journal of one tab. It never throws, whatever the stores do. */
export class Journal {
  readonly #store: DeviceStore;
  readonly #scope: string;
  readonly #key: string;
  readonly #clock: Clock;

  /** `tab` tells the tabs of one learner apart: four or more characters of `[a-z0-9]`. */
  constructor(store: DeviceStore, scope: string, tab: string, clock: Clock) {
    this.#store = store;
    this.#scope = scope;
    this.#key = scope + tab;
    this.#clock = clock;
  }

  /** The key every record of this learner and activity starts with. */
  get scope(): string {
    return this.#scope;
  }

  /** Records that can be read at once. */
  readNow(): FoundRecord[] {
    return found(this.#store.readLocal(this.#scope));
  }

  /** Records of both stores, of every tab. `early` is what `prefetch` has already read of the second store. */
  async readAll(early?: readonly StoredText[]): Promise<FoundRecord[]> {
    const entries = early ?? (await this.#store.readDatabase(this.#scope));
    return [...this.readNow(), ...found(entries.filter(({ key }) => key.startsWith(this.#scope)))];
  }

  /**
   * Writes this tab's record: to the first store before it returns, to the second one when `durable` resolves. `durable`
   * is `false` only when neither store took it.
   */
  write(record: Omit<JournalRecord, 'writtenAt'>): { readonly durable: Promise<boolean> } {
    const text = encodeRecord({ ...record, writtenAt: this.#clock.now() });
    const local = this.#store.writeLocal(this.#key, text) || this.#writeAfterPurge(text);
    const database = this.#store.writeDatabase(this.#key, text);
    return { durable: database.then((written) => written || local) };
  }

  /** Removes records that have been taken over by this tab's own, unless their tab has written since. */
  async drop(records: readonly FoundRecord[]): Promise<void> {
    const others = records.filter(({ key }) => key !== this.#key);
    for (const { key, text } of others) this.#store.removeLocal(key, text);
    await Promise.all(others.map(({ key, text }) => this.#store.removeDatabase(key, text)));
  }

  /** Keeps a text of the platform that cannot be read, before it is overwritten. */
  keepAside(raw: string): void {
    const key = `${this.#scope}raw.${sha256Hex(raw).slice(0, 12)}`;
    this.#store.writeLocal(key, raw);
    void this.#store.writeDatabase(key, raw);
  }

  /** Removes records of any learner that the platform has confirmed in full and that are older than 30 days. */
  purge(): void {
    this.#purgeOlderThan(longestRest);
  }

  #writeAfterPurge(text: string): boolean {
    this.#purgeOlderThan(0);
    return this.#store.writeLocal(this.#key, text);
  }

  #purgeOlderThan(age: number): void {
    for (const { key, text, record } of found(this.#store.readLocal(prefix))) {
      const isOld = this.#clock.now() - record.writtenAt >= age;
      const isSafe = record.confirmed && record.pending.length === 0 && !key.startsWith(this.#scope);
      if (isOld && isSafe) this.#store.removeLocal(key, text);
    }
  }
}

const found = (entries: readonly StoredText[]): FoundRecord[] =>
  entries.flatMap((entry) => {
    const record = decodeRecord(entry.text);
    return record ? [{ ...entry, record }] : [];
  });
