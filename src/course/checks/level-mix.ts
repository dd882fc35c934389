import { startOf } from '../../problems/source-text.ts';
import { questionsFor } from '../course.ts';
import { bankFile } from './places.ts';
import type { Rule } from './rule.ts';

const enoughQuestions = 10;
/** The blueprint is 15 % understand, 45 % apply, 40 % analyse and evaluate; a bank may be this far off. */
const bounds = { understand: 0.25, judge: 0.3 };

export const levelMix: Rule = {
  name: 'level-mix',
  severity: 'warning',
  ensures:
    'A quiz asks for decisions, not for memory: few questions to understand, many to analyse and evaluate.',
  *find({ course }) {
    for (const module of course.modules) {
      const pool = questionsFor(module, 'quiz');
      if (pool.length < enoughQuestions) continue;
      const share = (...levels: string[]) =>
        pool.filter(({ level }) => levels.includes(level)).length / pool.length;
      const percent = (value: number) => `${Math.round(value * 100)} %`;
      const understand = share('understand');
      const judge = share('analyse', 'evaluate');
      if (understand > bounds.understand) {
        yield {
          position: startOf(bankFile(module)),
          what: `${percent(understand)} of the quiz questions have the level \`understand\`; 15 % are planned.`,
          fix: 'Replace some by questions in which something has to be decided.',
        };
      }
      if (judge < bounds.judge) {
        yield {
          position: startOf(bankFile(module)),
          what: `${percent(judge)} of the quiz questions have the level \`analyse\` or \`evaluate\`; 40 % are planned.`,
          fix: 'Write more questions that ask for a judgement on material.',
        };
      }
    }
  },
};
