import { z } from 'zod';
import { ruleOptions } from '../author-rules.ts';
import { questionBaseShape } from '../base-schema.ts';
import { choiceOptions, countCorrect } from '../choice-schema.ts';

/** A question with several right options; each pick counts (see README.md). */
export const multipleChoiceSchema = z.strictObject({
  ...questionBaseShape,
  type: z.literal('multiple-choice'),
  /** Three to eight options, two or more correct and one or more not, shown in this order. */
  options: choiceOptions(3).refine(
    (options) => countCorrect(options) >= 2 && countCorrect(options) < options.length,
    ruleOptions(
      'several-correct-options',
      'A multiple-choice question needs at least two correct options and at least one that is not.',
      'Set `correct: true` on two options or more, or change `type` to `single-choice`.',
    ),
  ),
});

export type MultipleChoiceQuestion = z.output<typeof multipleChoiceSchema>;
