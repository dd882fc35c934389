import type { Module } from '../course.ts';
import { questionsFor } from '../course.ts';
import type { QuizSettings } from '../schema/module.ts';
import { placeIn } from './places.ts';
import { type CheckContext, type Finding, type Rule, wholeModules } from './rule.ts';

export const quizWeights: Rule = {
  name: 'quiz-weights',
  severity: 'error',
  ensures:
    'The weights of a quiz add up, name the competences of the module, and the bank holds enough questions for them.',
  *find(context) {
    for (const module of wholeModules(context)) {
      if (module.quiz !== undefined) yield* quizProblems(context, module, module.quiz);
    }
  },
};

function* quizProblems({ authored }: CheckContext, module: Module, quiz: QuizSettings): Iterable<Finding> {
  const at = (...path: string[]) => placeIn(authored, module.file, ['quiz', ...path]);
  const sum = Object.values(quiz.weights).reduce((total, weight) => total + weight, 0);
  if (Math.abs(sum - 1) > 1e-6) {
    yield {
      ...at('weights'),
      what: `The weights add up to ${Number(sum.toFixed(3))}, not to 1.`,
      fix: 'Change them so that together they are 1.',
    };
  }
  for (const id of module.competences.filter((competence) => quiz.weights[competence] === undefined)) {
    yield {
      ...at('weights'),
      what: `The competence \`${id}\` of the module has no weight in its quiz.`,
      fix: `Add \`${id}: …\`, or take the competence out of the module.`,
    };
  }
  const pool = questionsFor(module, 'quiz');
  if (pool.length < quiz.count) {
    yield {
      ...at('count'),
      what: `An attempt draws ${quiz.count} questions, but the bank holds ${pool.length} for the quiz.`,
      fix: 'Write more questions with `use: quiz`, or lower `count`.',
    };
  }
  for (const [id, weight] of Object.entries(quiz.weights)) {
    const needed = Math.ceil(weight * quiz.count - 1e-9);
    const there = pool.filter(({ competence }) => competence === id).length;
    if (there >= needed) continue;
    yield {
      ...at('weights', id),
      what: `An attempt draws ${needed} questions on \`${id}\`, but the bank holds ${there} for the quiz.`,
      fix: `Write more questions with \`use: quiz\` and \`competence: ${id}\`, or lower the weight.`,
    };
  }
  if (quiz.confirmMark > quiz.passMark) {
    yield {
      ...at('confirmMark'),
      what: 'A competence would be harder to confirm than the whole quiz is to pass.',
      fix: 'Lower `confirmMark`, or raise `passMark`.',
    };
  }
}
