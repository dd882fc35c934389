import type { FoundApi } from './find-api.ts';
import { findApi } from './find-api.ts';

/** What a SCORM tracker needs of the browser; tests give their own. */
export interface ScormEnvironment {
  /** One look for the API. */
  find(name: string, method: string): FoundApi['api'] | undefined;
  /** Whether a platform may still be on its way: the page stands in a frame or was opened by another. */
  readonly mayAppear: boolean;
  pause(milliseconds: number): Promise<void>;
  /** Reloads the window of the API, once; `false` when that has been tried or cannot be done. */
  reloadOnce(): Promise<boolean>;
  /** Path of the folder the player stands in. */
  readonly path: string;
  now(): Date;
  /** Milliseconds this session has lasted. */
  elapsed(): number;
}

const reloadedKey = 'aim4he.reloaded';
const startedKey = 'aim4he.started';
/** How long a page that is being reloaded is waited for. Milliseconds. */
const patience = 15_000;

/** The real browser. */
export function browserEnvironment(window: Window & typeof globalThis): ScormEnvironment {
  let home: Window = window;
  const pause = (milliseconds: number): Promise<void> =>
    new Promise((done) => setTimeout(done, milliseconds));
  let started: number | undefined;
  return {
    find(name, method) {
      const found = findApi(window, name, method);
      if (found) home = found.window;
      return found?.api;
    },
    mayAppear: window.parent !== window || Boolean(window.opener),
    pause,
    async reloadOnce() {
      try {
        const origin = String(home.performance.timeOrigin);
        if (window.sessionStorage.getItem(reloadedKey) === origin) return false;
        window.sessionStorage.setItem(reloadedKey, origin);
        home.location.reload();
      } catch {
        return false;
      }
      await pause(patience);
      return true;
    },
    path: window.location.pathname.replace(/[^/]*$/, ''),
    now: () => new Date(),
    elapsed() {
      started ??= startOf(window, home);
      return clockOf(home, window) - started;
    },
  };
}

/** Time of the window that holds the API, which outlives a reload of the player inside it. */
function clockOf(home: Window, window: Window): number {
  try {
    return home.performance.now();
  } catch {
    return window.performance.now();
  }
}

/**
 * When the session began. A platform that adds the session to the total of its own page would lose the time before a
 * reload of the player: the start is kept for as long as that page lives.
 */
function startOf(window: Window, home: Window): number {
  const now = clockOf(home, window);
  try {
    const origin = String(home.performance.timeOrigin);
    const [kept, start] = (window.sessionStorage.getItem(startedKey) ?? '').split('|');
    const before = Number(start);
    if (kept === origin && before >= 0 && before <= now) return before;
    window.sessionStorage.setItem(startedKey, `${origin}|${Math.round(now)}`);
  } catch {
    /* Without this store the session counts from here. */
  }
  return now;
}
