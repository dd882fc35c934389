import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accessibilityProblems, tabProblems, tabStops } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';

/** The checks the other browser tests rely on, proved on planted defects: each must be found, and a clean page must not. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const head = `<!doctype html><html lang="en"><head><title>Page</title><meta name="viewport" content="width=device-width">
<style>:root{color-scheme:light dark} body{font:16px sans-serif} :focus-visible{outline:3px solid} a{color:CanvasText} button,label{display:block;min-height:30px}</style>`;
const clean = {
  style: '',
  body: '<main><h1>Page</h1><p><a href="#a">A link</a></p><button>First</button><label><input type="checkbox"> Second</label><button>Third</button></main>',
};

async function problemsOf({ style, body }: typeof clean): Promise<string[]> {
  const page = await browser.newPage();
  await page.setContent(`${head}<style>${style}</style></head><body>${body}</body></html>`);
  const found = [...(await accessibilityProblems(page)), ...(await tabProblems(page, await tabStops(page)))];
  await page.close();
  return found;
}

test('a clean page has no problems', async () => {
  expect(await problemsOf(clean)).toEqual([]);
});

const inBody = (from: string, to: string) => ({ ...clean, body: clean.body.replace(from, to) });
const inStyle = (style: string) => ({ ...clean, style });

test.each([
  ['a control without a name', inBody('<button>First</button>', '<button></button>'), 'button-name'],
  ['a field without a label', inBody('<label><input type="checkbox"> Second</label>', '<input>'), 'label'],
  ['an image without a text', inBody('<h1>Page', '<img src="data:,"><h1>Page'), 'image-alt'],
  ['text that is too pale', inStyle('p,a{color:#bbb;background:#fff}'), 'light: color-contrast'],
  [
    'text that is too dark in dark mode',
    inStyle('@media (prefers-color-scheme: dark){p,a{color:#444;background:#111}}'),
    'dark: color-contrast',
  ],
  ['a list of things that are no items', inBody('<p>', '<ul><p>x</p></ul><p>'), 'list'],
  ['a heading that skips a level', inBody('<p>', '<h4>Deep</h4><p>'), 'heading-order'],
  ['a page without a main part', inBody('<main>', '<div>'), 'landmark-one-main'],
  ['a wrong role', inBody('<button>First', '<button role="heading">First'), 'aria-allowed-role'],
  [
    'a target of 10 px',
    inStyle('button{min-height:10px;height:10px;font-size:8px;padding:0;border:0}'),
    '× 10',
  ],
  ['a block wider than a phone', inStyle('h1{width:600px}'), '320 px: '],
  ['a removed focus ring', inStyle('button:focus-visible{outline:none}'), 'no focus ring'],
  ['a focus ring of 1 px', inStyle('button:focus-visible{outline-width:1px}'), 'no focus ring'],
  [
    'a bar that hides the focus',
    inStyle('main::after{content:"";position:fixed;inset:0;background:Canvas}'),
    'focus is hidden',
  ],
  [
    'a control that lets nobody go on',
    inBody(
      '<button>First</button>',
      '<button onkeydown="if (event.key === \'Tab\') event.preventDefault()">First</button>',
    ),
    'never reached',
  ],
  ['an order of its own', inBody('<button>Third', '<button tabindex="2">Third'), 'never reached'],
])('%s is found', async (_, page, sign) => {
  expect((await problemsOf(page)).join('\n')).toContain(sign);
});
