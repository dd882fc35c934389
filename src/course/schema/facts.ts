import { z } from 'zod';
import {
  authorRule,
  competenceIdSchema,
  daySchema,
  factIdSchema,
  sourceHashSchema,
  textSchema,
  writtenLike,
} from './ids.ts';

/** One entry of modules/facts.yaml, which is a list of them. A lesson uses a fact only by its id, and prints its as-of date. */
export const factSchema = z.strictObject({
  /** Permanent id, like `CASE-04`. */
  id: factIdSchema,
  /** Group in the list of facts. */
  topic: z.string().min(2).max(40),
  /** Competences the fact matters for. */
  competences: z.array(competenceIdSchema).min(1),
  /** Short name, shown in bold at the head of the note. */
  name: z.string().min(3).max(80),
  /** What is the case, in full sentences and in our own words. */
  claim: textSchema,
  /** What a reader of the margin needs most, in at most 30 words. */
  note: textSchema.refine(
    (text) => wordCount(text) <= 30,
    authorRule(
      'note-length',
      (note) => `The note has ${wordCount(note)} words; a margin holds 30.`,
      'Shorten it; the full account belongs in `claim`.',
    ),
  ),
  /** Figures of the claim under a name each, for charts and questions. */
  value: z
    .record(z.string(), z.union([z.number(), z.string(), z.array(z.union([z.number(), z.string()]))]))
    .optional(),
  source: z.strictObject({
    title: textSchema,
    publisher: textSchema.optional(),
    /** Year, month or day, as far as known. */
    date: textSchema.optional(),
    /** Web address, if there is a stable one. */
    url: z.url().optional(),
    /** Identifier such as a DOI, ECLI or document number. */
    reference: textSchema.optional(),
  }),
  /** For law: where it applies, like `EU`, `NL`, `TR`. */
  jurisdiction: z.string().min(2).max(20).optional(),
  /** Month (or year, where no month is known) of the state of knowledge. */
  asOf: writtenLike(/^\d{4}(-(0[1-9]|1[0-2]))?$/, 'a month or a year', '2026-10'),
  /** Day from which the fact counts as due for review; the check warns, pages say so. */
  reviewBy: daySchema,
  /** `high`: official page seen or two independent sources agree; `medium`: one secondary source; `low`: weak. */
  confidence: z.enum(['high', 'medium', 'low']),
  /** True where no source was opened for it. */
  fromMemory: z.boolean().default(false),
  /** False where the primary source itself was not opened. */
  primaryOpened: z.boolean().default(true),
  /** True for draft law and contested findings: they may be discussed, never keyed right or wrong. */
  disputed: z.boolean().default(false),
});

/** One entry of modules/facts.<language>.yaml: texts only. It may hold part of the register. */
export const factTranslationSchema = factSchema
  .pick({ id: true, name: true, claim: true, note: true })
  .extend({ source: sourceHashSchema });

export type Fact = z.infer<typeof factSchema>;

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
