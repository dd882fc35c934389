import { suggestion } from '../../problems/did-you-mean.ts';
import { type IdKind, knownIds } from './known-ids.ts';
import { mentions } from './references.ts';
import type { Rule } from './rule.ts';

const names: Readonly<Record<IdKind, { one: string; where: string }>> = {
  activity: { one: 'activity', where: 'the module as a file `<id>-….mdx`' },
  'case-data': { one: 'data set of the case', where: 'modules/case/' },
  competence: { one: 'competence', where: 'modules/profile.yaml' },
  fact: { one: 'fact', where: 'modules/facts.yaml' },
  lesson: { one: 'lesson', where: 'the module as a file `<id>-….mdx`' },
  outcome: { one: 'learning outcome', where: 'module.yaml' },
  question: { one: 'question', where: 'assessments/<module>/questions.yaml' },
  survey: { one: 'survey figure', where: 'modules/survey.yaml' },
  term: { one: 'term', where: 'modules/glossary/' },
};

export const unknownId: Rule = {
  name: 'unknown-id',
  severity: 'error',
  ensures: 'Every id that is mentioned exists.',
  *find(context) {
    const known = knownIds(context);
    for (const { kinds, id, position, field } of mentions(context)) {
      if (kinds.some((kind) => known[kind] === undefined || known[kind].has(id))) continue;
      const candidates = kinds.flatMap((kind) => [...(known[kind] ?? [])]);
      yield {
        position,
        field,
        what: `There is no ${kinds.map((kind) => names[kind].one).join(' or ')} \`${id}\`.`,
        fix: `${suggestion(id, candidates)}Correct the id, or add it to ${kinds.map((kind) => names[kind].where).join(' or ')}.`,
      };
    }
  },
};
