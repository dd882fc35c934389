import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { moduleOf } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { launchBrowser, watchPage } from '../support/browser.ts';
import { answerByKeyboard, doQuizByKeyboard } from '../support/learner.ts';
import { lessonFrame, type ScormFormat, showInPlayer, storedOn } from '../support/lms-page.ts';
import { type LaunchedPackage, launchPackage, scormPackages } from '../support/package-launch.ts';
import { root } from '../support/source-files.ts';
import type { LmsStore } from '../support/strict-lms.ts';

/** Every package for a learning platform, launched from a platform that is stricter than any we know. */

const course = openCourse(root);
const packages = await scormPackages();

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('there are packages for SCORM 1.2 and SCORM 2004', () => {
  expect([...new Set(packages.map(({ format }) => format))].sort()).toEqual(['scorm12', 'scorm2004']);
});

describe.each(packages)('$file', (listed) => {
  const module = moduleOf(course, listed.unit);
  const lesson = module.lessons[0];
  const lessonFile = `${lesson?.slug}.html`;
  const [first = '', second = ''] = lesson?.questionNumbers ?? [];
  let launched: LaunchedPackage;

  beforeEach(async () => {
    launched = await launchPackage(browser, listed);
  });
  afterEach(() => launched?.close());

  test('launches silently, and an answer given a moment before the tab is closed comes back with its place', async () => {
    const frame = await showInPlayer(launched.page, lessonFile);
    await answerByKeyboard(launched.page, frame, first);
    await answerByKeyboard(launched.page, frame, second, { wrong: true });
    await launched.page.close();

    const page = await launched.relaunch();
    const watch = watchPage(page, launched.server.origin);
    const again = await lessonFrame(page);
    expect(again.url()).toContain(lessonFile);
    await expect.poll(() => again.getAttribute(`#${first}`, 'data-state')).toBe('right');
    expect(['wrong', 'partly']).toContain(await again.getAttribute(`#${second}`, 'data-state'));
    const { violations, values } = await storedOn(page);
    expect(violations).toEqual([]);
    expect(Object.values(values)).toContain('suspend');
    expect(Object.values(values)).toContain(first.replace('-', '_'));
    expect(launched.watch).toEqual({ messages: [], failed: [], foreign: [] });
    expect(watch).toEqual({ messages: [], failed: [], foreign: [] });
  });

  test('asks for no file it does not have, and for few', async () => {
    await showInPlayer(launched.page, lessonFile);
    const { log } = launched.server;
    expect(log.filter(({ status }) => status !== 200)).toEqual([]);
    expect(log.length).toBeLessThan(60);
  });

  const isEnglish = listed.language === 'en';
  test.runIf(isEnglish)('a quiz answered by keyboard is passed, scored and reported', async () => {
    const frame = await showInPlayer(launched.page, 'quiz.html');
    const drawn = await doQuizByKeyboard({ page: launched.page, frame }, 2);
    const count = module.quiz?.count ?? 0;
    const share = Math.round(((count - 2) / count) * 100);
    expect(new Set(drawn).size).toBe(count);
    expect(await frame.textContent('[data-result-title]')).toContain(`${share}`);
    await launched.page.close();

    const page = await launched.relaunch();
    await lessonFrame(page);
    await expect
      .poll(async () => resultIn(listed.format, await storedOn(page)))
      .toEqual(passed[listed.format]);
    const { values, violations } = await storedOn(page);
    expect(violations).toEqual([]);
    expect(
      Number(values[listed.format === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.raw']),
    ).toBeGreaterThanOrEqual(share);
    expect(module.competences.every((id) => Object.values(values).includes(id))).toBe(true);
  });

  test.runIf(isEnglish && listed.unit === packages[0]?.unit)(
    'every lesson worked through and the quiz passed is completed',
    async () => {
      for (const { slug, questionNumbers } of module.lessons) {
        const frame = await showInPlayer(launched.page, `${slug}.html`);
        for (const number of questionNumbers) await answerByKeyboard(launched.page, frame, number);
      }
      await doQuizByKeyboard({ page: launched.page, frame: await showInPlayer(launched.page, 'quiz.html') });
      await launched.page.close();
      const page = await launched.relaunch();
      await lessonFrame(page);
      await expect
        .poll(async () => resultIn(listed.format, await storedOn(page)))
        .toEqual(completed[listed.format]);
      const { values, violations } = await storedOn(page);
      expect(violations).toEqual([]);
      expect((values['cmi.suspend_data'] ?? '').length).toBeLessThan(1000);
    },
  );
});

const resultIn = (format: ScormFormat, { values }: LmsStore) =>
  format === 'scorm12'
    ? { status: values['cmi.core.lesson_status'] }
    : { completion: values['cmi.completion_status'], success: values['cmi.success_status'] };

/** SCORM 1.2 has one status; SCORM 2004 keeps passed and completed apart: lessons are still open. */
const passed = {
  scorm12: { status: 'passed' },
  scorm2004: { completion: 'incomplete', success: 'passed' },
} as const;
const completed = {
  scorm12: { status: 'passed' },
  scorm2004: { completion: 'completed', success: 'passed' },
} as const;
