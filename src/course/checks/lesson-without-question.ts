import { startOf } from '../../problems/source-text.ts';
import type { Rule } from './rule.ts';

export const lessonWithoutQuestion: Rule = {
  name: 'lesson-without-question',
  severity: 'error',
  ensures:
    'Every lesson has a question to answer, since a lesson counts as worked through when its questions are answered.',
  *find({ course, damaged }) {
    for (const module of course.modules) {
      for (const lesson of module.lessons) {
        if (lesson.questionNumbers.length > 0 || damaged.has(lesson.file)) continue;
        yield {
          position: startOf(lesson.file),
          what: `The lesson \`${lesson.id}\` asks nothing, so nobody can complete it.`,
          fix: 'Add `<Questions ids={["…"]} />` with practice questions.',
        };
      }
    }
  },
};
