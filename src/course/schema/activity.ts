import { z } from 'zod';
import { activityIdSchema, competenceIdSchema, minutesSchema, textSchema } from './ids.ts';
import { translationFields } from './lesson.ts';

/** Frontmatter of modules/<id>/<language>/al-a1-….mdx; a lesson shows it by `<Activity id="AL-A1" />`. */
export const activityFrontmatterSchema = z.strictObject({
  /** Permanent id; the file name starts with it in small letters. */
  id: activityIdSchema,
  title: textSchema,
  /** Working time in minutes; part of the minutes of its lesson. */
  minutes: minutesSchema,
  competences: z.array(competenceIdSchema).min(1),
  ...translationFields,
});

export type ActivityFrontmatter = z.infer<typeof activityFrontmatterSchema>;
