import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { Module } from '../../src/course/course.ts';
import { folderSource } from '../../src/preview/content/content-source.ts';
import { webContentType } from '../../src/preview/content/content-type.ts';
import { findBrowser } from '../support/find-browser.ts';
import { serve } from '../support/server.ts';
import type { Row } from './table.ts';

const goals: readonly (readonly [category: string, name: string, points: number])[] = [
  ['performance', 'performance', 95],
  ['accessibility', 'accessibility', 100],
  ['best-practices', 'best practices', 100],
];

/** Lighthouse, as a phone on a slow network, on the first lesson of a module; the server does not compress. */
export async function lighthouseRows(site: string, module: Module): Promise<Row[]> {
  const server = await serve(folderSource(site), { contentType: webContentType });
  const { path } = await findBrowser();
  const chrome = await launch({ chromePath: path, chromeFlags: ['--headless=new', '--no-sandbox'] });
  try {
    const address = server.url(`en/${module.id}/${module.lessons[0]?.slug}.html`);
    const onlyCategories = goals.map(([category]) => category);
    const run = await lighthouse(address, { port: chrome.port, onlyCategories, logLevel: 'error' });
    return goals.map(([category, name, goal]) => ({
      what: `Lighthouse: ${name}`,
      value: Math.round((run?.lhr.categories[category]?.score ?? 0) * 100),
      unit: 'points',
      goal,
      atLeast: true,
    }));
  } finally {
    chrome.kill();
    await server.close();
  }
}
