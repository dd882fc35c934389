import type { QuestionType } from '../question.ts';
import { type OrderingQuestion, orderingSchema } from './schema.ts';
import { type OrderingAnswer, ordering, type PublicOrdering } from './score.ts';

/** The build side of the type: its logic and the schema authors write by. */
export const orderingType: QuestionType<OrderingQuestion, OrderingAnswer, PublicOrdering> = {
  ...ordering,
  schema: orderingSchema,
};
