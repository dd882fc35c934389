import type { Clock } from './ports.ts';

/** Milliseconds: the learner sees the answer before the platform blocks the page (a SCORM commit takes 50 to 300 ms). */
export const firstDelay = 300;
export const interval = 5000;
/** After two failures in a row the platform is left in peace. */
export const retryInterval = 30_000;

/** Decides when a commit is due: soon after a change, but never more often than the platform bears. */
export class CommitLoop {
  readonly #clock: Clock;
  readonly #run: () => void;
  #cancel: (() => void) | undefined;
  #lastAt = Number.NEGATIVE_INFINITY;
  #failures = 0;

  constructor(clock: Clock, run: () => void) {
    this.#clock = clock;
    this.#run = run;
  }

  /** How many commits have failed in a row. */
  get failures(): number {
    return this.#failures;
  }

  /** Something has to be sent. */
  arm(): void {
    if (this.#cancel) return;
    const wait = this.#failures >= 2 ? retryInterval : interval;
    const delay = Math.max(firstDelay, this.#lastAt + wait - this.#clock.now());
    this.#cancel = this.#clock.after(delay, () => this.fire());
  }

  /** Sends at once: the page is being hidden. */
  fire(): void {
    this.stop();
    this.#lastAt = this.#clock.now();
    this.#run();
  }

  /** The outcome of the last commit. */
  settle(succeeded: boolean): void {
    this.#failures = succeeded ? 0 : this.#failures + 1;
    this.#lastAt = this.#clock.now();
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
