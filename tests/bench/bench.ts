import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { siteFolder } from '../../src/commands/site-stamp.ts';
import { moduleOf } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';
import { launchBrowser } from '../support/browser.ts';
import { builtPackages } from '../support/built-packages.ts';
import { samplePackages } from '../support/package-launch.ts';
import { root } from '../support/source-files.ts';
import { buildRows, packageRows } from './bench-build.ts';
import { sessionRows } from './bench-session.ts';
import { lessonRows, playerRows } from './bench-sizes.ts';
import { lighthouseRows } from './lighthouse.ts';
import { isOk, type Row, tableOf } from './table.ts';

/*
 * `npm run bench` prints what the course costs: sizes, requests, saving, building. `-- --full` builds 3,000 lesson
 * pages too (some minutes), `-- --lighthouse` runs Lighthouse only. Exits with 1 when a figure misses its goal.
 */
const { values } = parseArgs({
  options: { full: { type: 'boolean' }, lighthouse: { type: 'boolean' }, quick: { type: 'boolean' } },
});
const { folder } = await builtPackages();
const site = join(root, siteFolder);
const packages = await samplePackages();
const module = moduleOf(openCourse(root), packages[0]?.unit ?? '');
const rows = values.lighthouse === true ? await lighthouseRows(site, module) : await allRows();
console.log(tableOf(rows));
process.exitCode = rows.every(isOk) ? 0 : 1;

async function allRows(): Promise<Row[]> {
  const measured = [...(await playerRows(site)), ...(await browserRows()), ...(await packageRows(folder))];
  const sizes = values.quick === true ? [] : [30, 300, ...(values.full === true ? [3000] : [])];
  for (const pages of sizes) measured.push(...(await buildRows(root, pages)));
  return measured;
}

async function browserRows(): Promise<Row[]> {
  const browser = await launchBrowser();
  const measured = await lessonRows(browser, site, module);
  for (const listed of packages) {
    measured.push(...(await sessionRows(browser, listed, join(folder, listed.file), module)));
  }
  await browser.close();
  return measured;
}
