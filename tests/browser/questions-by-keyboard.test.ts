import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { questionsFor } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { questionTypes } from '../../src/questions/index.ts';
import { axeViolations } from '../support/accessibility.ts';
import { launchBrowser, openPage, type WatchedPage } from '../support/browser.ts';
import { builtSite } from '../support/built-site.ts';
import { answerByKeyboard, tabTo } from '../support/learner.ts';
import { type StaticServer, serve } from '../support/server.ts';
import { root } from '../support/source-files.ts';

const course = openCourse(root);
const [module] = course.modules;

/** The first practice question of each type, with the lesson it stands in. */
const samples = Object.keys(questionTypes).map((type) => {
  const found =
    module === undefined ? [] : questionsFor(module, 'practice').filter((one) => one.type === type);
  const question = found.find(({ number }) => lessonOf(number) !== undefined);
  const number = question?.number ?? '';
  return { type, number, path: `en/${module?.id}/${lessonOf(number)?.slug}.html` };
});

function lessonOf(number: string) {
  return module?.lessons.find(({ questionNumbers }) => questionNumbers.includes(number));
}

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

const open = async (path: string): Promise<WatchedPage> => {
  const opened = await openPage(browser, server.url(path));
  await opened.page.locator('aim-question[data-state="open"]').first().waitFor();
  return opened;
};

const stateOf = (page: Page, number: string): Promise<string | null> =>
  page.locator(`#${number}`).getAttribute('data-state');

describe.each(samples)('a $type question', ({ number, path }) => {
  test('is answered wrong, explained, tried again and answered right by keyboard alone', async () => {
    const { context, page, watch } = await open(path);
    const desk = { page, frame: page.mainFrame() };
    await answerByKeyboard(page, page.mainFrame(), number, { wrong: true });
    expect(['wrong', 'partly']).toContain(await stateOf(page, number));
    expect(await page.evaluate(() => document.activeElement?.matches('[data-result]'))).toBe(true);
    expect(await page.textContent(`#${number} [data-verdict]`)).not.toBe('');
    expect(await axeViolations(page)).toEqual([]);

    await tabTo(desk, `#${number} [data-action="retry"]`);
    await page.keyboard.press('Enter');
    await answerByKeyboard(page, page.mainFrame(), number);
    expect(await stateOf(page, number)).toBe('right');
    expect(await axeViolations(page)).toEqual([]);
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
    await context.close();
  });

  test('that is not answered says what is missing and moves the focus there; it is not wrong', async () => {
    const { context, page } = await open(path);
    await page.locator(`#${number} [data-action="check"]`).focus();
    await page.keyboard.press('Enter');
    expect(await stateOf(page, number)).toBe('error');
    expect(await page.textContent(`#${number} [data-error]`)).not.toBe('');
    expect(await page.evaluate((id) => document.activeElement?.matches(`#${id} [data-field]`), number)).toBe(
      true,
    );
    expect(await axeViolations(page)).toEqual([]);
    await context.close();
  });

  test('answered a moment before the tab is closed is there when the lesson is opened again, without taking the focus', async () => {
    const { context, page } = await open(path);
    await answerByKeyboard(page, page.mainFrame(), number);
    await page.close();
    const again = await context.newPage();
    await again.goto(server.url(path));
    await expect.poll(() => stateOf(again, number)).toBe('right');
    expect(await again.evaluate(() => document.activeElement?.localName)).toBe('body');
    await context.close();
  });
});
