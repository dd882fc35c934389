import type { Translate } from '../i18n/translate.ts';
import type { QuestionAction, QuestionState } from './question-actions.ts';
import type { Mark, Review, TextRef } from './review.ts';

const SVG = 'http://www.w3.org/2000/svg';
const TICK = 'M4 10.5l4 4 8-9';
const CROSS = 'M5 5l10 10M15 5L5 15';
const WAVE = 'M3 10c2-4 5-4 7 0s5 4 7 0';
const ALERT = 'M10 3l8 14H2zM10 8v4.5M10 14.5v.5';

/** Whether a select is too narrow for a text: about 8 px a character, 56 px for its frame and arrow. */
const isCut = (select: HTMLSelectElement, text: string) => text.length * 8 > select.clientWidth - 56;

const iconOf: Readonly<Record<string, string>> = {
  right: TICK,
  missed: TICK,
  partly: WAVE,
  wrong: CROSS,
  error: ALERT,
};

function icon(name: string): SVGElement[] {
  const path = iconOf[name];
  if (path === undefined) return [];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  svg.append(line);
  return [svg];
}

function spanOf(text: string): HTMLSpanElement {
  const span = document.createElement('span');
  span.textContent = text;
  return span;
}

/** Fills a slot of the page and shows it; without nodes it is emptied and hidden. */
function fill(slot: Element | null, ...nodes: Node[]): void {
  slot?.replaceChildren(...nodes);
  slot?.toggleAttribute('hidden', nodes.length === 0);
}

/**
 * The page side of one question: fills the slots that Question.astro lays out. It writes text and clones templates,
 * never HTML, so that it works under Trusted Types and a strict Content Security Policy.
 */
export class QuestionView {
  readonly form: HTMLFormElement;
  readonly #host: HTMLElement;
  readonly #text: Translate;

  constructor(host: HTMLElement, form: HTMLFormElement, text: Translate) {
    this.#host = host;
    this.form = form;
    this.#text = text;
  }

  #slot(name: string, within: Element = this.#host): HTMLElement | null {
    return within.querySelector<HTMLElement>(`[data-${name}]`);
  }

  #words({ key, values }: TextRef): string {
    return this.#text(key, values);
  }

  #feedback(keys: readonly string[]): Node[] {
    return keys.flatMap((key) => {
      const template = this.#host.querySelector<HTMLTemplateElement>(`template[data-feedback="${key}"]`);
      return template === null ? [] : [document.importNode(template.content, true)];
    });
  }

  /** The place of a mark, with its word and reasons; returns the ids of the reasons, for a description. */
  #mark({ place, state, word, feedback }: Mark): string[] {
    const row = this.#host.querySelector<HTMLElement>(`[data-place="${place}"]`);
    if (row === null) return [];
    row.dataset.mark = state;
    fill(this.#slot('word', row), ...(word ? [...icon(state), spanOf(this.#words(word))] : []));
    const reasons = this.#slot('why', row);
    fill(reasons, ...this.#feedback(feedback));
    return reasons?.id && feedback.length > 0 && state !== 'plain' ? [reasons.id] : [];
  }

  /** Shows a verdict with everything that belongs to it. */
  showReview(review: Review, verdict: TextRef, tone: string): void {
    const reasons = review.marks.flatMap((mark) => this.#mark(mark));
    fill(this.#slot('verdict'), ...icon(tone), spanOf(this.#words(verdict)));
    fill(this.#slot('line'), ...(review.line ? [spanOf(this.#words(review.line))] : []));
    fill(this.#slot('said'), ...this.#feedback(review.said));
    const result = this.#slot('result');
    const own = ['line', 'said']
      .map((name) => this.#slot(name))
      .filter((slot) => slot !== null && !slot.hidden);
    result?.setAttribute('aria-describedby', [...own.map((slot) => slot?.id), ...reasons].join(' '));
    result?.toggleAttribute('hidden', false);
  }

  /** Takes verdict, marks and reasons away. */
  clearReview(): void {
    for (const row of this.#host.querySelectorAll<HTMLElement>('[data-mark]')) {
      delete row.dataset.mark;
      fill(this.#slot('word', row));
      fill(this.#slot('why', row));
    }
    for (const name of ['verdict', 'line', 'said']) fill(this.#slot(name));
    this.#slot('result')?.toggleAttribute('hidden', true);
  }

  /** Shows what is missing at the fields that need it. */
  showError(missing: TextRef, fields: readonly HTMLElement[]): void {
    const error = this.#slot('error');
    const prefix = spanOf(`${this.#text('question.error.prefix')} `);
    prefix.className = 'q-vh';
    fill(error, ...icon('error'), prefix, spanOf(this.#words(missing)));
    for (const field of fields) {
      if (!(field instanceof HTMLButtonElement)) field.setAttribute('aria-invalid', 'true');
      field.setAttribute('aria-describedby', `${error?.id} ${field.dataset.described ?? ''}`.trim());
    }
  }

  clearError(): void {
    fill(this.#slot('error'));
    for (const field of this.form.querySelectorAll<HTMLElement>('[data-field]')) {
      field.removeAttribute('aria-invalid');
      if (field.dataset.described) field.setAttribute('aria-describedby', field.dataset.described);
      else field.removeAttribute('aria-describedby');
    }
  }

  /** Sets the state and shows the buttons that belong to it. */
  showState(state: QuestionState, actions: readonly QuestionAction[]): void {
    this.#host.dataset.state = state;
    for (const button of this.#host.querySelectorAll<HTMLElement>('[data-action]')) {
      button.hidden = !actions.includes(button.dataset.action as QuestionAction);
    }
  }

  /**
   * Makes the controls read-only or usable again. Their text stays as readable as before: radios and checkboxes keep
   * the focus order and say that they cannot be changed, a select is replaced by the text it shows.
   */
  settle(settled: boolean): void {
    this.#host.toggleAttribute('data-settled', settled);
    for (const field of this.form.querySelectorAll('input')) {
      if (field.type === 'text') field.readOnly = settled;
      else if (settled) field.setAttribute('aria-disabled', 'true');
      else field.removeAttribute('aria-disabled');
    }
    this.showPicks();
    for (const button of this.form.querySelectorAll<HTMLElement>('[data-move]')) button.hidden = settled;
  }

  /**
   * Writes out what the selects hold: all of it instead of a settled select, and below a usable one what is too long to
   * be seen in it. The latter is for eyes only, since a select is read in full.
   */
  showPicks(): void {
    const settled = this.#host.hasAttribute('data-settled');
    for (const select of this.form.querySelectorAll('select')) {
      select.hidden = settled;
      const text =
        select.value === '' ? this.#text('question.match.none') : (select.selectedOptions[0]?.text ?? '');
      const picked = this.#slot('picked', select.parentElement ?? undefined);
      fill(picked, ...(settled || (select.value !== '' && isCut(select, text)) ? [spanOf(text)] : []));
      picked?.setAttribute('aria-hidden', String(!settled));
    }
  }

  /** Says something without moving the focus; `undefined` makes room for the same words to be said again. */
  announce(text: TextRef | undefined): void {
    const status = this.#slot('status');
    if (status) status.textContent = text ? this.#words(text) : '';
  }

  saveStatus(text: string): void {
    const saved = this.#slot('saved');
    if (saved) saved.textContent = text;
  }

  focusResult(): void {
    this.#slot('result')?.focus();
  }

  focusFirstField(): void {
    this.form.querySelector<HTMLElement>('[data-field]:not([aria-disabled="true"])')?.focus();
  }
}
