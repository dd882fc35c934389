import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleOf } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { launchBrowser } from '../support/browser.ts';
import { answerByKeyboard } from '../support/learner.ts';
import { lessonFrame, showInPlayer, storedOn } from '../support/lms-page.ts';
import { launchPackage, samplePackages } from '../support/package-launch.ts';
import { root } from '../support/source-files.ts';

/** A platform on plain http: no Web Locks, no `crypto.subtle`. Many are run like this. */

const course = openCourse(root);
const packages = await samplePackages();
const host = 'platform.test';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${host} 127.0.0.1`]);
});
afterAll(() => browser?.close());

describe.each(packages)('$file on plain http', (listed) => {
  const [lesson] = moduleOf(course, listed.unit).lessons;
  const lessonFile = `${lesson?.slug}.html`;
  const [number = ''] = lesson?.questionNumbers ?? [];

  test('keeps an answer given a moment before the tab is closed', async () => {
    const launched = await launchPackage(browser, listed, { host });
    const { page, watch } = launched;
    const missing = await page.evaluate(() => [
      isSecureContext,
      'locks' in navigator,
      'subtle' in crypto && crypto.subtle !== undefined,
    ]);
    expect(missing).toEqual([false, false, false]);
    await answerByKeyboard(page, await showInPlayer(page, lessonFile), number);
    await page.close();

    const again = await launched.relaunch();
    const frame = await lessonFrame(again);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state')).toBe('right');
    expect((await storedOn(again)).violations).toEqual([]);
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
    await launched.close();
  });

  test('a second tab reads only, until it takes over', async () => {
    const launched = await launchPackage(browser, listed, { host });
    await showInPlayer(launched.page, lessonFile);
    const second = await launched.relaunch();
    const frame = await showInPlayer(second, lessonFile);
    await expect.poll(() => frame.locator(`#${number} [data-action="check"]:visible`).count()).toBe(0);
    const player = second.frames().find((one) => one.name() === '' && one.url().includes('player'));
    await player?.getByRole('button', { name: 'Take over in this tab' }).click();
    await expect
      .poll(async () =>
        (await lessonFrame(second)).locator(`#${number} [data-action="check"]:visible`).count(),
      )
      .toBe(1);
    await launched.close();
  });
});
