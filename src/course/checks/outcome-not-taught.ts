import { placeIn } from './places.ts';
import { type Rule, wholeModules } from './rule.ts';

export const outcomeNotTaught: Rule = {
  name: 'outcome-not-taught',
  severity: 'error',
  ensures: 'Every learning outcome of a module is the aim of one of its lessons.',
  *find(context) {
    for (const module of wholeModules(context)) {
      for (const [index, { id }] of module.outcomes.entries()) {
        if (module.lessons.some((lesson) => lesson.outcomes.includes(id))) continue;
        yield {
          ...placeIn(context.authored, module.file, ['outcomes', index, 'id']),
          what: `No lesson of the module works towards \`${id}\`.`,
          fix: 'Name it under `outcomes` of the lesson that works towards it, or take it out of the module.',
        };
      }
    }
  },
};
