import { secondsOfInterval, secondsOfTimespan } from './duration.ts';
import type { Attempt, Elements, ItemSettings, ScormVersion } from './elements.ts';

/** One Commit, Finish or Terminate as it arrives at the server. */
export interface Commit {
  /** The elements the content has set. SCORM 1.2 sends those set since the last commit, SCORM 2004 all of them. */
  readonly elements: Elements;
  /** True for Finish and Terminate. */
  readonly final: boolean;
}

/** What the server remembers of the launch that a commit belongs to. */
export interface RunningLaunch {
  /** Total time of the attempt when it was launched. */
  readonly baseSeconds: number;
  /** See `LaunchData.fresh`; only until its first commit. */
  readonly replaces: boolean;
}

/** The attempt after a commit, by the rules a platform applies. Writes in review mode are stored too (Moodle 4.5.6). */
export function applyCommit(
  version: ScormVersion,
  attempt: Attempt,
  launch: RunningLaunch,
  commit: Commit,
  item: ItemSettings,
): Attempt {
  const elements = { ...(launch.replaces ? {} : attempt.elements), ...commit.elements };
  if (!commit.final) return { elements, totalSeconds: attempt.totalSeconds, started: true };
  const totalSeconds = launch.baseSeconds + sessionSeconds(version, elements);
  const closed = version === 'scorm12' ? { ...elements, ...closing12(elements, item) } : elements;
  return { elements: closed, totalSeconds, started: true };
}

function sessionSeconds(version: ScormVersion, elements: Elements): number {
  return version === 'scorm12'
    ? (secondsOfTimespan(elements['cmi.core.session_time'] ?? '') ?? 0)
    : (secondsOfInterval(elements['cmi.session_time'] ?? '') ?? 0);
}

/**
 * What a platform decides at Finish in SCORM 1.2 (RTE 3.4.4): content that set no status has completed; with a mastery
 * score and a raw score the platform overwrites the status.
 */
function closing12(elements: Elements, item: ItemSettings): Elements {
  const raw = elements['cmi.core.score.raw'];
  if (item.mastery !== undefined && raw !== undefined && raw !== '') {
    return { 'cmi.core.lesson_status': Number(raw) >= item.mastery ? 'passed' : 'failed' };
  }
  const status = elements['cmi.core.lesson_status'] ?? 'not attempted';
  return status === 'not attempted' ? { 'cmi.core.lesson_status': 'completed' } : {};
}
