import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../src/site/csp.ts';
import { scriptEntries } from '../../../src/site/integrations/classic-scripts.ts';
import { sharedStyles, stylesOf, withStyles } from '../../../src/site/integrations/merge-styles.ts';
import { dayOf } from '../../../src/site/scripts/page/review-due.ts';

const link = (href: string) => `<link rel="stylesheet" href="${href}">`;

describe('style sheets', () => {
  const html = `<head>${link('/_a/a.css')}<title>x</title>${link('/_a/b.css')}</head>`;

  it('are found in the order of the page and put in the place of the first', () => {
    expect(stylesOf(html)).toEqual(['/_a/a.css', '/_a/b.css']);
    expect(withStyles(html, ['/_a/c.css', '/_a/d.css'])).toBe(
      `<head>${link('/_a/c.css')}${link('/_a/d.css')}<title>x</title></head>`,
    );
  });

  it('are shared when every page has them', () => {
    expect(
      sharedStyles([
        ['a', 'b', 'c'],
        ['b', 'a'],
        ['a', 'b', 'd'],
      ]),
    ).toEqual(['a', 'b']);
  });
});

describe('scripts', () => {
  it('are found by their place', () => {
    const entries = scriptEntries(process.cwd());
    for (const name of [
      'theme',
      'site',
      'page',
      'module',
      'quiz',
      'home',
      'search',
      'device-session',
      'player-web',
    ]) {
      expect(entries.has(name), name).toBe(true);
    }
  });
});

describe('the Content Security Policy', () => {
  it('allows nothing but files of the site, and code compiled in the browser on the search page alone', () => {
    const plain = contentSecurityPolicy('plain');
    expect(plain).toContain("script-src 'self';");
    expect(plain).not.toMatch(/unsafe|https?:|\*/);
    expect(contentSecurityPolicy('search')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  });
});

describe('the day of today', () => {
  it('is that of the reader, not that of Greenwich', () => {
    expect(dayOf(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05');
    expect(dayOf(new Date(2026, 11, 31, 23, 59))).toBe('2026-12-31');
  });
});
