import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPreview } from '../../../src/preview/open-preview.ts';
import type { RunningServer } from '../../../src/preview/server.ts';
import { writeSamplePackages, writeZip } from '../../support/sample-packages.ts';

let root: string;
let server: RunningServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'aim4he-preview-'));
  const folder = join(root, 'dist/packages');
  const packages = await writeSamplePackages(folder);
  await writeZip(join(folder, 'hostile.zip'), { 'index.html': '' });
  const hostile = { file: 'hostile.zip', unit: 'x', title: 'Hostile', format: 'scorm12' };
  await writeFile(
    join(folder, 'index.json'),
    JSON.stringify({ packages: [...packages, { ...packages[0], ...hostile }] }),
  );
  await mkdir(join(root, 'dist/site/en'), { recursive: true });
  await writeFile(join(root, 'dist/site/en/index.html'), 'home');
  await writeFile(join(root, 'secret.txt'), 'secret');
  server = await openPreview({ root, port: 0, exact: false, database: ':memory:' });
});

afterAll(async () => {
  await server.close();
  await rm(root, { recursive: true });
});

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A raw request: `fetch` would tidy up the path and the headers first. */
function ask(path: string, headers: Record<string, string> = {}, body?: string): Promise<Reply> {
  const { hostname, port, host } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const method = body === undefined ? 'GET' : 'POST';
    const request = httpRequest(
      { hostname, port, path, method, headers: { host, ...headers } },
      async (response) => {
        let text = '';
        for await (const part of response) text += part;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const post = (path: string, fields: Record<string, string>): Promise<Reply> =>
  ask(path, { origin: server.origin }, new URLSearchParams(fields).toString());

async function launch(file: string): Promise<{ page: string; entry: string; commit: string }> {
  const { headers } = await post('/launch', { learner: 'Ilze', package: file });
  const { body } = await ask(headers.location ?? '');
  const config = JSON.parse(/id="launch">(.*?)<\/script>/.exec(body)?.[1] ?? '{}');
  return { page: body, entry: config.entry, commit: config.commitAddress };
}

test('it listens on this computer alone', () => {
  expect(new URL(server.origin).hostname).toBe('127.0.0.1');
});

test('another host name is refused: a web site must not read attempts through a name of its own', async () => {
  expect((await ask('/', { host: 'evil.example' })).status).toBe(421);
  expect((await ask('/', { host: `localhost:${new URL(server.origin).port}` })).status).toBe(200);
});

test('a form of another web site changes nothing', async () => {
  expect((await ask('/reset', { origin: 'https://evil.example' }, 'everything=1')).status).toBe(403);
  expect((await ask('/reset', {}, 'everything=1')).status).toBe(403);
});

test('its pages load nothing from elsewhere and run no script of their own text', async () => {
  const policy = (await ask('/')).headers['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self';");
});

test('every package is listed with title, language, format, size and version', async () => {
  const { body } = await ask('/');
  for (const text of ['Sample', 'English', 'SCORM 1.2', 'SCORM 2004', 'Web pages', '1 kB', '0.1.0']) {
    expect(body).toContain(text);
  }
});

test('a package is served as Moodle does: no directory index, odd types, no compression, long cache', async () => {
  const { entry } = await launch('aim4he-sample-en-scorm12.zip');
  expect(entry).toMatch(/^\/pluginfile\.php\/\d+\/mod_scorm\/content\/1\/index\.html$/);
  const page = await ask(entry, { 'accept-encoding': 'gzip' });
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(page.headers['content-encoding']).toBeUndefined();
  expect(page.headers['cache-control']).toBe('private, max-age=7776000, no-transform, immutable');
  const base = entry.slice(0, -'index.html'.length);
  expect((await ask(`${base}sample.js`)).headers['content-type']).toBe('application/x-javascript');
  expect((await ask(`${base}module.mjs`)).headers['content-type']).toBe('text/plain');
  expect((await ask(base)).status).toBe(404);
});

test('no path leads out of a package, a site or the built folder', async () => {
  const { entry } = await launch('aim4he-sample-en-scorm12.zip');
  const outside = [
    entry.replace('index.html', '..%2f..%2f..%2fsecret.txt'),
    '/site/../../secret.txt',
    '/site/..%2f..%2fsecret.txt',
    '/site/%2e%2e/%2e%2e/secret.txt',
    '/_preview/../open-preview.ts',
    '/_preview/fonts/..%2f..%2f..%2fsecret.txt',
    '/download/..%2findex.json',
    '/web/..%2f..%2f/secret.txt',
    '/site/%',
    '/site/en%00',
  ];
  for (const path of outside) {
    const { status, body } = await ask(path);
    expect([path, status]).toEqual([path, 404]);
    expect(body).not.toBe('secret');
  }
});

test('a web package and the site are plain sites, with a page for each folder', async () => {
  expect((await ask('/web/aim4he-sample-en-web.zip/')).body).toContain('<h1>Sample</h1>');
  expect((await ask('/site/en/')).body).toBe('home');
  expect((await ask('/web/aim4he-sample-en-web.zip/module.mjs')).headers['content-type']).toContain(
    'text/javascript',
  );
});

test('a package without a manifest is refused with the reason', async () => {
  const { status, body } = await post('/launch', { learner: 'Ilze', package: 'hostile.zip' });
  expect(status).toBe(422);
  expect(body).toContain('There is no imsmanifest.xml at its root.');
});

test('a commit is stored and shown in the gradebook', async () => {
  const { commit } = await launch('aim4he-sample-en-scorm12.zip');
  const elements = { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '83' };
  const stored = await ask(commit, { origin: server.origin }, JSON.stringify({ elements, final: true }));
  expect(stored.status).toBe(200);
  const { body } = await ask('/gradebook');
  expect(body).toContain('passed');
  expect(body).toContain('>83<');
  expect((await launch('aim4he-sample-en-scorm12.zip')).page).toContain('mode <strong>review</strong>');
});

test.each([
  ['{"elements":{"a":1},"final":true}', 400],
  ['{"elements":[],"final":true}', 400],
  ['null', 400],
  ['{', 400],
  [`{"elements":{"a":"${'x'.repeat(1_000_000)}"},"final":false}`, 413],
])('a body that is no commit is refused (%#)', async (body, status) => {
  const { commit } = await launch('aim4he-sample-en-scorm2004.zip');
  expect((await ask(commit, { origin: server.origin }, body)).status).toBe(status);
});

test('a hostile learner name is text on every page', async () => {
  const name = '<img src=x onerror=alert(1)>"\'</script>';
  const { headers } = await post('/launch', { learner: name, package: 'aim4he-sample-en-scorm12.zip' });
  for (const path of [headers.location ?? '', '/', '/gradebook']) {
    const { body } = await ask(path);
    expect(body).not.toContain('<img src=x');
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&lt;/script&gt;');
  }
});

test('a busy port moves on to the next free one, unless it was asked for by number', async () => {
  const port = Number(new URL(server.origin).port);
  const next = await openPreview({ root, port, exact: false, database: ':memory:' });
  expect(Number(new URL(next.origin).port)).toBeGreaterThan(port);
  await next.close();
  await expect(openPreview({ root, port, exact: true, database: ':memory:' })).rejects.toThrow(
    `Port ${port} is in use. Choose another one with --port.`,
  );
});
