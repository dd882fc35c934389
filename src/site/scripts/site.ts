import { markDueStamps } from './page/review-due.ts';

/** What every page does: its menus, language links that keep the place, stamps of facts that are due for review. */

const drops = [...document.querySelectorAll<HTMLDetailsElement>('[data-drop]')];

/** One menu at a time; Escape and a click elsewhere close it. */
function closeDrops(except?: Element): void {
  for (const drop of drops) if (drop !== except) drop.open = false;
}

for (const drop of drops) {
  drop.addEventListener('toggle', () => {
    if (drop.open) closeDrops(drop);
  });
}
document.addEventListener('click', ({ target }) => {
  const within = target instanceof Element ? (target.closest('[data-drop]') ?? undefined) : undefined;
  closeDrops(within);
});
document.addEventListener('keydown', ({ key }) => {
  const open = drops.find((drop) => drop.open);
  if (key !== 'Escape' || !open) return;
  open.open = false;
  open.querySelector('summary')?.focus();
});

/** Headings have the same anchors in every language, so the place in the page is kept too. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-languages] a')) {
  link.addEventListener('click', () => {
    const section = document.querySelector<HTMLElement>('[data-section-link][aria-current]');
    link.hash = location.hash || (section ? `#${section.dataset.sectionLink}` : '');
  });
}

markDueStamps(new Date());
