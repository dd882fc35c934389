import type { Frame, Page } from 'playwright-core';
import { emptyStore, type LmsStore } from './strict-lms.ts';
import { strictLmsScript } from './strict-lms-script.ts';

const storeKey = 'strict-lms';

/** Where the page of the platform stands, below the files of the package. */
export const lmsPage = 'lms.html';

export type ScormFormat = 'scorm12' | 'scorm2004';

const platforms = {
  scorm12: { api: 'API', object: 'StrictScorm12' },
  scorm2004: { api: 'API_1484_11', object: 'StrictScorm2004' },
} as const satisfies Record<ScormFormat, unknown>;

/**
 * A strict platform as pages for `serve`: the package in a frame, the API beside it. What it stores is kept in the
 * local storage at every call, so that it outlives the page however it ends.
 *
 * @param entry the page of the package to launch
 * @param first what the platform has stored before the first launch
 */
export async function lmsPages(
  format: ScormFormat,
  entry: string,
  first: LmsStore = emptyStore(),
): Promise<Map<string, string>> {
  const { api, object } = platforms[format];
  const start = `
const store = JSON.parse(localStorage.getItem('${storeKey}') ?? 'null') ?? ${JSON.stringify(first)};
const platform = new strictLms.${object}(store);
const names = Object.getOwnPropertyNames(strictLms.${object}.prototype).filter((name) => name !== 'constructor');
self.${api} = Object.fromEntries(names.map((name) => [name, (...values) => {
  try { return platform[name](...values); } finally { localStorage.setItem('${storeKey}', JSON.stringify(store)); }
}]));
document.querySelector('iframe').src = ${JSON.stringify(entry)};`;
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Platform</title><link rel="icon" href="data:,">
<style>html, body { margin: 0; block-size: 100% } iframe { inline-size: 100%; block-size: 700px; border: 0 }</style></head>
<body><iframe title="Content"></iframe><script src="lms-strict.js"></script><script src="lms-start.js"></script></body></html>`;
  return new Map([
    [lmsPage, page],
    ['lms-strict.js', await strictLmsScript()],
    ['lms-start.js', start],
  ]);
}

/** What the platform has stored, read in any page of its origin. */
export const storedOn = (page: Page): Promise<LmsStore> =>
  page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? 'null'), storeKey) as Promise<LmsStore>;

/** The frame a player shows its pages in, when the page in it has found its session. */
export async function lessonFrame(page: Page): Promise<Frame> {
  for (let tries = 0; tries < 200; tries += 1) {
    const frame = page.frame({ name: 'lesson' });
    if (frame !== null && /\.html/.test(frame.url()) && (await hasSession(frame))) return frame;
    await page.waitForTimeout(50);
  }
  throw new Error(`No player in ${page.url()} has shown a page.`);
}

async function hasSession(frame: Frame): Promise<boolean> {
  try {
    return await frame.evaluate(() => document.readyState === 'complete' && 'aim' in window.parent);
  } catch {
    return false;
  }
}

/** Goes to another page of the unit inside the player. @param file name of the page, without folder */
export async function showInPlayer(page: Page, file: string): Promise<Frame> {
  const frame = await lessonFrame(page);
  const address = new URL(file, frame.url()).href;
  await frame.evaluate((href) => {
    location.href = href;
  }, address);
  await frame.waitForURL(address);
  return lessonFrame(page);
}
