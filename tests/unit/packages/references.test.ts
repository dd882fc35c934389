import { expect, test } from 'vitest';
import { HtmlPage } from '../../../scorm/shared/html-page.ts';
import { cssReferences, pageReferences, scriptReferences } from '../../../scorm/shared/references.ts';

const references = (html: string) =>
  pageReferences(new HtmlPage('a.html', new TextEncoder().encode(html))).map(
    ({ url, use }) => `${use} ${url}`,
  );

test('a page refers to what its elements load and link', () => {
  const html = `<!doctype html><head><link rel=stylesheet href=a.css><link rel=canonical href=https://example.org/>
    <meta http-equiv=refresh content="0; url=next.html"><script src=a.js></script></head>
    <a href=b.html>b</a><form action=c.html></form><img src=a.png srcset="a.png 1x, b.png 2x">
    <video poster=p.jpg><source src=v.mp4><track src=t.vtt></video><object data=o.svg></object>
    <iframe src=f.html></iframe><svg><use xlink:href=s.svg#x></use></svg><p style="background: url(s.png)">
    <style>p { background: url('q.png') }</style><template><img src=t.png></template><i data-src="/root.png"></i>`;
  expect(references(html)).toEqual(
    [
      'load a.css',
      'link https://example.org/',
      'load next.html',
      'load a.js',
      'link b.html',
      'link c.html',
      'load a.png',
      'load a.png',
      'load b.png',
      'load p.jpg',
      'load v.mp4',
      'load t.vtt',
      'load o.svg',
      'load f.html',
      'load s.svg#x',
      'load s.png',
      'load q.png',
      'load t.png',
      'load /root.png',
    ].map((line) => (line === 'load next.html' ? 'link next.html' : line)),
  );
});

test('a style sheet refers to url() and @import, not to what stands in comments', () => {
  const css = `@import "a.css"; @import url(b.css); /* url(no.png) */ p { background: url( "c d.png" ) }`;
  expect(cssReferences(css).map(({ url }) => url)).toEqual(['a.css', 'b.css', 'c d.png']);
});

test('offsets of a style sheet are those of the text, comments included', () => {
  const css = '/* long comment */ p { background: url(a.png) }';
  expect(css.slice(cssReferences(css)[0]?.offset)).toMatch(/^url\(a\.png\)/);
});

test('a script may refer to texts that look like files', () => {
  const script = `load("./a.js"); load('../b/c.json'); load(\`d.css\`); say("e.txt"); say("not a file.js");`;
  expect(scriptReferences(script).map(({ url }) => url)).toEqual(['./a.js', '../b/c.json', 'd.css']);
});
