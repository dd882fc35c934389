import { z } from 'zod';
import { allDiffer, inlineMarkdown, letter, lettersDiffer, sentence } from '../author-rules.ts';
import { questionBaseShape } from '../base-schema.ts';

const itemSchema = z.strictObject({
  /** `a` to `h`, written, never reused; it says nothing about the order. */
  letter: letter('a', 'h'),
  /** The step or thing; one paragraph of Markdown. */
  text: inlineMarkdown,
  /** Why it stands here; at least one full sentence. */
  feedback: sentence,
});

/** Steps or things that have one defensible order. */
export const orderingSchema = z.strictObject({
  ...questionBaseShape,
  type: z.literal('ordering'),
  /** Three to eight items in the RIGHT order; shown in a fixed mixed order in which none of them stands right. */
  items: z
    .array(itemSchema)
    .min(3)
    .max(8)
    .refine((items) => allDiffer(items.map((item) => item.letter)), lettersDiffer),
});

export type OrderingQuestion = z.output<typeof orderingSchema>;
