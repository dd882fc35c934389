import { startOf } from '../../problems/source-text.ts';
import { bankFile } from './places.ts';
import type { Rule } from './rule.ts';
import { singleChoiceKeys } from './single-choice-keys.ts';

const enoughQuestions = 8;
/** A position may hold its even share of the keys and this much more. */
const tolerance = 0.2;

export const keyPosition: Rule = {
  name: 'key-position',
  severity: 'warning',
  ensures: 'The right options of a bank are spread over the positions.',
  *find(context) {
    const keys = singleChoiceKeys(context);
    for (const module of context.course.modules) {
      const own = keys.filter(({ placed }) => placed.module === module);
      if (own.length < enoughQuestions) continue;
      const positions = Math.max(...own.map(({ options }) => options.length));
      for (let position = 0; position < positions; position++) {
        const held = own.filter(({ key }) => key === position).length;
        const even = own.reduce(
          (sum, { options }) => sum + (position < options.length ? 1 / options.length : 0),
          0,
        );
        if (held <= even + tolerance * own.length) continue;
        yield {
          position: startOf(bankFile(module)),
          what: `In ${held} of ${own.length} single-choice questions the right option is number ${position + 1}.`,
          fix: `Change the order of options until it is about ${Math.round(even)}.`,
        };
      }
    }
  },
};
