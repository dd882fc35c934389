import { z } from 'zod';
import { competenceIdSchema, outcomeIdSchema, slugSchema, sourceHashSchema, textSchema } from './ids.ts';

/** assessments/<id>/credential.yaml: what a badge of the module says, and who judged what. */
export const credentialSchema = z.strictObject({
  id: slugSchema,
  name: textSchema,
  description: textSchema,
  /** The level the module was designed for; the profile itself states none. */
  levelDesignedFor: z.strictObject({ framework: textSchema, level: z.int().min(1).max(8), note: textSchema }),
  /** Criteria a machine checked. */
  machineJudged: z
    .array(
      z.strictObject({
        criterion: textSchema,
        from: z.enum(['quiz.passMark', 'quiz.confirmMark', 'lessons.completed']),
      }),
    )
    .min(1),
  /** Criteria a person judged. */
  personJudged: z.array(z.strictObject({ criterion: textSchema, from: z.enum(['portfolio.passLevel']) })),
  /** Learning outcomes the badge covers. */
  outcomes: z.array(outcomeIdSchema).min(1),
  /** Competences of the profile it is aligned with. */
  alignment: z.array(competenceIdSchema).min(1),
  /** What may be claimed. */
  claims: z.strictObject({ withAssessor: textSchema, withoutAssessor: textSchema }),
});

/** assessments/<id>/credential.<language>.yaml: texts only. */
export const credentialTranslationSchema = z.strictObject({
  source: sourceHashSchema,
  name: textSchema,
  description: textSchema,
  levelDesignedFor: z.strictObject({ note: textSchema }),
  /** In the order of credential.yaml. */
  machineJudged: z.array(z.strictObject({ criterion: textSchema })),
  personJudged: z.array(z.strictObject({ criterion: textSchema })),
  claims: z.strictObject({ withAssessor: textSchema, withoutAssessor: textSchema }),
});

export type Credential = z.infer<typeof credentialSchema>;
export type CredentialTranslation = z.infer<typeof credentialTranslationSchema>;
