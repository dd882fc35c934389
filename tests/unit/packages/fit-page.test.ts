import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../scorm/format.ts';
import { scorm12 } from '../../../scorm/scorm12/package.ts';
import { scorm2004 } from '../../../scorm/scorm2004/package.ts';
import { fitPage } from '../../../scorm/shared/fit-page.ts';
import { HtmlPage } from '../../../scorm/shared/html-page.ts';
import { web } from '../../../scorm/web/package.ts';
import { sampleUnit } from '../../support/sample-site.ts';

const module = sampleUnit();
const course: Unit = { ...module, scope: 'course' };

function fitted(html: string, unit = module, format = scorm12): string {
  const page = new HtmlPage('en/mini/player.html', new TextEncoder().encode(html));
  fitPage(page, unit, format);
  return new TextDecoder().decode(page.toBytes());
}

describe('elements of the site alone', () => {
  const html =
    '<p><nav data-site-only>n<b data-site-only="languages">l</b></nav><i data-site-only="languages">m</i><a href="../x.html" data-site-only="link">t</a></p>';

  test('go from a package of a module; words of a link stay', () => {
    expect(fitted(html)).toBe('<p>t</p>');
  });

  test('stay in a package of the course, but for other languages', () => {
    expect(fitted(html, course, web)).toBe(
      '<p><nav data-site-only>n</nav><a href="../x.html" data-site-only="link">t</a></p>',
    );
  });
});

describe('the player script', () => {
  const html =
    '<link rel="preload" href="../../_js/player-web.js"><script src="../../_js/player-web.js" defer></script>';

  test('is that of the format wherever it is named', () => {
    expect(fitted(html)).toBe(html.replaceAll('player-web', 'player-scorm12'));
    expect(fitted(html, module, scorm2004)).toBe(html.replaceAll('player-web', 'player-scorm2004'));
    expect(fitted(html, module, web)).toBe(html);
  });

  test('is not confused with a script of the same name elsewhere', () => {
    const other = '<script src="player-web.js"></script>';
    expect(fitted(other)).toBe(other);
  });
});

describe('the content security policy', () => {
  const policy = (content: string) =>
    `<head><meta http-equiv="Content-Security-Policy" content="${content}"></head>`;

  test('gets the sources of the format in place of those of the site', () => {
    const html = policy("default-src 'self'; connect-src 'self' https://example.org; img-src data:");
    expect(fitted(html)).toBe(policy("default-src 'self'; img-src data:; connect-src 'none'"));
    expect(fitted(html, module, web)).toBe(policy("default-src 'self'; img-src data:; connect-src 'self'"));
  });

  test('is written where there is none', () => {
    expect(fitted('<head><meta charset="utf-8"><title>t</title></head>')).toBe(
      `<head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="connect-src 'none'"><title>t</title></head>`,
    );
  });
});
