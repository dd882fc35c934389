import { beforeEach, describe, expect, test } from 'vitest';
import { decodeProgress } from '../../../src/session/decode-progress.ts';
import type { FakeDevice } from '../../support/fake-device.ts';
import { newDevice } from '../../support/fake-device.ts';
import { answerTo, practiceNumbers } from '../../support/sample-plan.ts';
import { launch, type OpenPage, type Protocol } from '../../support/session-harness.ts';
import { emptyStore, type LmsStore } from '../../support/strict-lms.ts';
import { VirtualClock } from '../../support/virtual-clock.ts';

/* One test for each row of the table of faults that the core decides. Titles say what a learner may rely on. */

describe.each<Protocol>(['scorm12', 'scorm2004'])('a session in %s', (protocol) => {
  let store: LmsStore;
  let device: FakeDevice;
  let clock: VirtualClock;
  const open = (other: Partial<{ device: FakeDevice; path: string }> = {}): Promise<OpenPage> =>
    launch({ protocol, store, device, clock, ...other });
  const commits = (): number => store.calls.filter((call) => call.startsWith('Commit')).length;
  const stateKey = 'cmi.suspend_data';

  beforeEach(() => {
    store = emptyStore();
    device = newDevice();
    clock = new VirtualClock();
  });

  async function answer(page: OpenPage, number = 'AL-Q041', turn = 0): Promise<string> {
    const given = answerTo(number, turn);
    const saved = page.session.answer(given);
    await clock.advance(20);
    await saved;
    return given.text;
  }

  /** Hands in an attempt with so many of twenty answers right. */
  async function takeQuiz(page: OpenPage, right: number): Promise<void> {
    const { drawn } = page.session.quiz.start();
    for (const [at, number] of drawn.entries())
      void page.session.quiz.answer(answerTo(number, 0, at < right));
    page.session.quiz.handIn();
    await clock.advance(20);
  }

  test('an answer is on the device first, sent within 300 ms to 5 s, and confirmed by the next launch', async () => {
    const page = await open();
    await clock.advance(6000);
    const saving = page.session.answer(answerTo('AL-Q041'));
    expect(page.session.status().state).toBe('saving');
    await clock.advance(10);
    expect((await saving).state).toBe('device');
    const before = commits();
    await clock.advance(280);
    expect(commits()).toBe(before);
    await clock.advance(100);
    expect(page.session.status()).toEqual({ state: 'sent', trouble: undefined, pending: 0 });
    page.close();
    const again = await open();
    expect(again.session.status().state).toBe('confirmed');
    expect(again.session.saved('AL-Q041')?.text).toBe(answerTo('AL-Q041').text);
    expect(store.violations).toEqual([]);
  });

  test('thirty answers in eleven seconds make at most four commits', async () => {
    const page = await open();
    const before = commits();
    for (let at = 0; at < 30; at++) {
      void page.session.answer(answerTo(practiceNumbers[at % 25] ?? ''));
      await clock.advance(370);
    }
    expect(commits() - before).toBeLessThanOrEqual(4);
    expect(commits() - before).toBeGreaterThanOrEqual(2);
  });

  test('a commit never starts while an answer is still being written to the device', async () => {
    const page = await open();
    await clock.advance(6000);
    void page.session.answer(answerTo('AL-Q041'));
    await clock.advance(290);
    device.writeTime = 50;
    void page.session.answer(answerTo('AL-Q042'));
    const before = commits();
    await clock.advance(40);
    expect(commits()).toBe(before);
    await clock.advance(30);
    expect(commits()).toBe(before + 1);
  });

  test('leaving with the commit still in the timer sends the last answer (rows 1, 11)', async () => {
    const page = await open();
    const given = page.session.answer(answerTo('AL-Q041'));
    page.close();
    expect(decodeProgress(store.values[stateKey] ?? '')?.answers.get('AL-Q041')?.text).toBe(
      answerTo('AL-Q041').text,
    );
    await clock.advance(50);
    void given;
  });

  test('hiding the page sends what is due', async () => {
    const page = await open();
    void page.session.answer(answerTo('AL-Q041'));
    page.session.flush();
    expect(decodeProgress(store.values[stateKey] ?? '')?.answers.size).toBe(1);
  });

  test('moving about is kept as the place and changes nothing else (row 2)', async () => {
    const page = await open();
    await answer(page);
    await clock.advance(6000);
    page.session.visit('al-l3-lesson.html#the-third-claim');
    expect(page.session.status().state).toBe('sent');
    page.close();
    expect((await open()).session.progress().place).toBe('al-l3-lesson.html#the-third-claim');
  });

  test('a kill of the browser loses nothing that was shown as saved (row 12)', async () => {
    const page = await open();
    const text = await answer(page);
    expect(page.session.status().state).toBe('device');
    page.crash();
    expect(device.local.size).toBe(0);
    expect((await open()).session.saved('AL-Q041')?.text).toBe(text);
  });

  test('a session of the platform that has gone leaves the answer on the device (row 13)', async () => {
    const page = await open();
    store.faults.sessionGone = true;
    const text = await answer(page);
    await clock.advance(12_000);
    expect(page.session.status()).toMatchObject({ state: 'device', trouble: 'not-sent', pending: 1 });
    page.close();
    store.faults.sessionGone = false;
    const again = await open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    await clock.advance(6000);
    expect(again.session.status()).toMatchObject({ state: 'sent', trouble: undefined, pending: 0 });
    expect(store.values['cmi.interactions.0.id']).toBe('AL_Q041');
  });

  test('offline is said at once, nothing is sent, and it goes out when the network is back (rows 14, 15)', async () => {
    const page = await open();
    await clock.advance(6000);
    page.connection.set(false);
    await answer(page);
    const before = commits();
    await clock.advance(20_000);
    expect(page.session.status()).toEqual({ state: 'device', trouble: 'offline', pending: 1 });
    expect(commits()).toBe(before);
    page.connection.set(true);
    await clock.advance(6000);
    expect(page.session.status()).toEqual({ state: 'sent', trouble: undefined, pending: 0 });
  });

  test('two tabs without a lock: both answers are there after a relaunch (row 16)', async () => {
    const [one, two] = [await open(), await open()];
    const first = await answer(one, 'AL-Q041');
    const second = await answer(two, 'AL-Q042');
    await clock.advance(6000);
    one.close();
    two.close();
    const again = await open();
    expect(again.session.saved('AL-Q041')?.text).toBe(first);
    expect(again.session.saved('AL-Q042')?.text).toBe(second);
    again.close();
    expect(new Set([store.values['cmi.interactions.0.id'], store.values['cmi.interactions.1.id']])).toEqual(
      new Set(['AL_Q041', 'AL_Q042']),
    );
  });

  test('a commit that fails once is made up for by the next one (row 17)', async () => {
    const page = await open();
    await clock.advance(6000);
    store.faults = { ...store.faults, failCommits: 1, forgetsDirtyMarks: protocol === 'scorm12' };
    const text = await answer(page);
    await clock.advance(400);
    expect(page.session.status().state).toBe('device');
    await clock.advance(6000);
    expect(page.session.status().state).toBe('sent');
    expect(decodeProgress(store.values[stateKey] ?? '')?.answers.get('AL-Q041')?.text).toBe(text);
    const ids = Object.entries(store.values).filter(([name]) => /interactions\.\d+\.id/.test(name));
    expect(ids.map(([, id]) => id)).toContain('AL_Q041');
    expect(store.violations.filter((one) => !one.includes('gap'))).toEqual([]);
  });

  test('a pass that stood in a failed commit reaches the platform in the same session (row 17)', async () => {
    const page = await open();
    await clock.advance(6000);
    store.faults = { ...store.faults, failCommits: 1, forgetsDirtyMarks: protocol === 'scorm12' };
    await takeQuiz(page, 17);
    await clock.advance(12_000);
    const [status, score] =
      protocol === 'scorm12'
        ? ['cmi.core.lesson_status', 'cmi.core.score.raw']
        : ['cmi.success_status', 'cmi.score.raw'];
    expect(store.values[status]).toBe('passed');
    expect(Number(store.values[score])).toBe(85);
  });

  test('a pass that the platform lost is reported again at the next launch (verdict 1)', async () => {
    const page = await open();
    await takeQuiz(page, 20);
    page.close();
    const status = protocol === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    for (const name of Object.keys(store.values)) if (/score|success/.test(name)) delete store.values[name];
    store.values[protocol === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status'] = 'incomplete';
    (await open()).close();
    expect(store.values[status]).toBe('passed');
    expect(store.values[protocol === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('100');
  });

  test('a session in which every commit failed is taken up by the next one (row 19)', async () => {
    store.faults.failCommits = 1000;
    const page = await open();
    const text = await answer(page);
    page.close();
    store.faults.failCommits = 0;
    store.values = {};
    const again = await open();
    expect(again.session.offeredAnswers).toBe(0);
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
  });

  test('a new attempt in the platform starts empty; the old answers are offered and can be taken (row 20)', async () => {
    const page = await open();
    const text = await answer(page);
    await takeQuiz(page, 20);
    page.close();
    store.values = {};
    const again = await open();
    expect(again.session.progress().passed).toBe(false);
    expect(again.session.saved('AL-Q041')).toBeUndefined();
    expect(again.session.offeredAnswers).toBe(21);
    const adopted = again.session.adoptOffer();
    await clock.advance(50);
    await adopted;
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.progress().passed).toBe(true);
    again.close();
    expect((await open()).session.offeredAnswers).toBe(0);
  });
});
