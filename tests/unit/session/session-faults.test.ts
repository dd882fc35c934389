import { beforeEach, describe, expect, test } from 'vitest';
import type { FakeDevice } from '../../support/fake-device.ts';
import { newDevice } from '../../support/fake-device.ts';
import { answerTo } from '../../support/sample-plan.ts';
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

  test('old answers that are declined are not offered again (row 20)', async () => {
    const page = await open();
    await answer(page);
    page.close();
    store.values = {};
    const again = await open();
    again.session.declineOffer();
    await clock.advance(50);
    again.close();
    store.values = {};
    const third = await open();
    expect(third.session.saved('AL-Q041')).toBeUndefined();
    expect(third.session.offeredAnswers).toBe(0);
  });

  test('a package that was replaced keeps the answers: questions are known by number (row 23)', async () => {
    const page = await open({ path: '/pluginfile.php/77/mod_scorm/content/3/' });
    const text = await answer(page);
    page.crash();
    const again = await open({ path: '/pluginfile.php/77/mod_scorm/content/4/' });
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
  });

  test('another activity with the same package has a journal of its own', async () => {
    const page = await open({ path: '/pluginfile.php/context-a/content/3/' });
    await answer(page);
    page.close();
    store.values = {};
    const other = await open({ path: '/pluginfile.php/context-b/content/3/' });
    expect(other.session.offeredAnswers).toBe(0);
    expect(other.session.saved('AL-Q041')).toBeUndefined();
  });

  test('a second learner in the same browser sees nothing, and loses nothing of the first (row 24)', async () => {
    const page = await open();
    const text = await answer(page);
    page.crash();
    const first = store;
    store = emptyStore('learner-18');
    const other = await open();
    expect(other.session.saved('AL-Q041')).toBeUndefined();
    expect(other.session.offeredAnswers).toBe(0);
    await answer(other, 'AL-Q042');
    other.close();
    store = first;
    const again = await open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.saved('AL-Q042')).toBeUndefined();
  });

  test('what the device keeps holds neither the name nor the id of the learner', async () => {
    const page = await open();
    await answer(page);
    const kept = [...device.local, ...device.database].flat().join();
    expect(kept).not.toContain('learner-17');
    expect(kept).not.toContain('Ada');
  });

  test('where nothing can be stored, the platform alone keeps the answers (row 27)', async () => {
    device.localFails = device.databaseFails = true;
    const page = await open();
    const text = await answer(page);
    await clock.advance(6000);
    expect(page.session.status()).toMatchObject({ state: 'sent', trouble: undefined });
    page.close();
    expect((await open()).session.saved('AL-Q041')?.text).toBe(text);
  });

  test('where neither device nor platform keeps anything, that is said and the answers can be exported', async () => {
    device.localFails = device.databaseFails = true;
    store.faults.failCommits = 1000;
    const page = await open();
    const text = await answer(page);
    await clock.advance(6000);
    expect(page.session.status()).toMatchObject({ state: 'saving', trouble: 'nowhere' });
    expect(page.session.exportText()).toContain(`AL-Q041\t${text}\t100 %`);
  });

  test.each(['localFails', 'databaseFails'] as const)(
    'one store of the device is enough (%s)',
    async (fault) => {
      device[fault] = true;
      store.faults.failCommits = 1000;
      const page = await open();
      const text = await answer(page);
      expect(page.session.status().state).toBe('device');
      page.close();
      expect((await open()).session.saved('AL-Q041')?.text).toBe(text);
    },
  );

  test('a state the platform has cut is restored from the device, and the remains are kept aside', async () => {
    store.faults.cutAt = 40;
    const page = await open();
    const text = await answer(page);
    page.close();
    store.faults.cutAt = 0;
    const cut = store.values[stateKey] ?? '';
    expect(cut).toHaveLength(40);
    const again = await open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.offeredAnswers).toBe(0);
    expect([...device.local.values()]).toContain(cut);
  });

  test('a damaged journal is ignored and the state of the platform counts (row 43)', async () => {
    const page = await open();
    const text = await answer(page);
    page.close();
    for (const stored of [device.local, device.database])
      for (const [key, value] of stored) stored.set(key, value.replace(/"acked":true/, '"acked":false'));
    const again = await open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
  });

  test('a commit that was answered "true" and lost is made up for by the next launch, never called confirmed', async () => {
    const page = await open();
    await clock.advance(6000);
    store.faults.dropCommits = 1000;
    const text = await answer(page);
    await clock.advance(6000);
    page.close();
    store.faults.dropCommits = 0;
    const again = await open();
    expect(again.session.saved('AL-Q041')?.text).toBe(text);
    expect(again.session.status().state).not.toBe('confirmed');
    again.close();
    expect((await open()).session.status().state).toBe('confirmed');
  });

  test('two devices: what was done on both is there, and reports have one index for each question', async () => {
    const laptop = device;
    const phone = newDevice();
    const one = await open({ device: laptop });
    store.faults.failCommits = 1000;
    const first = await answer(one, 'AL-Q041');
    one.crash();
    store.faults.failCommits = 0;
    const two = await open({ device: phone });
    const second = await answer(two, 'AL-Q042');
    two.close();
    const again = await open({ device: laptop });
    await clock.advance(6000);
    again.close();
    const last = await open({ device: phone });
    expect(last.session.saved('AL-Q041')?.text).toBe(first);
    expect(last.session.saved('AL-Q042')?.text).toBe(second);
    const ids = Object.entries(store.values).filter(([name]) => /interactions\.\d+\.id/.test(name));
    expect(ids.map(([, id]) => id).sort()).toEqual(['AL_Q041', 'AL_Q042']);
    expect(store.violations).toEqual([]);
  });

  test('after the end of the session an answer is kept on the device and said not to be sent (row 10)', async () => {
    const page = await open();
    page.session.stop();
    const text = await answer(page);
    expect(page.session.status()).toMatchObject({ state: 'device', trouble: 'not-sent' });
    expect((await open()).session.saved('AL-Q041')?.text).toBe(text);
  });
});
