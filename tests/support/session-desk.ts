import { type FakeDevice, newDevice } from './fake-device.ts';
import { answerTo } from './sample-plan.ts';
import { launch, type OpenPage, type Protocol } from './session-harness.ts';
import { emptyStore, type LmsStore } from './strict-lms.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One learner at one device and one platform, on virtual time: what a test of sessions needs at its start. */
export class SessionDesk {
  store: LmsStore = emptyStore();
  device: FakeDevice = newDevice();
  clock = new VirtualClock();
  readonly #protocol: Protocol;

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
  }

  /** Opens the player, on another device or under another path where one is given. */
  open(other: Partial<{ device: FakeDevice; path: string }> = {}): Promise<OpenPage> {
    const { store, device, clock } = this;
    return launch({ protocol: this.#protocol, store, device, clock, ...other });
  }

  /** Answers and waits until the device has it; returns the stored text of the answer. */
  async answer(page: OpenPage, number = 'AL-Q041', turn = 0): Promise<string> {
    const given = answerTo(number, turn);
    const saved = page.session.answer(given);
    await this.clock.advance(20);
    await saved;
    return given.text;
  }

  /** How many commits the platform has seen. */
  commits(): number {
    return this.store.calls.filter((call) => call.startsWith('Commit')).length;
  }
}
