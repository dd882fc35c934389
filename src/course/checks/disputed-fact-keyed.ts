import { placedQuestions } from './places.ts';
import type { Rule } from './rule.ts';

export const disputedFactKeyed: Rule = {
  name: 'disputed-fact-keyed',
  severity: 'error',
  ensures: 'No key rests on draft law or on a finding that is disputed.',
  *find(context) {
    for (const { question, at } of placedQuestions(context)) {
      for (const [index, id] of question.facts.entries()) {
        if (context.course.facts.get(id)?.disputed !== true) continue;
        yield {
          ...at('facts', index),
          what: `The key rests on \`${id}\`, which is disputed or a draft.`,
          fix: 'Ask about something that is settled, and take the disputed point into the text of the lesson as a discussion.',
        };
      }
    }
  },
};
