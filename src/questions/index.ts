import { z } from 'zod';
import { matchingType } from './matching/index.ts';
import { matchingSchema } from './matching/schema.ts';
import { multipleChoiceType } from './multiple-choice/index.ts';
import { multipleChoiceSchema } from './multiple-choice/schema.ts';
import { numericType } from './numeric/index.ts';
import { numericSchema } from './numeric/schema.ts';
import { orderingType } from './ordering/index.ts';
import { orderingSchema } from './ordering/schema.ts';
import type { PublicQuestion, QuestionType } from './question.ts';
import { singleChoiceType } from './single-choice/index.ts';
import { singleChoiceSchema } from './single-choice/schema.ts';
import { trueFalseType } from './true-false/index.ts';
import { trueFalseSchema } from './true-false/schema.ts';

/** Any question as the author writes it, told apart by `type`. Issues of own rules carry `AuthorRule` as `params`. */
export const questionSchema = z.discriminatedUnion('type', [
  singleChoiceSchema,
  multipleChoiceSchema,
  trueFalseSchema,
  matchingSchema,
  orderingSchema,
  numericSchema,
]);

/** Any question once it is loaded: defaults filled in, all rules kept. */
export type Question = z.output<typeof questionSchema>;

/** A type whose answers are not known here: they go from `decode` to `score` and `toInteraction` as they are. */
export type AnyQuestionType = QuestionType<Question, unknown, PublicQuestion>;

/** Every question type, by its name. One folder each; a test compares this list with the folders. */
export const questionTypes: Readonly<Record<Question['type'], AnyQuestionType>> = {
  'single-choice': singleChoiceType,
  'multiple-choice': multipleChoiceType,
  'true-false': trueFalseType,
  matching: matchingType,
  ordering: orderingType,
  numeric: numericType,
};

/** The type of a question. */
export function typeOf(question: Question): AnyQuestionType {
  return questionTypes[question.type];
}
