import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the one browser of a test file. @param more flags such as `--host-resolver-rules=…` */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const { path } = await findBrowser();
  return chromium.launch({ executablePath: path, args: [...flags, ...more] });
}

/** Everything a page said or missed; a clean page leaves all three lists empty. */
export interface Watch {
  /** Console messages of every level and uncaught errors, with the address of the page. */
  readonly messages: string[];
  /** Requests that failed or were answered with a status of 400 or more. */
  readonly failed: string[];
  /** Requests to any other origin than the given ones. */
  readonly foreign: string[];
}

/** Starts to listen to a page and all its frames. @param origin the one origin that requests may go to */
export function watchPage(page: Page, origin: string): Watch {
  const watch: Watch = { messages: [], failed: [], foreign: [] };
  page.on('console', (message) => {
    watch.messages.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => {
    watch.messages.push(`uncaught: ${error.message} (${page.url()})`);
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A request that is cut off because the learner went on to the next page is no fault of the page.
    if (reason !== 'net::ERR_ABORTED') watch.failed.push(`${reason} ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) watch.failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^(https?|wss?):/.test(url) && !url.startsWith(`${origin}/`)) watch.foreign.push(url);
  });
  return watch;
}

/** A page in a context of its own (own storage), watched. */
export interface WatchedPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly watch: Watch;
}

export async function openPage(
  browser: Browser,
  url: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const watch = watchPage(page, new URL(url).origin);
  await page.goto(url);
  return { context, page, watch };
}
