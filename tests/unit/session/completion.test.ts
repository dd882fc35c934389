import { describe, expect, test } from 'vitest';
import { placeKey, placeOf } from '../../../src/session/place.ts';
import { newProgress, type Progress, withAnswer } from '../../../src/session/progress.ts';
import { reportOf, unitProgress } from '../../../src/session/progress-view.ts';
import { isNews, raised } from '../../../src/session/stored-result.ts';
import { answerTo, practiceNumbers, samplePlan } from '../../support/sample-plan.ts';

/** Best result with so many of five questions right in each competence. */
function withBest(progress: Progress, right: readonly number[]): Progress {
  const competences = right.map((count, at) => ({ id: `AL${at + 1}`, points: count * 120, count: 5 }));
  return { ...progress, best: { attempt: 1, competences } };
}

const allPractice = practiceNumbers.reduce(
  (progress, number) => withAnswer(progress, progress.seq + 1, answerTo(number, 0, false), 0),
  newProgress('abcdEF12'),
);
const untouched = newProgress('abcdEF12');

describe('passed, confirmed, completed', () => {
  test('a lesson is worked through when all its questions are answered, rightly or not', () => {
    const { lessons } = unitProgress(samplePlan, withAnswer(untouched, 1, answerTo('AL-Q041', 0, false), 0));
    expect(lessons[0]).toEqual({ id: 'AL-L1', answered: 1, total: 5, done: false });
    expect(unitProgress(samplePlan, allPractice).lessons.every(({ done }) => done)).toBe(true);
  });

  test('14 of 20 is passed, 13 of 20 is not', () => {
    expect(unitProgress(samplePlan, withBest(untouched, [4, 4, 3, 3])).passed).toBe(true);
    expect(unitProgress(samplePlan, withBest(untouched, [4, 3, 3, 3])).passed).toBe(false);
  });

  test('a competence is confirmed by half of its questions, also in an attempt that is not passed', () => {
    const states = unitProgress(samplePlan, withBest(untouched, [3, 2, 5, 0])).competences;
    expect(states.filter(({ state }) => state === 'confirmed').map(({ id }) => id)).toEqual(['AL1', 'AL3']);
  });

  test('a competence is started by a lesson that teaches it', () => {
    const { competences } = unitProgress(samplePlan, withAnswer(untouched, 1, answerTo('AL-Q046'), 0));
    expect(competences.map(({ state }) => state)).toEqual(['none', 'started', 'none', 'none']);
  });

  test('completed needs every lesson worked through and the quiz passed', () => {
    expect(unitProgress(samplePlan, allPractice).completed).toBe(false);
    expect(unitProgress(samplePlan, withBest(untouched, [5, 5, 5, 5])).completed).toBe(false);
    expect(unitProgress(samplePlan, withBest(allPractice, [5, 5, 5, 5])).completed).toBe(true);
  });

  test('before a quiz is handed in there is nothing to report, whatever was practised', () => {
    expect(reportOf(samplePlan, allPractice)).toBeUndefined();
  });

  test('the report has one objective for each competence of the best attempt', () => {
    expect(reportOf(samplePlan, withBest(untouched, [5, 4, 3, 2]))).toEqual({
      completed: false,
      success: true,
      scaled: 0.7,
      objectives: [
        { id: 'AL1', scaled: 1, confirmed: true },
        { id: 'AL2', scaled: 0.8, confirmed: true },
        { id: 'AL3', scaled: 0.6, confirmed: true },
        { id: 'AL4', scaled: 0.4, confirmed: false },
      ],
    });
  });

  test('a unit without a quiz is passed and completed by its lessons', () => {
    const plan = { ...samplePlan, quiz: { ...samplePlan.quiz, pool: [] } };
    expect(reportOf(plan, untouched)).toBeUndefined();
    expect(reportOf(plan, allPractice)).toMatchObject({ completed: true, success: true, scaled: undefined });
  });
});

describe('what the platform holds is compared with what is known', () => {
  const report = { completed: false, success: true, scaled: 0.8, objectives: [] };
  const nothing = { completed: false, success: undefined, scaled: undefined, interactionCount: 0 };

  test.each([
    ['a pass that is missing there', { ...nothing, scaled: 0.8 }, true],
    ['a score that is lower there', { ...nothing, success: true, scaled: 0.5 }, true],
    ['a score that is missing there', { ...nothing, success: true }, true],
    ['equal values', { ...nothing, success: true, scaled: 0.8 }, false],
    ['a higher score there', { ...nothing, success: true, scaled: 0.9 }, false],
  ])('%s: report again %#', (_, stored, expected) => {
    expect(isNews(report, stored)).toBe(expected);
  });

  test('a completion that is missing there is reported again, unless the protocol has no place for it', () => {
    const complete = { ...report, completed: true };
    expect(isNews(complete, { ...nothing, success: true, scaled: 0.8 })).toBe(true);
    expect(isNews(complete, { ...nothing, success: true, scaled: 0.8, completed: undefined })).toBe(false);
  });

  test('nothing is ever lowered', () => {
    const stored = { completed: true, success: true, scaled: 0.95, interactionCount: 3 };
    expect(raised({ ...report, success: false, scaled: 0.4 }, stored)).toMatchObject({
      completed: true,
      success: true,
      scaled: 0.95,
    });
  });
});

describe('places', () => {
  test('are kept by the id of the lesson, so that files may be renamed', () => {
    const key = placeKey(samplePlan, 'al-l2-lesson.html#where-it-runs');
    const renamed = {
      ...samplePlan,
      lessons: samplePlan.lessons.map((lesson) => ({ ...lesson, path: `new-${lesson.path}` })),
    };
    expect(key).toBe('AL-L2__where-it-runs');
    expect(placeOf(renamed, key)).toBe('new-al-l2-lesson.html#where-it-runs');
  });

  test.each([
    ['quiz.html', 'quiz.html'],
    ['al-l1-lesson.html', 'al-l1-lesson.html'],
    ['al-l1-lesson.html#nav__bar', 'al-l1-lesson.html#nav__bar'],
    ['al-l1-lesson.html#šķirne', 'al-l1-lesson.html'],
    ['../glossary.html', ''],
    ['', ''],
  ])('%s comes back as %s', (place, back) => {
    expect(placeOf(samplePlan, placeKey(samplePlan, place))).toBe(back);
  });

  test('of a lesson that is gone lead nowhere', () => {
    expect(placeOf(samplePlan, 'AL-L9__x')).toBe('');
  });
});
