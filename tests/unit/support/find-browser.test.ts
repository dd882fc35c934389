import { expect, test } from 'vitest';
import { findBrowser, type Machine } from '../../support/find-browser.ts';

const machine = (files: readonly string[], more: Partial<Machine> = {}): Machine => ({
  platform: 'linux',
  arch: 'x64',
  environment: {},
  exists: (path) => files.includes(path),
  playwrightPath: () => '/playwright/chrome',
  unpackPackage: async () => '/tmp/chromium',
  ...more,
});

test('the variable CHROMIUM comes before everything else', async () => {
  const environment = { CHROMIUM: '/own/chromium' };
  const found = await findBrowser(machine(['/own/chromium', '/playwright/chrome'], { environment }));
  expect(found).toEqual({ source: 'CHROMIUM', path: '/own/chromium' });
});

test('a variable CHROMIUM that names no file is an error, not a silent fallback', async () => {
  const environment = { CHROMIUM: '/own/chromium' };
  await expect(findBrowser(machine(['/playwright/chrome'], { environment }))).rejects.toThrow(
    'The environment variable CHROMIUM names "/own/chromium", and there is no such file.',
  );
});

test("playwright's own browser comes before one of the system", async () => {
  const found = await findBrowser(machine(['/usr/bin/chromium', '/playwright/chrome']));
  expect(found).toEqual({ source: 'playwright', path: '/playwright/chrome' });
});

test('a browser of the system comes before the npm package', async () => {
  const found = await findBrowser(machine(['/usr/bin/google-chrome']));
  expect(found).toEqual({ source: 'system', path: '/usr/bin/google-chrome' });
});

test('a machine without any browser gets the one of the npm package', async () => {
  expect(await findBrowser(machine([]))).toEqual({ source: 'npm', path: '/tmp/chromium' });
});

test('a skipped source is not looked at', async () => {
  const found = await findBrowser(machine(['/playwright/chrome', '/usr/bin/chromium']), ['playwright']);
  expect(found.source).toBe('system');
});

test('where no source has one, the error names three remedies', async () => {
  await expect(findBrowser(machine([], { platform: 'darwin', arch: 'arm64' }))).rejects.toThrow(
    'The browser tests need Chromium and found none. Set the environment variable CHROMIUM to the path of one, ' +
      'or install it with "apt-get install chromium", or run "npx playwright install chromium".',
  );
});
