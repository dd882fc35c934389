import fc from 'fast-check';
import { type FakeDevice, newDevice } from './fake-device.ts';
import { answerTo, practiceNumbers } from './sample-plan.ts';
import { launch, type OpenPage, type Protocol } from './session-harness.ts';
import { emptyStore, type LmsStore, noFaults } from './strict-lms.ts';
import { VirtualClock } from './virtual-clock.ts';

/** One thing that happens to a learner. */
export type Step =
  | { readonly kind: 'answer'; readonly question: number; readonly turn: number; readonly right: boolean }
  | { readonly kind: 'startQuiz' | 'handIn' | 'hide' | 'relaunch' | 'crash' | 'secondTab' | 'otherDevice' }
  | { readonly kind: 'answerQuiz'; readonly question: number; readonly turn: number; readonly right: boolean }
  | { readonly kind: 'goTo' | 'visit'; readonly to: number }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'online'; readonly is: boolean }
  | {
      readonly kind: 'fault';
      readonly fault: 'fail' | 'drop' | 'gone' | 'cut' | 'local' | 'database' | 'heal';
      readonly times: number;
    };

const right = fc.boolean();
const turn = fc.nat(3);
const often = <T>(weight: number, arbitrary: fc.Arbitrary<T>) => ({ weight, arbitrary });

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  often(8, fc.record({ kind: fc.constant('answer' as const), question: fc.nat(5), turn, right })),
  often(3, fc.record({ kind: fc.constant('answerQuiz' as const), question: fc.nat(19), turn, right })),
  often(
    5,
    fc.record({
      kind: fc.constant('wait' as const),
      milliseconds: fc.constantFrom(2, 10, 400, 6000, 40_000),
    }),
  ),
  often(
    4,
    fc.record({
      kind: fc.constantFrom(
        'startQuiz' as const,
        'handIn',
        'hide',
        'relaunch',
        'crash',
        'secondTab',
        'otherDevice',
      ),
    }),
  ),
  often(1, fc.record({ kind: fc.constantFrom('goTo' as const, 'visit'), to: fc.nat(4) })),
  often(1, fc.record({ kind: fc.constant('online' as const), is: fc.boolean() })),
  often(
    3,
    fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom('fail' as const, 'drop', 'gone', 'cut', 'local', 'database', 'heal'),
      times: fc.integer({ min: 1, max: 4 }),
    }),
  ),
);

export const anySteps = fc.array(anyStep, { minLength: 3, maxLength: 24 });

/** Every answer given to one question on one device, and the last of them that was called "on this device" (or safer). */
interface Given {
  readonly texts: string[];
  /** Index in `texts`, or -1. What was given after it may rightly stand in its place. */
  promised: number;
}

interface Told {
  readonly answers: Map<string, Given>;
  best: number;
}

/** A learner with two devices, a platform with faults, and a memory of everything that was promised. */
export class SessionModel {
  readonly #protocol: Protocol;
  readonly #clock = new VirtualClock();
  readonly store: LmsStore = emptyStore();
  readonly #devices: readonly FakeDevice[];
  readonly #told: readonly Told[];
  #at = 0;
  #pages: OpenPage[] = [];
  #hasLostDatabase = false;

  constructor(protocol: Protocol, prepare: (device: FakeDevice) => void = () => {}) {
    this.#protocol = protocol;
    this.#devices = [newDevice(), newDevice()];
    for (const device of this.#devices) prepare(device);
    this.#told = this.#devices.map(() => ({
      answers: new Map(),
      best: 0,
    }));
    this.store.faults.forgetsDirtyMarks = protocol === 'scorm12';
  }

  /** Lives through all steps, heals every fault and relaunches once on each device. Throws when a promise was broken. */
  async run(steps: readonly Step[]): Promise<void> {
    await this.#open();
    for (const step of steps) await this.#do(step);
    await this.#clock.advance(20);
    for (const page of this.#pages) page.close();
    this.#heal();
    for (const at of this.#devices.keys()) await this.#check(at);
    const broken = this.store.violations.filter((one) => !one.includes('leaves a gap'));
    if (broken.length > 0) throw new Error(`Rules of the platform were broken: ${broken.join('; ')}.`);
  }

  get #page(): OpenPage {
    return this.#pages.at(-1) as OpenPage;
  }

  async #open(): Promise<OpenPage> {
    const device = this.#devices[this.#at] as FakeDevice;
    this.#hasLostDatabase = device.databaseFails;
    const page = await launch({ protocol: this.#protocol, store: this.store, device, clock: this.#clock });
    if (page.session.offeredAnswers > 0 && page.session.writable) {
      const adopted = page.session.adoptOffer();
      await this.#clock.advance(20);
      await adopted;
    }
    this.#pages.push(page);
    return page;
  }

  async #do(step: Step): Promise<void> {
    const { session } = this.#page;
    switch (step.kind) {
      case 'answer':
        return this.#answer(practiceNumbers[step.question] ?? '', step.turn, step.right, false);
      case 'answerQuiz': {
        const number = session.quiz.current()?.drawn[step.question];
        const isOpen = session.quiz.current()?.handedIn === false;
        return number && isOpen ? this.#answer(number, step.turn, step.right, true) : undefined;
      }
      case 'startQuiz':
        session.quiz.start();
        return;
      case 'handIn':
        return this.#handIn();
      case 'goTo':
        return session.quiz.goTo(step.to);
      case 'visit':
        return session.visit(`al-l${step.to + 1}-lesson.html`);
      case 'hide':
        return session.flush();
      case 'wait':
        return this.#clock.advance(step.milliseconds);
      case 'online':
        return this.#page.connection.set(step.is);
      case 'fault':
        return this.#fault(step.fault, step.times);
      default:
        return this.#leave(step.kind);
    }
  }

  #answer(number: string, turn: number, isRight: boolean, inQuiz: boolean): void {
    const { session } = this.#page;
    if (!session.writable) return;
    const told = this.#told[this.#at] as Told;
    const given = answerTo(number, turn, isRight);
    const device = this.#devices[this.#at] as FakeDevice;
    const known = told.answers.get(number) ?? { texts: [], promised: -1 };
    told.answers.set(number, known);
    const at = known.texts.push(given.text) - 1;
    /* Of two tabs the one that answered more often wins: there any answer may. */
    const isAlone = this.#pages.length === 1;
    const saving = inQuiz ? session.quiz.answer(given) : session.answer(given);
    void saving.then(({ state, trouble }) => {
      /* "Sent" alone is no promise: platforms say yes to what they lose. */
      if (state === 'saving' || trouble === 'nowhere' || (device.localFails && device.databaseFails)) return;
      known.promised = Math.max(known.promised, isAlone ? at : 0);
    });
  }

  #handIn(): void {
    const { session } = this.#page;
    if (!session.writable || session.quiz.current()?.handedIn !== false) return;
    const { scaled } = session.quiz.handIn();
    const told = this.#told[this.#at] as Told;
    const page = this.#page;
    const device = this.#devices[this.#at] as FakeDevice;
    this.#clock.after(9, () => {
      if (device.localFails && device.databaseFails) return;
      if (this.#pages.includes(page) && session.status().state !== 'saving')
        told.best = Math.max(told.best, scaled);
    });
  }

  #fault(fault: Extract<Step, { kind: 'fault' }>['fault'], times: number): void {
    const { faults } = this.store;
    const device = this.#devices[this.#at] as FakeDevice;
    if (fault === 'fail') faults.failCommits = times;
    if (fault === 'drop') faults.dropCommits = times;
    if (fault === 'gone') faults.sessionGone = true;
    if (fault === 'cut') faults.cutAt = 30 * times;
    if (fault === 'local') device.localFails = true;
    if (fault === 'database' && !device.localFails) this.#hasLostDatabase = device.databaseFails = true;
    if (fault === 'heal') this.#heal();
  }

  #heal(): void {
    Object.assign(this.store.faults, {
      ...noFaults(),
      forgetsDirtyMarks: this.store.faults.forgetsDirtyMarks,
    });
    for (const device of this.#devices) device.localFails = device.databaseFails = false;
  }

  /** Without the second store a kill may take what was written: no browser can promise more. */
  async #leave(kind: 'relaunch' | 'crash' | 'secondTab' | 'otherDevice'): Promise<void> {
    const isKilled = kind === 'crash' && !this.#hasLostDatabase;
    if (kind !== 'secondTab' || this.#pages.length > 1) {
      for (const page of this.#pages)
        if (isKilled) page.crash();
        else page.close();
      this.#pages = [];
      this.store.faults.sessionGone = false;
    }
    if (kind === 'otherDevice') this.#at = 1 - this.#at;
    /* Longer than any page here is ahead of the clock: it is by one second for each change within one second. */
    await this.#clock.advance(60_000);
    await this.#open();
  }

  async #check(at: number): Promise<void> {
    this.#at = at;
    this.#pages = [];
    const { session, close } = await this.#open();
    const { answers, best } = this.#told[at] as Told;
    const elsewhere = this.#told[1 - at]?.answers;
    for (const [number, { texts, promised }] of answers) {
      if (promised < 0) continue;
      const found = session.saved(number)?.text ?? '';
      if (texts.slice(promised).includes(found) || elsewhere?.get(number)?.texts.includes(found)) continue;
      throw new Error(`On device ${at} ${texts[promised]} was promised for ${number}, "${found}" is there.`);
    }
    const reached = session.progress().best?.scaled ?? 0;
    if (reached < best - 1e-9)
      throw new Error(`On device ${at} the result ${best} was reached, ${reached} is there.`);
    close();
    const isPassed = Object.values(this.store.values).includes('passed');
    if (session.progress().passed && session.writable && !isPassed)
      throw new Error(`On device ${at} the quiz is passed, the platform does not know.`);
  }
}
