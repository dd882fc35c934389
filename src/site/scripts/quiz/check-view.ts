import type { Translate } from '../../../i18n/translate.ts';
import type { QuizAttempt } from '../../../session/page-session.ts';
import { part, say } from '../page/page-data.ts';
import { copyOf, type DrawnQuestion, stemOf } from './questions.ts';

/** A look back before handing in: every question, and a warning about those without an answer. */
export function showCheck(
  attempt: QuizAttempt,
  questions: readonly DrawnQuestion[],
  t: Translate,
  goTo: (index: number) => void,
): void {
  const open = questions.filter(({ number }) => !attempt.answers.has(number)).length;
  const warning = part('check-warning');
  const complete = part('check-complete');
  if (warning) warning.hidden = open === 0;
  if (complete) complete.hidden = open > 0;
  say(part('check-words'), t('quiz.live.unanswered', { n: open }));
  const rows = questions.map((question, index) => {
    const row = copyOf('quiz-overview-item');
    const answered = attempt.answers.has(question.number);
    say(row.querySelector('b'), String(index + 1));
    say(row.querySelector('.quiz-stem'), stemOf(question));
    say(row.querySelector('.quiz-mark'), t(answered ? 'quiz.live.answered' : 'quiz.live.notAnswered'));
    row.toggleAttribute('data-unanswered', !answered);
    row.querySelector('button')?.addEventListener('click', () => goTo(index));
    return row;
  });
  part('check-list')?.replaceChildren(...rows);
}
