import { z } from 'zod';
import { slugSchema, textSchema } from './ids.ts';
import { translationFields } from './lesson.ts';

/** Frontmatter of modules/orientation/<language>/<page>.mdx */
export const pageFrontmatterSchema = z.strictObject({
  /** Name of the page and of its file. */
  id: slugSchema,
  title: textSchema,
  /** One sentence for search engines and lists. */
  description: textSchema,
  ...translationFields,
});

export type PageFrontmatter = z.infer<typeof pageFrontmatterSchema>;
