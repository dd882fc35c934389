import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sha256 } from '../../scorm/package-index.ts';
import { builtPackages } from '../support/built-packages.ts';
import { root } from '../support/source-files.ts';

const { folder, site } = await builtPackages();
const work = mkdtempSync(join(tmpdir(), 'aim4he-zones-'));
afterAll(() => rmSync(work, { recursive: true }));

const digests = (packages: string) =>
  Object.fromEntries(readdirSync(packages).map((file) => [file, sha256(readFileSync(join(packages, file)))]));

test.each(['UTC', 'Pacific/Auckland'])('packages made in the time zone %s are the same bytes', (TZ) => {
  const out = join(work, TZ.replace('/', '-'));
  const script = `import { packageSite } from ${JSON.stringify(join(root, 'tests/support/built-packages.ts'))};
    await packageSite(${JSON.stringify(site)}, ${JSON.stringify(out)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, TZ } });
  expect(digests(out)).toEqual(digests(folder));
});
