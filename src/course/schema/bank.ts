import { z } from 'zod';
import { questionNumberSchema, slugSchema, sourceHashSchema, textSchema, writtenLike } from './ids.ts';

/**
 * assessments/<id>/questions.yaml without its questions: each of them is read by the schema of its type
 * (src/questions/<type>/schema.ts), so that one bad question does not hide the others.
 */
export const bankSchema = z.strictObject({
  /** Name of the folder, which is the id of the module. */
  unit: slugSchema,
  /** Numbers that were used once and are never to be used again. */
  retired: z.array(questionNumberSchema),
  questions: z.array(z.unknown()).min(1),
});

const letterSchema = writtenLike(/^[a-z]$/, 'the letter of an option', 'a');

/** Texts of one question in another language: they can never change a key. */
export const questionTextsSchema = z.strictObject({
  number: questionNumberSchema,
  /** Hash of the source texts of this question; the check prints it. */
  source: sourceHashSchema,
  stem: textSchema,
  exhibit: textSchema.optional(),
  explanation: textSchema,
  /** Single and multiple choice. */
  options: z
    .array(z.strictObject({ letter: letterSchema, text: textSchema, feedback: textSchema }))
    .optional(),
  /** Matching and ordering. */
  items: z
    .array(z.strictObject({ letter: letterSchema, text: textSchema, feedback: textSchema.optional() }))
    .optional(),
  /** Matching. */
  choices: z.array(z.strictObject({ letter: letterSchema, text: textSchema })).optional(),
  /** True-false (`true`, `false`) and numeric (`right`, `wrong`). */
  feedback: z.record(z.string(), textSchema).optional(),
  /** Numeric: feedback on a typical mistake, found by its value. */
  mistakes: z.array(z.strictObject({ value: z.number(), feedback: textSchema })).optional(),
  /** Numeric: the unit as the language writes it. */
  unit: textSchema.optional(),
});

/** assessments/<id>/questions.<language>.yaml; it may hold part of the bank. */
export const bankTranslationSchema = z.strictObject({
  unit: slugSchema,
  questions: z.array(z.unknown()).min(1),
});

export type QuestionTexts = z.infer<typeof questionTextsSchema>;
