import { intervalOf, timespanOf } from './duration.ts';
import type { AskedMode, Attempt, Elements, ItemSettings, LaunchMode, ScormVersion } from './elements.ts';

export interface Learner {
  readonly id: string;
  readonly name: string;
}

export interface LaunchData {
  readonly mode: LaunchMode;
  /**
   * True when the content starts with an empty data model although the attempt holds data: SCORM 2004 keeps data
   * between sessions only when `cmi.exit` was `suspend` (RTE 4.2.8). The first commit then replaces what was stored.
   */
  readonly fresh: boolean;
  /** The data model at launch, complete. */
  readonly elements: Elements;
}

/** What a platform hands out at a launch: the data model with entry, mode, credit, learner and time filled in. */
export function launchData(
  version: ScormVersion,
  attempt: Attempt,
  learner: Learner,
  item: ItemSettings,
  asked: AskedMode,
): LaunchData {
  const mode = asked === 'auto' ? modeOf(version, attempt.elements) : asked;
  const fresh = version === 'scorm2004' && attempt.started && attempt.elements['cmi.exit'] !== 'suspend';
  const kept = fresh ? {} : withoutSessionOnly(attempt.elements);
  const given = version === 'scorm12' ? given12 : given2004;
  return { mode, fresh, elements: { ...kept, ...given(attempt, kept, learner, item, mode, fresh) } };
}

/**
 * The mode a platform chooses. Seen in Moodle 4.5.6: once the one item of a package is passed, completed or failed
 * (SCORM 1.2) or completed (SCORM 2004), later launches of the attempt are reviews without credit.
 */
function modeOf(version: ScormVersion, elements: Elements): LaunchMode {
  const over =
    version === 'scorm12'
      ? ['passed', 'completed', 'failed'].includes(elements['cmi.core.lesson_status'] ?? '')
      : elements['cmi.completion_status'] === 'completed';
  return over ? 'review' : 'normal';
}

/** `exit` and `session_time` are write-only and belong to one session. */
function withoutSessionOnly(elements: Elements): Elements {
  const own = new Set(['cmi.core.exit', 'cmi.core.session_time', 'cmi.exit', 'cmi.session_time']);
  return Object.fromEntries(Object.entries(elements).filter(([name]) => !own.has(name)));
}

function given12(
  attempt: Attempt,
  kept: Elements,
  learner: Learner,
  item: ItemSettings,
  mode: LaunchMode,
): Elements {
  const entry = attempt.elements['cmi.core.exit'] === 'suspend' ? 'resume' : '';
  return {
    'cmi.core.student_id': learner.id,
    'cmi.core.student_name': learner.name,
    'cmi.core.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.lesson_mode': mode,
    'cmi.core.entry': attempt.started ? entry : 'ab-initio',
    'cmi.core.lesson_status': kept['cmi.core.lesson_status'] ?? 'not attempted',
    'cmi.core.total_time': timespanOf(attempt.totalSeconds),
    'cmi.launch_data': item.launchData,
    ...(item.mastery === undefined ? {} : { 'cmi.student_data.mastery_score': String(item.mastery) }),
  };
}

function given2004(
  attempt: Attempt,
  kept: Elements,
  learner: Learner,
  item: ItemSettings,
  mode: LaunchMode,
  fresh: boolean,
): Elements {
  return {
    'cmi.learner_id': learner.id,
    'cmi.learner_name': learner.name,
    'cmi.credit': mode === 'normal' ? 'credit' : 'no-credit',
    'cmi.mode': mode,
    'cmi.entry': attempt.started && !fresh ? 'resume' : 'ab-initio',
    'cmi.completion_status': kept['cmi.completion_status'] ?? 'unknown',
    'cmi.success_status': kept['cmi.success_status'] ?? 'unknown',
    'cmi.total_time': intervalOf(fresh ? 0 : attempt.totalSeconds),
    'cmi.launch_data': item.launchData,
    ...(item.mastery === undefined ? {} : { 'cmi.scaled_passing_score': String(item.mastery) }),
  };
}
