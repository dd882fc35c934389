import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openCourse } from '../../src/course/read-course.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { type StaticServer, serve } from '../support/server.ts';
import { root } from '../support/source-files.ts';

const course = openCourse(root);
const [module] = course.modules;
const lesson = `${module?.id}/${module?.lessons[0]?.slug}.html`;

let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  server = await serve(await builtSite());
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const background = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the language switch leads to the same section of the same page', async () => {
  const { context, page } = await openPage(browser, server.url(`en/${lesson}`));
  const heading = await page.locator('.prose h2[id]').nth(1).getAttribute('id');
  await page.goto(`${server.url(`en/${lesson}`)}#${heading}`);
  await page.locator('details:has([data-languages]) > summary').click();
  await page.locator('[data-languages] a[hreflang="nl"]').click();
  await page.waitForURL(/\/nl\//);
  expect(page.url()).toBe(`${server.url(`nl/${lesson}`)}#${heading}`);
  expect(await page.locator(`[id="${heading}"]`).count()).toBe(1);
  expect(await page.getAttribute('html', 'lang')).toBe('nl');
  await context.close();
});

test('an untranslated lesson says so, and its text is marked as English', async () => {
  const { context, page } = await openPage(browser, server.url(`lv/${lesson}`));
  expect(await page.getAttribute('html', 'lang')).toBe('lv');
  if ((await page.locator('.prose[lang="en"]').count()) === 1) {
    expect(await page.locator('.notice').count()).toBeGreaterThan(0);
    expect(await page.locator('h1').getAttribute('lang')).toBe('en');
  } else {
    expect(await page.textContent('.notice >> nth=0')).not.toBe('');
  }
  await context.close();
});

test('a chosen theme holds on every page, and "system" follows the device again', async () => {
  const { context, page } = await openPage(browser, server.url('en/index.html'), { colorScheme: 'light' });
  const light = await background(page);
  const choose = async (theme: string) => {
    await page.locator('.themes > summary').click();
    await page.locator(`.themes [data-theme-choice="${theme}"]`).click();
  };
  await choose('dark');
  const dark = await background(page);
  expect(dark).not.toBe(light);
  await page.goto(server.url(`en/${lesson}`));
  expect(await background(page)).toBe(dark);
  await choose('system');
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await background(page)).toBe(dark);
  await context.close();
});

test('Escape closes an open menu and gives the focus back to its button', async () => {
  const { context, page } = await openPage(browser, server.url('en/index.html'));
  const summary = page.locator('details:has([data-languages]) > summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-languages] a').first().isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('[data-languages] a').first().isVisible()).toBe(false);
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await context.close();
});

test('the search finds what a lesson says and leads to it', async () => {
  const { context, page, watch } = await openPage(browser, server.url('en/search.html'));
  await page.locator('input[name="q"]').fill('confusion matrix');
  await page.locator('.hit a').first().waitFor();
  await page.locator('.hit a').first().click();
  await page.waitForURL(/\/en\/(?!search)/);
  expect(await page.textContent('main')).toMatch(/confusion|matrix/i);
  expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
  await context.close();
});

test('the search index holds no question: no stem, no option, no feedback', async () => {
  const { context, page } = await openPage(browser, server.url('en/search.html'));
  const texts = await indexedTexts(page, server.url('pagefind/pagefind.js'));
  expect(texts.length).toBeGreaterThan(5);
  const indexed = texts.map(plain).join('\n');
  const questions = module?.questions ?? [];
  const leaked = questions.filter(({ stem, explanation }) =>
    [stem, explanation].some((text) => indexed.includes(plain(text).slice(-60))),
  );
  expect(questions.length).toBeGreaterThan(20);
  expect(leaked.map(({ number }) => number)).toEqual([]);
  await context.close();
});

/** What the search has indexed of each page. As a string, so that `import` is that of the browser. */
const indexedTexts = (page: Page, script: string): Promise<string[]> =>
  page.evaluate(`import(${JSON.stringify(script)})
    .then((index) => index.search(null))
    .then(({ results }) => Promise.all(results.map((result) => result.data())))
    .then((pages) => pages.map(({ content }) => content))`);

/** Letters and digits alone: what is left of a text whatever Markdown and index do to it. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
