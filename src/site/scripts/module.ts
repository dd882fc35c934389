import type { PageSession } from '../../session/page-session.ts';
import { findSession } from './page/find-session.ts';
import { part, readPlan, readTexts, say } from './page/page-data.ts';
import { showProgress } from './page/standing.ts';

/** Pages of a module without questions: what has been worked through, and the way back to the place one left. */

const t = readTexts();
const plan = readPlan();

/** The button of the overview leads to the place one left. */
function showContinue({ plan: { lessons } }: PageSession, place: string): void {
  const link = part('continue') as HTMLAnchorElement | null;
  if (!link || place === '') return;
  link.href = place;
  const lesson = lessons.find(({ path }) => path === place.split('#')[0]);
  const words = lesson ? t('lesson.live.continue', { title: lesson.title }) : t('lesson.live.continueQuiz');
  say(part('continue-words'), words);
}

function show(session: PageSession): void {
  const progress = session.progress();
  showProgress(progress, t);
  showContinue(session, progress.place);
}

if (plan) {
  findSession(plan, (session) => {
    session.onChange(() => show(session));
    show(session);
  });
}
