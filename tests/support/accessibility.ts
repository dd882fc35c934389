import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The settings every kind of page is looked at in. */
export const looks = [
  { name: 'light', colorScheme: 'light', width: 1280 },
  { name: 'dark', colorScheme: 'dark', width: 1280 },
  { name: '320 px', colorScheme: 'light', width: 320 },
] as const;

/** Everything `axeViolations`, `horizontalOverflow` and `smallTargets` find in a page in any of the looks. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const { name, colorScheme, width } of looks) {
    // Without motion a change of colours is there at once, not half-way through a transition.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 800 });
    const overflow = await horizontalOverflow(page);
    const found = [...(await axeViolations(page)), ...(await smallTargets(page))];
    if (overflow > 0) found.push(`${overflow} px stand out to the right`);
    problems.push(...found.map((problem) => `${name}: ${problem}`));
  }
  return problems;
}

/**
 * Rules of WCAG 2.2 A and AA and axe's best practices that a page breaks, one line per element. Looks into frames of
 * the same origin too.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  }
  const results = await page.evaluate(
    async (options) => {
      const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
      return (await runner.run(document, options)).violations;
    },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      resultTypes: ['violations' as const],
    },
  );
  return results.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(' ')}`));
}

/** How many pixels of a page stand out to the right of the window. */
export const horizontalOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** WCAG 2.2, 2.5.8: controls under 24 px in one direction, links in running text excepted. */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isInText = (element: Element): boolean =>
      element.localName === 'a' && getComputedStyle(element).display === 'inline';
    return [...document.querySelectorAll('a[href], button, select, summary, input:not([type="hidden"])')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !isInText(element))
      .map((element) => {
        const label = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : null;
        return { element, box: (label ?? element).getBoundingClientRect() };
      })
      .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 23.9 || box.height < 23.9))
      .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} ${box.width} × ${box.height}`);
  });

export interface TabStop {
  /** Enough of the element to recognise it. */
  readonly element: string;
  /** Width of the focus ring in pixels. */
  readonly ring: number;
  /** True where the focused element, or its ring, can be seen at all. */
  readonly visible: boolean;
  /** Position in the document. */
  readonly order: number;
}

/** Presses Tab through the whole page, from its start, and tells where the focus went. */
export async function tabStops(page: Page, limit = 400): Promise<TabStop[]> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    window.scrollTo(0, 0);
  });
  const stops: TabStop[] = [];
  while (stops.length < limit) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focusedStop);
    if (stop === undefined || stops.some(({ order }) => order === stop.order)) return stops;
    stops.push(stop);
  }
  return stops;
}

function focusedStop(): TabStop | undefined {
  const element = document.activeElement;
  if (element === null || element === document.body || element === document.documentElement) return undefined;
  const ringOf = (one: Element | null): number => {
    const style = one === null ? undefined : getComputedStyle(one);
    return style === undefined || style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
  };
  // A control that fills a card or stands beside its picture shows its ring there.
  const above = (one: Element | null, levels = 3): Element[] =>
    one?.parentElement && levels > 0 ? [one.parentElement, ...above(one.parentElement, levels - 1)] : [];
  // A link that wraps has one box per line; the middle of all of them may be no part of it.
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const middle = document.elementFromPoint(
    Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1),
    Math.min(Math.max(box.y + box.height / 2, 0), innerHeight - 1),
  );
  const label = element.closest('label');
  return {
    element: element.outerHTML.slice(0, 120),
    ring: Math.max(ringOf(element), ringOf(element.nextElementSibling), ...above(element).map(ringOf)),
    visible: middle !== null && (element.contains(middle) || label?.contains(middle) === true),
    order: [...document.querySelectorAll('*')].indexOf(element),
  };
}

/** What is wrong with the way through a page by Tab; empty where nothing is. */
export async function tabProblems(page: Page, stops: readonly TabStop[]): Promise<string[]> {
  const missed = await page.evaluate(
    unreached,
    stops.map(({ order }) => order),
  );
  return [
    ...stops.filter(({ ring }) => ring < 2).map(({ element }) => `no focus ring of 2 px: ${element}`),
    ...stops.filter(({ visible }) => !visible).map(({ element }) => `focus is hidden: ${element}`),
    ...missed.map((element) => `never reached: ${element}`),
  ];
}

/** Controls that can be seen and that Tab did not come to: behind a trap, or with an order of their own. */
function unreached(reached: readonly number[]): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('*')];
  const groups = new Set(reached.map((order) => all[order]?.getAttribute('name')).filter(Boolean));
  const controls = 'a[href], button, select, summary, textarea, input:not([type="hidden"]), [tabindex]';
  return all
    .filter((element, order) => element.matches(controls) && !reached.includes(order))
    .filter((element) => element.getAttribute('tabindex') !== '-1' && !element.matches(':disabled'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !(element.matches('[type="radio"]') && groups.has(element.getAttribute('name'))))
    .map((element) => element.outerHTML.slice(0, 120));
}
