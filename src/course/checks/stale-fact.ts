import { placeInEntry } from './places.ts';
import type { Rule } from './rule.ts';

export const staleFact: Rule = {
  name: 'stale-fact',
  severity: 'warning',
  ensures: 'Every fact was reviewed by the day set for it.',
  *find({ course, authored, today }) {
    for (const { id, reviewBy } of course.facts.values()) {
      if (reviewBy >= today) continue;
      yield {
        ...placeInEntry(authored, 'modules/facts.yaml', [], id, ['reviewBy']),
        what: `The fact \`${id}\` was due for review on ${reviewBy}.`,
        fix: 'Open its source, correct `claim`, `note` and `asOf`, and set a new `reviewBy`.',
      };
    }
  },
};
