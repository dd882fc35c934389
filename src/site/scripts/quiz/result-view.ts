import type { Translate } from '../../../i18n/translate.ts';
import type { PageSession, QuizAttempt, QuizResult } from '../../../session/page-session.ts';
import { part, say } from '../page/page-data.ts';
import { percent } from '../page/standing.ts';
import { makeQuestions } from './questions.ts';

/** The result of the attempt handed in last: verdict, competences with their lessons, every question with its answer. */
export function showResult(
  session: PageSession,
  attempt: QuizAttempt,
  result: QuizResult,
  t: Translate,
): void {
  const { quiz } = session.plan;
  const best = session.progress().best;
  const share = percent(result.scaled);
  say(part('result-attempt'), t('quiz.live.attempt', { n: attempt.attempt }));
  say(part('result-title'), t(result.passed ? 'quiz.live.passed' : 'quiz.live.notPassed', { share }));
  const isBest = best === undefined || best.scaled <= result.scaled;
  say(part('result-best'), isBest ? '' : t('quiz.live.best', { share: percent(best.scaled) }));
  setBar(part('result-bar'), result.scaled);
  say(part('result-scale'), t('quiz.live.scale', { share, needed: percent(quiz.passMark) }));
  for (const row of document.querySelectorAll<HTMLElement>('[data-result-competence]')) {
    const own = result.perCompetence.find(({ id }) => id === row.dataset.resultCompetence);
    row.hidden = own === undefined;
    if (!own) continue;
    say(part('share', row), percent(own.scaled));
    say(
      part('state-words', row),
      t(own.confirmed ? 'quiz.live.confirmed' : 'quiz.live.notConfirmed', {
        needed: percent(quiz.confirmMark),
      }),
    );
    setBar(part('bar', row), own.scaled);
  }
  const again = document.querySelector<HTMLElement>('[data-go="again"]');
  if (again) again.hidden = !session.writable;
  showAnswers(attempt, t);
}

const setBar = (bar: Element | null, share: number): void =>
  bar?.setAttribute('width', String(Math.round(share * 1000)));

function showAnswers(attempt: QuizAttempt, t: Translate): void {
  const questions = makeQuestions(attempt.drawn, t);
  part('result-questions')?.replaceChildren(...questions.map(({ item }) => item));
  for (const { number, element } of questions) {
    const saved = attempt.answers.get(number);
    if (saved) element.restore(saved);
    element.reveal();
  }
  const filter = (onlyOpen: boolean): void => {
    for (const { number, item } of questions) {
      item.hidden = onlyOpen && (attempt.answers.get(number)?.points ?? 0) >= 1;
    }
    for (const button of document.querySelectorAll<HTMLElement>('[data-answers]')) {
      button.setAttribute('aria-pressed', String((button.dataset.answers === 'open') === onlyOpen));
    }
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-answers]')) {
    button.onclick = () => filter(button.dataset.answers === 'open');
  }
  filter(false);
}
