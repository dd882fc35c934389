import type { ListedPackage } from '../../../scorm/package-index.ts';
import { type Answer, notice, page, seeOther } from '../answer.ts';
import { gradeOf } from '../attempts/grade.ts';
import type { AttemptRow } from '../attempts/store.ts';
import { attemptPage, type GradedAttempt, gradebookPage } from '../pages/gradebook.ts';
import { formatName, isPlayable } from '../pages/home.ts';
import { resetPage, resetScope } from '../pages/reset.ts';
import type { Preview } from '../preview.ts';
import { type PreviewRequest, RefusedRequest } from '../request.ts';

/** `GET /gradebook` */
export async function showGradebook({ shelf, store }: Preview): Promise<Answer> {
  const packages = shelf.list() ?? [];
  return page(gradebookPage(store.attempts().map((attempt) => graded(attempt, packages))));
}

/** `GET /gradebook/<attempt>` */
export async function showAttempt({ shelf, store }: Preview, id: string): Promise<Answer> {
  const attempt = store.attempt(Number(id));
  if (attempt === undefined) return notice(404, 'No such attempt', 'It may have been deleted.');
  return page(attemptPage(graded(attempt, shelf.list() ?? [])));
}

function graded(attempt: AttemptRow, packages: readonly ListedPackage[]): GradedAttempt {
  const listed = packages.find(({ file }) => file === attempt.package);
  const format = listed?.format ?? (attempt.package.includes('scorm2004') ? 'scorm2004' : 'scorm12');
  return {
    attempt,
    title: listed?.title ?? attempt.package,
    language: listed?.language ?? 'en',
    formatName: formatName(format),
    grade: gradeOf(isPlayable(format) ? format : 'scorm12', attempt.elements),
    playable: listed !== undefined,
  };
}

/** `GET /reset?…`: asks first. */
export async function askReset({ store }: Preview, { query }: PreviewRequest): Promise<Answer> {
  const scope = resetScope(query);
  if (scope === undefined) throw new RefusedRequest(400, 'Nothing to delete was named.');
  if ('everything' in scope) return page(resetPage(scope, 'all learners and attempts'));
  if ('learner' in scope) {
    const learner = store.learners().find(({ id }) => id === `learner-${scope.learner}`);
    return page(resetPage(scope, `${learner?.name ?? 'the learner'} and all attempts`));
  }
  const attempt = store.attempt(scope.attempt);
  return page(
    resetPage(scope, `attempt ${attempt?.number ?? ''} of ${attempt?.learner.name ?? 'a learner'}`),
  );
}

/** `POST /reset` */
export async function reset({ store }: Preview, request: PreviewRequest): Promise<Answer> {
  const scope = resetScope(await request.form());
  if (scope === undefined) throw new RefusedRequest(400, 'Nothing to delete was named.');
  store.reset(scope);
  return seeOther('/gradebook');
}
