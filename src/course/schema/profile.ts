import { z } from 'zod';
import { areaCodeSchema, competenceIdSchema, textSchema, urlSchema, writtenLike } from './ids.ts';

/** One text in several languages; English and Dutch are required, the others arrive with the official versions. */
export const localTextSchema = z.strictObject({
  en: textSchema,
  nl: textSchema,
  de: textSchema.optional(),
  lv: textSchema.optional(),
  tr: textSchema.optional(),
});

/** The same, short enough for LMS fields that take 100 characters. */
export const shortLocalTextSchema = z.strictObject({
  en: z.string().min(3).max(100),
  nl: z.string().min(3).max(100),
  de: z.string().min(3).max(100).optional(),
  lv: z.string().min(3).max(100).optional(),
  tr: z.string().min(3).max(100).optional(),
});

/** One competence of the profile. Its id never changes and is reported to learning platforms. */
export const competenceSchema = z.strictObject({
  /** Area code and number, like `AL3`. */
  id: competenceIdSchema,
  /** Short name, at most 100 characters: objectives, charts, badges. */
  name: shortLocalTextSchema,
  /** The full text of the profile. */
  text: localTextSchema,
});

/** One competence area; a module teaches it. */
export const areaSchema = z.strictObject({
  code: areaCodeSchema,
  name: shortLocalTextSchema,
  description: z.strictObject({
    en: textSchema,
    nl: textSchema.optional(),
    de: textSchema.optional(),
    lv: textSchema.optional(),
    tr: textSchema.optional(),
  }),
  competences: z.array(competenceSchema).min(1),
});

/** One task of the role. */
export const taskSchema = z.strictObject({
  id: writtenLike(/^T[1-9]$/, 'the id of a task', 'T1'),
  name: shortLocalTextSchema,
  /** What the task consists of, in English. */
  elements: z.array(textSchema).min(1),
  /** Competences mainly needed for it: a mapping of this course, the profile itself has none. */
  mainCompetences: z.array(competenceIdSchema).min(1),
});

/** modules/profile.yaml: the AIM4HE qualification profile the course teaches. */
export const profileSchema = z.strictObject({
  title: shortLocalTextSchema,
  /** Where the profile comes from. */
  source: z.strictObject({
    project: textSchema,
    programme: textSchema,
    reference: textSchema,
    url: urlSchema,
    /** Institutions that wrote the profile. */
    partners: z.array(z.strictObject({ country: z.string().length(2), name: textSchema })).min(1),
    /** What the profile was built on. */
    method: textSchema,
  }),
  /** Shown wherever the English wording is quoted: it is not the official translation. */
  translationNote: textSchema,
  tasks: z.array(taskSchema).min(1),
  areas: z.array(areaSchema).min(1),
  /** What the profile asks of a person. */
  qualifications: z.strictObject({
    degree: textSchema,
    fields: z.array(textSchema),
    exception: textSchema,
    experience: textSchema,
    valuable: z.array(textSchema),
    recommended: z.array(textSchema),
    motivation: textSchema,
  }),
  /** Where the role stands in an institution. */
  positioning: z.strictObject({
    function: textSchema,
    homes: z.array(textSchema),
    principle: textSchema,
    mandate: textSchema,
    interfaces: z.array(textSchema),
    actsAs: textSchema,
    team: textSchema,
    successConditions: z.array(textSchema),
  }),
  /** What the role needs to work. */
  resources: z.strictObject({
    people: z.array(textSchema),
    money: z.array(textSchema),
    institution: z.array(textSchema),
  }),
});

export type Profile = z.infer<typeof profileSchema>;
export type Area = z.infer<typeof areaSchema>;
export type Competence = z.infer<typeof competenceSchema>;
export type LocalText = z.infer<typeof localTextSchema>;
