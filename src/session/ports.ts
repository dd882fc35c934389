/** What the session needs of the world. Everything is an argument, so that tests run on virtual time and fake stores. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs something once after a time; returns how to cancel it. */
  after(milliseconds: number, run: () => void): () => void;
}

export interface Random {
  /** A whole number from 0 to 2^32 - 1. */
  next(): number;
}

export interface Connection {
  online(): boolean;
  /** Calls back when `online()` may have changed; returns how to stop listening. */
  onChange(listener: () => void): () => void;
}

/**
 * Two stores of one device: one that is written at once and one that survives a crash of the browser once it has said
 * so. No method throws or rejects: what the browser refuses comes back as `false` or as an empty list.
 */
export interface DeviceStore {
  readLocal(prefix: string): StoredText[];
  writeLocal(key: string, text: string): boolean;
  /** Removes an entry, but only while it still holds exactly `text`. */
  removeLocal(key: string, text: string): void;
  readDatabase(prefix: string): Promise<StoredText[]>;
  /** Resolves to `true` after the transaction has completed, never before. */
  writeDatabase(key: string, text: string): Promise<boolean>;
  removeDatabase(key: string, text: string): Promise<void>;
}

export interface StoredText {
  readonly key: string;
  readonly text: string;
}
