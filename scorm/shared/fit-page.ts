import type { PackageFormat, Unit } from '../format.ts';
import { attributeOf, type HtmlElement, type HtmlPage } from './html-page.ts';
import { targetOf } from './relative-urls.ts';

/** The player script every built page names; packages get that of their own format. */
export const builtPlayer = '_js/player-web.js';

/** What the attribute `data-site-only` of an element may say. */
export const siteOnlyKinds = ['', 'languages', 'link'] as const;

/**
 * Changes the three things in which a page of a package differs from the page of the site, in this order: what only
 * the site has is taken out, the player script is swapped, the content security policy is set.
 *
 * @returns how often the player script was named
 */
export function fitPage(page: HtmlPage, unit: Unit, format: PackageFormat): number {
  removeSiteOnly(page, unit.scope);
  setConnectSources(page, format.connectSources);
  return swapPlayer(page, format.tracker);
}

/**
 * - `data-site-only`: navigation of the site; not in packages of a module.
 * - `data-site-only="languages"`: leads to another language; in no package, since a package holds one language.
 * - `data-site-only="link"`: a link in running text that leads out of the module; its words stay, the link goes.
 */
function removeSiteOnly(page: HtmlPage, scope: Unit['scope']): void {
  const goes = (element: HtmlElement): boolean => {
    const kind = attributeOf(element, 'data-site-only');
    return kind !== undefined && (scope === 'module' || kind === 'languages');
  };
  let element = page.elements().find(goes);
  while (element) {
    if (attributeOf(element, 'data-site-only') === 'link') page.unwrap(element);
    else page.remove(element);
    element = page.elements().find(goes);
  }
}

function swapPlayer(page: HtmlPage, tracker: string): number {
  const names = page.elements().flatMap((element) =>
    ['src', 'href'].flatMap((attribute) => {
      const url = attributeOf(element, attribute);
      const target = url === undefined ? undefined : targetOf(page.path, url);
      const isPlayer = target?.kind === 'file' && target.path === builtPlayer;
      return isPlayer && url !== undefined ? [{ element, attribute, url }] : [];
    }),
  );
  for (const { element, attribute, url } of names) {
    const swapped = url.replace('player-web.js', `player-${tracker}.js`);
    if (swapped !== url) page.setAttribute(element, attribute, swapped);
  }
  return names.length;
}

/**
 * Sets the directive `connect-src` (Content Security Policy Level 3, section 6.1.2) in the policy of the page; a page
 * without a policy gets one that says nothing else.
 */
function setConnectSources(page: HtmlPage, sources: readonly string[]): void {
  const elements = page.elements();
  const directive = `connect-src ${sources.join(' ')}`;
  const policy = elements.find(
    (element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  if (policy) {
    page.setAttribute(policy, 'content', withDirective(policy, directive));
    return;
  }
  const charset = elements.find((element) => attributeOf(element, 'charset') !== undefined);
  if (charset) {
    page.insertAfter(charset, `<meta http-equiv="content-security-policy" content="${directive}">`);
  }
}

function withDirective(policy: HtmlElement, directive: string): string {
  const others = (attributeOf(policy, 'content') ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !/^connect-src(\s|$)/i.test(part));
  return [...others, directive].join('; ');
}
