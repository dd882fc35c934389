import type { Clock, Connection, Random } from './ports.ts';

export const browserClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const browserRandom: Random = {
  next() {
    try {
      return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    } catch {
      return Math.floor(Math.random() * 2 ** 32);
    }
  },
};

/**
 * Whether the browser knows of a network. A machine that never had one says "offline" from the start, also while it plays
 * a course from itself: on a loopback host only the event counts.
 */
export function browserConnection(): Connection {
  const isLoopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|)$/.test(location.hostname);
  let online = isLoopback || navigator.onLine !== false;
  const listeners = new Set<() => void>();
  const set = (value: boolean) => (): void => {
    online = value;
    for (const listener of listeners) listener();
  };
  addEventListener('online', set(true));
  addEventListener('offline', set(false));
  return {
    online: () => online,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A text of `length` random characters of `[a-z0-9]`. */
export function randomText(random: Random, length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return Array.from({ length }, () => letters.charAt(random.next() % letters.length)).join('');
}
