import { placeIn } from './places.ts';
import type { Rule } from './rule.ts';

export const outcomeNotTaught: Rule = {
  name: 'outcome-not-taught',
  severity: 'error',
  ensures: 'Every learning outcome of a module is the aim of one of its lessons.',
  *find({ course, authored }) {
    for (const module of course.modules) {
      for (const [index, { id }] of module.outcomes.entries()) {
        if (module.lessons.some((lesson) => lesson.outcomes.includes(id))) continue;
        yield {
          ...placeIn(authored, module.file, ['outcomes', index, 'id']),
          what: `No lesson of the module works towards \`${id}\`.`,
          fix: 'Name it under `outcomes` of the lesson that works towards it, or take it out of the module.',
        };
      }
    }
  },
};
