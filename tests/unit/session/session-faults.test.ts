import { beforeEach, describe, expect, test } from 'vitest';
import { newDevice } from '../../support/fake-device.ts';
import { SessionDesk } from '../../support/session-desk.ts';
import type { Protocol } from '../../support/session-harness.ts';
import { emptyStore } from '../../support/strict-lms.ts';

/* One test for each row of the table of faults that the core decides. Titles say what a learner may rely on. */

describe.each<Protocol>(['scorm12', 'scorm2004'])('a session in %s', (protocol) => {
  let desk: SessionDesk;
  const stateKey = 'cmi.suspend_data';

  beforeEach(() => {
    desk = new SessionDesk(protocol);
  });

  test('old answers that are declined are not offered again (row 20)', async () => {
    const page = await desk.open();
    await desk.answer(page);
    page.close();
    desk.store.values = {};
    const again = await desk.open();
    again.session.declineOffer();
    await desk.clock.advance(50);
    again.close();
    desk.store.values = {};
    const third = await desk.open();
    expect(third.session.saved('AL-Q041')).toBeUndefined();
    expect(third.session.offeredAnswers).toBe(0);
  });

  test('a package that was replaced keeps the answers: questions are known by number (row 23)', async () => {
    const page = await desk.open({ path: '/pluginfile.php/77/mod_scorm/content/3/' });
    const text = await desk.answer(page);
    page.crash();
    const again = await desk.open({ path: '/pluginfile.php/77/mod_scorm/content/4/' });
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
  });

  test('another activity with the same package has a journal of its own', async () => {
    const page = await desk.open({ path: '/pluginfile.php/context-a/content/3/' });
    await desk.answer(page);
    page.close();
    desk.store.values = {};
    const other = await desk.open({ path: '/pluginfile.php/context-b/content/3/' });
    expect(other.session.offeredAnswers).toBe(0);
    expect(other.session.saved('AL-Q041')).toBeUndefined();
  });

  test('a second learner in the same browser sees nothing, and loses nothing of the first (row 24)', async () => {
    const page = await desk.open();
    const text = await desk.answer(page);
    page.crash();
    const first = desk.store;
    desk.store = emptyStore('learner-18');
    const other = await desk.open();
    expect(other.session.saved('AL-Q041')).toBeUndefined();
    expect(other.session.offeredAnswers).toBe(0);
    await desk.answer(other, 'AL-Q042');
    other.close();
    desk.store = first;
    const again = await desk.open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.saved('AL-Q042')).toBeUndefined();
  });

  test('what the device keeps holds neither the name nor the id of the learner', async () => {
    const page = await desk.open();
    await desk.answer(page);
    const kept = [...desk.device.local, ...desk.device.database].flat().join();
    expect(kept).not.toContain('learner-17');
    expect(kept).not.toContain('Ada');
  });

  test('where nothing can be stored, the platform alone keeps the answers (row 27)', async () => {
    desk.device.localFails = desk.device.databaseFails = true;
    const page = await desk.open();
    const text = await desk.answer(page);
    await desk.clock.advance(6000);
    expect(page.session.status()).toMatchObject({ state: 'sent', trouble: undefined });
    page.close();
    expect((await desk.open()).session.saved('AL-Q041')?.text).toBe(text);
  });

  test('where neither device nor platform keeps anything, that is said and the answers can be exported', async () => {
    desk.device.localFails = desk.device.databaseFails = true;
    desk.store.faults.failCommits = 1000;
    const page = await desk.open();
    const text = await desk.answer(page);
    await desk.clock.advance(6000);
    expect(page.session.status()).toMatchObject({ state: 'saving', trouble: 'nowhere' });
    expect(page.session.exportText()).toContain(`AL-Q041\t${text}\t100 %`);
  });

  test.each(['localFails', 'databaseFails'] as const)(
    'one store of the device is enough (%s)',
    async (fault) => {
      desk.device[fault] = true;
      desk.store.faults.failCommits = 1000;
      const page = await desk.open();
      const text = await desk.answer(page);
      expect(page.session.status().state).toBe('device');
      page.close();
      expect((await desk.open()).session.saved('AL-Q041')?.text).toBe(text);
    },
  );

  test('a state the platform has cut is restored from the device, and the remains are kept aside', async () => {
    desk.store.faults.cutAt = 40;
    const page = await desk.open();
    const text = await desk.answer(page);
    page.close();
    desk.store.faults.cutAt = 0;
    const cut = desk.store.values[stateKey] ?? '';
    expect(cut).toHaveLength(40);
    const again = await desk.open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.offeredAnswers).toBe(0);
    expect([...desk.device.local.values()]).toContain(cut);
  });

  test('a damaged journal is ignored and the state of the platform counts (row 43)', async () => {
    const page = await desk.open();
    const text = await desk.answer(page);
    page.close();
    for (const stored of [desk.device.local, desk.device.database])
      for (const [key, value] of stored) stored.set(key, value.replace(/"acked":true/, '"acked":false'));
    const again = await desk.open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
  });

  test('a commit that was answered "true" and lost is made up for by the next launch, never called confirmed', async () => {
    const page = await desk.open();
    await desk.clock.advance(6000);
    desk.store.faults.dropCommits = 1000;
    const text = await desk.answer(page);
    await desk.clock.advance(6000);
    page.close();
    desk.store.faults.dropCommits = 0;
    const again = await desk.open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.status().state).not.toBe('confirmed');
    again.close();
    expect((await desk.open()).session.status().state).toBe('confirmed');
  });

  test('two devices: what was done on both is there, and reports have one index for each question', async () => {
    const laptop = desk.device;
    const phone = newDevice();
    const one = await desk.open({ device: laptop });
    desk.store.faults.failCommits = 1000;
    const first = await desk.answer(one, 'AL-Q041');
    one.crash();
    desk.store.faults.failCommits = 0;
    const two = await desk.open({ device: phone });
    const second = await desk.answer(two, 'AL-Q042');
    two.close();
    const again = await desk.open({ device: laptop });
    await desk.clock.advance(6000);
    again.close();
    const last = await desk.open({ device: phone });
    expect(last.session.saved('AL-Q041')?.text).toBe(first);
    expect(last.session.saved('AL-Q042')?.text).toBe(second);
    const ids = Object.entries(desk.store.values).filter(([name]) => /interactions\.\d+\.id/.test(name));
    expect(ids.map(([, id]) => id).sort()).toEqual(['AL_Q041', 'AL_Q042']);
    expect(desk.store.violations).toEqual([]);
  });

  test('after the end of the session an answer is kept on the device and said not to be sent (row 10)', async () => {
    const page = await desk.open();
    page.session.stop();
    const text = await desk.answer(page);
    expect(page.session.status()).toMatchObject({ state: 'device', trouble: 'not-sent' });
    expect((await desk.open()).session.saved('AL-Q041')?.text).toBe(text);
  });
});
