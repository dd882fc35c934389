import { expect, test } from 'vitest';
import { element, xmlDocument } from '../../../scorm/shared/xml.ts';

const written = (root: Parameters<typeof xmlDocument>[0]) => new TextDecoder().decode(xmlDocument(root));

test('elements, attributes and texts are indented and escaped', () => {
  const root = element('a', { b: 'x"<&>\n\ty' }, [element('c', {}, 'ğ <&> ]]>\r'), element('d', {})]);
  expect(written(root)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<a b="x&quot;&lt;&amp;&gt;&#10;&#9;y">
  <c>ğ &lt;&amp;&gt; ]]&gt;&#13;</c>
  <d/>
</a>
`);
});

test.each(['\u0000', '\u000b', '\ud800', '\uffff'])('a text with %j is refused', (text) => {
  expect(() => written(element('a', {}, text))).toThrow(RangeError);
});

test('letters outside the basic plane pass', () => {
  expect(written(element('a', {}, '𝛼😀'))).toContain('<a>𝛼😀</a>');
});
