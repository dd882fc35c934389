import { expect, test } from 'vitest';
import type { Elements, ScormVersion } from '../../../src/preview/attempts/elements.ts';
import { dialects } from '../../../src/preview/browser/dialect.ts';
import { isShown, lineOf } from '../../../src/preview/browser/log-view.ts';
import { type ApiCall, recordedApi, type ScormApi } from '../../../src/preview/browser/recorded-api.ts';

/** An API object that accepts everything but the status `bogus`, and remembers its last error. */
function accepting(version: ScormVersion): ScormApi {
  const { names } = dialects[version];
  let error = '0';
  const done = (result: string, code = '0') => {
    error = code;
    return result;
  };
  return {
    [names.initialize]: () => done('true'),
    [names.finish]: () => done('true'),
    [names.getValue]: () => done('value'),
    [names.setValue]: (_element = '', value = '') =>
      value === 'bogus' ? done('false', '405') : done('true'),
    [names.commit]: () => done('true'),
    [names.getLastError]: () => error,
    [names.getErrorString]: () => 'Incorrect data type',
    [names.getDiagnostic]: () => '',
  };
}

function session(version: ScormVersion, mode: 'normal' | 'review' = 'normal') {
  const calls: ApiCall[] = [];
  const sent: { elements: Elements; final: boolean }[] = [];
  const server = { takes: true };
  const api = recordedApi(accepting(version), dialects[version], {
    mode,
    now: () => Date.UTC(2026, 10, 24, 8, 0, 0),
    send: (elements, final) => {
      sent.push({ elements, final });
      return server.takes;
    },
    onCall: (call) => calls.push(call),
  });
  const call = (name: string, ...values: string[]) => api[name]?.(...values);
  return { call, calls, sent, server };
}

test('every call is recorded with its values, result and error', () => {
  const { call, calls } = session('scorm12');
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_status', 'bogus');
  expect(calls.map(lineOf)).toEqual([
    '08:00:00.000  LMSInitialize("") → "true"',
    '08:00:00.000  LMSSetValue("cmi.core.lesson_status", "bogus") → "false"  error 405 Incorrect data type',
  ]);
});

test('recording a call does not change the error that the content reads next', () => {
  const { call } = session('scorm12', 'review');
  call('LMSInitialize', '');
  call('LMSSetValue', 'cmi.core.lesson_status', 'bogus');
  expect(call('LMSGetLastError')).toBe('405');
});

test('a refused value is not sent with the next commit', () => {
  const { call, sent } = session('scorm12');
  call('LMSSetValue', 'cmi.core.lesson_status', 'bogus');
  call('LMSSetValue', 'cmi.suspend_data', 'a');
  call('LMSCommit', '');
  expect(sent).toEqual([{ elements: { 'cmi.suspend_data': 'a' }, final: false }]);
});

test('Moodle 4.5.6: SCORM 1.2 sends what changed, and never again what a failed commit carried', () => {
  const { call, sent, server } = session('scorm12');
  call('LMSSetValue', 'cmi.core.score.raw', '80');
  server.takes = false;
  expect(call('LMSCommit', '')).toBe('false');
  expect(call('LMSGetLastError')).toBe('101');
  server.takes = true;
  call('LMSSetValue', 'cmi.suspend_data', 'b');
  expect(call('LMSCommit', '')).toBe('true');
  expect(call('LMSGetLastError')).toBe('0');
  expect(sent[1]?.elements).toEqual({ 'cmi.suspend_data': 'b' });
});

test('Moodle 4.5.6: SCORM 2004 sends everything with every commit', () => {
  const { call, sent } = session('scorm2004');
  call('SetValue', 'cmi.score.raw', '80');
  call('Commit', '');
  call('SetValue', 'cmi.suspend_data', 'b');
  call('Commit', '');
  expect(sent[1]?.elements).toEqual({ 'cmi.score.raw': '80', 'cmi.suspend_data': 'b' });
});

test.each([
  [
    'scorm12',
    'LMSFinish',
    [
      ['LMSGetValue', '301'],
      ['LMSSetValue', '301'],
      ['LMSCommit', '301'],
      ['LMSFinish', '301'],
    ],
  ],
  [
    'scorm2004',
    'Terminate',
    [
      ['GetValue', '123'],
      ['SetValue', '133'],
      ['Commit', '143'],
      ['Terminate', '113'],
    ],
  ],
] as const)(
  'after the end of a %s session every call fails with the error of the standard',
  (version, finish, late) => {
    const { call, sent } = session(version);
    expect(call(finish, '')).toBe('true');
    for (const [name, error] of late) {
      expect(call(name, 'cmi.suspend_data', 'x')).toBe(name.endsWith('GetValue') ? '' : 'false');
      expect(call(version === 'scorm12' ? 'LMSGetLastError' : 'GetLastError')).toBe(error);
    }
    expect(sent).toEqual([{ elements: {}, final: true }]);
  },
);

test('a state longer than the standard allows, and a write in review mode, get a note', () => {
  const long = session('scorm12');
  long.call('LMSSetValue', 'cmi.suspend_data', 'x'.repeat(4097));
  expect(long.calls[0]?.remark).toBe('The standard allows 4096 characters; this state has 4097.');
  const review = session('scorm2004', 'review');
  review.call('SetValue', 'cmi.score.raw', '80');
  expect(review.calls[0]?.remark).toContain('Written in review mode');
});

test('the filter hides GetLastError unless everything is asked for, and finds text without regard to case', () => {
  const { call, calls } = session('scorm12');
  call('LMSGetLastError');
  call('LMSSetValue', 'cmi.core.lesson_status', 'bogus');
  call('LMSGetValue', 'cmi.suspend_data');
  const shown = (kind: Parameters<typeof isShown>[1]['kind'], text = '') =>
    calls.filter((one) => isShown(one, { kind, text })).map(({ name }) => name);
  expect(shown('all')).toEqual(['LMSSetValue', 'LMSGetValue']);
  expect(shown('everything')).toHaveLength(3);
  expect(shown('writes')).toEqual(['LMSSetValue']);
  expect(shown('troubles')).toEqual(['LMSSetValue']);
  expect(shown('all', 'SUSPEND')).toEqual(['LMSGetValue']);
});
