import type { Interaction } from '../../src/questions/question.ts';
import type { Report, StoredResult, Tracker } from '../../src/session/tracker.ts';
import type { ApiDoor } from '../shared/api-door.ts';
import { countOf, objectiveIndex, shareOfRaw } from '../shared/objectives.ts';
import { plainNumber } from '../shared/plain-number.ts';
import type { ScormEnvironment } from '../shared/scorm-environment.ts';
import { duration2004 } from '../shared/scorm-time.ts';
import { type ScormDialect, ScormTracker } from '../shared/scorm-tracker.ts';
import { encodeInteraction2004 } from './interaction.ts';

/** A tracker for SCORM 2004 (3rd and 4th edition), with what was measured in Moodle 4.5. `adl.nav` is never touched. */
export const scorm2004Tracker = (environment: ScormEnvironment): Tracker =>
  new ScormTracker(dialect, environment);

const dialect: ScormDialect = {
  id: 'scorm2004',
  apiName: 'API_1484_11',
  names: {
    initialize: 'Initialize',
    finish: 'Terminate',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    error: 'GetLastError',
  },
  probe: 'cmi.completion_status',
  terminated: 123,
  sessionOver: [112, 142, 143],
  stateLimit: 16_000,
  placeLimit: 1000,
  /* Every commit sends everything. */
  afterFailure: 'same-index',
  elements: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    status: 'cmi.completion_status',
    exit: 'cmi.exit',
    time: 'cmi.session_time',
    state: 'cmi.suspend_data',
    place: 'cmi.location',
  },
  unset: ['', 'unknown', 'not attempted'],
  duration: duration2004,
  readStored,
  writeInteraction,
  writeReport,
};

function readStored(door: ApiDoor): StoredResult {
  const success = door.get('cmi.success_status');
  return {
    completed: door.get('cmi.completion_status') === 'completed',
    success: success === 'passed' ? true : success === 'failed' ? false : undefined,
    scaled: shareOfRaw(door.get('cmi.score.raw')),
    interactionCount: countOf(door, 'cmi.interactions._count'),
  };
}

function writeInteraction(door: ApiDoor, index: number, interaction: Interaction, now: Date): void {
  for (const [field, value] of encodeInteraction2004(interaction, now))
    door.set(`cmi.interactions.${index}.${field}`, value);
}

/** Completion and success apart; `raw` too, since Moodle takes its grade from nothing else. */
function writeReport(door: ApiDoor, { completed, success, scaled, objectives }: Report): boolean {
  if (scaled !== undefined) writeScore(door, 'cmi.score', scaled);
  if (success !== undefined) door.set('cmi.success_status', success ? 'passed' : 'failed');
  door.set('cmi.completion_status', completed ? 'completed' : 'incomplete');
  for (const { id, scaled: share, confirmed } of objectives) {
    const objective = `cmi.objectives.${objectiveIndex(door, id)}`;
    writeScore(door, `${objective}.score`, share);
    door.set(`${objective}.success_status`, confirmed ? 'passed' : 'unknown');
    door.set(`${objective}.completion_status`, confirmed ? 'completed' : 'incomplete');
  }
  return true;
}

function writeScore(door: ApiDoor, element: string, scaled: number): void {
  door.set(`${element}.scaled`, plainNumber(scaled, 4));
  door.set(`${element}.min`, '0');
  door.set(`${element}.max`, '100');
  door.set(`${element}.raw`, plainNumber(scaled * 100, 2));
}
