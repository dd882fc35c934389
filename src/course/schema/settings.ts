import { z } from 'zod';
import { languageCodeSchema, textSchema, urlSchema, writtenLike } from './ids.ts';

/** modules/course.yaml: what holds for the whole course. */
export const settingsSchema = z.strictObject({
  /** Full title, shown in the header, in packages and on badges. */
  title: textSchema,
  /** Short title, where the full one does not fit (at most 30 characters). */
  shortTitle: z.string().min(2).max(30),
  /** One or two sentences for search engines and package catalogues. */
  description: textSchema,
  /** Title and description in other languages; the source language is used where one is missing. */
  translations: z
    .partialRecord(languageCodeSchema, z.strictObject({ title: textSchema, description: textSchema }))
    .optional(),
  /** Languages the site is built in, in the order of the language switch. */
  languages: z.array(languageCodeSchema).min(1),
  /** The language authors write in first; translations name the hash of the text they translate. */
  sourceLanguage: languageCodeSchema,
  /** Version of the course (semantic versioning), shown to people and written into every package. */
  version: writtenLike(/^\d+\.\d+\.\d+$/, 'a version of three numbers', '1.2.0'),
  /** Who issues badges unless an institution puts its own name in. */
  issuer: z.strictObject({
    name: textSchema,
    url: urlSchema,
    /** What an institution has to know before it issues under its own name. */
    note: textSchema,
  }),
  /** How workload is computed, so that declared hours can be checked against the text. */
  hoursPolicy: z.strictObject({
    /** Reading speed for study, in words per minute. */
    wordsPerMinute: z.number().min(50).max(400),
    /** Time for one question with its feedback, in minutes. */
    minutesPerQuestion: z.number().min(0.5).max(10),
    /** Declared and computed minutes of a lesson may differ by this share before the check warns. */
    tolerance: z.number().min(0).max(1),
  }),
});

export type Settings = z.infer<typeof settingsSchema>;
