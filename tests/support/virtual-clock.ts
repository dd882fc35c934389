import type { Clock } from '../../src/session/ports.ts';

/** Time that passes only when it is told to. */
export class VirtualClock implements Clock {
  #now: number;
  #next = 0;
  readonly #timers = new Map<number, { at: number; run: () => void }>();

  constructor(now = Date.UTC(2026, 10, 22, 8, 24, 2)) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, run: () => void): () => void {
    const id = this.#next++;
    this.#timers.set(id, { at: this.#now + Math.max(0, milliseconds), run });
    return () => this.#timers.delete(id);
  }

  /** Lets time pass: timers run in order, and whatever waits for a promise gets its turn after each. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settle();
    for (let due = this.#firstBefore(end); due !== undefined; due = this.#firstBefore(end)) {
      const timer = this.#timers.get(due);
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, timer?.at ?? 0);
      timer?.run();
      await settle();
    }
    this.#now = end;
  }

  /** Forgets all timers: the page is gone. */
  drop(): void {
    this.#timers.clear();
  }

  #firstBefore(end: number): number | undefined {
    const due = [...this.#timers].filter(([, { at }]) => at <= end);
    return due.sort(([a, one], [b, two]) => one.at - two.at || a - b)[0]?.[0];
  }
}

/** Lets every promise that is ready have its turn. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}
