import { expect, test } from 'vitest';
import { gradeOf } from '../../../src/preview/attempts/grade.ts';

test('nothing stored is "not attempted", without a score', () => {
  expect(gradeOf('scorm12', {})).toEqual({
    completion: 'not attempted',
    success: '',
    score: undefined,
    maxScore: undefined,
    place: '',
    stateLength: 0,
    objectives: [],
    interactions: [],
  });
});

test('SCORM 1.2 interactions and objectives come out in the order of their indexes', () => {
  const grade = gradeOf('scorm12', {
    'cmi.interactions.10.id': 'AL_Q010',
    'cmi.interactions.2.id': 'AL_Q002',
    'cmi.interactions.2.student_response': 'a,b',
    'cmi.interactions.2.result': 'wrong',
    'cmi.objectives.0.id': 'AL1',
    'cmi.objectives.0.score.raw': '50',
    'cmi.objectives.0.status': 'passed',
  });
  expect(grade.interactions.map(({ id }) => id)).toEqual(['AL_Q002', 'AL_Q010']);
  expect(grade.interactions[0]).toMatchObject({ response: 'a,b', result: 'wrong' });
  expect(grade.objectives).toEqual([{ id: 'AL1', status: 'passed', score: '50' }]);
});

test('Moodle 4.5.6: in SCORM 2004 a scaled score alone is no grade', () => {
  expect(gradeOf('scorm2004', { 'cmi.score.scaled': '0.83' }).score).toBeUndefined();
  expect(gradeOf('scorm2004', { 'cmi.score.scaled': '0.83', 'cmi.score.raw': '83' }).score).toBe(83);
});

test.each(['', ' ', 'many', '1e999'])('the score "%s" is no score', (raw) => {
  expect(gradeOf('scorm12', { 'cmi.core.score.raw': raw }).score).toBeUndefined();
});
