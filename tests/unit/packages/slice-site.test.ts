import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../scorm/format.ts';
import { scorm12 } from '../../../scorm/scorm12/package.ts';
import { sliceSite } from '../../../scorm/shared/slice-site.ts';
import { unitsOf } from '../../../scorm/units.ts';
import { web } from '../../../scorm/web/package.ts';
import { formatProblems } from '../../../src/problems/format-problem.ts';
import { changedSite, miniCourse, sampleSite, sampleUnit } from '../../support/sample-site.ts';

const unit = sampleUnit();
const lesson = 'en/mini/mc-l2-an-owner.html';

/** What is said when the lesson holds this HTML. */
function said(html: string, more: Record<string, string | undefined> = {}): string {
  const page = `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"></head>\n<body>${html}</body></html>`;
  return formatProblems(sliceSite(changedSite({ [lesson]: page, ...more }), unit, scorm12).problems, 'text');
}

test('a module holds its pages, the shared ones it links to and what they load', () => {
  const { files, problems } = sliceSite(sampleSite(), unit, scorm12);
  expect(problems).toEqual([]);
  expect(files.map(({ path }) => path)).toEqual([
    '_a/bars-2x.png',
    '_a/bars.png',
    '_a/fonts/sample.woff2',
    '_a/icon.svg',
    '_a/reset.css',
    '_a/site.css',
    '_js/page.js',
    '_js/player-scorm12.js',
    '_js/worker.js',
    'en/glossary.html',
    'en/mini/achievement.json',
    'en/mini/credential.html',
    'en/mini/index.html',
    'en/mini/mc-l1-a-figure.html',
    'en/mini/mc-l2-an-owner.html',
    'en/mini/player.html',
    'en/mini/portfolio.html',
    'en/mini/quiz.html',
    'en/mini/register.csv',
  ]);
});

test('files that are not pages keep their bytes', () => {
  const site = sampleSite();
  const { files } = sliceSite(site, unit, scorm12);
  for (const { path, bytes } of files) if (!path.endsWith('.html')) expect(bytes).toEqual(site.read(path));
});

test('the course holds every page of its language and none of another', () => {
  const site = sampleSite();
  const course = unitsOf(miniCourse(), site.paths).find(({ scope }) => scope === 'course') as Unit;
  const { files, problems } = sliceSite(site, course, web);
  expect(problems).toEqual([]);
  const pages = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  expect(pages).toEqual(
    [...site.paths].filter((path) => path.startsWith('en/') && path.endsWith('.html')).sort(),
  );
});

test('two slices of one site are equal', () => {
  expect(sliceSite(sampleSite(), unit, scorm12)).toEqual(sliceSite(sampleSite(), unit, scorm12));
});

describe('says where and what', () => {
  test('when a link leaves the package', () => {
    expect(said('<a href="../about-the-role.html">role</a>')).toMatchInlineSnapshot(`
      "site/en/mini/mc-l2-an-owner.html:3:10  (error: leaves-package)
        The link \`../about-the-role.html\` leads to en/about-the-role.html, which is not part of the package.
        Fix: Mark navigation with \`data-site-only\`, a switch of language with \`data-site-only="languages"\`, and a link in running text with \`data-site-only="link"\`.

      "
    `);
  });

  test('when a file is missing', () => {
    expect(said('<img src="none.png" alt="">')).toMatchInlineSnapshot(`
      "site/en/mini/mc-l2-an-owner.html:3:12  (error: missing-file)
        The URL \`none.png\` leads to en/mini/none.png, which the site does not have.
        Fix: Correct the URL, or add the file.

      "
    `);
  });

  test('when a URL starts at the root', () => {
    expect(said('<a href="/en/mini/quiz.html">quiz</a>')).toMatchInlineSnapshot(`
      "site/en/mini/mc-l2-an-owner.html:3:10  (error: broken-url)
        The URL \`/en/mini/quiz.html\` starts at the root of the server; a package has no known place on a server.
        Fix: Write a relative URL that ends in the name of a file.

      "
    `);
  });

  test('when a file comes from elsewhere', () => {
    expect(said('<img src="https://example.org/a.png" alt="">')).toMatchInlineSnapshot(`
      "site/en/mini/mc-l2-an-owner.html:3:12  (error: foreign-url)
        The page loads \`https://example.org/a.png\` from elsewhere.
        Fix: Put the file into the site; a package works without a network.

      "
    `);
  });

  test('when a demanded page is missing', () => {
    expect(said('', { 'en/mini/portfolio.html': undefined })).toMatchInlineSnapshot(`
      "site/en/mini/portfolio.html:1:1  (error: missing-page)
        The package of mini in en needs the page en/mini/portfolio.html, which the site does not have.
        Fix: Build the site again with \`npm run build\`; if the page is still missing, no page of \`src/site/pages\` makes it.

      "
    `);
  });

  test('when the player page has no player script', () => {
    expect(said('', { 'en/mini/player.html': '<title>Player</title>' })).toMatchInlineSnapshot(`
      "site/en/mini/player.html:1:1  (error: no-player-script)
        The player page does not load _js/player-web.js, so there is no script to swap for that of the format.
        Fix: Load it with a \`<script defer>\` and a relative \`src\`.

      "
    `);
  });
});

describe('refuses', () => {
  test.each([
    ['broken-url', '<a href="../">up</a>'],
    ['broken-url', '<img src="//example.org/a.png">'],
    ['broken-url', '<i data-base="/pagefind/"></i>'],
    ['foreign-url', '<a href="javascript:alert(1)">a</a>'],
    ['foreign-url', '<script src="http://example.org/a.js"></script>'],
    ['leaves-package', '<link rel="stylesheet" href="../../pagefind/pagefind.css">'],
    ['leaves-package', '<iframe src="../../nl/mini/index.html"></iframe>'],
    ['missing-file', '<p style="background: url(none.png)">'],
  ])('%s in %s', (rule, html) => {
    const page = `<!doctype html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`;
    expect(
      sliceSite(changedSite({ [lesson]: page }), unit, scorm12).problems.map((problem) => problem.rule),
    ).toEqual([rule]);
  });

  test.each([
    ['a root-relative text in a script', { '_js/page.js': 'load("/_a/icon.svg")' }, 'broken-url'],
    ['a missing file in a style sheet', { '_a/site.css': 'p { background: url(none.png) }' }, 'missing-file'],
    ['a foreign style sheet', { '_a/site.css': '@import "https://example.org/a.css";' }, 'foreign-url'],
    [
      'an .mjs file',
      {
        '_a/x.mjs': '',
        '_a/icon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script href="x.mjs"/></svg>',
      },
      'mjs',
    ],
  ])('%s', (_, changes, rule) => {
    const { problems } = sliceSite(changedSite(changes), unit, scorm12);
    expect(problems.map((problem) => problem.rule)).toContain(rule);
  });

  test('every problem at once', () => {
    expect(
      said('<a href="/a">a</a><img src="b.png"><img src="https://example.org/c.png">').match(/error:/g),
    ).toHaveLength(3);
  });
});
