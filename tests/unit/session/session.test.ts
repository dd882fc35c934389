import { beforeEach, describe, expect, test } from 'vitest';
import { decodeProgress } from '../../../src/session/decode-progress.ts';
import { answerTo, practiceNumbers } from '../../support/sample-plan.ts';
import { SessionDesk } from '../../support/session-desk.ts';
import type { OpenPage, Protocol } from '../../support/session-harness.ts';

/* One test for each row of the table of faults that the core decides. Titles say what a learner may rely on. */

describe.each<Protocol>(['scorm12', 'scorm2004'])('a session in %s', (protocol) => {
  let desk: SessionDesk;
  const stateKey = 'cmi.suspend_data';

  beforeEach(() => {
    desk = new SessionDesk(protocol);
  });

  /** Hands in an attempt with so many of twenty answers right. */
  async function takeQuiz(page: OpenPage, right: number): Promise<void> {
    const { drawn } = page.session.quiz.start();
    for (const [at, number] of drawn.entries())
      void page.session.quiz.answer(answerTo(number, 0, at < right));
    page.session.quiz.handIn();
    await desk.clock.advance(20);
  }

  test('an answer is on the device first, sent within 300 ms to 5 s, and confirmed by the next launch', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    const saving = page.session.answer(answerTo('AL-Q041'));
    expect(page.session.status().state).toBe('saving');
    await desk.clock.advance(10);
    expect((await saving).state).toBe('device');
    const before = desk.commits();
    await desk.clock.advance(280);
    expect(desk.commits()).toBe(before);
    await desk.clock.advance(100);
    expect(page.session.status()).toEqual({ state: 'sent', trouble: undefined, pending: 0 });
    page.close();
    const again = await desk.open();
    expect(again.session.status().state).toBe('confirmed');
    expect(again.session.saved('AL-Q041')?.text).toBe(answerTo('AL-Q041').text);
    expect(desk.store.violations).toEqual([]);
  });

  test('thirty answers in eleven seconds make at most four commits', async () => {
    const page = await desk.open();
    const before = desk.commits();
    for (let at = 0; at < 30; at++) {
      void page.session.answer(answerTo(practiceNumbers[at % 25] ?? ''));
      await desk.clock.advance(370);
    }
    expect(desk.commits() - before).toBeLessThanOrEqual(4);
    expect(desk.commits() - before).toBeGreaterThanOrEqual(2);
  });

  test('a commit never starts while an answer is still being written to the device', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    void page.session.answer(answerTo('AL-Q041'));
    await desk.clock.advance(290);
    desk.device.writeTime = 50;
    void page.session.answer(answerTo('AL-Q042'));
    const before = desk.commits();
    await desk.clock.advance(40);
    expect(desk.commits()).toBe(before);
    await desk.clock.advance(30);
    expect(desk.commits()).toBe(before + 1);
  });

  test('leaving with the commit still in the timer sends the last answer (rows 1, 11)', async () => {
    const page = await desk.open();
    const given = page.session.answer(answerTo('AL-Q041'));
    page.close();
    expect(decodeProgress(desk.store.values[stateKey] ?? '')?.answers.get('AL-Q041')?.text).toBe(
      answerTo('AL-Q041').text,
    );
    await desk.clock.advance(50);
    void given;
  });

  test('hiding the page sends what is due', async () => {
    const page = await desk.open();
    void page.session.answer(answerTo('AL-Q041'));
    page.session.flush();
    expect(decodeProgress(desk.store.values[stateKey] ?? '')?.answers.size).toBe(1);
  });

  test('moving about is kept as the place and changes nothing else (row 2)', async () => {
    const page = await desk.open();
    await desk.answer(page);
    await desk.clock.advance(6000);
    page.session.visit('al-l3-lesson.html#the-third-claim');
    expect(page.session.status().state).toBe('sent');
    page.close();
    expect((await desk.open()).session.progress().place).toBe('al-l3-lesson.html#the-third-claim');
  });

  test('a kill of the browser loses nothing that was shown as saved (row 12)', async () => {
    const page = await desk.open();
    const text = await desk.answer(page);
    expect(page.session.status().state).toBe('device');
    page.crash();
    expect(desk.device.local.size).toBe(0);
    expect((await desk.open()).session.saved('AL-Q041')?.text).toBe(text);
  });

  test('a session of the platform that has gone leaves the answer on the device (row 13)', async () => {
    const page = await desk.open();
    desk.store.faults.sessionGone = true;
    const text = await desk.answer(page);
    await desk.clock.advance(12_000);
    expect(page.session.status()).toMatchObject({ state: 'device', trouble: 'not-sent', pending: 1 });
    page.close();
    desk.store.faults.sessionGone = false;
    const again = await desk.open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    await desk.clock.advance(6000);
    expect(again.session.status()).toMatchObject({ state: 'sent', trouble: undefined, pending: 0 });
    expect(desk.store.values['cmi.interactions.0.id']).toBe('AL_Q041');
  });

  test('offline is said at once, nothing is sent, and it goes out when the network is back (rows 14, 15)', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    page.connection.set(false);
    await desk.answer(page);
    const before = desk.commits();
    await desk.clock.advance(20_000);
    expect(page.session.status()).toEqual({ state: 'device', trouble: 'offline', pending: 1 });
    expect(desk.commits()).toBe(before);
    page.connection.set(true);
    await desk.clock.advance(6000);
    expect(page.session.status()).toEqual({ state: 'sent', trouble: undefined, pending: 0 });
  });

  test('two tabs without a lock: both answers are there after a relaunch (row 16)', async () => {
    const [one, two] = [await desk.open(), await desk.open()];
    const first = await desk.answer(one, 'AL-Q041');
    const second = await desk.answer(two, 'AL-Q042');
    await desk.clock.advance(6000);
    one.close();
    two.close();
    const again = await desk.open();
    expect(again.session.saved('AL-Q041')?.text).toBe(first);
    expect(again.session.saved('AL-Q042')?.text).toBe(second);
    again.close();
    expect(
      new Set([desk.store.values['cmi.interactions.0.id'], desk.store.values['cmi.interactions.1.id']]),
    ).toEqual(new Set(['AL_Q041', 'AL_Q042']));
  });

  test('a commit that fails once is made up for by the next one (row 17)', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    desk.store.faults = { ...desk.store.faults, failCommits: 1, forgetsDirtyMarks: protocol === 'scorm12' };
    const text = await desk.answer(page);
    await desk.clock.advance(400);
    expect(page.session.status().state).toBe('device');
    await desk.clock.advance(6000);
    expect(page.session.status().state).toBe('sent');
    expect(decodeProgress(desk.store.values[stateKey] ?? '')?.answers.get('AL-Q041')?.text).toBe(text);
    const ids = Object.entries(desk.store.values).filter(([name]) => /interactions\.\d+\.id/.test(name));
    expect(ids.map(([, id]) => id)).toContain('AL_Q041');
    expect(desk.store.violations.filter((one) => !one.includes('gap'))).toEqual([]);
  });

  test('a pass that stood in a failed commit reaches the platform in the same session (row 17)', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    desk.store.faults = { ...desk.store.faults, failCommits: 1, forgetsDirtyMarks: protocol === 'scorm12' };
    await takeQuiz(page, 17);
    await desk.clock.advance(12_000);
    const [status, score] =
      protocol === 'scorm12'
        ? ['cmi.core.lesson_status', 'cmi.core.score.raw']
        : ['cmi.success_status', 'cmi.score.raw'];
    expect(desk.store.values[status]).toBe('passed');
    expect(Number(desk.store.values[score])).toBe(85);
  });

  test('a pass that the platform lost is reported again at the next launch (verdict 1)', async () => {
    const page = await desk.open();
    await takeQuiz(page, 20);
    page.close();
    const status = protocol === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.success_status';
    for (const name of Object.keys(desk.store.values))
      if (/score|success/.test(name)) delete desk.store.values[name];
    desk.store.values[protocol === 'scorm12' ? 'cmi.core.lesson_status' : 'cmi.completion_status'] =
      'incomplete';
    (await desk.open()).close();
    expect(desk.store.values[status]).toBe('passed');
    expect(desk.store.values[protocol === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']).toBe('100');
  });

  test('a session in which every commit failed is taken up by the next one (row 19)', async () => {
    desk.store.faults.failCommits = 1000;
    const page = await desk.open();
    const text = await desk.answer(page);
    page.close();
    desk.store.faults.failCommits = 0;
    desk.store.values = {};
    const again = await desk.open();
    expect(again.session.offeredAnswers).toBe(0);
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
  });

  test('a new attempt in the platform starts empty; the old answers are offered and can be taken (row 20)', async () => {
    const page = await desk.open();
    const text = await desk.answer(page);
    await takeQuiz(page, 20);
    page.close();
    desk.store.values = {};
    const again = await desk.open();
    expect(again.session.progress().passed).toBe(false);
    expect(again.session.saved('AL-Q041')).toBeUndefined();
    expect(again.session.offeredAnswers).toBe(21);
    const adopted = again.session.adoptOffer();
    await desk.clock.advance(50);
    await adopted;
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.progress().passed).toBe(true);
    again.close();
    expect((await desk.open()).session.offeredAnswers).toBe(0);
  });
});
