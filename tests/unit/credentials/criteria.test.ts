import { describe, expect, test } from 'vitest';
import type { Module } from '../../../src/course/course.ts';
import { credentialCriteria } from '../../../src/credentials/criteria.ts';
import { criteriaNarrative, thresholdWords } from '../../../src/credentials/narrative.ts';
import texts from '../../../src/i18n/en.json' with { type: 'json' };
import { translator } from '../../../src/i18n/translate.ts';
import { miniCourse } from '../../support/sample-site.ts';

const course = miniCourse();
const mini = course.modules[0] as Module;
const t = translator(texts, 'en');

function criteriaOf(module: Module, language = 'en') {
  const criteria = credentialCriteria(course, module, language);
  if (criteria === undefined) throw new Error('The module has no credential.');
  return criteria;
}

const quizOnly: Module = {
  ...mini,
  credential: { ...(mini.credential as NonNullable<Module['credential']>), personJudged: [] },
  translations: new Map(),
};

test('thresholds are read from the quiz and the portfolio', () => {
  const stricter = {
    ...mini,
    quiz: { ...(mini.quiz as NonNullable<Module['quiz']>), passMark: 0.825 },
    portfolio: { ...(mini.portfolio as NonNullable<Module['portfolio']>), passLevel: 3 },
  };
  expect(criteriaOf(mini).machineJudged[0]?.threshold).toEqual({ kind: 'share', value: 0.7 });
  expect(criteriaOf(stricter).machineJudged[0]?.threshold).toEqual({ kind: 'share', value: 0.825 });
  expect(criteriaOf(stricter).personJudged[0]?.threshold).toEqual({ kind: 'level', value: 3, highest: 3 });
});

test('what a machine judged and what a person judged stand apart, with hours, outcomes and competences', () => {
  expect(criteriaOf(mini)).toMatchObject({
    machineJudged: [{ text: 'The quiz was passed', from: 'quiz.passMark' }],
    personJudged: [{ from: 'portfolio.passLevel' }],
    hours: { online: 1, workplace: 1, peer: 0, total: 2 },
    outcomes: [
      { id: 'MC-K1', kind: 'knowledge' },
      { id: 'MC-S1', kind: 'skills' },
    ],
    competences: [{ id: 'MC1' }, { id: 'MC2' }],
  });
});

test('texts come in the language asked for, or in the source language', () => {
  expect(criteriaOf(mini, 'nl')).toMatchObject({ language: 'nl', name: 'Kleine beslissingen' });
  expect(criteriaOf(mini, 'nl').outcomes[0]?.text).toBe('Uitleggen wat een basiskans is.');
  expect(criteriaOf(mini, 'de')).toMatchObject({ language: 'en', name: 'Small decisions' });
});

test('a module without a credential has no criteria', () => {
  expect(
    credentialCriteria(course, { ...mini, credential: undefined, translations: new Map() }, 'en'),
  ).toBeUndefined();
});

test('a criterion without the part it refers to is an error that says so', () => {
  expect(() => criteriaOf({ ...mini, quiz: undefined })).toThrow(
    'mini refers to quiz.passMark, and the module has no quiz',
  );
});

describe('a quiz alone', () => {
  test('carries no level', () => {
    expect(criteriaOf(quizOnly).withAssessor).toBeUndefined();
    expect(criteriaOf(mini).withAssessor?.level.level).toBe(7);
  });

  test('is said to carry none', () => {
    const narrative = criteriaNarrative(criteriaOf(quizOnly), t);
    expect(narrative).toContain('No level is claimed');
    expect(narrative).not.toMatch(/EQF|level 7/);
  });
});

test.each([
  [
    'quiz.passMark',
    { kind: 'share', value: 0.7 },
    'at least 70% of the points in the module quiz, best attempt',
  ],
  [
    'quiz.confirmMark',
    { kind: 'share', value: 0.5 },
    'at least 50% of the points of every competence, best attempt',
  ],
  ['lessons.completed', { kind: 'lessons', value: 5 }, 'all 5 lessons with their questions answered'],
  [
    'portfolio.passLevel',
    { kind: 'level', value: 2, highest: 3 },
    'level 2 or higher in every criterion of the portfolio, levels 0 to 3',
  ],
] as const)('%s is put in words', (from, threshold, words) => {
  expect(thresholdWords({ text: '', from, threshold }, 'en', t)).toBe(words);
});

test('the narrative says everything Open Badges has no field for', () => {
  expect(criteriaNarrative(criteriaOf(mini), t)).toMatchInlineSnapshot(`
    "## Judged by the course itself

    - The quiz was passed: at least 70% of the points in the module quiz, best attempt.

    ## Judged by a person

    - Every criterion of the portfolio was met: level 2 or higher in every criterion of the portfolio, levels 0 to 3.

    ## Learning outcomes

    - MC-K1: Explain what a base rate is.
    - MC-S1: Name the owner of a system.

    ## Workload

    - 2 hours: 1 online, 1 at work, 0 with peers or a mentor

    ## What may be claimed

    - Without an assessor: Completed.
    - With an assessor: Passed and judged.

    ## Level

    - Designed for EQF level 7. The level the module was designed for."
  `);
});
