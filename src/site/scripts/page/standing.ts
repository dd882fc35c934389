import type { Translate } from '../../../i18n/translate.ts';
import { stateKey } from '../../../player/banner.ts';
import type { PageSession, UnitProgress } from '../../../session/page-session.ts';
import { pageLanguage, part, say } from './page-data.ts';

/** Share as whole per cent, never rounded up: 69.9 % is not 70 %. */
export function percent(share: number): string {
  const format = new Intl.NumberFormat(pageLanguage(), { style: 'percent', maximumFractionDigits: 0 });
  return format.format(Math.floor(share * 100 + 1e-9) / 100);
}

/** How safe the last answer is, in words. */
export const statusWords = (session: PageSession, t: Translate): string =>
  t(`session.state.${stateKey(session.status())}`);

type LessonProgress = UnitProgress['lessons'][number];

const stateOf = ({ done, answered, total }: LessonProgress): string =>
  total > 0 && done ? 'done' : answered > 0 ? 'started' : '';

/** Shows what has been worked through, wherever the page has a mark for it: rail, emblem, lists, quiz. */
export function showProgress(progress: UnitProgress, t: Translate): void {
  for (const lesson of progress.lessons) {
    const words =
      lesson.answered === 0 ? '' : t('lesson.live.answered', { n: lesson.answered, total: lesson.total });
    for (const mark of document.querySelectorAll<HTMLElement>(`[data-lesson-mark="${lesson.id}"]`)) {
      mark.dataset.state = stateOf(lesson);
      say(part('lesson-state', mark), stateOf(lesson) === 'done' ? t('lesson.live.done') : words);
    }
  }
  for (const { id, state } of progress.competences) {
    for (const mark of document.querySelectorAll<HTMLElement>(`[data-part="${id}"]`))
      mark.dataset.state = state;
    for (const words of document.querySelectorAll(`[data-competence-state="${id}"]`)) {
      say(words, state === 'none' ? '' : t(`lesson.live.state.${state}`));
    }
  }
  const { best, passed } = progress;
  const quiz = best
    ? t(passed ? 'lesson.live.passed' : 'lesson.live.tried', { share: percent(best.scaled) })
    : '';
  for (const words of document.querySelectorAll('[data-quiz-state]')) say(words, quiz);
  for (const mark of document.querySelectorAll<HTMLElement>('[data-page-mark="quiz"]')) {
    mark.dataset.state = passed ? 'done' : best ? 'started' : '';
  }
}
