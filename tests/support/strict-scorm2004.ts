import { type LmsStore, type LmsVersion, StrictLms } from './strict-lms.ts';
import { atMost, type ElementRule, matching, numberIn, oneOf } from './strict-lms-rules.ts';

/* Formats of SCORM 2004 RTE 4.2, narrowed by what Moodle 4.5, Canvas and scorm-again refuse. */
const longId = matching(/^[!-~]{1,4000}$/, 'an identifier without spaces');
const duration = matching(
  /^PT(\d+H)?(\d+M)?(\d+(\.\d{1,2})?S)?$/,
  'a duration with two decimals and no days',
);
const timestamp = matching(
  /^(19|20)\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/,
  'a local time without a zone',
);
const description = matching(/^(?!\{).{1,250}$/, 'one line of 250 characters');
const anyNumber = numberIn(-1e7, 1e7);
const completionWords = ['completed', 'incomplete', 'not attempted', 'unknown'];
const successWords = ['passed', 'failed', 'unknown'];

const id = '[A-Za-z0-9_.]{1,250}';
const list = (entry: string): RegExp => new RegExp(`^${entry}(\\[,\\]${entry}){0,35}$`);
const number = '-?\\d+(\\.\\d{1,7})?';
const responseOf: Readonly<Record<string, RegExp>> = {
  'true-false': /^(true|false)$/,
  choice: list(id),
  sequencing: list(id),
  matching: list(`${id}\\[\\.\\]${id}`),
  numeric: new RegExp(`^${number}$`),
};

const response: NonNullable<ElementRule['fault']> = (value, sibling) => {
  const type = sibling('type') ?? '';
  if (!responseOf[type]?.test(value)) return `is no response of the type ${type}`;
  const entries = value.split('[,]');
  const isSet = type === 'choice' && new Set(entries).size < entries.length;
  return isSet ? 'names a choice twice' : undefined;
};

const pattern: NonNullable<ElementRule['fault']> = (value, sibling) => {
  if (sibling('type') !== 'numeric') return response(value, sibling);
  return matching(new RegExp(`^(${number})?\\[:\\](${number})?$`), 'a range of numbers')(value, sibling);
};

const read: ElementRule = { access: 'read' };
const inEntry = (fault: ElementRule['fault'], ...after: string[]): ElementRule => ({
  access: 'both',
  fault,
  after: ['id', ...after],
});
const rules: Readonly<Record<string, ElementRule>> = {
  'cmi._version': read,
  'cmi.learner_id': read,
  'cmi.learner_name': read,
  'cmi.mode': read,
  'cmi.credit': read,
  'cmi.entry': read,
  'cmi.total_time': read,
  'cmi.launch_data': read,
  'cmi.completion_status': { access: 'both', fault: oneOf(...completionWords) },
  'cmi.success_status': { access: 'both', fault: oneOf(...successWords) },
  'cmi.location': { access: 'both', fault: atMost(1000) },
  'cmi.suspend_data': { access: 'both', fault: atMost(64_000) },
  'cmi.exit': { access: 'write', fault: oneOf('time-out', 'suspend', 'logout', 'normal', '') },
  'cmi.session_time': { access: 'write', fault: duration },
  'cmi.progress_measure': { access: 'both', fault: numberIn(0, 1) },
  'cmi.score.scaled': { access: 'both', fault: numberIn(-1, 1) },
  'cmi.score.raw': { access: 'both', fault: anyNumber },
  'cmi.score.min': { access: 'both', fault: anyNumber },
  'cmi.score.max': { access: 'both', fault: anyNumber },
  'cmi.objectives.n.id': { access: 'both', fault: longId, once: true },
  'cmi.objectives.n.score.scaled': inEntry(numberIn(-1, 1)),
  'cmi.objectives.n.score.raw': inEntry(anyNumber),
  'cmi.objectives.n.score.min': inEntry(anyNumber),
  'cmi.objectives.n.score.max': inEntry(anyNumber),
  'cmi.objectives.n.success_status': inEntry(oneOf(...successWords)),
  'cmi.objectives.n.completion_status': inEntry(oneOf(...completionWords)),
  'cmi.objectives.n.description': inEntry(description),
  'cmi.interactions.n.id': { access: 'both', fault: longId },
  'cmi.interactions.n.type': inEntry(oneOf(...Object.keys(responseOf))),
  'cmi.interactions.n.timestamp': inEntry(timestamp, 'type'),
  'cmi.interactions.n.correct_responses.n.pattern': inEntry(pattern, 'type'),
  'cmi.interactions.n.learner_response': inEntry(response, 'type'),
  'cmi.interactions.n.result': inEntry(oneOf('correct', 'incorrect', 'unanticipated', 'neutral'), 'type'),
  'cmi.interactions.n.weighting': inEntry(anyNumber, 'type'),
  'cmi.interactions.n.latency': inEntry(duration, 'type'),
  'cmi.interactions.n.description': inEntry(description, 'type'),
};

const version: LmsVersion = {
  codes: {
    notInitialised: { get: 122, set: 132, commit: 142 },
    ended: { get: 123, set: 133, commit: 143 },
    twice: 103,
    again: 104,
    unknown: 401,
    readOnly: 404,
    writeOnly: 405,
    wrongValue: 406,
    wrongIndex: 351,
    order: 408,
    unset: 403,
  },
  suspendData: 'cmi.suspend_data',
  probe: 'cmi.completion_status',
  rule: (element) => rules[element],
  sendsAll: true,
  launch(store) {
    const isSuspended = store.values['cmi.exit'] === 'suspend';
    if (!isSuspended) store.values = {};
    const completion = store.values['cmi.completion_status'] ?? 'unknown';
    const mode = store.mode || (completion === 'completed' ? 'review' : 'normal');
    return {
      'cmi._version': '1.0',
      'cmi.learner_id': store.learner,
      'cmi.learner_name': 'Learner, Ada',
      'cmi.mode': mode,
      'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
      'cmi.entry': isSuspended ? 'resume' : 'ab-initio',
      'cmi.total_time': store.values['cmi.total_time'] ?? 'PT0S',
      'cmi.completion_status': completion,
      'cmi.success_status': store.values['cmi.success_status'] ?? 'unknown',
    };
  },
  finish(store, memory) {
    const total = secondsOf(store.values['cmi.total_time']) + secondsOf(memory['cmi.session_time']);
    store.values['cmi.total_time'] = `PT${Math.round(total * 100) / 100}S`;
  },
};

function secondsOf(text = 'PT0S'): number {
  const [, hours = '', minutes = '', seconds = ''] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(text) ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** The `API_1484_11` object of a SCORM 2004 platform. A new object is a new launch on the same store. */
export class StrictScorm2004 {
  readonly #lms: StrictLms;

  constructor(store: LmsStore) {
    this.#lms = new StrictLms(store, version);
  }

  Initialize(text: unknown): string {
    return this.#lms.initialise(text);
  }

  GetValue(element: unknown): string {
    return this.#lms.get(element);
  }

  SetValue(element: unknown, value: unknown): string {
    return this.#lms.set(element, value);
  }

  Commit(text: unknown): string {
    return this.#lms.commit(text);
  }

  Terminate(text: unknown): string {
    return this.#lms.finish(text);
  }

  GetLastError(): string {
    return this.#lms.lastError();
  }
}
