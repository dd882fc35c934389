import { describe, expect, test } from 'vitest';
import { applyCommit } from '../../../src/preview/attempts/commit-rules.ts';
import type { Attempt, Elements, ItemSettings } from '../../../src/preview/attempts/elements.ts';
import { launchData } from '../../../src/preview/attempts/launch-rules.ts';

const learner = { id: 'learner-1', name: 'Ilze Bērziņa' };
const plainItem: ItemSettings = { mastery: undefined, launchData: '' };
const never: Attempt = { elements: {}, totalSeconds: 0, started: false };
const attempt = (elements: Elements, totalSeconds = 0): Attempt => ({
  elements,
  totalSeconds,
  started: true,
});

describe('SCORM 1.2', () => {
  const launch = (stored: Attempt, asked: Parameters<typeof launchData>[4] = 'auto') =>
    launchData('scorm12', stored, learner, plainItem, asked);

  test('a first launch begins ab initio, not attempted, with credit', () => {
    expect(launch(never)).toEqual({
      mode: 'normal',
      fresh: false,
      elements: {
        'cmi.core.student_id': 'learner-1',
        'cmi.core.student_name': 'Ilze Bērziņa',
        'cmi.core.credit': 'credit',
        'cmi.core.lesson_mode': 'normal',
        'cmi.core.entry': 'ab-initio',
        'cmi.core.lesson_status': 'not attempted',
        'cmi.core.total_time': '0000:00:00.00',
        'cmi.launch_data': '',
      },
    });
  });

  test('a session left with exit suspend resumes with its state, and without what belonged to the session', () => {
    const stored = attempt(
      { 'cmi.core.exit': 'suspend', 'cmi.suspend_data': 'abc', 'cmi.core.session_time': '0000:00:10' },
      62.5,
    );
    const { elements } = launch(stored);
    expect(elements['cmi.core.entry']).toBe('resume');
    expect(elements['cmi.suspend_data']).toBe('abc');
    expect(elements['cmi.core.total_time']).toBe('0000:01:02.50');
    expect(elements).not.toHaveProperty('cmi.core.session_time');
    expect(elements).not.toHaveProperty('cmi.core.exit');
  });

  test.each(['passed', 'completed', 'failed'])(
    'Moodle 4.5.6: after "%s" the next launch is a review without credit',
    (status) => {
      const { mode, elements } = launch(attempt({ 'cmi.core.lesson_status': status }));
      expect([mode, elements['cmi.core.credit']]).toEqual(['review', 'no-credit']);
    },
  );

  test('an asked mode wins over the one the platform would choose', () => {
    expect(launch(attempt({ 'cmi.core.lesson_status': 'passed' }), 'normal').mode).toBe('normal');
  });
});

describe('SCORM 2004', () => {
  const launch = (stored: Attempt) => launchData('scorm2004', stored, learner, plainItem, 'auto');

  test('a session left without exit suspend starts again with an empty data model (RTE 4.2.8)', () => {
    const { fresh, elements } = launch(attempt({ 'cmi.suspend_data': 'abc' }, 30));
    expect(fresh).toBe(true);
    expect(elements).not.toHaveProperty('cmi.suspend_data');
    expect([elements['cmi.entry'], elements['cmi.total_time']]).toEqual(['ab-initio', 'PT0H0M0S']);
  });

  test('failed but incomplete stays in normal mode, completed becomes a review', () => {
    const failed = { 'cmi.exit': 'suspend', 'cmi.success_status': 'failed' };
    expect(launch(attempt({ ...failed, 'cmi.completion_status': 'incomplete' })).mode).toBe('normal');
    expect(launch(attempt({ ...failed, 'cmi.completion_status': 'completed' })).mode).toBe('review');
  });
});

describe('a commit', () => {
  const running = { baseSeconds: 60, replaces: false };

  test('adds elements to those stored before and leaves the time alone', () => {
    const stored = attempt({ 'cmi.suspend_data': 'a', 'cmi.core.lesson_location': 'p1' }, 60);
    const elements = { 'cmi.suspend_data': 'b', 'cmi.core.session_time': '0000:00:10' };
    const next = applyCommit('scorm12', stored, running, { elements, final: false }, plainItem);
    expect(next.elements).toMatchObject({ 'cmi.suspend_data': 'b', 'cmi.core.lesson_location': 'p1' });
    expect(next.totalSeconds).toBe(60);
  });

  test.each([
    ['scorm12', { 'cmi.core.session_time': '0000:00:10.25' }],
    ['scorm2004', { 'cmi.session_time': 'PT10.25S' }],
  ] as const)('that ends a %s session adds its time to the total at launch', (version, elements) => {
    const next = applyCommit(version, attempt({}, 60), running, { elements, final: true }, plainItem);
    expect(next.totalSeconds).toBe(70.25);
  });

  test('the first one of a fresh SCORM 2004 session replaces what was stored', () => {
    const stored = attempt({ 'cmi.suspend_data': 'old', 'cmi.location': 'p1' });
    const commit = { elements: { 'cmi.location': 'p2' }, final: false };
    const next = applyCommit('scorm2004', stored, { baseSeconds: 0, replaces: true }, commit, plainItem);
    expect(next.elements).toEqual({ 'cmi.location': 'p2' });
  });

  test('SCORM 1.2 RTE 3.4.4: Finish without a status completes', () => {
    const next = applyCommit('scorm12', never, running, { elements: {}, final: true }, plainItem);
    expect(next.elements['cmi.core.lesson_status']).toBe('completed');
  });

  test.each([
    ['79', 'failed'],
    ['80', 'passed'],
  ])(
    'with a mastery score of 80, Finish with the score %s stores "%s" whatever the content said',
    (raw, status) => {
      const elements = { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.score.raw': raw };
      const item = { mastery: 80, launchData: '' };
      const next = applyCommit('scorm12', never, running, { elements, final: true }, item);
      expect(next.elements['cmi.core.lesson_status']).toBe(status);
    },
  );
});
