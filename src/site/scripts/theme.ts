/**
 * Runs before the page is drawn, so that nothing flashes: the theme the reader chose on this device, and whether the
 * page stands in a frame, where the player has the header and the footer.
 */
const key = 'aim4he.theme';
const root = document.documentElement;

type Theme = 'system' | 'light' | 'dark';
const isTheme = (text: unknown): text is Theme => text === 'system' || text === 'light' || text === 'dark';

function stored(): Theme {
  try {
    const text = localStorage.getItem(key);
    return isTheme(text) ? text : 'system';
  } catch {
    return 'system';
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  for (const button of document.querySelectorAll<HTMLElement>('[data-theme-choice]')) {
    button.setAttribute('aria-pressed', String(button.dataset.themeChoice === theme));
  }
}

function choose(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Where nothing can be stored the choice holds for this page.
  }
  apply(theme);
}

root.classList.add('scripted');
root.classList.toggle('framed', window.parent !== window);
apply(stored());
document.addEventListener('DOMContentLoaded', () => apply(stored()));
document.addEventListener('click', ({ target }) => {
  const choice =
    target instanceof Element && target.closest<HTMLElement>('[data-theme-choice]')?.dataset.themeChoice;
  if (isTheme(choice)) choose(choice);
});
addEventListener('storage', (event) => {
  if (event.key === key) apply(stored());
});
