import type { PageSession } from '../../session/page-session.ts';
import { findSession } from './page/find-session.ts';
import { fileOfPage, part, readPlan, readTexts, say } from './page/page-data.ts';
import { defineQuestionElement } from './page/question-types.ts';
import { percent, showProgress } from './page/standing.ts';
import { showCheck } from './quiz/check-view.ts';
import { showResult } from './quiz/result-view.ts';
import { RunView } from './quiz/run-view.ts';

const t = readTexts();
type View = 'start' | 'run' | 'check' | 'result';

/** The module quiz: what counts, questions, a look back, the result. Every answer is stored as soon as it is complete. */
class QuizPage {
  readonly #session: PageSession;
  readonly #run: RunView;
  #view: View = 'start';

  constructor(session: PageSession) {
    this.#session = session;
    this.#run = new RunView(session, t);
    document.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest<HTMLElement>('[data-go]') : null;
      if (button) this.#go(button.dataset.go ?? '');
    });
    session.onChange(() => this.#refresh());
    session.visit(fileOfPage());
    this.#open(session.quiz.current()?.handedIn === false ? 'run' : 'start', false);
  }

  #go(where: string): void {
    if (where === 'start' || where === 'again') this.#start();
    if (where === 'last') this.#open('result');
    if (where === 'previous') this.#run.step(-1);
    if (where === 'next') this.#run.step(1);
    if (where === 'check') this.#open('check');
    if (where === 'back') this.#open('run');
    if (where === 'handIn') this.#handIn();
  }

  #start(): void {
    const attempt = this.#session.writable ? this.#session.quiz.start() : this.#session.quiz.current();
    if (attempt && attempt.drawn.length > 0 && !attempt.handedIn) this.#open('run');
  }

  #handIn(): void {
    if (!this.#session.writable) return;
    this.#session.quiz.handIn();
    this.#open('result');
  }

  /** Shows one view; the focus goes to its head unless the page has only just opened. */
  #open(view: View, focus = true): void {
    this.#view = view;
    for (const section of document.querySelectorAll<HTMLElement>('[data-view]')) {
      section.hidden = section.dataset.view !== view;
    }
    this.#fill();
    if (!focus) return;
    const head = document.querySelector<HTMLElement>(`[data-view="${view}"] :is(.quiz-head, .quiz-verdict)`);
    head?.focus({ preventScroll: true });
    window.scrollTo({ top: view === 'result' ? 0 : Math.min(window.scrollY, (head?.offsetTop ?? 0) - 24) });
  }

  #fill(): void {
    const { quiz } = this.#session;
    const attempt = quiz.current();
    if (this.#view === 'start') this.#showStart();
    if (this.#view === 'run') this.#run.open();
    if (this.#view === 'check' && attempt) {
      this.#run.open();
      showCheck(attempt, this.#run.questions, t, (index) => {
        this.#open('run', false);
        this.#run.goTo(index);
      });
    }
    const result = quiz.lastResult();
    if (this.#view === 'result' && attempt && result) showResult(this.#session, attempt, result, t);
    showProgress(this.#session.progress(), t);
  }

  #showStart(): void {
    const { quiz } = this.#session;
    const attempt = quiz.current();
    const { best, passed } = this.#session.progress();
    const share = best ? percent(best.scaled) : '';
    say(
      part('start-standing'),
      best ? t(passed ? 'quiz.live.standing.passed' : 'quiz.live.standing.tried', { share }) : '',
    );
    const open = attempt?.handedIn === false;
    const key = open ? 'quiz.live.goOn' : attempt ? 'quiz.live.again' : 'quiz.live.start';
    say(part('start-words'), t(key, { n: (attempt?.current ?? 0) + 1 }));
    const start = document.querySelector<HTMLElement>('[data-view="start"] [data-go="start"]');
    const last = document.querySelector<HTMLElement>('[data-view="start"] [data-go="last"]');
    if (start) start.hidden = !this.#session.writable && !open;
    if (last) last.hidden = quiz.lastResult() === undefined;
  }

  /** The session has changed below the page: status, another tab, stored answers that came in later. */
  #refresh(): void {
    const attempt = this.#session.quiz.current();
    if (this.#view === 'run' && attempt?.handedIn) {
      this.#open('result', false);
      return;
    }
    if (this.#view === 'start') this.#showStart();
    if (this.#view === 'run') this.#run.open();
    showProgress(this.#session.progress(), t);
  }
}

const plan = readPlan();
defineQuestionElement();
if (plan) findSession(plan, (session) => new QuizPage(session));
