import { z } from 'zod';
import { allDiffer, inlineMarkdown, letter, lettersDiffer, ruleOptions, sentence } from '../author-rules.ts';
import { questionBaseShape } from '../base-schema.ts';

const itemSchema = z.strictObject({
  /** `a` to `g`, written, never reused. */
  letter: letter('a', 'g'),
  /** What has to be matched; one paragraph of Markdown. */
  text: inlineMarkdown,
  /** Letter of the choice that belongs to it; no two items share one. */
  match: letter('p', 'w'),
  /** Why they belong together; at least one full sentence. */
  feedback: sentence,
});

const choiceSchema = z.strictObject({
  /** `p` to `w`, written, never reused. */
  letter: letter('p', 'w'),
  /** What stands in the list to choose from; plain text or inline Markdown, shown as plain text. */
  text: inlineMarkdown,
});

type Parts = { items: { letter: string; match: string }[]; choices: { letter: string }[] };

const matchesExist = ({ items, choices }: Parts) =>
  items.every((item) => choices.some((choice) => choice.letter === item.match));

/** Items and the choices that belong to them, with one choice to spare at least. */
export const matchingSchema = z
  .strictObject({
    ...questionBaseShape,
    type: z.literal('matching'),
    /** Two to seven items, shown in this order. */
    items: z
      .array(itemSchema)
      .min(2)
      .max(7)
      .refine((items) => allDiffer(items.map((item) => item.letter)), lettersDiffer)
      .refine(
        (items) => allDiffer(items.map((item) => item.match)),
        ruleOptions('match-twice', 'Two items match the same choice.', 'Give each item a choice of its own.'),
      ),
    /** One choice more than items at least, so that the last pair cannot be found by elimination; shown in a fixed mixed order. */
    choices: z
      .array(choiceSchema)
      .min(3)
      .max(8)
      .refine((choices) => allDiffer(choices.map((choice) => choice.letter)), lettersDiffer),
  })
  .refine(
    matchesExist,
    ruleOptions(
      'unknown-match',
      'An item matches a letter that no choice has.',
      'Add the choice, or correct the letter after `match`.',
    ),
  )
  .refine(
    ({ items, choices }) => choices.length > items.length,
    ruleOptions(
      'spare-choice',
      'A matching question needs at least one choice more than it has items.',
      'Add a choice that belongs to none of the items but tempts.',
    ),
  );

export type MatchingQuestion = z.output<typeof matchingSchema>;
