import { questionsFor } from '../course.ts';
import { placeIn } from './places.ts';
import type { Rule } from './rule.ts';

export const competenceNotTested: Rule = {
  name: 'competence-not-tested',
  severity: 'error',
  ensures: 'Every competence of a module with a quiz is tested by a quiz question.',
  *find({ course, authored }) {
    for (const module of course.modules.filter(({ quiz }) => quiz !== undefined)) {
      const tested = new Set(questionsFor(module, 'quiz').map(({ competence }) => competence));
      for (const [index, id] of module.competences.entries()) {
        if (tested.has(id)) continue;
        yield {
          ...placeIn(authored, module.file, ['competences', index]),
          what: `No quiz question of the module tests \`${id}\`.`,
          fix: `Write questions with \`use: quiz\` and \`competence: ${id}\`.`,
        };
      }
    }
  },
};
