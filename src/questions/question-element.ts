import { type Dictionary, translator } from '../i18n/translate.ts';
import { type AnyControl, TYPE_EVENT } from './control.ts';
import type { GivenAnswer, SavedAnswer } from './given-answer.ts';
import type { QuestionKey } from './question.ts';
import { actionsIn, type QuestionAction, type QuestionState } from './question-actions.ts';
import { QuestionView } from './question-view.ts';
import { keepChoicesWhile } from './read-only-choices.ts';
import type { TextRef } from './review.ts';

const verdicts: Readonly<Partial<Record<QuestionState, string>>> = {
  right: 'question.verdict.right',
  partly: 'question.verdict.partly',
  wrong: 'question.verdict.wrong',
  shown: 'question.verdict.shown',
  unanswered: 'question.verdict.unanswered',
};

function readJson<T>(text: string | null | undefined): T | undefined {
  return text ? (JSON.parse(text) as T) : undefined;
}

/**
 * `<aim-question data-number data-type data-use data-key>` around the form Question.astro renders. Practice checks, explains
 * and lets the learner try again; a quiz reports every complete answer and says nothing before `reveal`.
 * Fires `aim-answer` (bubbles, synchronous, `detail: GivenAnswer`).
 */
export class QuestionElement extends HTMLElement {
  #view: QuestionView | undefined;
  #control: AnyControl | undefined;
  #key: QuestionKey = { number: '', stem: '' };
  #language = 'en';
  #state: QuestionState = 'open';
  #locked = false;
  /** Calls that came before the script of the type was there. */
  #waiting: (() => void)[] = [];

  get number(): string {
    return this.dataset.number ?? '';
  }

  connectedCallback(): void {
    document.addEventListener(TYPE_EVENT, this.#prepare);
    this.#prepare();
  }

  disconnectedCallback(): void {
    document.removeEventListener(TYPE_EVENT, this.#prepare);
  }

  /** Shows an earlier answer: in practice with its feedback, in a quiz as chosen. Moves no focus, announces nothing. */
  restore(saved: SavedAnswer): void {
    this.#whenReady((control, view) => {
      const answer = control.logic.decode(this.#key, saved.text);
      if (answer === undefined) return;
      control.write(view.form, answer, this.#language);
      view.showPicks();
      if (this.dataset.use === 'practice') this.#judge(answer, false);
      else this.#enter('answered');
    });
  }

  /** The complete answer the controls hold now, or `undefined`. */
  given(): GivenAnswer | undefined {
    const answer = this.#answer();
    return answer === undefined ? undefined : this.#give(answer);
  }

  /** Shows right and wrong with all feedback and makes the controls read-only (result of a quiz, review). */
  reveal(): void {
    this.#whenReady(() => {
      this.#locked = true;
      this.#judge(this.#answer(), true);
    });
  }

  /** Makes the question read-only (review, browse, another tab), or usable again with `false`. */
  lock(locked = true): void {
    this.#whenReady((_control, view) => {
      this.#locked = locked;
      view.settle(locked || this.#isJudged());
      this.#enter(this.#state);
    });
  }

  /** Shows a word beside the buttons, such as "Saved on this device". It is not announced. */
  saveStatus(text: string): void {
    this.#whenReady((_control, view) => view.saveStatus(text));
  }

  #whenReady(act: (control: AnyControl, view: QuestionView) => void): void {
    if (this.#control && this.#view) act(this.#control, this.#view);
    else this.#waiting.push(() => this.#whenReady(act));
  }

  #prepare = (): void => {
    const control = globalThis.aimTypes?.[this.dataset.type ?? ''];
    const form = this.querySelector('form');
    const key = readJson<QuestionKey>(this.dataset.key);
    if (this.#control || !control || !form || !key) return;
    this.#key = key;
    this.#control = control;
    this.#language = document.documentElement.lang || 'en';
    const texts = readJson<Dictionary>(document.getElementById('texts')?.textContent) ?? {};
    this.#view = new QuestionView(this, form, translator(texts, this.#language));
    this.#listen(form);
    control.setUp?.(form, (text) => this.#view?.announce(text));
    this.#view.settle(false);
    this.#enter('open');
    for (const call of this.#waiting.splice(0)) call();
  };

  #listen(form: HTMLFormElement): void {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (this.dataset.use === 'practice' && !this.#isSettled()) this.#check();
    });
    form.addEventListener('input', () => this.#changed());
    form.addEventListener('change', () => this.#left());
    form.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLElement>('[data-action]');
      if (button) this.#act(button.dataset.action as QuestionAction);
    });
    keepChoicesWhile(form, () => this.#isSettled());
  }

  #act(action: QuestionAction): void {
    if (action === 'unknown') this.#explain(undefined);
    if (action === 'show') this.#explain(this.#answer());
    if (action === 'retry' || action === 'again') this.#retry(action === 'retry');
  }

  #isSettled(): boolean {
    return this.hasAttribute('data-settled');
  }

  #isJudged(): boolean {
    return this.#state in verdicts;
  }

  #answer(): unknown {
    if (!this.#control || !this.#view) return undefined;
    const reading = this.#control.read(this.#view.form, this.#key, this.#language);
    return 'answer' in reading ? reading.answer : undefined;
  }

  #give(answer: unknown): GivenAnswer {
    const { encode, score, toInteraction } = (this.#control as AnyControl).logic;
    const result = score(this.#key, answer);
    const { points, correct } = result.answered ? result : { points: 0, correct: false };
    const interaction = toInteraction(this.#key, answer);
    return { number: this.#key.number, text: encode(this.#key, answer), points, correct, interaction };
  }

  #report(answer: unknown): void {
    this.dispatchEvent(
      new CustomEvent<GivenAnswer>('aim-answer', { bubbles: true, detail: this.#give(answer) }),
    );
  }

  #enter(state: QuestionState): void {
    this.#state = state;
    this.#view?.showState(state, actionsIn(state, this.dataset.use ?? '', this.#locked));
  }

  #check(): void {
    this.#whenReady((control, view) => {
      const reading = control.read(view.form, this.#key, this.#language);
      view.clearError();
      if ('missing' in reading) {
        view.showError(reading.missing, reading.fields);
        this.#enter('error');
        reading.fields[0]?.focus();
        return;
      }
      this.#report(reading.answer);
      this.#judge(reading.answer, false);
      view.focusResult();
    });
  }

  /** Judges an answer and shows as much as it allows: all reasons when it is right or when `full`. */
  #judge(answer: unknown, full: boolean): void {
    const score = this.#control?.logic.score(this.#key, answer);
    if (!score?.answered) this.#show('unanswered', undefined, true);
    else if (score.correct) this.#show('right', answer, true);
    else this.#show(score.points > 0 ? 'partly' : 'wrong', answer, full);
  }

  #show(state: QuestionState, answer: unknown, full: boolean): void {
    this.#whenReady((control, view) => {
      view.clearError();
      view.clearReview();
      control.write(view.form, answer, this.#language);
      view.settle(true);
      const key = state === 'wrong' && full ? 'question.verdict.wrongAtLast' : (verdicts[state] ?? '');
      const verdict: TextRef = { key };
      view.showReview(control.review(this.#key, answer, full), verdict, state);
      this.#enter(state);
    });
  }

  /** The learner asked for the answer; that is no wrong answer and is not reported. */
  #explain(answer: unknown): void {
    this.#show('shown', answer, true);
    this.#view?.focusResult();
  }

  #retry(keep: boolean): void {
    this.#whenReady((control, view) => {
      view.clearReview();
      if (!(keep && control.keepsPicks)) control.write(view.form, undefined, this.#language);
      view.settle(false);
      view.saveStatus('');
      this.#enter('open');
      view.focusFirstField();
    });
  }

  /** A control changed: an error is out of date; a quiz takes the answer as soon as it is complete. */
  #changed(): void {
    this.#view?.clearError();
    this.#view?.announce(undefined);
    this.#view?.showPicks();
    const answer = this.dataset.use === 'practice' ? undefined : this.#answer();
    if (answer !== undefined) this.#report(answer);
    this.#enter(answer === undefined ? 'open' : 'answered');
  }

  /** A quiz field was left with something nobody can read: say so now, since no button will. */
  #left(): void {
    if (this.dataset.use === 'practice' || this.#isSettled()) return;
    this.#whenReady((control, view) => {
      const reading = control.read(view.form, this.#key, this.#language);
      if (!('missing' in reading) || !reading.unreadable) return;
      view.showError(reading.missing, reading.fields);
      view.announce(reading.missing);
      this.#enter('error');
    });
  }
}

/** Defines `<aim-question>` once. */
export function defineQuestionElement(): void {
  if (!customElements.get('aim-question')) customElements.define('aim-question', QuestionElement);
}
