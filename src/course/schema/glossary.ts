import { z } from 'zod';
import { slugSchema, textSchema } from './ids.ts';

/** One entry of modules/glossary/<language>.yaml, which is a list of them: one word for one thing all through the course. */
export const glossaryEntrySchema = z.strictObject({
  /** The same in every language. */
  id: slugSchema,
  term: textSchema,
  /** One or two sentences. */
  definition: textSchema,
  /** Ids of related terms. */
  see: z.array(slugSchema).optional(),
});

export type GlossaryEntry = z.infer<typeof glossaryEntrySchema>;
