import { deviceActivity } from '../../src/session/device-session.ts';
import type { Launch, Tracker } from '../../src/session/tracker.ts';

/** The web has no platform: everything stays on the device, and nothing is ever "sent". */
export class WebTracker implements Tracker {
  readonly id = 'web';
  readonly stateLimit = 65_536;
  readonly writable = 'no-platform';
  readonly afterFailure = 'same-index';
  readonly failure = undefined;

  async start(): Promise<Launch> {
    const stored = { completed: undefined, success: undefined, scaled: undefined, interactionCount: 0 };
    return { state: '', mode: 'normal', learnerKey: '', activityKey: deviceActivity, language: '', stored };
  }

  save(): void {}

  record(): void {}

  report(): void {}

  place(): void {}

  async commit(): Promise<boolean> {
    return false;
  }

  async stop(): Promise<void> {}
}
