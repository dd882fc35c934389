import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { zipFiles } from '../../../scorm/shared/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = [
  { path: 'b.html', bytes: bytes('b'.repeat(500)) },
  { path: 'B.woff2', bytes: bytes('w'.repeat(500)) },
  { path: 'a/b.css', bytes: bytes('a'.repeat(500)) },
];

async function entries(zip: Buffer) {
  const opened = await fromBufferPromise(zip, { lazyEntries: true });
  const found = [];
  for await (const entry of opened.eachEntry()) found.push(entry);
  return found;
}

test('entries are sorted, dated 1980 and plain files', async () => {
  const found = await entries(await zipFiles(files));
  expect(found.map(({ fileName }) => fileName)).toEqual(['B.woff2', 'a/b.css', 'b.html']);
  for (const entry of found) {
    expect(entry.lastModFileDate).toBe(0x21);
    expect(entry.lastModFileTime).toBe(0);
    expect(entry.externalFileAttributes >>> 16).toBe(0o100644);
    expect(entry.extraFields).toEqual([]);
  }
});

test('texts are deflated, compressed types are stored', async () => {
  const found = await entries(await zipFiles(files));
  const methods = Object.fromEntries(found.map((entry) => [entry.fileName, entry.compressionMethod]));
  expect(methods).toEqual({ 'B.woff2': 0, 'a/b.css': 8, 'b.html': 8 });
});

test('bytes are the same in any order of the files and in any time zone', async () => {
  const digest = createHash('sha256')
    .update(await zipFiles([...files].reverse()))
    .digest('hex');
  const module = join(import.meta.dirname, '../../../scorm/shared/zip.ts');
  const script = `import { zipFiles } from ${JSON.stringify(module)};
    import { createHash } from 'node:crypto';
    const files = ${JSON.stringify(files.map(({ path, bytes: content }) => ({ path, text: new TextDecoder().decode(content) })))};
    const zip = await zipFiles(files.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) })));
    process.stdout.write(createHash('sha256').update(zip).digest('hex'));`;
  for (const TZ of ['UTC', 'Pacific/Auckland', 'America/St_Johns']) {
    const made = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, TZ },
    });
    expect(made.toString()).toBe(digest);
  }
});
