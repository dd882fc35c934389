import type { QuestionType } from '../question.ts';
import { type NumericQuestion, numericSchema } from './schema.ts';
import { type NumericAnswer, numeric, type PublicNumeric } from './score.ts';

/** The build side of the type: its logic and the schema authors write by. */
export const numericType: QuestionType<NumericQuestion, NumericAnswer, PublicNumeric> = {
  ...numeric,
  schema: numericSchema,
};
