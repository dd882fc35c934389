import { placedQuestions } from './places.ts';
import type { Finding, Rule } from './rule.ts';

const catchAll = /\b(all|none|both|neither) of (the )?(above|these|them)\b/i;
const negative =
  /\b(which|what)\b[^.?]*\b(is|are|was|were|does|do|would|should|can)\s+(not|NOT)\b|\bEXCEPT\b|\bNOT\b/;

export const optionWording: Rule = {
  name: 'option-wording',
  severity: 'error',
  ensures: 'No option says "all of the above", and no stem asks for what is not the case.',
  *find(context) {
    for (const { question, at } of placedQuestions(context)) {
      if ('options' in question) {
        for (const [index, { text }] of question.options.entries()) {
          if (!catchAll.test(text)) continue;
          const finding: Finding = {
            ...at('options', index, 'text'),
            what: 'An option that sums up the others tests logic, not the subject.',
            fix: 'Write an answer of its own, or make the question `multiple-choice`.',
          };
          yield finding;
        }
      }
      if (!negative.test(question.stem)) continue;
      yield {
        ...at('stem'),
        what: 'The stem asks for what is not the case; readers overlook the "not".',
        fix: 'Ask for what is the case, or for what is wrong with a plan.',
      };
    }
  },
};
