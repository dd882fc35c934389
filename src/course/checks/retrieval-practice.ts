import { startOf } from '../../problems/source-text.ts';
import { type Rule, wholeModules } from './rule.ts';

export const retrievalPractice: Rule = {
  name: 'retrieval-practice',
  severity: 'warning',
  ensures: 'From its second lesson on, a module asks again for something taught in an earlier lesson.',
  *find(context) {
    for (const module of wholeModules(context)) {
      const earlier = new Set<string>();
      for (const [index, lesson] of module.lessons.entries()) {
        const asked = module.questions.filter(({ number }) => lesson.questionNumbers.includes(number));
        const looksBack = asked.some((question) => question.lessons.some((id) => earlier.has(id)));
        earlier.add(lesson.id);
        if (index === 0 || asked.length === 0 || looksBack) continue;
        yield {
          position: startOf(lesson.file),
          what: `The lesson \`${lesson.id}\` asks nothing about the lessons before it.`,
          fix: 'Add one practice question whose `lessons` names an earlier lesson: looking back is what makes things stay.',
        };
      }
    }
  },
};
