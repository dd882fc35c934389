import type { PublicQuestion, QuestionType } from '../question.ts';
import { type TrueFalseQuestion, trueFalseSchema } from './schema.ts';
import { type TrueFalseAnswer, trueFalse } from './score.ts';

/** The build side of the type: its logic and the schema authors write by. */
export const trueFalseType: QuestionType<TrueFalseQuestion, TrueFalseAnswer, PublicQuestion> = {
  ...trueFalse,
  schema: trueFalseSchema,
};
