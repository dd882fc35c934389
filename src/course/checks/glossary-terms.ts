import { startOf } from '../../problems/source-text.ts';
import { placeInEntry } from './places.ts';
import type { Rule } from './rule.ts';

export const glossaryTerms: Rule = {
  name: 'glossary-terms',
  severity: 'warning',
  ensures: 'The glossary of every language has the terms of the source language.',
  *find({ course, authored, damaged }) {
    const source = course.glossary.get(course.settings.sourceLanguage);
    if (source === undefined) return;
    for (const [language, entries] of course.glossary) {
      const file = `modules/glossary/${language}.yaml`;
      if (entries === source || damaged.has(file)) continue;
      const missing = [...source.keys()].filter((id) => !entries.has(id));
      if (missing.length > 0) {
        yield {
          position: startOf(file),
          what: `The glossary lacks ${missing.map((id) => `\`${id}\``).join(', ')}.`,
          fix: 'Translate the terms; pages show the source language until then.',
        };
      }
      for (const id of [...entries.keys()].filter((entry) => !source.has(entry))) {
        yield {
          ...placeInEntry(authored, file, [], id, ['id']),
          what: `The term \`${id}\` is not in the glossary of the source language.`,
          fix: 'Add it there first, or correct its id.',
        };
      }
    }
  },
};
