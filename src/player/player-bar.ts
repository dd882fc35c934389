import type { Translate } from '../i18n/translate.ts';
import type { SaveStatus, UnitProgress } from '../session/page-session.ts';
import type { UnitPlan } from '../session/unit-plan.ts';
import { filledSquares, stateKey } from './banner.ts';
import { part } from './page-data.ts';

/** Shows how safe the last answer is, in squares and words. Not announced: the question that was answered does that. */
export function showStatus(status: SaveStatus, t: Translate): void {
  const filled = filledSquares(status);
  const saved = part('saved');
  saved.dataset.state = stateKey(status);
  for (const [at, square] of [...saved.querySelectorAll('rect')].entries())
    square.toggleAttribute('data-on', at < filled);
  const words = t(`session.state.${stateKey(status)}`);
  part('saved-words').textContent = words;
  saved.title = words;
}

/** Says where in the unit the learner is. `path` is that of the page, without its anchor. */
export function showPlace(plan: UnitPlan, path: string, t: Translate): void {
  const at = plan.lessons.findIndex((lesson) => lesson.path === path);
  const words =
    at >= 0
      ? t('player.place.lesson', { n: at + 1, total: plan.lessons.length })
      : path === plan.quiz.path
        ? t('player.place.quiz')
        : '';
  part('place').textContent = words;
  for (const link of outlineLinks()) {
    const isHere = link.getAttribute('href') === path;
    link.toggleAttribute('data-now', isHere);
    if (isHere) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

/** Marks in the outline what has been worked through. */
export function showProgress(plan: UnitPlan, progress: UnitProgress, t: Translate): void {
  for (const { id, answered, total, done } of progress.lessons) {
    const path = plan.lessons.find((lesson) => lesson.id === id)?.path;
    const words = t(done ? 'player.outline.done' : 'player.outline.answered', { n: answered, total });
    mark(path, done && total > 0, total === 0 ? '' : words);
  }
  const percent = Math.floor((progress.best?.scaled ?? 0) * 100 + 1e-9);
  const key = progress.passed ? 'player.outline.passed' : 'player.outline.tried';
  mark(plan.quiz.path, progress.passed, progress.best ? t(key, { n: percent }) : '');
}

function mark(path: string | undefined, done: boolean, words: string): void {
  for (const link of outlineLinks()) {
    if (link.getAttribute('href') !== path) continue;
    link.toggleAttribute('data-done', done);
    const note = link.parentElement?.querySelector('small');
    if (note) note.textContent = words;
  }
}

const outlineLinks = (): HTMLAnchorElement[] => [...part('outline').querySelectorAll('a')];
