import { beforeEach, describe, expect, test } from 'vitest';
import { type Claim, claim, type OwnershipPorts } from '../../../src/session/ownership.ts';
import { settle, VirtualClock } from '../../support/virtual-clock.ts';

/** Web Locks as the standard has them, for one name at a time. */
class FakeLocks {
  #holder: { reject: (reason: Error) => void } | undefined;

  async request(
    _name: string,
    options: LockOptions,
    callback: (lock: Lock | null) => unknown,
  ): Promise<unknown> {
    if (this.#holder && !options.steal) return callback(null);
    this.#holder?.reject(new Error('AbortError'));
    return new Promise((resolve, reject) => {
      const mine = { reject };
      this.#holder = mine;
      Promise.resolve(callback({ name: 'x', mode: 'exclusive' })).then((value) => {
        if (this.#holder === mine) this.#holder = undefined;
        resolve(value);
      });
    });
  }
}

/** Channels that deliver to all others at once. */
class FakeChannels {
  readonly #open = new Set<{ onmessage: ((event: MessageEvent) => void) | null }>();

  open(): BroadcastChannel {
    const channel = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (data: unknown) => {
        for (const other of this.#open) if (other !== channel) other.onmessage?.({ data } as MessageEvent);
      },
      close: () => this.#open.delete(channel),
    };
    this.#open.add(channel);
    return channel as unknown as BroadcastChannel;
  }
}

class FakeStorage {
  readonly entries = new Map<string, string>();

  getItem(key: string): string | null {
    return this.entries.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.entries.set(key, value);
  }

  removeItem(key: string): void {
    this.entries.delete(key);
  }
}

const means = ['Web Locks', 'a lease with a channel', 'a lease alone'] as const;

describe.each(means)('one owner among tabs, by %s', (by) => {
  let clock: VirtualClock;
  let shared: Omit<OwnershipPorts, 'tab' | 'clock'>;
  let lost: string[];

  beforeEach(() => {
    clock = new VirtualClock();
    lost = [];
    const channels = new FakeChannels();
    shared = {
      locks: by === 'Web Locks' ? (new FakeLocks() as unknown as LockManager) : undefined,
      storage: new FakeStorage(),
      openChannel: by === 'a lease with a channel' ? () => channels.open() : undefined,
    };
  });

  async function claimAs(tab: string, steal = false): Promise<Claim> {
    const claimed = claim('unit', { ...shared, clock, tab }, () => lost.push(tab), steal);
    await clock.advance(300);
    return claimed;
  }

  test('the first tab owns, the second does not', async () => {
    expect((await claimAs('one')).isOwner).toBe(true);
    expect((await claimAs('two')).isOwner).toBe(false);
    await clock.advance(60_000);
    expect((await claimAs('three')).isOwner).toBe(false);
    expect(lost).toEqual([]);
  });

  test('when the first has left, the next owns', async () => {
    (await claimAs('one')).release();
    await settle();
    expect((await claimAs('two')).isOwner).toBe(true);
    expect(lost).toEqual([]);
  });

  test('a tab that takes over owns, and the other one hears of it once', async () => {
    await claimAs('one');
    expect((await claimAs('two', true)).isOwner).toBe(true);
    await clock.advance(10_000);
    expect(lost).toEqual(['one']);
    expect((await claimAs('three')).isOwner).toBe(false);
  });

  test('it can be taken back', async () => {
    await claimAs('one');
    await claimAs('two', true);
    await clock.advance(5000);
    await claimAs('one', true);
    await clock.advance(5000);
    expect(lost).toEqual(['one', 'two']);
  });
});

describe('without any means to find other tabs', () => {
  test('a tab owns what it asks for: two owners still lose no answer', async () => {
    const clock = new VirtualClock();
    const ports = { locks: undefined, storage: undefined, openChannel: undefined, clock, tab: 'one' };
    const claimed = claim('unit', ports, () => {});
    await clock.advance(300);
    expect((await claimed).isOwner).toBe(true);
  });

  test('a lease of a tab that crashed runs out', async () => {
    const clock = new VirtualClock();
    const storage = new FakeStorage();
    storage.setItem('aim4he.lease.unit', `crashed ${clock.now() + 6000}`);
    const ports = { locks: undefined, storage, openChannel: undefined, clock, tab: 'one' };
    const refused = claim('unit', ports, () => {});
    await clock.advance(300);
    expect((await refused).isOwner).toBe(false);
    await clock.advance(6000);
    const granted = claim('unit', ports, () => {});
    await clock.advance(300);
    expect((await granted).isOwner).toBe(true);
  });

  test('locks that are refused do not stop a session', async () => {
    const locks = { request: () => Promise.reject(new Error('SecurityError')) } as unknown as LockManager;
    const ports = {
      locks,
      storage: undefined,
      openChannel: undefined,
      clock: new VirtualClock(),
      tab: 'one',
    };
    expect((await claim('unit', ports, () => {})).isOwner).toBe(true);
  });
});
