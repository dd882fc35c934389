import type { Translate } from '../../../i18n/translate.ts';
import type { GivenAnswer } from '../../../questions/given-answer.ts';
import type { PageSession } from '../../../session/page-session.ts';
import { part, say } from '../page/page-data.ts';
import { statusWords } from '../page/standing.ts';
import { copyOf, type DrawnQuestion, makeQuestions } from './questions.ts';

export type Layout = 'one' | 'all';
const layoutKey = 'aim4he.quiz-layout';

/** The questions of an open attempt: one at a time or all below each other, as the learner likes. */
export class RunView {
  readonly #session: PageSession;
  readonly #t: Translate;
  #questions: DrawnQuestion[] = [];
  #attempt = 0;
  #layout: Layout = storedLayout();

  constructor(session: PageSession, t: Translate) {
    this.#session = session;
    this.#t = t;
    part('run-questions')?.addEventListener('aim-answer', (event) =>
      this.#answered((event as CustomEvent<GivenAnswer>).detail, event.target),
    );
    for (const button of document.querySelectorAll<HTMLElement>('[data-layout]')) {
      button.addEventListener('click', () => this.#choose(button.dataset.layout as Layout));
    }
  }

  get questions(): readonly DrawnQuestion[] {
    return this.#questions;
  }

  get #current(): number {
    return this.#session.quiz.current()?.current ?? 0;
  }

  /** Shows the attempt at the question the learner is at; an attempt that is shown already keeps its elements. */
  open(): void {
    const attempt = this.#session.quiz.current();
    if (!attempt) return;
    if (attempt.attempt !== this.#attempt || this.#questions.length === 0) {
      this.#attempt = attempt.attempt;
      this.#questions = makeQuestions(attempt.drawn, this.#t);
      part('run-questions')?.replaceChildren(...this.#questions.map(({ item }) => item));
      part('run-list')?.replaceChildren(...this.#questions.map((_, index) => this.#listItem(index)));
      for (const { number, element } of this.#questions) {
        const saved = attempt.answers.get(number);
        if (saved) element.restore(saved);
        if (!this.#session.writable) element.lock();
      }
    }
    this.show();
  }

  /** Goes to a question and moves the focus to it. */
  goTo(index: number): void {
    this.#session.quiz.goTo(index);
    this.show();
    const question = this.#questions[index];
    question?.item.scrollIntoView({ block: this.#layout === 'all' ? 'start' : 'nearest' });
    question?.item.querySelector<HTMLElement>('h3')?.focus({ preventScroll: this.#layout === 'one' });
    if (this.#layout === 'one') window.scrollTo({ top: Math.min(window.scrollY, topOf('run')) });
  }

  step(by: number): void {
    this.goTo(this.#current + by);
  }

  show(): void {
    const { questions } = this;
    const attempt = this.#session.quiz.current();
    const at = this.#current;
    const one = this.#layout === 'one';
    const section = document.querySelector<HTMLElement>('[data-view="run"]');
    if (section) section.dataset.layoutNow = this.#layout;
    say(
      part('run-title'),
      one
        ? this.#t('quiz.live.question', { n: at + 1, total: questions.length })
        : this.#t('quiz.live.all', { n: questions.length }),
    );
    for (const [index, { number, item }] of questions.entries()) {
      item.hidden = one && index !== at;
      this.#mark(index, attempt?.answers.has(number) ?? false, index === at);
    }
    for (const button of document.querySelectorAll<HTMLElement>('[data-layout]')) {
      button.setAttribute('aria-pressed', String(button.dataset.layout === this.#layout));
    }
    this.#showTurn(at, one);
    say(
      part('save-status', section ?? undefined),
      attempt?.answers.size
        ? this.#t('quiz.live.status', { status: statusWords(this.#session, this.#t) })
        : '',
    );
  }

  #showTurn(at: number, one: boolean): void {
    const last = at >= this.#questions.length - 1;
    for (const [name, hidden] of [
      ['previous', !one || at === 0],
      ['next', !one || last],
    ] as const) {
      const button = document.querySelector<HTMLElement>(`[data-view="run"] [data-go="${name}"]`);
      if (button) button.hidden = hidden;
    }
    document.querySelector('[data-view="run"] [data-go="check"]')?.classList.toggle('quiet', one && !last);
  }

  #listItem(index: number): HTMLElement {
    const item = copyOf('quiz-list-item');
    item.querySelector('button')?.addEventListener('click', () => this.goTo(index));
    return item;
  }

  #mark(index: number, answered: boolean, current: boolean): void {
    const button = part('run-list')?.children[index]?.querySelector('button');
    if (!button) return;
    const state = this.#t(answered ? 'quiz.live.answered' : 'quiz.live.notAnswered');
    say(button, String(index + 1));
    button.setAttribute('aria-label', this.#t('quiz.live.item', { n: index + 1, state }));
    button.toggleAttribute('data-answered', answered);
    if (current && this.#layout === 'one') button.setAttribute('aria-current', 'step');
    else button.removeAttribute('aria-current');
  }

  #answered(given: GivenAnswer, target: EventTarget | null): void {
    const index = this.#questions.findIndex(({ element }) => element === target);
    if (this.#layout === 'all' && index >= 0) this.#session.quiz.goTo(index);
    void this.#session.quiz.answer(given).then(() => this.show());
    this.show();
  }

  #choose(layout: Layout): void {
    this.#layout = layout;
    try {
      localStorage.setItem(layoutKey, layout);
    } catch {
      // The choice holds for this page.
    }
    this.show();
  }
}

function storedLayout(): Layout {
  try {
    return localStorage.getItem(layoutKey) === 'all' ? 'all' : 'one';
  } catch {
    return 'one';
  }
}

const topOf = (view: string): number =>
  (document.querySelector(`[data-view="${view}"]`)?.getBoundingClientRect().top ?? 0) + window.scrollY;
