import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Module } from '../../src/course/course.ts';
import { folderSource } from '../../src/preview/content/content-source.ts';
import { serve } from '../support/server.ts';
import type { Row } from './table.ts';
import { kilobytes, transferOf } from './transfer.ts';

/** Scripts and styles of a lesson page that stands alone on the web. */
export async function lessonRows(browser: Browser, site: string, module: Module): Promise<Row[]> {
  const source = folderSource(site);
  const server = await serve(source);
  const page = await browser.newPage();
  await page.goto(server.url(`en/${module.id}/${module.lessons[0]?.slug}.html`), {
    waitUntil: 'networkidle',
  });
  await page.close();
  await server.close();
  const scripts = await transferOf(server, source, (path) => path.endsWith('.js'));
  const styles = await transferOf(server, source, (path) => path.endsWith('.css'));
  const all = await transferOf(server, source);
  return [
    { what: 'lesson: scripts, gzip', value: kilobytes(scripts.gzipBytes), unit: 'KB', goal: 15 },
    { what: 'lesson: scripts, raw', value: kilobytes(scripts.bytes), unit: 'KB', goal: 45 },
    { what: 'lesson: styles, gzip', value: kilobytes(styles.gzipBytes), unit: 'KB', goal: 15 },
    { what: 'lesson: styles, raw', value: kilobytes(styles.bytes), unit: 'KB', goal: 45 },
    { what: 'lesson: everything, gzip', value: kilobytes(all.gzipBytes), unit: 'KB', goal: 300 },
    { what: 'lesson: requests', value: all.requests, unit: 'requests', goal: undefined },
  ];
}

/** The player with session and one tracker, one script per format. */
export async function playerRows(site: string): Promise<Row[]> {
  const folder = join(site, '_js');
  const names = (await readdir(folder)).filter((name) => name.startsWith('player-')).sort();
  const rows: Row[] = [];
  for (const name of names) {
    const bytes = await readFile(join(folder, name));
    const gzipped = gzipSync(bytes, { level: 9 }).length;
    rows.push({ what: `${name}, gzip`, value: kilobytes(gzipped), unit: 'KB', goal: 12 });
    rows.push({ what: `${name}, raw`, value: kilobytes(bytes.length), unit: 'KB', goal: 36 });
  }
  return rows;
}
