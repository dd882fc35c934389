import { z } from 'zod';
import { ruleOptions } from '../author-rules.ts';
import { questionBaseShape } from '../base-schema.ts';
import { choiceOptions, countCorrect } from '../choice-schema.ts';

/** A question with exactly one right option. */
export const singleChoiceSchema = z.strictObject({
  ...questionBaseShape,
  type: z.literal('single-choice'),
  /** Two to eight options, exactly one of them correct, shown in this order. */
  options: choiceOptions(2).refine(
    (options) => countCorrect(options) === 1,
    ruleOptions(
      'one-correct-option',
      'A single-choice question needs exactly one correct option.',
      'Keep one `correct: true`, or change `type` to `multiple-choice`.',
    ),
  ),
});

export type SingleChoiceQuestion = z.output<typeof singleChoiceSchema>;
