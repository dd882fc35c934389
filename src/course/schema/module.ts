import { z } from 'zod';
import {
  areaCodeSchema,
  competenceIdSchema,
  lessonIdSchema,
  minutesSchema,
  outcomeIdSchema,
  shareSchema,
  slugSchema,
  sourceHashSchema,
  textSchema,
} from './ids.ts';

/** One learning outcome; it starts with a verb that can be tested. */
export const outcomeSchema = z.strictObject({
  /** `AL-K1` knowledge, `AL-S1` skills, `AL-C1` responsibility and autonomy. */
  id: outcomeIdSchema,
  text: textSchema,
  competences: z.array(competenceIdSchema).min(1),
});

/** Settings of the module quiz. Attempts are unlimited, the best one counts. */
export const quizSettingsSchema = z.strictObject({
  /** How many questions an attempt draws. */
  count: z.int().min(1).max(60),
  /** Passed from this share of the points on. */
  passMark: shareSchema,
  /** A competence counts as confirmed from this share of its own points on. */
  confirmMark: shareSchema,
  /** Time to plan for, in minutes; the quiz is not timed. */
  minutes: minutesSchema,
  /** Share of each competence in a draw; together 1. */
  weights: z.record(competenceIdSchema, shareSchema),
});

/** modules/<id>/module.yaml */
export const moduleSchema = z.strictObject({
  /** Name of its folder. */
  id: slugSchema,
  /** Competence area of profile.yaml. */
  code: areaCodeSchema,
  /** Place in the course, from 1. */
  order: z.int().min(1).max(99),
  title: textSchema,
  /** The question the module answers, shown under the title. */
  question: textSchema,
  /** Two or three sentences for the course page and for package catalogues. */
  description: textSchema.optional(),
  competences: z.array(competenceIdSchema).min(1),
  outcomes: z.array(outcomeSchema).min(1),
  /** Lessons in the order they are taught. */
  lessons: z.array(lessonIdSchema).min(1),
  /** Hours of work; declared hours follow the computed workload. */
  hours: z.strictObject({
    /** Lessons, activities and quiz. */
    online: z.number().min(0),
    /** Portfolio and tasks at work. */
    workplace: z.number().min(0),
    /** With peers or a mentor. */
    peer: z.number().min(0),
  }),
  /** Left out by a unit without a quiz. */
  quiz: quizSettingsSchema.optional(),
});

/** modules/<id>/module.<language>.yaml: texts only. */
export const moduleTranslationSchema = z.strictObject({
  /** Hash of the texts of module.yaml that were translated; the check prints it. */
  source: sourceHashSchema,
  title: textSchema,
  question: textSchema,
  description: textSchema.optional(),
  outcomes: z.array(z.strictObject({ id: outcomeIdSchema, text: textSchema })),
});

export type ModuleFile = z.infer<typeof moduleSchema>;
export type ModuleTranslation = z.infer<typeof moduleTranslationSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type QuizSettings = z.infer<typeof quizSettingsSchema>;
