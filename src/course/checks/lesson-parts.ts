import { startOf } from '../../problems/source-text.ts';
import type { Rule } from './rule.ts';

const wanted = ['Situation', 'TryFirst', 'Worked', 'Activity', 'TakeToWork'];

export const lessonParts: Rule = {
  name: 'lesson-parts',
  severity: 'warning',
  ensures:
    'A lesson has a situation, a question to try first, a worked example, an activity and something to take to work.',
  *find({ authored, course, damaged }) {
    for (const { path, mdx, content } of authored.texts.values()) {
      if (path.kind !== 'lesson' || path.language !== course.settings.sourceLanguage || damaged.has(mdx.file))
        continue;
      const there = content.components.map(({ name }) => name);
      const missing = wanted.filter((name) => !there.includes(name));
      if (missing.length === 0) continue;
      yield {
        position: startOf(mdx.file),
        what: `The lesson has no ${missing.map((name) => `\`${name}\``).join(', ')}.`,
        fix: 'Write these parts; modules/README.md says what each of them is for.',
      };
    }
  },
};
