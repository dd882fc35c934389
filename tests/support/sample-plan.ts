import type { Interaction } from '../../src/questions/question.ts';
import type { GivenAnswer } from '../../src/session/page-session.ts';
import type { UnitPlan } from '../../src/session/unit-plan.ts';

const pad = (value: number): string => String(value).padStart(3, '0');
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `AL-Q${pad(from + at)}`);

/** Practice questions AL-Q041 to AL-Q065, five for each of five lessons. */
export const practiceNumbers = range(41, 65);
/** Quiz questions AL-Q001 to AL-Q040, ten for each of four competences. */
export const quizNumbers = range(1, 40);

/** A module as the course has them: five lessons, 25 practice questions, a quiz of 20 out of 40. */
export const samplePlan: UnitPlan = {
  unit: 'ai-literacy',
  code: 'AL',
  language: 'en',
  title: 'AI literacy for decision-makers',
  version: '0.1.0',
  build: 'build-1',
  lessons: [1, 2, 3, 4, 5].map((n) => ({
    id: `AL-L${n}`,
    path: `al-l${n}-lesson.html`,
    title: `Lesson ${n}`,
    questions: range(36 + n * 5, 40 + n * 5),
  })),
  quiz: {
    path: 'quiz.html',
    count: 20,
    passMark: 0.7,
    confirmMark: 0.5,
    weights: { AL1: 0.3, AL2: 0.2, AL3: 0.3, AL4: 0.2 },
    pool: quizNumbers.map((number, at) => ({ number, competence: `AL${Math.floor(at / 10) + 1}` })),
  },
  competences: [1, 2, 3, 4].map((n) => ({ id: `AL${n}`, name: `Competence ${n}`, lessons: [`AL-L${n}`] })),
};

const texts = ['b', 'acd', 'ap_bq_cr', 'dbca', '30', 't'];

/** An answer to a question, different for each `turn`; right or wrong as wanted. */
export function answerTo(number: string, turn = 0, right = true): GivenAnswer {
  const at = Number(number.slice(-3)) + turn;
  const body = bodies[at % bodies.length] as Interaction;
  const points = right ? 1 : turn % 2 ? 0.5 : 0;
  const interaction = { ...body, id: number.replaceAll('-', '_'), correct: right, points };
  return { number, text: `${texts[at % texts.length]}${turn}`, points, correct: right, interaction };
}

const common = { id: '', description: 'Which of these systems is AI?', correct: true, points: 1 };
const bodies: Interaction[] = [
  { ...common, kind: 'choice', response: ['b'], pattern: ['b'] },
  { ...common, kind: 'choice', response: ['a', 'c'], pattern: ['a', 'c', 'd'] },
  {
    ...common,
    kind: 'matching',
    response: [
      ['a', 'p'],
      ['b', 'q'],
    ],
    pattern: [
      ['a', 'q'],
      ['b', 'p'],
    ],
  },
  { ...common, kind: 'sequencing', response: ['d', 'b', 'c', 'a'], pattern: ['a', 'b', 'c', 'd'] },
  { ...common, kind: 'numeric', response: 30.5, min: 29, max: 31 },
  { ...common, kind: 'true-false', response: true, pattern: false },
];
