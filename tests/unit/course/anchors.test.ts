import GithubSlugger from 'github-slugger';
import { expect, test } from 'vitest';
import { anchorSlugger } from '../../../src/course/anchors.ts';

const headings = [
  'A vendor’s 94 % says nothing about Latvian',
  'What runs here?',
  'What runs here?',
  'What runs here? 1',
  'Ünlü harfler: ığüşöç İSTANBUL',
  'Ģirts, Ķīna, Ļoti & Ņem',
  'Straße – über 50 %',
  '“Quotes”, (brackets) and `code`',
  'under_score and-hyphen',
  '½ of H₂O costs 3 €',
  'Emoji 🎓 here',
  '   ',
];

test('anchors are those that Astro gives to headings', () => {
  const ours = anchorSlugger();
  const theirs = new GithubSlugger();
  expect(headings.map(ours)).toEqual(headings.map((heading) => theirs.slug(heading)));
});
