import { describe, expect, it } from 'vitest';
import { relativeFile } from '../../../src/site/integrations/relativize.ts';
import { resolveUrl } from '../../../src/site/integrations/resolve-url.ts';

const paths = new Set([
  '/index.html',
  '/en/index.html',
  '/en/facts.html',
  '/en/ai/index.html',
  '/en/ai/al-l1.html',
  '/en/ai/a b.html',
  '/_a/site.css',
  '/_js/page.js',
  '/fonts/sans.woff2',
]);

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'">${head}<title>t</title></head><body>${body}</body></html>`;
const faultsOf = (body: string, head?: string) =>
  relativeFile('/en/ai/al-l1.html', page(body, head), paths).problems;

describe('a URL in a page', () => {
  it.each([
    ['/fonts/sans.woff2', '../../fonts/sans.woff2'],
    ['/en/facts.html#AIA-01', '../facts.html#AIA-01'],
    ['/en/ai/al-l1.html?a=1#x', 'al-l1.html?a=1#x'],
    ['/en/', '../index.html'],
    ['/en/ai', 'index.html'],
    ['/en/facts', '../facts.html'],
    ['../facts.html', '../facts.html'],
    ['/en/ai/a%20b.html', 'a%20b.html'],
  ])('%s becomes %s', (url, expected) => {
    expect(resolveUrl('/en/ai/al-l1.html', url, paths)).toEqual({ url: expected });
  });

  it.each(['#sources', 'https://eur-lex.europa.eu/x', 'mailto:a@example.org', 'data:,x', ''])(
    '%s stays as it is',
    (url) => expect(resolveUrl('/en/ai/al-l1.html', url, paths)).toEqual({ url }),
  );
});

describe('a page of the site', () => {
  it('has relative URLs in every attribute that holds one, and keeps the rest of its bytes', () => {
    const before = page(
      '<a href="/en/facts.html">F</a><img src="/fonts/sans.woff2" srcset="/fonts/sans.woff2 1x, /_a/site.css 2x">',
      '<link rel="stylesheet" href="/_a/site.css"><script src="/_js/page.js" defer></script>',
    );
    const { text, problems } = relativeFile('/en/ai/al-l1.html', before, paths);
    expect(problems).toEqual([]);
    expect(text).toBe(
      before
        .replaceAll('="/en/', '="../')
        .replaceAll('"/fonts', '"../../fonts')
        .replaceAll('"/_', '"../../_')
        .replaceAll(', /_a', ', ../../_a'),
    );
  });

  it('is changed inside templates too', () => {
    const { text } = relativeFile(
      '/en/ai/al-l1.html',
      page('<template><a href="/en/facts.html">F</a></template>'),
      paths,
    );
    expect(text).toContain('<template><a href="../facts.html">');
  });

  it.each([
    ['a link to a page that does not exist', '<a href="/en/gone.html">x</a>', /does not exist/],
    ['a host without a scheme', '<img src="//example.org/x.png" alt="">', /without a scheme/],
    [
      'an unknown attribute that starts at the root',
      '<div data-load="/_js/page.js"></div>',
      /root of the server/,
    ],
    ['an inline script', '<script>alert(1)</script>', /inline <script>/],
    ['an inline style sheet', '<style>p{}</style>', /<style>/],
    ['a style attribute', '<p style="color:red">x</p>', /style attribute/],
    ['an event handler', '<p onclick="x()">x</p>', /handler onclick/],
    ['an id that is used twice', '<p id="a"></p><p id="a"></p>', /id "a" is used 2 times/],
  ])('does not get through with %s', (_, body, message) => {
    expect(faultsOf(body).join('\n')).toMatch(message);
  });

  it('does not get through without a Content Security Policy', () => {
    const { problems } = relativeFile('/index.html', '<!doctype html><p>x</p>', paths);
    expect(problems).toEqual(['The page has no Content Security Policy.']);
  });

  it('may hold data for scripts, and the same id in a template and outside', () => {
    expect(
      faultsOf(
        '<script type="application/json">{"a":"/x"}</script><template><p id="b"></p></template><p id="b"></p>',
      ),
    ).toEqual([]);
  });
});

describe('style sheets and scripts', () => {
  it('a style sheet has relative URLs', () => {
    const { text } = relativeFile('/_a/site.css', 'a{src:url(/fonts/sans.woff2);b:url("data:,x")}', paths);
    expect(text).toBe('a{src:url(../fonts/sans.woff2);b:url("data:,x")}');
  });

  it('a style sheet that names a missing file is a fault', () => {
    expect(relativeFile('/_a/site.css', 'a{b:url(/fonts/gone.woff2)}', paths).problems).toHaveLength(1);
  });

  it('a script that holds an address from the root is a fault, other slashes are not', () => {
    expect(
      relativeFile('/_js/page.js', 'load("/_a/x.png");split("/");a=`/en/facts.html`', paths).problems,
    ).toEqual([
      'The string "/_a/x.png" starts at the root of the server.',
      'The string `/en/facts.html` starts at the root of the server.',
    ]);
  });
});
