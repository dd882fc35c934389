import { fieldsOf, registerControl } from '../control.ts';
import type { TextRef } from '../review.ts';
import { reviewOrdering } from './review.ts';
import { ordering } from './score.ts';

const listOf = (form: HTMLFormElement) =>
  form.querySelector<HTMLOListElement>('[data-order]') as HTMLOListElement;
const rowsOf = (list: HTMLOListElement) => [...list.querySelectorAll<HTMLLIElement>(':scope > li')];
const letterOf = (row: HTMLElement) => row.dataset.place ?? '';

/** Letters in the order the page was built with. */
const shownFirst = (list: HTMLOListElement) => [...(list.dataset.order ?? '')];

/** The first row cannot move up and the last not down; their buttons stay in the order of tabbing. */
function updateButtons(list: HTMLOListElement): void {
  const rows = rowsOf(list);
  for (const button of list.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    const end = button.dataset.move === 'up' ? rows.at(0) : rows.at(-1);
    button.setAttribute('aria-disabled', String(button.closest('li') === end));
  }
}

function arrange(list: HTMLOListElement, letters: readonly string[]): void {
  const rows = rowsOf(list);
  list.append(
    ...letters
      .map((letter) => rows.find((row) => letterOf(row) === letter))
      .filter((row) => row !== undefined),
  );
  for (const row of rows) row.classList.remove('q-moved');
  updateButtons(list);
}

/** Moves the neighbour instead of the row itself, so that the button keeps the focus and nothing is read twice. */
function move(list: HTMLOListElement, row: HTMLLIElement, up: boolean): TextRef | undefined {
  const neighbour = up ? row.previousElementSibling : row.nextElementSibling;
  if (neighbour === null) return undefined;
  if (up) row.after(neighbour);
  else row.before(neighbour);
  const rows = rowsOf(list);
  for (const each of rows) each.classList.toggle('q-moved', each === row);
  list.dataset.touched = '';
  updateButtons(list);
  const item = row.querySelector('[data-text]')?.textContent?.trim() ?? '';
  return { key: 'question.order.moved', values: { item, n: rows.indexOf(row) + 1, total: rows.length } };
}

registerControl({
  logic: ordering,
  keepsPicks: true,
  read(form) {
    const list = listOf(form);
    if (list.dataset.touched !== undefined) return { answer: rowsOf(list).map(letterOf) };
    const usable = fieldsOf(form).filter((button) => button.getAttribute('aria-disabled') !== 'true');
    return { missing: { key: 'question.error.order' }, fields: usable.slice(0, 1) };
  },
  write(form, answer) {
    const list = listOf(form);
    if (answer === undefined) delete list.dataset.touched;
    else list.dataset.touched = '';
    arrange(list, answer ?? shownFirst(list));
  },
  review: reviewOrdering,
  setUp(form, say) {
    const list = listOf(form);
    updateButtons(list);
    list.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('[data-move]');
      const row = button?.closest('li');
      const moved = row && move(list, row, button?.dataset.move === 'up');
      if (!moved) return;
      list.dispatchEvent(new Event('input', { bubbles: true }));
      say(moved);
    });
  },
});
