import type { ResetScope } from '../attempts/store.ts';
import { type Html, html } from '../html.ts';
import { layout } from './layout.ts';

/** Asks before anything is deleted. @param what what will be gone, as the end of a sentence */
export const resetPage = (scope: ResetScope, what: string): Html => {
  const [[name, value] = ['everything', true]] = Object.entries(scope);
  return layout(
    'Delete',
    html`<h1>Delete ${what}?</h1>
<p class="lead">The preview forgets it; this cannot be undone. What the browser itself has kept for the package stays, as on a real platform.</p>
<form method="post" action="/reset" class="row"><input type="hidden" name="${name}" value="${String(Number(value))}">
<button>Delete ${what}</button> <a href="/gradebook">Keep it</a></form>`,
    { current: '/gradebook' },
  );
};

/** @returns `undefined` when the parameters name nothing to reset */
export function resetScope(parameters: URLSearchParams): ResetScope | undefined {
  if (parameters.get('everything') === '1') return { everything: true };
  const attempt = Number(parameters.get('attempt'));
  if (Number.isInteger(attempt) && attempt > 0) return { attempt };
  const learner = Number(parameters.get('learner'));
  return Number.isInteger(learner) && learner > 0 ? { learner } : undefined;
}
