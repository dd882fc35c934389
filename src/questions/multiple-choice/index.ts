import type { PublicChoice } from '../choice-options.ts';
import type { QuestionType } from '../question.ts';
import { type MultipleChoiceQuestion, multipleChoiceSchema } from './schema.ts';
import { type MultipleChoiceAnswer, multipleChoice } from './score.ts';

/** The build side of the type: its logic and the schema authors write by. */
export const multipleChoiceType: QuestionType<MultipleChoiceQuestion, MultipleChoiceAnswer, PublicChoice> = {
  ...multipleChoice,
  schema: multipleChoiceSchema,
};
