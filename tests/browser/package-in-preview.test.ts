import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { moduleOf } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { openPreview } from '../../src/preview/open-preview.ts';
import type { RunningServer } from '../../src/preview/server.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { builtPackages } from '../support/built-packages.ts';
import { answerByKeyboard, doQuizByKeyboard } from '../support/learner.ts';
import { lessonFrame, showInPlayer } from '../support/lms-page.ts';
import { samplePackages } from '../support/package-launch.ts';
import { root } from '../support/source-files.ts';

/** The packages in the platform that `npm start` opens, with scorm-again behind it. */

const course = openCourse(root);
const packages = await samplePackages();
let folder: string;
let server: RunningServer;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aim4he-play-'));
  const { folder: built } = await builtPackages();
  const database = join(folder, 'attempts.sqlite');
  server = await openPreview({ root, port: 0, exact: false, packages: built, database });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true });
});

/** Presses the button that launches one package. */
async function launch(page: Page, learner: string, file: string): Promise<void> {
  await page.goto(server.origin);
  await page.getByLabel('Launch as').fill(learner);
  await page.locator(`button[value="${file}"]`).click();
  await lessonFrame(page);
}

/**
 * Calls that were refused. Asking for what has not been set yet is none: SCORM 2004 answers with error 403, and both
 * versions with 301 or 122 to the one question a package asks before it initialises.
 */
const refused = async (page: Page): Promise<string[]> => {
  const lines = await page.locator('#calls [data-trouble="error"]').allTextContents();
  return lines.filter((line) => !/GetValue.*Error (403|301|122)/.test(line));
};

describe.each(packages)('$file', ({ file, unit, format }) => {
  const module = moduleOf(course, unit);
  const lesson = module.lessons[0];
  const lessonFile = `${lesson?.slug}.html`;
  const number = lesson?.questionNumbers[0] ?? '';

  test('answers, leaves at once, resumes, passes: the gradebook says so, and no call is refused', async () => {
    const { context, page, watch } = await openPage(browser, server.origin);
    await launch(page, 'Ilze', file);
    await answerByKeyboard(page, await showInPlayer(page, lessonFile), number);
    await page.goto(`${server.origin}/gradebook`);

    await launch(page, 'Ilze', file);
    const frame = await lessonFrame(page);
    expect(frame.url()).toContain(lessonFile);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state')).toBe('right');
    await doQuizByKeyboard({ page, frame: await showInPlayer(page, 'quiz.html') });
    await expect.poll(() => page.locator('#calls').textContent(), { timeout: 15_000 }).toContain('passed');
    expect(await refused(page)).toEqual([]);
    await page.getByRole('link', { name: 'Leave, show what is stored' }).click();

    const facts = await page.locator('.facts').textContent();
    expect(facts).toContain(format === 'scorm12' ? 'Statuspassed' : 'Statusincomplete, passed');
    expect(facts).toContain('Grade100');
    expect(facts).not.toContain('0000:00:00.00');
    expect(await page.locator('h2:text("Objectives") + div tbody tr').count()).toBe(
      module.competences.length,
    );
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
    await context.close();
  });

  test('opened to review, it shows the answers and stores nothing', async () => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Ilze', file);
    await page.locator('#mode').selectOption('review');
    await page.getByRole('button', { name: 'Launch again' }).click();
    await page.waitForURL(/mode=review/);
    const frame = await showInPlayer(page, lessonFile);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state')).toBe('right');
    expect(await frame.locator('[data-action="check"]:visible').count()).toBe(0);
    const written = await page.locator('#calls li:not([data-earlier])').allTextContents();
    expect(written.filter((line) => /SetValue|Commit|Finish|Terminate/.test(line))).toEqual([]);
    await context.close();
  });

  test('a new attempt starts empty, and offers what the device still has', async () => {
    const { context, page } = await openPage(browser, server.origin);
    await launch(page, 'Twice', file);
    await answerByKeyboard(page, await showInPlayer(page, lessonFile), number);
    await expect
      .poll(() => page.locator('#calls').textContent(), { timeout: 15_000 })
      .toMatch(/Commit[^G]*$/);
    await page.getByRole('button', { name: 'New attempt' }).click();
    await page.getByText('attempt 2').waitFor();
    const frame = await showInPlayer(page, lessonFile);
    expect(await frame.getAttribute(`#${number}`, 'data-state')).toBe('open');
    await context.close();
  });

  test.each([
    '<img src=x onerror="top.hacked=1">',
    '"><script>top.hacked=1</script>',
    "'); top.hacked=1; ('",
  ])('a learner called %s is a name and nothing else', async (name) => {
    const { context, page, watch } = await openPage(browser, server.origin);
    await launch(page, name, file);
    const frame = await showInPlayer(page, lessonFile);
    await answerByKeyboard(page, frame, number);
    await expect.poll(() => frame.getAttribute(`#${number}`, 'data-state')).toBe('right');
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
    await context.close();
  });
});
