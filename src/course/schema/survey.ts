import { z } from 'zod';
import { sourceHashSchema, surveyIdSchema, textSchema } from './ids.ts';

/** One figure of the FORCE AI survey. Shares are of respondents, never of institutions. */
export const surveyFigureSchema = z.strictObject({
  /** Permanent id, like `U03`. */
  id: surveyIdSchema,
  /** What was found, short enough for a chart label. */
  name: z.string().min(3).max(160),
  /** A number, a text such as `1,000-10,000`, or several numbers in the order `parts` names them. */
  value: z.union([z.number(), textSchema, z.array(z.number()).min(2)]),
  /** Names of the numbers, where `value` holds several. */
  parts: z.array(textSchema).optional(),
  /** `%`, `respondents`, `text` … */
  unit: textSchema,
  /** Whom the share is of, with n where the report states it. */
  base: textSchema,
  /** Who answered. */
  who: textSchema,
  /** Figure or section of the report. */
  figure: textSchema,
  /** What a reader must know before using the figure. */
  caveat: textSchema.optional(),
});

/** modules/survey.yaml; each of its figures is read by `surveyFigureSchema`. */
export const surveySchema = z.strictObject({
  source: z.strictObject({
    title: textSchema,
    publisher: textSchema,
    date: textSchema,
    url: z.url(),
    /** How the figures may be worded; shown in the list of facts. */
    wording: textSchema,
  }),
  figures: z.array(z.unknown()).min(1),
});

/** modules/survey.<language>.yaml: texts only. It may hold part of the figures. */
export const surveyTranslationSchema = z.strictObject({
  /** How the figures may be worded. */
  wording: textSchema,
  figures: z.array(z.unknown()).min(1),
});

/** One of its figures; `value` and `parts` where they are texts. */
export const surveyFigureTranslationSchema = surveyFigureSchema
  .pick({ id: true, name: true, parts: true, base: true, who: true, figure: true, caveat: true })
  .extend({ source: sourceHashSchema, value: textSchema.optional(), unit: textSchema.optional() });

export type SurveySource = z.infer<typeof surveySchema>['source'];
export type SurveyFigure = z.infer<typeof surveyFigureSchema>;
