import { expect, test } from 'vitest';
import { html, jsonBlock } from '../../../src/preview/html.ts';

const hostile = `</title><script>alert("1")</script>' onclick='x&amp;`;

test('every inserted text is escaped, in elements and in attributes', () => {
  expect(html`<p title="${hostile}">${hostile}</p>`.toString()).toBe(
    '<p title="&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onclick=&#39;x&amp;amp;">' +
      '&lt;/title&gt;&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onclick=&#39;x&amp;amp;</p>',
  );
});

test('pieces of HTML and lists of them are inserted as they are, false and undefined as nothing', () => {
  expect(html`${[html`<b>a</b>`, 'b<']}${false}${undefined}${0}`.toString()).toBe('<b>a</b>b&lt;0');
});

test('a JSON block cannot be closed from within and reads back to the same data', () => {
  const block = jsonBlock('launch', { name: hostile }).toString();
  expect(block.match(/<\/script>/g)).toHaveLength(1);
  const text = block.replace(/^<script[^>]*>/, '').replace(/<\/script>$/, '');
  expect(JSON.parse(text)).toEqual({ name: hostile });
});
