import type { Clock, Connection, DeviceStore, StoredText } from '../../src/session/ports.ts';

/** What a browser profile keeps, and how it misbehaves. */
export interface FakeDevice {
  readonly local: Map<string, string>;
  readonly database: Map<string, string>;
  /** The first store refuses (full, or a frame of another site). */
  localFails: boolean;
  databaseFails: boolean;
  /** Says yes and keeps nothing: a journal that does not exist. */
  forgets: boolean;
  /** Milliseconds until a write is durable. */
  writeTime: number;
}

export const newDevice = (): FakeDevice => ({
  local: new Map(),
  database: new Map(),
  localFails: false,
  databaseFails: false,
  forgets: false,
  writeTime: 7,
});

/** The stores of a device as one page sees them. After `alive` turns false nothing it began completes any more. */
export function storeOf(device: FakeDevice, clock: Clock, page = { alive: true }): DeviceStore {
  const later = (work: () => boolean): Promise<boolean> =>
    new Promise((resolve) => clock.after(device.writeTime, () => page.alive && resolve(work())));
  const read = (entries: ReadonlyMap<string, string>, prefix: string): StoredText[] =>
    [...entries].filter(([key]) => key.startsWith(prefix)).map(([key, text]) => ({ key, text }));
  return {
    readLocal: (prefix) => (device.localFails ? [] : read(device.local, prefix)),
    writeLocal(key, text) {
      if (device.localFails) return false;
      if (!device.forgets) device.local.set(key, text);
      return true;
    },
    removeLocal(key, text) {
      if (device.local.get(key) === text) device.local.delete(key);
    },
    readDatabase: async (prefix) => (device.databaseFails ? [] : read(device.database, prefix)),
    writeDatabase: (key, text) =>
      later(() => {
        if (device.databaseFails) return false;
        if (!device.forgets) device.database.set(key, text);
        return true;
      }),
    async removeDatabase(key, text) {
      if (device.database.get(key) === text) device.database.delete(key);
    },
  };
}

/** A network that tests switch on and off. */
export class FakeConnection implements Connection {
  #online = true;
  readonly #listeners = new Set<() => void>();

  online(): boolean {
    return this.#online;
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(online: boolean): void {
    this.#online = online;
    for (const listener of this.#listeners) listener();
  }
}
