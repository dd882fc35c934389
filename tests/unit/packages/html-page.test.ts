import { expect, test } from 'vitest';
import { HtmlPage } from '../../../scorm/shared/html-page.ts';

const open = (html: string) => new HtmlPage('a.html', new TextEncoder().encode(html));
const text = (page: HtmlPage) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(page.toBytes());
const odd =
  "<!DOCTYPE html>\r\n<HTML lang=en><head><meta charset=utf-8></head>\n<P Class='a'  ID=b>ğ &amp; ķ<p>open";

test('a page that is not changed keeps its bytes', () => {
  expect(text(open(odd))).toBe(odd);
  expect(text(open(`\uFEFF${odd}`))).toBe(`\uFEFF${odd}`);
});

test('places are right behind a byte order mark', () => {
  const page = open('\uFEFF<p id="a">b</p>');
  const p = page.elements().find(({ tagName }) => tagName === 'p');
  if (!p) throw new Error('The sample has no paragraph.');
  page.setAttribute(p, 'id', 'c');
  expect(text(page)).toBe('\uFEFF<p id="c">b</p>');
});

test('only what is changed changes', () => {
  const page = open('<p>a<b data-x>c</b>d</p><a href="x" class=k>t</a><i>u</i>');
  const [, , , , b, a, i] = page.elements();
  if (!b || !a || !i) throw new Error('The sample has fewer elements.');
  page.remove(b);
  page.setAttribute(a, 'href', 'y"&z');
  page.insertAfter(a, '!');
  page.unwrap(i);
  expect(text(page)).toBe('<p>ad</p><a href="y&quot;&amp;z" class=k>t</a>!u');
});

test('a removed element takes what is in it along', () => {
  const page = open('<div><nav><a href=x>x</a></nav></div>');
  const nav = page.elements().find(({ tagName }) => tagName === 'nav');
  if (!nav) throw new Error('The sample has no nav.');
  page.remove(nav);
  expect(page.elements().map(({ tagName }) => tagName)).toEqual(['html', 'head', 'body', 'div']);
});
