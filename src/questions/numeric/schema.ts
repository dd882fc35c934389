import { z } from 'zod';
import { ruleOptions, sentence } from '../author-rules.ts';
import { questionBaseShape } from '../base-schema.ts';

/** Numbers stay below a million millions, so that six decimals are exact. */
const plainNumber = z.number().min(-1e12).max(1e12);

const mistakeSchema = z.strictObject({
  /** The number a typical mistake leads to. */
  value: plainNumber,
  /** How far from `value` still counts as this mistake. */
  tolerance: z.number().min(0).default(0),
  /** Which mistake it is and how to see it; at least one full sentence. */
  feedback: sentence,
});

type Interval = { value: number; tolerance: number };
const overlap = (one: Interval, other: Interval) =>
  Math.abs(one.value - other.value) <= one.tolerance + other.tolerance;

type Parts = { answer: number; tolerance: number; decimals: number; range: [number, number] };
const rounds = ({ answer, tolerance, decimals }: Parts) =>
  Math.abs(Number(answer.toFixed(decimals)) - answer) <= tolerance + 1e-9;
const insideRange = ({ answer, tolerance, range: [least, most] }: Parts) =>
  least <= answer - tolerance && answer + tolerance <= most && least < most;

/** A question answered with a number. */
export const numericSchema = z
  .strictObject({
    ...questionBaseShape,
    type: z.literal('numeric'),
    /** The right number. */
    answer: plainNumber,
    /** How far from `answer` still counts as right, in the same unit. */
    tolerance: z.number().min(0).default(0),
    /** Shown behind the field, such as `%` or `students`; empty for a bare number. */
    unit: z.string().default(''),
    /** How many decimals the learner is asked for and the right number is shown with: 0 to 6. */
    decimals: z.int().min(0).max(6).default(0),
    /** Least and greatest number that makes sense; anything else is asked again, not marked wrong. */
    range: z.tuple([plainNumber, plainNumber]),
    /** What the learner reads after a right and after any other number; each at least one full sentence. */
    feedback: z.strictObject({ right: sentence, wrong: sentence }),
    /** Numbers that typical mistakes lead to, each with its own feedback. */
    mistakes: z.array(mistakeSchema).default([]),
  })
  .refine(
    insideRange,
    ruleOptions(
      'answer-in-range',
      'The answer with its tolerance does not lie inside `range`.',
      'Write `range` as [least, greatest] and make it wide enough for every number that may be marked right.',
    ),
  )
  .refine(
    rounds,
    ruleOptions(
      'answer-rounds',
      'The answer rounded to `decimals` would not be marked right.',
      'Ask for more decimals or widen `tolerance`.',
    ),
  )
  .refine(
    ({ answer, tolerance, mistakes }) =>
      mistakes.every((mistake) => !overlap({ value: answer, tolerance }, mistake)),
    ruleOptions(
      'mistake-is-right',
      'A number listed under `mistakes` would be marked right.',
      'Narrow its `tolerance`, or remove the mistake.',
    ),
  );

export type NumericQuestion = z.output<typeof numericSchema>;
