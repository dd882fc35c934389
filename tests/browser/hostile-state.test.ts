import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleOf } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { launchBrowser } from '../support/browser.ts';
import { answerByKeyboard } from '../support/learner.ts';
import { lessonFrame, showInPlayer, storedOn } from '../support/lms-page.ts';
import { launchPackage, samplePackages } from '../support/package-launch.ts';
import { root } from '../support/source-files.ts';
import { emptyStore } from '../support/strict-lms.ts';

/** Whatever a platform or the device hands out as state: it is never run, never breaks a launch, never blocks an answer. */

const course = openCourse(root);
const listed = (await samplePackages()).find(({ format }) => format === 'scorm12');
if (listed === undefined) throw new Error('There is no English package for SCORM 1.2.');
const [lesson] = moduleOf(course, listed.unit).lessons;
const lessonFile = `${lesson?.slug}.html`;
const [number = ''] = lesson?.questionNumbers ?? [];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const hostileStates: readonly (readonly [name: string, state: string])[] = [
  ['markup', '<img src=x onerror="top.hacked=1"><script>top.hacked=1</script>'],
  ['JSON of another tool', '{"__proto__":{"hacked":1},"constructor":{"prototype":{"hacked":1}}}'],
  ['a text of 4,096 characters', 'A'.repeat(4096)],
  ['dots alone', '.'.repeat(200)],
  ['a version to come', '99.AAAAAAAA.000.0.x.BBBBBBB'],
  ['a number beyond all bounds', `1.AAAAAAAA.${'z'.repeat(60)}.zzzzzzzz.aAAAA.ZZZZZZ`],
  ['letters of other scripts', 'ğüşİöç āčēģ \u202e\u0000 💥'],
  ['a script address', 'javascript:top.hacked=1'],
];

describe('as state of the platform,', () => {
  test.each(hostileStates)('%s neither runs nor stops the learner', async (_, state) => {
    const store = emptyStore();
    store.values = { 'cmi.suspend_data': state, 'cmi.core.lesson_location': state.slice(0, 255) };
    const launched = await launchPackage(browser, listed, { store });
    const { page, watch } = launched;
    const frame = await showInPlayer(page, lessonFile);
    await answerByKeyboard(page, frame, number);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state')).toBe('right');
    expect(await page.evaluate(() => 'hacked' in window || 'hacked' in {})).toBe(false);
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
    await launched.close();
  });
});

describe('in the store of the device,', () => {
  test.each([
    ['cut in half', (text: string) => text.slice(0, text.length / 2)],
    [
      'with one letter changed',
      (text: string) => text.replace(/[a-z](?=[^a-z]*$)/, (letter) => (letter === 'q' ? 'p' : 'q')),
    ],
    ['replaced by markup', () => '<img src=x onerror="top.hacked=1">'],
    ['replaced by nothing', () => ''],
  ])('a journal %s is set aside, and the platform keeps what it had', async (_, damage) => {
    const launched = await launchPackage(browser, listed);
    await answerByKeyboard(launched.page, await showInPlayer(launched.page, lessonFile), number);
    await expect
      .poll(
        async () =>
          Object.keys((await storedOn(launched.page)).values).some((name) => name.includes('interactions')),
        {
          timeout: 10_000,
        },
      )
      .toBe(true);
    await launched.page.goto('about:blank');

    const helper = await launched.context.newPage();
    await helper.goto(launched.server.url('imsmanifest.xml'));
    const entries = await helper.evaluate(() =>
      Object.entries(localStorage).filter(([key]) => key.startsWith('aim4he.j')),
    );
    expect(entries.length).toBeGreaterThan(0);
    const damaged = entries.map(([key, text]) => [key, damage(text)] as const);
    await helper.evaluate((all) => {
      for (const [key, text] of all) localStorage.setItem(key, text);
    }, damaged);

    const page = await launched.relaunch();
    const frame = await lessonFrame(page);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state')).toBe('right');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect((await storedOn(page)).violations).toEqual([]);
    await launched.close();
  });
});
