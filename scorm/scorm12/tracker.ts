import type { Interaction } from '../../src/questions/question.ts';
import type { Report, StoredResult, Tracker } from '../../src/session/tracker.ts';
import type { ApiDoor } from '../shared/api-door.ts';
import { countOf, objectiveIndex, shareOfRaw } from '../shared/objectives.ts';
import { plainNumber } from '../shared/plain-number.ts';
import type { ScormEnvironment } from '../shared/scorm-environment.ts';
import { timespan12 } from '../shared/scorm-time.ts';
import { type ScormDialect, ScormTracker } from '../shared/scorm-tracker.ts';
import { encodeInteraction12 } from './interaction.ts';

/** A tracker for SCORM 1.2 (RTE of October 2001), with what was measured in Moodle 4.5. */
export const scorm12Tracker = (environment: ScormEnvironment): Tracker =>
  new ScormTracker(dialect, environment);

const dialect: ScormDialect = {
  id: 'scorm12',
  apiName: 'API',
  names: {
    initialize: 'LMSInitialize',
    finish: 'LMSFinish',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    error: 'LMSGetLastError',
  },
  probe: 'cmi.core.lesson_status',
  /* SCORM 1.2 has no code for "ended": such an API says 301, and Initialize is refused or throws. */
  terminated: -1,
  sessionOver: [301],
  stateLimit: 4096,
  placeLimit: 255,
  /* Moodle never sends a value again that stood in a commit that failed. */
  afterFailure: 'new-index',
  elements: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    status: 'cmi.core.lesson_status',
    exit: 'cmi.core.exit',
    time: 'cmi.core.session_time',
    state: 'cmi.suspend_data',
    place: 'cmi.core.lesson_location',
  },
  unset: ['', 'not attempted'],
  duration: timespan12,
  readStored,
  writeInteraction,
  writeReport,
};

function readStored(door: ApiDoor): StoredResult {
  const status = door.get('cmi.core.lesson_status');
  return {
    completed: undefined,
    success: status === 'passed' ? true : status === 'failed' ? false : undefined,
    scaled: shareOfRaw(door.get('cmi.core.score.raw')),
    interactionCount: countOf(door, 'cmi.interactions._count'),
  };
}

function writeInteraction(door: ApiDoor, index: number, interaction: Interaction, now: Date): void {
  for (const [field, value] of encodeInteraction12(interaction, now))
    door.set(`cmi.interactions.${index}.${field}`, value);
}

/**
 * The one status field holds `incomplete` until the quiz is passed, then `passed`; never `failed` or `completed`, which
 * end the normal mode for good. After a failed commit Moodle would not send equal values again: they are changed a little,
 * committed, and put right.
 */
function writeReport(door: ApiDoor, report: Report, isAgain: boolean): boolean {
  if (isAgain) {
    writeValues(door, report, 0.01);
    if (report.success) door.set('cmi.core.lesson_status', 'incomplete');
    if (!door.commit()) return false;
  }
  writeValues(door, report, 0);
  if (report.success) door.set('cmi.core.lesson_status', 'passed');
  return true;
}

function writeValues(door: ApiDoor, { scaled, objectives }: Report, nudge: number): void {
  if (scaled !== undefined) writeScore(door, 'cmi.core.score', scaled, nudge);
  for (const { id, scaled: share, confirmed } of objectives) {
    const objective = `cmi.objectives.${objectiveIndex(door, id)}`;
    writeScore(door, `${objective}.score`, share, nudge);
    door.set(`${objective}.status`, confirmed && nudge === 0 ? 'passed' : 'incomplete');
  }
}

function writeScore(door: ApiDoor, element: string, scaled: number, nudge: number): void {
  const raw = scaled * 100;
  door.set(`${element}.raw`, plainNumber(raw >= nudge ? raw - nudge : raw + nudge, 2));
  door.set(`${element}.min`, '0');
  door.set(`${element}.max`, '100');
}
