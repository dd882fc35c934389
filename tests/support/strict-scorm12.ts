import { type LmsStore, type LmsVersion, StrictLms } from './strict-lms.ts';
import { atMost, type ElementRule, matching, numberIn, oneOf } from './strict-lms-rules.ts';

/* Formats of the SCORM 1.2 Run-Time Environment (October 2001), narrowed by what Moodle 4.5 refuses. */
const identifier = matching(/^[A-Za-z0-9_-]{1,255}$/, 'an identifier of 255 characters');
const timespan = matching(/^\d{2,4}:[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a timespan HHHH:MM:SS.SS');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,2})?$/, 'a time HH:MM:SS');
const score = numberIn(0, 100);
const statusWords = ['passed', 'completed', 'failed', 'incomplete', 'browsed'];

const responseOf: Readonly<Record<string, RegExp>> = {
  'true-false': /^[01tf]$/,
  choice: /^[a-z0-9](,[a-z0-9])*$/,
  sequencing: /^[a-z0-9](,[a-z0-9])*$/,
  matching: /^[a-z0-9]\.[a-z0-9](,[a-z0-9]\.[a-z0-9])*$/,
  numeric: /^-?\d+(\.\d+)?$/,
};

const response: NonNullable<ElementRule['fault']> = (value, sibling) => {
  if (value.length > 255) return 'is longer than 255 characters';
  const type = sibling('type') ?? '';
  return responseOf[type]?.test(value) ? undefined : `is no response of the type ${type}`;
};

const read: ElementRule = { access: 'read' };
const rules: Readonly<Record<string, ElementRule>> = {
  'cmi.core.student_id': read,
  'cmi.core.student_name': read,
  'cmi.core.credit': read,
  'cmi.core.entry': read,
  'cmi.core.lesson_mode': read,
  'cmi.core.total_time': read,
  'cmi.core.lesson_location': { access: 'both', fault: atMost(255) },
  'cmi.core.lesson_status': { access: 'both', fault: oneOf(...statusWords) },
  'cmi.core.score.raw': { access: 'both', fault: score },
  'cmi.core.score.min': { access: 'both', fault: score },
  'cmi.core.score.max': { access: 'both', fault: score },
  'cmi.core.exit': { access: 'write', fault: oneOf('time-out', 'suspend', 'logout', '') },
  'cmi.core.session_time': { access: 'write', fault: timespan },
  'cmi.suspend_data': { access: 'both', fault: atMost(4096) },
  'cmi.launch_data': read,
  'cmi.objectives.n.id': { access: 'both', fault: identifier },
  'cmi.objectives.n.score.raw': { access: 'both', fault: score, after: ['id'] },
  'cmi.objectives.n.score.min': { access: 'both', fault: score, after: ['id'] },
  'cmi.objectives.n.score.max': { access: 'both', fault: score, after: ['id'] },
  'cmi.objectives.n.status': { access: 'both', fault: oneOf(...statusWords, 'not attempted'), after: ['id'] },
  'cmi.interactions.n.id': { access: 'write', fault: identifier },
  'cmi.interactions.n.time': { access: 'write', fault: time, after: ['id'] },
  'cmi.interactions.n.type': { access: 'write', fault: oneOf(...Object.keys(responseOf)), after: ['id'] },
  'cmi.interactions.n.correct_responses.n.pattern': {
    access: 'write',
    fault: response,
    after: ['id', 'type'],
  },
  'cmi.interactions.n.student_response': { access: 'write', fault: response, after: ['id', 'type'] },
  'cmi.interactions.n.result': {
    access: 'write',
    fault: oneOf('correct', 'wrong', 'unanticipated', 'neutral'),
    after: ['id'],
  },
  'cmi.interactions.n.weighting': { access: 'write', fault: numberIn(-1000, 1000), after: ['id'] },
  'cmi.interactions.n.latency': { access: 'write', fault: timespan, after: ['id'] },
};

const ended = ['passed', 'completed', 'failed'];

const version: LmsVersion = {
  codes: {
    notInitialised: { get: 301, set: 301, commit: 301 },
    ended: { get: 301, set: 301, commit: 301 },
    twice: 101,
    again: 101,
    unknown: 201,
    readOnly: 403,
    writeOnly: 404,
    wrongValue: 405,
    wrongIndex: 201,
    order: 201,
    unset: 0,
  },
  suspendData: 'cmi.suspend_data',
  probe: 'cmi.core.lesson_status',
  rule: (element) => rules[element],
  sendsAll: false,
  launch(store) {
    const status = store.values['cmi.core.lesson_status'] ?? 'not attempted';
    const mode = store.mode || (ended.includes(status) ? 'review' : 'normal');
    return {
      'cmi.core.student_id': store.learner,
      'cmi.core.student_name': 'Ada Learner',
      'cmi.core.lesson_status': status,
      'cmi.core.lesson_mode': mode,
      'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
      'cmi.core.entry': store.values['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio',
      'cmi.core.total_time': store.values['cmi.core.total_time'] ?? '0000:00:00.00',
    };
  },
  finish(store, memory) {
    const parts = [store.values['cmi.core.total_time'], memory['cmi.core.session_time']].map(secondsOf);
    const total = (parts[0] ?? 0) + (parts[1] ?? 0);
    store.values['cmi.core.total_time'] =
      `${String(Math.floor(total / 3600)).padStart(4, '0')}:${pad(Math.floor(total / 60) % 60)}:${pad(total % 60)}`;
    if (!store.values['cmi.core.lesson_status']) store.values['cmi.core.lesson_status'] = 'completed';
  },
};

const pad = (value: number): string => value.toFixed(2).padStart(5, '0').replace(/\.00$/, '');

function secondsOf(text = '0:0:0'): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** The `API` object of a SCORM 1.2 platform. A new object is a new launch on the same store. */
export class StrictScorm12 {
  readonly #lms: StrictLms;

  constructor(store: LmsStore) {
    this.#lms = new StrictLms(store, version);
  }

  LMSInitialize(text: unknown): string {
    return this.#lms.initialise(text);
  }

  LMSGetValue(element: unknown): string {
    return this.#lms.get(element);
  }

  LMSSetValue(element: unknown, value: unknown): string {
    return this.#lms.set(element, value);
  }

  LMSCommit(text: unknown): string {
    return this.#lms.commit(text);
  }

  LMSFinish(text: unknown): string {
    return this.#lms.finish(text);
  }

  LMSGetLastError(): string {
    return this.#lms.lastError();
  }
}
