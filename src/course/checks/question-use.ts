import { startOf } from '../../problems/source-text.ts';
import { idsIn } from '../written-text.ts';
import { placedQuestions } from './places.ts';
import { type CheckContext, type Finding, isWhole, type Rule, unitOf } from './rule.ts';

export const questionUse: Rule = {
  name: 'question-use',
  severity: 'error',
  ensures: 'Practice questions stand in exactly one lesson, quiz and exam questions in none.',
  *find(context) {
    yield* shownWithWrongUse(context);
    yield* shownTwiceOrNever(context);
  },
};

function* shownWithWrongUse({ course, authored }: CheckContext): Iterable<Finding> {
  const uses = new Map(
    course.modules.flatMap(({ questions }) => questions.map((each) => [each.number, each.use])),
  );
  for (const { content } of authored.texts.values()) {
    for (const use of content.components) {
      if (!['TryFirst', 'Question', 'Questions'].includes(use.name)) continue;
      const field = use.name === 'Questions' ? 'ids' : 'id';
      for (const number of idsIn(use, field)) {
        const kind = uses.get(number);
        if (kind === undefined || kind === 'practice' || kind === 'diagnostic') continue;
        yield {
          position: use.position,
          field: `${use.name}.${field}`,
          what: `\`${number}\` is a question of the ${kind}; a lesson would give its key away.`,
          fix: `Show a question with \`use: practice\`, or change the use of \`${number}\` in the bank.`,
        };
      }
    }
  }
}

function* shownTwiceOrNever(context: CheckContext): Iterable<Finding> {
  for (const { module, question, at } of placedQuestions(context)) {
    if (question.use !== 'practice') continue;
    const lessons = module.lessons.filter((lesson) => lesson.questionNumbers.includes(question.number));
    if (lessons.length === 0 && isWhole(context, unitOf(module.file))) {
      yield {
        ...at('number'),
        what: `No lesson shows the practice question \`${question.number}\`.`,
        fix: 'Show it in the lesson that teaches it, or retire its number.',
      };
    }
    if (lessons.length > 1) {
      yield {
        position: startOf(lessons[1]?.file ?? ''),
        what: `\`${question.number}\` stands in ${lessons.map(({ id }) => id).join(' and ')}; its answer is stored once.`,
        fix: 'Keep it in one lesson and write a new question for the other.',
      };
    }
  }
}
