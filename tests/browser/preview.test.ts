import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPreview } from '../../src/preview/open-preview.ts';
import type { RunningServer } from '../../src/preview/server.ts';
import { accessibilityProblems, tabProblems, tabStops } from '../support/accessibility.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { writeSamplePackages } from '../support/sample-packages.ts';

const hostileName = '<img src=x onerror="document.title=1">"\'</script>';
let folder: string;
let server: RunningServer;
let browser: Browser;

const startServer = (port = 0) =>
  openPreview({
    root: join(import.meta.dirname, '../..'),
    port,
    exact: port !== 0,
    packages: join(folder, 'packages'),
    database: join(folder, 'attempts.sqlite'),
  });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aim4he-preview-'));
  await writeSamplePackages(join(folder, 'packages'), 'A <b>sample</b>');
  server = await startServer();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
});

async function launch(page: Page, learner: string, format: string): Promise<void> {
  await page.goto(server.origin);
  await page.getByLabel('Launch as').fill(learner);
  await page.getByRole('button', { name: `${format}` }).click();
  await page.frameLocator('#content').locator('#go').waitFor();
}

/** Lets the sample content make one call; returns what the platform answered. */
async function call(page: Page, ...values: string[]): Promise<string | null> {
  const content = page.frameLocator('#content');
  await content.locator('#call').fill(JSON.stringify(values));
  await content.locator('#go').click();
  return content.locator('#result').textContent();
}

const lines = (page: Page): Promise<string[]> => page.locator('#calls li').allTextContents();

describe('the preview', () => {
  test('plays SCORM 1.2, shows every call, and resumes after a restart with the time summed', async () => {
    const { context, page, watch } = await openPage(browser, server.origin);
    await launch(page, 'Ilze', 'SCORM 1.2');
    expect(await call(page, 'LMSInitialize', '')).toBe('true');
    expect(await call(page, 'LMSSetValue', 'cmi.suspend_data', 'abc')).toBe('true');
    expect(await call(page, 'LMSSetValue', 'cmi.core.lesson_status', 'bogus')).toBe('false');
    await call(page, 'LMSSetValue', 'cmi.core.session_time', '0000:00:10.50');
    await call(page, 'LMSSetValue', 'cmi.core.exit', 'suspend');
    expect(await call(page, 'LMSFinish', '')).toBe('true');
    const shown = await lines(page);
    expect(shown).toHaveLength(6);
    expect(shown[2]).toContain('LMSSetValuecmi.core.lesson_statusbogusfalseError 405: Incorrect Data Type');
    await page.goto('about:blank');
    await server.close();
    server = await startServer(Number(new URL(server.origin).port));

    await launch(page, 'Ilze', 'SCORM 1.2');
    await call(page, 'LMSInitialize', '');
    expect(await call(page, 'LMSGetValue', 'cmi.core.entry')).toBe('resume');
    expect(await call(page, 'LMSGetValue', 'cmi.suspend_data')).toBe('abc');
    expect(await call(page, 'LMSGetValue', 'cmi.core.total_time')).toBe('00:00:10.5');
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
    await context.close();
  });

  test('plays SCORM 2004, and a second Initialize in one page fails as on a real platform', async () => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Tom', 'SCORM 2004');
    expect(await call(page, 'Initialize', '')).toBe('true');
    expect(await call(page, 'GetValue', 'cmi.learner_name')).toBe('Tom');
    expect(await call(page, 'Terminate', '')).toBe('true');
    expect(await call(page, 'Initialize', '')).toBe('false');
    expect(await call(page, 'GetLastError')).toBe('104');
    await context.close();
  });

  test('a commit in the last moment of a page arrives, and its calls stand in the log of the next launch', async () => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Last moment', 'SCORM 1.2');
    await call(page, 'LMSInitialize', '');
    await page.frames()[1]?.evaluate(() => {
      addEventListener('pagehide', () => {
        const { API } = parent as unknown as { API: Record<string, (...values: string[]) => string> };
        API.LMSSetValue?.('cmi.core.exit', 'suspend');
        API.LMSSetValue?.('cmi.suspend_data', 'last');
        API.LMSFinish?.('');
      });
    });
    const address = page.url();
    await page.goto(`${server.origin}/gradebook`);
    await expect
      .poll(async () => (await context.request.get(`${server.origin}/gradebook`)).text())
      .toContain('completed');
    await page.goto(`${address}?mode=normal`);
    await page.frameLocator('#content').locator('#go').waitFor();
    expect((await lines(page)).some((line) => line.includes('LMSFinish'))).toBe(true);
    await call(page, 'LMSInitialize', '');
    expect(await call(page, 'LMSGetValue', 'cmi.suspend_data')).toBe('last');
    await context.close();
  });

  test('fault switches refuse a commit, or lose it behind a "true"', async () => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Fault', 'SCORM 1.2');
    await call(page, 'LMSInitialize', '');
    await call(page, 'LMSSetValue', 'cmi.suspend_data', 'abc');
    await page.getByLabel('Commits are').selectOption('refused');
    expect(await call(page, 'LMSCommit', '')).toBe('false');
    expect(await call(page, 'LMSGetLastError')).toBe('101');
    await call(page, 'LMSSetValue', 'cmi.suspend_data', 'def');
    await page.getByLabel('Commits are').selectOption('lost');
    expect(await call(page, 'LMSCommit', '')).toBe('true');
    await page.reload();
    await page.frameLocator('#content').locator('#go').waitFor();
    await call(page, 'LMSInitialize', '');
    expect(await call(page, 'LMSGetValue', 'cmi.suspend_data')).toBe('');
    await context.close();
  });

  test('the log can be filtered, paused and copied', async () => {
    const { context, page } = await openPage(browser, server.origin, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await launch(page, 'Log', 'SCORM 1.2');
    await call(page, 'LMSInitialize', '');
    await call(page, 'LMSGetValue', 'cmi.suspend_data');
    await page.getByLabel('Filter').fill('SUSPEND');
    expect(await lines(page)).toHaveLength(1);
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect.poll(() => page.locator('#tally').textContent()).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^\d\d:\d\d:\d\d\.\d{3} {2}LMSGetValue\("cmi\.suspend_data"\) → ""$/,
    );
    await page.getByLabel('Filter').fill('');
    await page.getByRole('button', { name: 'Pause' }).click();
    await call(page, 'LMSCommit', '');
    expect(await lines(page)).toHaveLength(2);
    await page.getByRole('button', { name: 'Pause' }).click();
    expect(await lines(page)).toHaveLength(3);
    await context.close();
  });

  test.each([
    ['367 px', 367],
    ['650 px', 650],
    ['867 px', 867],
  ])('the content can be shown %s wide', async (name, width) => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Width', 'SCORM 1.2');
    await page.getByLabel(name).check();
    expect((await page.locator('#content').boundingBox())?.width).toBe(width);
    await context.close();
  });

  test('a hostile learner name and title are text on every page', async () => {
    const { context, page, watch } = await openPage(browser, server.origin);
    await launch(page, hostileName, 'SCORM 1.2');
    expect(await page.locator('.play-head strong').first().textContent()).toBe(hostileName);
    for (const path of ['/', '/gradebook']) {
      await page.goto(server.origin + path);
      expect(await page.locator('img').count()).toBe(0);
    }
    expect(watch.messages).toEqual([]);
    await context.close();
  });

  test('deleting asks first, and then deletes', async () => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Gone', 'SCORM 1.2');
    await page.goto(`${server.origin}/gradebook`);
    await page.getByRole('link', { name: 'Delete this learner, Gone' }).click();
    await page.getByRole('button', { name: 'Delete Gone and all attempts' }).click();
    await page.waitForURL('**/gradebook');
    expect(await page.getByRole('heading', { name: 'Gone' }).count()).toBe(0);
    await context.close();
  });

  test.each(['/', '/play', '/gradebook', '/gradebook/1', '/reset?everything=1', '/nowhere'])(
    'the page %s breaks no accessibility rule and does not scroll sideways, light, dark and at 320 px',
    async (path) => {
      const { context, page } = await openPage(browser, server.origin);
      if (path === '/play') await launch(page, 'Ilze', 'SCORM 1.2');
      else await page.goto(server.origin + path);
      expect(await accessibilityProblems(page)).toEqual([]);
      await context.close();
    },
  );

  test.each(['/', '/gradebook', '/gradebook/1'])(
    'the page %s is worked by keyboard alone, with a visible focus on every control',
    async (path) => {
      const { context, page } = await openPage(browser, server.origin + path);
      const stops = await tabStops(page);
      expect(stops.length).toBeGreaterThan(4);
      expect(stops[0]?.element).toContain('class="skip"');
      expect(await tabProblems(page, stops)).toEqual([]);
      await context.close();
    },
  );
});
