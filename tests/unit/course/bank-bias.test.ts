import { expect, test } from 'vitest';
import { report, textOf, withFile } from './mini-course.ts';

const bank = 'assessments/mini/questions.yaml';

interface Invented {
  readonly key: number;
  readonly texts: readonly string[];
  readonly level?: string;
}

/** The bank of the mini course with eight or more further quiz questions of three options. */
function withQuestions(questions: readonly Invented[]): string {
  const written = questions.map(
    ({ key, texts, level = 'analyse' }, index) => `  - number: MC-Q0${10 + index}
    type: single-choice
    use: quiz
    competence: MC1
    level: ${level}
    lessons: [MC-L1]
    facts: []
    stem: What do you do?
    explanation: Number ${index} is right because of its reason.
    options:
${texts
  .map(
    (text, option) =>
      `      - {letter: ${'abc'[option]}, text: ${text}, correct: ${option === key}, feedback: Option ${option} of question ${index} has this reason.}`,
  )
  .join('\n')}`,
  );
  return report(withFile(bank, `${textOf(bank)}${written.join('\n')}\n`));
}

const same = ['Ask first', 'Buy it now', 'Do nothing'];

test('keys that mostly stand in one place are a warning', () => {
  expect(withQuestions(Array.from({ length: 9 }, () => ({ key: 2, texts: same })))).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:1:1  (warning: key-position)
      In 9 of 12 single-choice questions the right option is number 3.
      Fix: Change the order of options until it is about 3."
  `);
});

test('keys that are mostly the longest option are a warning', () => {
  const questions = Array.from({ length: 9 }, (_, index) => {
    const key = index % 3;
    return { key, texts: same.map((text, option) => (option === key ? `${text} and write it down` : text)) };
  });
  expect(withQuestions(questions)).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:1:1  (warning: key-longest)
      In 10 of 12 single-choice questions the right option is the longest.
      Fix: Lengthen other options, or shorten keys, until it is at most 5."
  `);
});

test('a quiz that asks mostly for what was said is a warning', () => {
  const questions = Array.from({ length: 9 }, (_, index) => ({
    key: index % 3,
    texts: same,
    level: 'understand',
  }));
  expect(withQuestions(questions)).toMatchInlineSnapshot(`
    "assessments/mini/questions.yaml:1:1  (warning: level-mix)
      69 % of the quiz questions have the level \`understand\`; 15 % are planned.
      Fix: Replace some by questions in which something has to be decided.

    assessments/mini/questions.yaml:1:1  (warning: level-mix)
      15 % of the quiz questions have the level \`analyse\` or \`evaluate\`; 40 % are planned.
      Fix: Write more questions that ask for a judgement on material."
  `);
});

test('a bank with spread keys of even length has no problem', () => {
  expect(withQuestions(Array.from({ length: 9 }, (_, index) => ({ key: index % 3, texts: same })))).toBe('');
});
