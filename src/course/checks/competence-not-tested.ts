import { questionsFor } from '../course.ts';
import { placeIn } from './places.ts';
import { type Rule, wholeModules } from './rule.ts';

export const competenceNotTested: Rule = {
  name: 'competence-not-tested',
  severity: 'error',
  ensures: 'Every competence of a module with a quiz is tested by a quiz question.',
  *find(context) {
    for (const module of wholeModules(context).filter(({ quiz }) => quiz !== undefined)) {
      const tested = new Set(questionsFor(module, 'quiz').map(({ competence }) => competence));
      for (const [index, id] of module.competences.entries()) {
        if (tested.has(id)) continue;
        yield {
          ...placeIn(context.authored, module.file, ['competences', index]),
          what: `No quiz question of the module tests \`${id}\`.`,
          fix: `Write questions with \`use: quiz\` and \`competence: ${id}\`.`,
        };
      }
    }
  },
};
