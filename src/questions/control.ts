import type { Interaction, QuestionKey, Score } from './question.ts';
import type { Review, TextRef } from './review.ts';

/** What the controls of a form hold: an answer, or what is missing and where. */
export type Reading<A> =
  | { readonly answer: A }
  | {
      readonly missing: TextRef;
      /** The controls that need attention, the first of which gets the focus. */
      readonly fields: readonly HTMLElement[];
      /** Something was entered that cannot be read; nothing entered yet is no mistake. */
      readonly unreadable?: boolean;
    };

/** What the browser needs of a type's logic; `KeyedLogic` has it. */
export interface ControlLogic<K extends QuestionKey, A> {
  readonly type: string;
  score(key: K, answer: A | undefined): Score;
  encode(key: K, answer: A): string;
  decode(key: K, text: string): A | undefined;
  toInteraction(key: K, answer: A): Interaction;
}

/** The browser side of a question type: between its native controls and its logic. Everything else is common. */
export interface QuestionControl<K extends QuestionKey, A> {
  readonly logic: ControlLogic<K, A>;
  /** Whether "Try again" keeps what was chosen, because the learner corrects it rather than starts anew. */
  readonly keepsPicks: boolean;
  read(form: HTMLFormElement, key: K, language: string): Reading<A>;
  /** Shows `answer` in the controls; `undefined` empties them. */
  write(form: HTMLFormElement, answer: A | undefined, language: string): void;
  /** What to show for an answer (`undefined`: none was given); `full` shows the right answer with all reasons. */
  review(key: K, answer: A | undefined, full: boolean): Review;
  /** Binds own buttons once; `say` announces a change. */
  setUp?(form: HTMLFormElement, say: (text: TextRef) => void): void;
}

/** A control whose answers are not known here: they go from `read` to `review` as they are. */
export type AnyControl = QuestionControl<QuestionKey, unknown>;

declare global {
  var aimTypes: Record<string, AnyControl> | undefined;
}

/** Event on `document` after a type has registered, so that scripts may load in any order. */
export const TYPE_EVENT = 'aim-type';

/** Makes a type known to the question elements of the page. */
export function registerControl<K extends QuestionKey, A>(control: QuestionControl<K, A>): void {
  globalThis.aimTypes ??= {};
  globalThis.aimTypes[control.logic.type] = control;
  document.dispatchEvent(new Event(TYPE_EVENT));
}

/** Controls marked `data-field`, in the order of the page. */
export function fieldsOf<E extends HTMLElement>(form: HTMLFormElement): E[] {
  return [...form.querySelectorAll<E>('[data-field]')];
}
