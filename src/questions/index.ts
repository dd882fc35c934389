import { z } from 'zod';
import { matchingSchema } from './matching/schema.ts';
import { multipleChoiceSchema } from './multiple-choice/schema.ts';
import { numericSchema } from './numeric/schema.ts';
import { orderingSchema } from './ordering/schema.ts';
import { singleChoiceSchema } from './single-choice/schema.ts';
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
