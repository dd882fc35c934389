import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCourse } from '../../src/course/read-course.ts';
import {
  accessibilityProblems,
  horizontalOverflow,
  tabProblems,
  tabStops,
} from '../support/accessibility.ts';
import { launchBrowser, openPage, watchPage } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { type StaticServer, serve } from '../support/server.ts';
import { root } from '../support/source-files.ts';

const course = openCourse(root);
const [module] = course.modules;
const folder = `en/${module?.id}`;
const lessons = course.modules.flatMap(({ id, lessons: own }) =>
  own.map(({ slug }) => `en/${id}/${slug}.html`),
);
const written = [...(course.pages.get('en')?.keys() ?? [])].map((page) => `en/${page}.html`);

/** Every kind of page, every lesson, and one page of each kind of fallback. */
const pages = [
  'index.html',
  'en/index.html',
  'lv/index.html',
  ...written,
  'en/glossary.html',
  'en/facts.html',
  'en/search.html',
  `${folder}/index.html`,
  ...lessons,
  `tr/${module?.id}/${module?.lessons[0]?.slug}.html`,
  `${folder}/quiz.html`,
  `${folder}/portfolio.html`,
  `${folder}/credential.html`,
  `${folder}/player.html`,
];

/** What a reader opens, and places that scripts write into. */
const notForReading =
  'details:not([open]), [data-result], [data-error], .q-why, .q-word, .needs-script, [data-search-more]';

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

describe('every page of the site', () => {
  test.each(pages)(
    '%s keeps the accessibility rules in light, dark and at 320 px, and is silent from a deep random path',
    async (path) => {
      const { context, page, watch } = await openPage(browser, server.url(path));
      expect(await page.title()).toMatch(/\S · \S/);
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
      await context.close();
    },
  );

  test.each([
    ...lessons.slice(0, 1),
    `${folder}/portfolio.html`,
    'en/privacy.html',
    'en/facts.html',
    'en/search.html',
  ])('%s shows all its text with scripts switched off', async (path) => {
    const { context, page } = await openPage(browser, server.url(path), { javaScriptEnabled: false });
    const hidden = await page.evaluate(
      (own) =>
        [...document.querySelectorAll('main :is(h1, h2, h3, p, li, td, legend, .q-text)')]
          .filter((element) => element.textContent?.trim() && !element.closest(own))
          .filter((element) => !element.checkVisibility())
          .map((element) => element.outerHTML.slice(0, 120)),
      notForReading,
    );
    expect(hidden).toEqual([]);
    expect((await page.textContent('main'))?.length).toBeGreaterThan(200);
    await context.close();
  });

  test.each([
    'en/index.html',
    ...lessons.slice(0, 1),
    `${folder}/quiz.html`,
    'en/search.html',
    `${folder}/index.html`,
  ])(
    '%s is worked by keyboard: skip link first, every control, a ring of 2 px that is never hidden',
    async (path) => {
      const { context, page } = await openPage(browser, server.url(path));
      await page.waitForLoadState('networkidle');
      const stops = await tabStops(page);
      expect(stops[0]?.element).toContain('class="skip"');
      expect(await tabProblems(page, stops)).toEqual([]);
      expect(stops.length).toBeGreaterThan(8);
      await context.close();
    },
  );

  test('the skip link leads past the header to the text', async () => {
    const { context, page } = await openPage(browser, server.url(lessons[0] ?? ''));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await context.close();
  });

  test('a lesson prints: without navigation, with its tables open, nothing cut off', async () => {
    const { context, page } = await openPage(browser, server.url(lessons[0] ?? ''));
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 700, height: 1000 });
    expect(await page.locator('.site-head').isVisible()).toBe(false);
    expect(await horizontalOverflow(page)).toBe(0);
    const pdf = await page.pdf({ format: 'A4', tagged: true, outline: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(2);
    await context.close();
  });

  test('no page in a frame shows a second header', async () => {
    const frame = `<!doctype html><html lang="en"><title>Frame</title><iframe title="Lesson" src="${lessons[0]}"></iframe>`;
    const framed = await serve(await builtSite(), { pages: new Map([['frame.html', frame]]) });
    const page = await browser.newPage();
    const watch = watchPage(page, framed.origin);
    await page.goto(framed.url('frame.html'));
    await expect.poll(() => page.frames()[1]?.locator('h1').count()).toBe(1);
    expect(await page.frames()[1]?.locator('.site-head').isVisible()).toBe(false);
    expect(watch.messages.filter((line) => !line.includes('favicon'))).toEqual([]);
    await page.close();
    await framed.close();
  });
});
