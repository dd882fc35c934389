import type { Translate } from '../i18n/translate.ts';

/** What Question.astro hands to the Question.astro of a type. */
export interface TypeProps<Q> {
  readonly question: Q;
  /** Texts of the interface, in the language of the page. */
  readonly t: Translate;
  /** Language of the page; numbers are written as it does. */
  readonly language: string;
  /** Language of the question's texts where it is another than that of the page. */
  readonly lang: string | undefined;
}
