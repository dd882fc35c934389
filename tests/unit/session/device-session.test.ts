import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import 'fake-indexeddb/auto';
import { openDeviceSession } from '../../../src/session/device-session.ts';
import { answerTo, samplePlan } from '../../support/sample-plan.ts';

/* The session of a page on the web: no platform, several tabs, several languages. */

class FakeStorage {
  readonly entries = new Map<string, string>();

  get length(): number {
    return this.entries.size;
  }

  key(at: number): string | null {
    return [...this.entries.keys()][at] ?? null;
  }

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

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe('a session on the web', () => {
  let storage: FakeStorage;
  let events: EventTarget;

  beforeEach(() => {
    storage = new FakeStorage();
    events = new EventTarget();
    vi.stubGlobal('localStorage', storage);
    vi.stubGlobal('indexedDB', new IDBFactory());
    vi.stubGlobal('location', { hostname: 'example.org' });
    vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  test('has what the device holds at once, without waiting', async () => {
    await openDeviceSession(samplePlan).answer(answerTo('AL-Q041'));
    const next = openDeviceSession(samplePlan);
    expect(next.saved('AL-Q041')?.text).toBe(answerTo('AL-Q041').text);
    expect(next.status()).toMatchObject({ state: 'device', trouble: undefined, pending: 0 });
  });

  test('adds what only the slower store holds, and says so', async () => {
    await openDeviceSession(samplePlan).answer(answerTo('AL-Q041'));
    storage.entries.clear();
    const next = openDeviceSession(samplePlan);
    expect(next.saved('AL-Q041')).toBeUndefined();
    await new Promise<void>((heard) => next.onChange(heard));
    expect(next.saved('AL-Q041')?.text).toBe(answerTo('AL-Q041').text);
  });

  test('shares progress between languages, not between units', async () => {
    await openDeviceSession(samplePlan).answer(answerTo('AL-Q041'));
    expect(openDeviceSession({ ...samplePlan, language: 'nl' }).saved('AL-Q041')).toBeDefined();
    expect(openDeviceSession({ ...samplePlan, unit: 'capstone' }).saved('AL-Q041')).toBeUndefined();
  });

  test('two tabs write side by side and a third sees both', async () => {
    const [one, two] = [openDeviceSession(samplePlan), openDeviceSession(samplePlan)];
    await Promise.all([one.answer(answerTo('AL-Q041')), two.answer(answerTo('AL-Q042'))]);
    const third = openDeviceSession(samplePlan);
    expect([third.saved('AL-Q041'), third.saved('AL-Q042')].every(Boolean)).toBe(true);
  });

  test('hears of another tab while both are open', async () => {
    const [one, two] = [openDeviceSession(samplePlan), openDeviceSession(samplePlan)];
    await one.answer(answerTo('AL-Q041'));
    const event = Object.assign(new Event('storage'), { key: [...storage.entries.keys()][0] });
    events.dispatchEvent(event);
    expect(two.saved('AL-Q041')).toBeDefined();
  });

  test('leaves one record behind, however many pages were read', async () => {
    for (const number of ['AL-Q041', 'AL-Q042', 'AL-Q043']) {
      const page = openDeviceSession(samplePlan);
      await wait(20);
      await page.answer(answerTo(number));
    }
    openDeviceSession(samplePlan);
    await wait(50);
    expect(storage.entries.size).toBe(1);
  });

  test('a quiz goes on after a reload: same questions, same place, same answers', async () => {
    const page = openDeviceSession(samplePlan);
    const { drawn, seed } = page.quiz.start();
    await page.quiz.answer(answerTo(drawn[3] ?? ''));
    page.quiz.goTo(4);
    await wait(20);
    const again = openDeviceSession(samplePlan).quiz.current();
    expect(again).toMatchObject({ drawn, seed, current: 4, attempt: 1, handedIn: false });
    expect([...(again?.answers.keys() ?? [])]).toEqual([drawn[3]]);
  });

  test('a second attempt begins without answers, draws unseen questions first and never lowers the best result', async () => {
    const { quiz, progress } = openDeviceSession(samplePlan);
    const take = (right: number): number => {
      for (const [at, number] of quiz.start().drawn.entries())
        void quiz.answer(answerTo(number, 0, at < right));
      return quiz.handIn().scaled;
    };
    const first = quiz.start().drawn;
    expect(take(18)).toBeCloseTo(0.9);
    expect(quiz.lastResult()?.passed).toBe(true);
    const second = quiz.start();
    expect(second.answers.size).toBe(0);
    expect(second.drawn.filter((number) => first.includes(number)).length).toBeLessThanOrEqual(4);
    expect(take(2)).toBeCloseTo(0.1);
    expect(quiz.lastResult()?.scaled).toBeCloseTo(0.1);
    expect(progress.call(openDeviceSession(samplePlan)).best?.scaled).toBeCloseTo(0.9);
  });

  test('an attempt that is handed in takes no more answers; one that is open is gone on with', () => {
    const { quiz } = openDeviceSession(samplePlan);
    const one = quiz.start();
    expect(quiz.start()).toEqual(one);
    quiz.handIn();
    void quiz.answer(answerTo(one.drawn[0] ?? ''));
    expect(quiz.current()?.answers.size).toBe(0);
    expect(quiz.handIn().scaled).toBe(0);
  });

  test('saving costs the page less than 10 ms, with all 65 questions answered', async () => {
    const page = openDeviceSession(samplePlan);
    for (let turn = 0; turn < 2; turn++)
      for (let n = 1; n <= 65; n++) void page.answer(answerTo(`AL-Q${String(n).padStart(3, '0')}`, turn));
    const times: number[] = [];
    for (let turn = 0; turn < 40; turn++) {
      const before = performance.now();
      void page.answer(answerTo('AL-Q041', turn));
      times.push(performance.now() - before);
    }
    times.sort((a, b) => a - b);
    expect(times[37]).toBeLessThan(10);
  });
});
