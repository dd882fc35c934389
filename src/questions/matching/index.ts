import type { QuestionType } from '../question.ts';
import { type MatchingQuestion, matchingSchema } from './schema.ts';
import { type MatchingAnswer, matching, type PublicMatching } from './score.ts';

/** The build side of the type: its logic and the schema authors write by. */
export const matchingType: QuestionType<MatchingQuestion, MatchingAnswer, PublicMatching> = {
  ...matching,
  schema: matchingSchema,
};
