import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ListedPackage } from '../../scorm/package-index.ts';
import { openZip } from '../../src/preview/content/zip-source.ts';
import { openPage, type WatchedPage } from './browser.ts';
import { builtPackages } from './built-packages.ts';
import { lmsPage, lmsPages, type ScormFormat } from './lms-page.ts';
import { type StaticServer, serve } from './server.ts';
import type { LmsStore } from './strict-lms.ts';

export type ScormPackage = ListedPackage & { readonly format: ScormFormat };

/** The packages for learning platforms, of the course as it stands in the repository. */
export async function scormPackages(): Promise<ScormPackage[]> {
  const { index } = await builtPackages();
  return index.packages.filter((listed): listed is ScormPackage => listed.format.startsWith('scorm'));
}

/** Those of one module in English, one per format: enough where the player is tested and not the content. */
export async function samplePackages(): Promise<ScormPackage[]> {
  const english = (await scormPackages()).filter(({ language }) => language === 'en');
  return english.filter(({ unit }) => unit === english[0]?.unit);
}

export interface LaunchOptions {
  /** What the platform has stored before the first launch. */
  readonly store?: LmsStore;
  /** Host name in the addresses; see `serve`. */
  readonly host?: string;
}

/** A package in a strict platform, from a deep random path. */
export interface LaunchedPackage extends WatchedPage {
  readonly server: StaticServer;
  /** Launches again, in a new tab of the same browser profile. */
  relaunch(): Promise<Page>;
  close(): Promise<void>;
}

export async function launchPackage(
  browser: Browser,
  listed: ScormPackage,
  { store, host }: LaunchOptions = {},
): Promise<LaunchedPackage> {
  const { folder } = await builtPackages();
  const zip = await openZip(join(folder, listed.file));
  const pages = await lmsPages(listed.format, listed.entry, store);
  const server = await serve(zip, { pages, ...(host === undefined ? {} : { host }) });
  const opened = await openPage(browser, server.url(lmsPage));
  return {
    ...opened,
    server,
    relaunch: async () => {
      const page = await opened.context.newPage();
      await page.goto(server.url(lmsPage));
      return page;
    },
    close: async () => {
      await opened.context.close();
      await server.close();
      zip.close();
    },
  };
}
