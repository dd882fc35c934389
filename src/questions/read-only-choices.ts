const CHANGING_KEYS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', ' '];

const isChoice = (target: EventTarget | null) =>
  target instanceof HTMLInputElement && (target.type === 'radio' || target.type === 'checkbox');

/**
 * Keeps radios and checkboxes as they are while `isSettled`. HTML has no read-only state for them, and `disabled`
 * would take them out of the focus order and grey them.
 */
export function keepChoicesWhile(form: HTMLFormElement, isSettled: () => boolean): void {
  form.addEventListener('click', (event) => {
    if (isChoice(event.target) && isSettled()) event.preventDefault();
  });
  form.addEventListener('keydown', (event) => {
    if (isChoice(event.target) && isSettled() && CHANGING_KEYS.includes(event.key)) event.preventDefault();
  });
}
