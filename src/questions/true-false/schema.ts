import { z } from 'zod';
import { sentence } from '../author-rules.ts';
import { questionBaseShape } from '../base-schema.ts';

/** A statement that holds or does not hold. */
export const trueFalseSchema = z.strictObject({
  ...questionBaseShape,
  type: z.literal('true-false'),
  /** `true` when the statement of the stem holds. */
  answer: z.boolean(),
  /** What the learner reads after choosing "true" and after choosing "false"; each at least one full sentence. */
  feedback: z.strictObject({ true: sentence, false: sentence }),
});

export type TrueFalseQuestion = z.output<typeof trueFalseSchema>;
