import { placedQuestions } from './places.ts';
import type { Rule } from './rule.ts';

export const retiredNumber: Rule = {
  name: 'retired-number',
  severity: 'error',
  ensures: 'The number of a question that was taken out is never used again.',
  *find(context) {
    for (const { module, question, at } of placedQuestions(context)) {
      if (!module.retired.includes(question.number)) continue;
      yield {
        ...at('number'),
        what: `\`${question.number}\` is retired: stored answers still mean the question that had it.`,
        fix: 'Take the next free number.',
      };
    }
  },
};
