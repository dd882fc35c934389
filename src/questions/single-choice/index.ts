import type { PublicChoice } from '../choice-options.ts';
import type { QuestionType } from '../question.ts';
import { type SingleChoiceQuestion, singleChoiceSchema } from './schema.ts';
import { type SingleChoiceAnswer, singleChoice } from './score.ts';

/** The build side of the type: its logic and the schema authors write by. */
export const singleChoiceType: QuestionType<SingleChoiceQuestion, SingleChoiceAnswer, PublicChoice> = {
  ...singleChoice,
  schema: singleChoiceSchema,
};
