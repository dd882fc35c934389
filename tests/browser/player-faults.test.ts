import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openCourse } from '../../src/course/read-course.ts';
import { openZip, type ZipSource } from '../../src/preview/content/zip-source.ts';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { builtPackages } from '../support/built-packages.ts';
import { answerByKeyboard } from '../support/learner.ts';
import { lessonFrame, lmsPage, lmsPages, showInPlayer, storedOn } from '../support/lms-page.ts';
import { type StaticServer, serve } from '../support/server.ts';
import { root } from '../support/source-files.ts';

/** What no fake browser shows: tabs, reloads, crashes and networks, with a package on a strict platform. */

const { folder, index } = await builtPackages();
/** One module is enough: the player is the same in all. */
const packages = index.packages.filter(
  ({ format, language, unit }) => /^scorm/.test(format) && language === 'en' && unit === 'ai-literacy',
);
const module = openCourse(root).modules.find(({ id }) => id === 'ai-literacy');
const lesson = module?.lessons[0];
const lessonFile = `${lesson?.slug}.html`;
const [first = '', second = ''] = lesson?.questionNumbers ?? [];
/** A host that is no secure context: no Web Locks, no crypto.subtle. */
const plainHost = 'platform.test';

/** Machines that build something else at the same time are slow. */
const patient = { timeout: 15_000 };

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${plainHost} 127.0.0.1`]);
});
afterAll(() => browser?.close());

const playerOf = (page: Page): Frame => {
  const player = page.frame({ name: 'lesson' })?.parentFrame();
  if (!player) throw new Error(`There is no player in ${page.url()}.`);
  return player;
};
const bannerOf = async (page: Page): Promise<string> =>
  (await playerOf(page).textContent('[data-banner]'))?.trim() ?? '';
/** Whether the frame still shows the page from before the take-over; unknown while it is being replaced. */
const isOld = (page: Page): Promise<boolean | undefined> =>
  lessonFrame(page)
    .then((frame) => frame.evaluate(() => 'isOld' in window))
    .catch(() => undefined);
const stateOf = (page: Page): Promise<string | null> =>
  playerOf(page).getAttribute('[data-saved]', 'data-state');

describe.each(packages)('$file', (listed) => {
  let zip: ZipSource;
  let server: StaticServer;
  let opened: WatchedPage;
  let context: BrowserContext;

  async function start(options: Parameters<typeof serve>[1] = {}): Promise<void> {
    const pages = await lmsPages(listed.format as 'scorm12' | 'scorm2004', listed.entry);
    server = await serve(zip, { ...options, pages: new Map([...pages, ...(options.pages ?? [])]) });
    opened = await openPage(browser, server.url(lmsPage));
    context = opened.context;
  }

  async function another(): Promise<Page> {
    const page = await context.newPage();
    await page.goto(server.url(lmsPage));
    await lessonFrame(page);
    return page;
  }

  /** Answers rightly, as soon as the question is ready for it. */
  async function give(page: Page, frame: Frame, number: string): Promise<void> {
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state'), patient).toBe('open');
    await answerByKeyboard(page, frame, number);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state'), patient).toBe('right');
  }

  async function expectAnswered(page: Page, number: string): Promise<void> {
    const frame = await showInPlayer(page, lessonFile);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state'), patient).toBe('right');
  }

  beforeEach(async () => {
    zip = await openZip(join(folder, listed.file));
  });
  afterEach(async () => {
    await opened.context.close();
    await server.close();
    zip.close();
  });

  test.each([
    ['with Web Locks', {}],
    ['on plain http, without them', { host: plainHost }],
  ])('a second tab is read-only until it takes over, and both answers are kept: %s', async (_, options) => {
    await start(options);
    const one = opened.page;
    await give(one, await showInPlayer(one, lessonFile), first);
    await expect.poll(() => stateOf(one), patient).toMatch(/device|sent/);

    const two = await another();
    expect(await two.evaluate(() => typeof navigator.locks)).toBe('host' in options ? 'undefined' : 'object');
    await expect.poll(() => bannerOf(two), patient).toContain('open in another tab');
    await (await lessonFrame(two)).evaluate(() => Object.assign(window, { isOld: true }));
    await playerOf(two).click('[data-banner] button');
    await expect.poll(() => bannerOf(two), patient).toBe('');
    await expect.poll(() => isOld(two), patient).toBe(false);
    await expect.poll(() => bannerOf(one), patient).toContain('open in another tab');
    await expectAnswered(two, first);
    await give(two, await lessonFrame(two), second);
    await expect.poll(() => stateOf(two), patient).toMatch(/device|sent/);
    await one.close();
    await two.close();
    const again = await another();
    await expectAnswered(again, first);
    await expectAnswered(again, second);
    expect((await storedOn(again)).violations).toEqual([]);
  });

  test('a reload of the player inside its frame reloads the platform once and loses nothing (row 7)', async () => {
    await start();
    await give(opened.page, await showInPlayer(opened.page, lessonFile), first);
    await expect.poll(() => stateOf(opened.page), patient).toMatch(/device|sent/);
    const reloaded = opened.page.waitForEvent('load');
    await playerOf(opened.page).evaluate(() => location.reload());
    await reloaded;
    await expectAnswered(opened.page, first);
    const before = server.log.filter(({ path }) => path === lmsPage).length;
    expect(before).toBe(2);
  });

  test('a crash of the tab right after "on this device" loses nothing (row 12)', async () => {
    await start();
    const frame = await showInPlayer(opened.page, lessonFile);
    // The platform of this test lives in the first store, which a crash takes back by some seconds: the launch must stay.
    await opened.page.waitForTimeout(8000);
    await give(opened.page, frame, first);
    await expect.poll(() => stateOf(opened.page), { interval: 5, timeout: 10_000 }).toMatch(/device|sent/);
    const session = await context.newCDPSession(opened.page);
    void session.send('Page.crash').catch(() => {});
    await opened.page.waitForEvent('crash');
    await expectAnswered(await another(), first);
  });

  test('offline is said within two seconds, and what was answered goes out when the network is back (row 14)', async () => {
    await start();
    const frame = await showInPlayer(opened.page, lessonFile);
    await context.setOffline(true);
    await expect.poll(() => bannerOf(opened.page), { timeout: 2000 }).toContain('You are offline.');
    await give(opened.page, frame, first);
    await expect.poll(() => bannerOf(opened.page), patient).toContain('One answer is kept on this device.');
    expect(await stateOf(opened.page)).toBe('offline');
    await context.setOffline(false);
    await expect.poll(() => stateOf(opened.page), { timeout: 8000 }).toBe('sent');
    expect(await bannerOf(opened.page)).toBe('');
    expect(Object.values((await storedOn(opened.page)).values)).toContain(first.replace('-', '_'));
  });

  test('a platform that takes nothing is said to, and the answers can be kept as text (row 13)', async () => {
    await start();
    const frame = await showInPlayer(opened.page, lessonFile);
    await opened.page.evaluate(() => {
      const api = Reflect.get(window, 'API') ?? Reflect.get(window, 'API_1484_11');
      for (const name of ['LMSCommit', 'Commit']) if (name in api) api[name] = () => 'false';
    });
    await give(opened.page, frame, first);
    await expect
      .poll(() => bannerOf(opened.page), { timeout: 15_000 })
      .toContain('does not take the answers');
    await playerOf(opened.page).click('[data-banner] button');
    expect(await playerOf(opened.page).inputValue('[data-export] textarea')).toContain(first);
  });

  test('a page of another build has the platform reloaded once, and is shown then (row 23)', async () => {
    const path = `${listed.entry.replace(/[^/]*$/, '')}${lessonFile}`;
    const text = String(await zip.read(path)).replace(/(name="?aim-build"? content="?)[\w.-]+/, '$1other');
    expect(text).toContain('other');
    await start({ pages: new Map([[path, text]]) });
    const frame = await lessonFrame(opened.page);
    const reloaded = opened.page.waitForEvent('load');
    await frame.evaluate((href) => {
      location.href = href;
    }, lessonFile);
    await reloaded;
    await lessonFrame(opened.page);
    await showInPlayer(opened.page, lessonFile);
    await opened.page.waitForTimeout(500);
    expect(server.log.filter(({ path: asked }) => asked === lmsPage)).toHaveLength(2);
  });

  test('the bar has 48 px, and 26 px on a phone', async () => {
    await start();
    await lessonFrame(opened.page);
    const height = (): Promise<number> =>
      playerOf(opened.page).evaluate(
        () => document.querySelector('.player-bar')?.getBoundingClientRect().height ?? 0,
      );
    expect(await height()).toBe(48);
    await opened.page.setViewportSize({ width: 390, height: 740 });
    await expect.poll(height, patient).toBe(26);
    expect(
      await playerOf(opened.page).evaluate(() => document.documentElement.scrollWidth),
    ).toBeLessThanOrEqual(390);
  });

  test('nothing is written before an answer, and no page speaks of an unload', async () => {
    await start();
    await lessonFrame(opened.page);
    const { values } = await storedOn(opened.page);
    expect(Object.keys(values).filter((name) => /score|success|interactions|objectives/.test(name))).toEqual(
      listed.format === 'scorm2004' ? ['cmi.success_status'] : [],
    );
    const script = String(await zip.read(`_js/player-${listed.format}.js`));
    expect(script).not.toMatch(/beforeunload|['"`]unload|innerHTML|\beval\(|window\.open\(/);
  });
});
