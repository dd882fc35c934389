import type { Course } from '../course.ts';
import { placedQuestions, placeIn, placeInFrontmatter } from './places.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';

export const outsideModule: Rule = {
  name: 'outside-module',
  severity: 'error',
  ensures: 'Lessons, outcomes and questions of a module stay with its own competences, outcomes and numbers.',
  *find(context) {
    yield* competences(context);
    yield* questions(context);
  },
};

function* competences({ course, authored }: CheckContext): Iterable<Finding> {
  for (const module of course.modules) {
    for (const [index, id] of module.competences.entries()) {
      if (module.area.competences.some((competence) => competence.id === id) || !profileHas(course, id))
        continue;
      yield {
        ...placeIn(authored, module.file, ['competences', index]),
        what: `\`${id}\` is not a competence of the area \`${module.code}\`.`,
        fix: `Take it out; the competences of the area are ${module.area.competences.map((own) => own.id).join(', ')}.`,
      };
    }
    for (const lesson of module.lessons) {
      const text = authored.texts.get(lesson.file);
      for (const [index, id] of lesson.competences.entries()) {
        if (text === undefined || module.competences.includes(id) || !profileHas(course, id)) continue;
        yield {
          ...placeInFrontmatter(text, ['competences', index]),
          what: `The module of this lesson does not teach \`${id}\`.`,
          fix: `Name one of ${module.competences.join(', ')}, or add it to \`competences\` of module.yaml.`,
        };
      }
    }
  }
}

function* questions(context: CheckContext): Iterable<Finding> {
  for (const { module, question, at } of placedQuestions(context)) {
    if (!question.number.startsWith(`${module.code}-`)) {
      yield {
        ...at('number'),
        what: `The number \`${question.number}\` does not start with the code of its module, \`${module.code}\`.`,
        fix: `Write \`${module.code}-Q\` and three digits.`,
      };
    }
    if (
      !module.competences.includes(question.competence) &&
      profileHas(context.course, question.competence)
    ) {
      yield {
        ...at('competence'),
        what: `The module does not teach \`${question.competence}\`.`,
        fix: `Name one of ${module.competences.join(', ')}.`,
      };
    }
  }
}

/** An id that is nowhere in the profile is the finding of `unknown-id`. */
const profileHas = ({ profile }: Course, id: string): boolean =>
  profile.areas.some(({ competences }) => competences.some((competence) => competence.id === id));
