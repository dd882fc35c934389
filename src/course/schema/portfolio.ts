import { z } from 'zod';
import { competenceIdSchema, portfolioIdSchema, slugSchema, sourceHashSchema, textSchema } from './ids.ts';

/** What each level of a criterion looks like, in words a second assessor would agree on. */
const levelsSchema = z.strictObject({ 0: textSchema, 1: textSchema, 2: textSchema, 3: textSchema });

export const portfolioCriterionSchema = z.strictObject({
  id: slugSchema,
  title: textSchema,
  competences: z.array(competenceIdSchema).min(1),
  levels: levelsSchema,
});

/** assessments/<id>/portfolio.yaml: the task a person judges. */
export const portfolioSchema = z.strictObject({
  id: portfolioIdSchema,
  title: textSchema,
  /** Hours of work, or a range. */
  hours: z.union([z.number().min(0), z.tuple([z.number().min(0), z.number().min(0)])]),
  /** Who reads the paper and what they decide with it. */
  audience: textSchema,
  /** The task, in Markdown. */
  brief: textSchema,
  deliverables: z.array(textSchema).min(1),
  criteria: z.array(portfolioCriterionSchema).min(1),
  /** Level every criterion must reach. */
  passLevel: z.int().min(0).max(3),
  /** What to take out before handing in. */
  redaction: z.array(textSchema).min(1),
});

/** assessments/<id>/portfolio.<language>.yaml: texts only. */
export const portfolioTranslationSchema = z.strictObject({
  source: sourceHashSchema,
  title: textSchema,
  audience: textSchema,
  brief: textSchema,
  deliverables: z.array(textSchema).min(1),
  criteria: z.array(z.strictObject({ id: slugSchema, title: textSchema, levels: levelsSchema })),
  redaction: z.array(textSchema).min(1),
});

export type Portfolio = z.infer<typeof portfolioSchema>;
export type PortfolioTranslation = z.infer<typeof portfolioTranslationSchema>;
