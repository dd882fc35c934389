import { placeIn } from './places.ts';
import { type Rule, wholeModules } from './rule.ts';

export const competenceNotTaught: Rule = {
  name: 'competence-not-taught',
  severity: 'error',
  ensures: 'Every competence of a module is taught in one of its lessons.',
  *find(context) {
    for (const module of wholeModules(context)) {
      for (const [index, id] of module.competences.entries()) {
        if (module.lessons.some((lesson) => lesson.competences.includes(id))) continue;
        yield {
          ...placeIn(context.authored, module.file, ['competences', index]),
          what: `No lesson of the module teaches \`${id}\`.`,
          fix: 'Name it under `competences` of the lesson that teaches it, or take it out of the module.',
        };
      }
    }
  },
};
