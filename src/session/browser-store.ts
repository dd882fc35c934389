import type { DeviceStore, StoredText } from './ports.ts';

const databaseName = 'aim4he';
const tableName = 'journal';
/** Another tab can block the opening for ever; nobody waits longer than this. Milliseconds. */
const openLimit = 1500;
const writeLimit = 3000;

/** What a browser has to offer; either may be missing or throw at every touch (frames of other sites, private mode). */
export interface BrowserStores {
  readonly local: () => Storage | undefined;
  readonly database: () => IDBFactory | undefined;
}

const ofThisWindow: BrowserStores = {
  local: () => globalThis.localStorage,
  database: () => globalThis.indexedDB,
};

/** localStorage, written at once, and IndexedDB, which survives a crash once its transaction has completed. */
export class BrowserStore implements DeviceStore {
  readonly #stores: BrowserStores;
  #opening: Promise<IDBDatabase> | undefined;

  constructor(stores: BrowserStores = ofThisWindow) {
    this.#stores = stores;
  }

  readLocal(prefix: string): StoredText[] {
    return attempt([], () => {
      const local = this.#stores.local();
      const keys = Array.from({ length: local?.length ?? 0 }, (_, at) => local?.key(at) ?? '');
      return keys
        .filter((key) => key.startsWith(prefix))
        .map((key) => ({ key, text: local?.getItem(key) ?? '' }));
    });
  }

  writeLocal(key: string, text: string): boolean {
    return attempt(false, () => {
      const local = this.#stores.local();
      local?.setItem(key, text);
      return local?.getItem(key) === text;
    });
  }

  removeLocal(key: string, text: string): void {
    attempt(undefined, () => {
      const local = this.#stores.local();
      if (local?.getItem(key) === text) local.removeItem(key);
    });
  }

  async readDatabase(prefix: string): Promise<StoredText[]> {
    const entries: StoredText[] = [];
    const range = (): IDBKeyRange => IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const read = await this.#run('readonly', (table) => {
      const request = table.openCursor(range());
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) return;
        entries.push({ key: String(cursor.key), text: String(cursor.value) });
        cursor.continue();
      };
    });
    return read ? entries : [];
  }

  writeDatabase(key: string, text: string): Promise<boolean> {
    return this.#run('readwrite', (table) => table.put(text, key));
  }

  async removeDatabase(key: string, text: string): Promise<void> {
    await this.#run('readwrite', (table) => {
      const request = table.get(key);
      request.onsuccess = () => {
        if (request.result === text) table.delete(key);
      };
    });
  }

  /** `true` once the transaction has completed; `false` when it failed, was refused or took too long. */
  async #run(mode: IDBTransactionMode, work: (table: IDBObjectStore) => void): Promise<boolean> {
    const database = await within(openLimit, this.#open());
    if (!database) return false;
    const done = new Promise<boolean>((resolve) => {
      const transaction = database.transaction(tableName, mode);
      transaction.oncomplete = () => resolve(true);
      transaction.onerror = transaction.onabort = () => resolve(false);
      work(transaction.objectStore(tableName));
    }).catch(() => {
      this.#opening = undefined;
      return false;
    });
    return (await within(writeLimit, done)) ?? false;
  }

  #open(): Promise<IDBDatabase> {
    this.#opening ??= new Promise((resolve, reject) => {
      const request = this.#stores.database()?.open(databaseName, 1);
      if (!request) return reject(new Error('This browser offers no IndexedDB.'));
      request.onupgradeneeded = () => request.result.createObjectStore(tableName);
      request.onerror = () => reject(request.error);
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => this.#close(database);
        database.onclose = () => this.#close(database);
        resolve(database);
      };
    });
    return this.#opening;
  }

  #close(database: IDBDatabase): void {
    database.close();
    this.#opening = undefined;
  }
}

function attempt<T>(otherwise: T, action: () => T): T {
  try {
    return action();
  } catch {
    return otherwise;
  }
}

/** The result, or `undefined` when it fails or takes longer than `limit` milliseconds. */
function within<T>(limit: number, result: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limit);
    const finish = (value: T | undefined): void => {
      clearTimeout(timer);
      resolve(value);
    };
    result.then(finish, () => finish(undefined));
  });
}
