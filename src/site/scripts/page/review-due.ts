/** A day as `YYYY-MM-DD`, by the reader's calendar. */
export function dayOf(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/**
 * Says at each stamp whose day has come that its fact is due for review. Worked out here and not at build time, so that
 * builds on different days are equal and a package that is two years old says so.
 */
export function markDueStamps(now: Date): void {
  const today = dayOf(now);
  let due = 0;
  for (const stamp of document.querySelectorAll<HTMLElement>('.stamp[data-review]')) {
    if ((stamp.dataset.review ?? '') > today || !stamp.dataset.due) continue;
    const mark = document.createElement('span');
    mark.className = 'stamp due';
    mark.textContent = stamp.dataset.due;
    stamp.after(' ', mark);
    if (stamp.closest('[data-fact]')) due++;
  }
  const sum = document.querySelector<HTMLElement>('[data-due-sum]');
  const count = document.querySelector('[data-due-count]');
  if (sum && count) {
    count.textContent = String(due);
    sum.hidden = false;
  }
}
