import { z } from 'zod';
import { allDiffer, inlineMarkdown, letter, lettersDiffer, sentence } from './author-rules.ts';

/** One option of a single-choice or multiple-choice question. */
export const choiceOptionSchema = z.strictObject({
  /** `a` to `h`, written, never reused: stored answers name options by it. */
  letter: letter('a', 'h'),
  /** What the learner reads; one paragraph of Markdown. */
  text: inlineMarkdown,
  /** Whether it belongs to the right answer. */
  correct: z.boolean().default(false),
  /** Why it is right, or why it is tempting and what it overlooks; at least one full sentence. */
  feedback: sentence,
});

export type ChoiceOption = z.output<typeof choiceOptionSchema>;

/** The options of a choice question: `least` to 8, each with its own letter. */
export function choiceOptions(least: number) {
  return z
    .array(choiceOptionSchema)
    .min(least)
    .max(8)
    .refine((options) => allDiffer(options.map((option) => option.letter)), lettersDiffer);
}

/** How many options are correct. */
export function countCorrect(options: readonly { readonly correct: boolean }[]): number {
  return options.filter((option) => option.correct).length;
}
