/** A section counts as the place once it has been at the top of the window for so long, in milliseconds. */
const settle = 1500;

/**
 * Follows which section is read: marks it in the outline at once, and tells `visited` after a while and when the page is
 * left. Before any section the anchor is `''`.
 */
export function followReading(visited: (anchor: string) => void): void {
  const headings = [...document.querySelectorAll<HTMLElement>('.prose h2[id]')];
  let current = '';
  let told: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (): void => {
    clearTimeout(timer);
    if (told !== current) visited(current);
    told = current;
  };
  const look = (): void => {
    const line = window.innerHeight * 0.3;
    const now = headings.findLast((heading) => heading.getBoundingClientRect().top < line)?.id ?? '';
    if (now === current && told !== undefined) return;
    current = now;
    mark(now);
    clearTimeout(timer);
    timer = setTimeout(tell, settle);
  };

  let waiting = false;
  addEventListener(
    'scroll',
    () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        look();
      });
    },
    { passive: true },
  );
  addEventListener('pagehide', tell);
  look();
}

function mark(anchor: string): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-section-link]')) {
    if (link.dataset.sectionLink === anchor) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}
