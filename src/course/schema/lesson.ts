import { z } from 'zod';
import {
  competenceIdSchema,
  lessonIdSchema,
  minutesSchema,
  outcomeIdSchema,
  sourceHashSchema,
  textSchema,
} from './ids.ts';

/** What only a translated file says about itself. */
export const translationFields = {
  /** Hash of the source file it translates; the check prints it. */
  source: sourceHashSchema.optional(),
  /** Who translated it and whether a native speaker has reviewed it; shown on the page. */
  translator: textSchema.optional(),
};

/** Frontmatter of modules/<id>/<language>/al-l1-….mdx */
export const lessonFrontmatterSchema = z.strictObject({
  /** Permanent id; the file name starts with it in small letters. */
  id: lessonIdSchema,
  title: textSchema,
  /** One sentence: what the reader can do afterwards. */
  promise: textSchema,
  /** Whole working time with activities and questions, in minutes. */
  minutes: minutesSchema,
  competences: z.array(competenceIdSchema).min(1),
  outcomes: z.array(outcomeIdSchema).min(1),
  ...translationFields,
});

export type LessonFrontmatter = z.infer<typeof lessonFrontmatterSchema>;
