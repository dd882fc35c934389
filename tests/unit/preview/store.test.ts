import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AttemptStore } from '../../../src/preview/attempts/store.ts';

const item = { mastery: undefined, launchData: '' };
const suspended = {
  'cmi.core.exit': 'suspend',
  'cmi.suspend_data': 'abc',
  'cmi.core.session_time': '0000:00:10',
};

function started(store = new AttemptStore(':memory:'), name = 'Ilze') {
  const learner = store.learnerNamed(name);
  const activity = store.activityOf('a.zip', 'digest 1');
  return { store, learner, activity, attempt: store.currentAttempt(learner, activity) };
}

test('an attempt survives a restart and resumes with its state and time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'aim4he-store-'));
  const first = started(new AttemptStore(join(folder, 'a.sqlite')));
  const launch = first.store.launch(first.attempt, 'scorm12', item, 'auto');
  first.store.commit(launch.id, 'scorm12', { elements: suspended, final: true }, item);
  first.store.close();

  const again = started(new AttemptStore(join(folder, 'a.sqlite')));
  const { elements } = again.store.launch(again.attempt, 'scorm12', item, 'auto');
  expect(again.attempt.number).toBe(1);
  expect(elements).toMatchObject({
    'cmi.core.entry': 'resume',
    'cmi.suspend_data': 'abc',
    'cmi.core.total_time': '0000:00:10.00',
  });
  again.store.close();
  await rm(folder, { recursive: true });
});

test('a new attempt starts empty and the next launch continues it, not the old one', () => {
  const { store, learner, activity, attempt } = started();
  const launch = store.launch(attempt, 'scorm12', item, 'auto');
  store.commit(launch.id, 'scorm12', { elements: suspended, final: true }, item);
  expect(store.newAttempt(learner, activity)).toMatchObject({ number: 2, started: false, elements: {} });
  expect(store.currentAttempt(learner, activity).number).toBe(2);
});

test('two learners do not see each other', () => {
  const { store, activity, attempt } = started();
  const launch = store.launch(attempt, 'scorm12', item, 'auto');
  store.commit(launch.id, 'scorm12', { elements: suspended, final: false }, item);
  expect(store.currentAttempt(store.learnerNamed('Tom'), activity).elements).toEqual({});
});

test('a changed package file is a new revision under the same context', () => {
  const { store, activity } = started();
  expect(store.activityOf('a.zip', 'digest 1')).toMatchObject({ context: activity.context, revision: 1 });
  expect(store.activityOf('a.zip', 'digest 2')).toMatchObject({ context: activity.context, revision: 2 });
  expect(store.packageIn(activity.context)).toBe('a.zip');
});

test('a commit of a launch whose attempt was deleted is refused', () => {
  const { store, attempt } = started();
  const launch = store.launch(attempt, 'scorm12', item, 'auto');
  store.reset({ attempt: attempt.id });
  expect(store.commit(launch.id, 'scorm12', { elements: suspended, final: false }, item)).toBe(false);
});

test('resets reach exactly as far as they say', () => {
  const { store, learner, activity } = started();
  const tom = store.learnerNamed('Tom');
  store.currentAttempt(tom, activity);
  store.newAttempt(learner, activity);
  store.reset({ learner: Number(learner.id.slice('learner-'.length)) });
  expect(store.attempts().map((attempt) => attempt.learner.name)).toEqual(['Tom']);
  store.reset({ everything: true });
  expect([store.attempts(), store.learners()]).toEqual([[], []]);
});

test('a deleted learner never gives an id to a later one: what the browser has kept belongs to the id', () => {
  const { store, learner } = started();
  store.reset({ everything: true });
  expect(store.learnerNamed('Ilze').id).not.toBe(learner.id);
});
