import type { Elements, ScormVersion } from './elements.ts';

/** What a platform shows of one attempt. Texts come from content and are hostile until escaped. */
export interface Grade {
  /** `not attempted` until something is stored. */
  readonly completion: string;
  /** `passed`, `failed`, `unknown`, or `''` where the version keeps one status only (SCORM 1.2). */
  readonly success: string;
  /** The score that counts as grade: 0 to 100 in SCORM 1.2, the raw score in SCORM 2004. */
  readonly score: number | undefined;
  readonly maxScore: number | undefined;
  readonly place: string;
  /** Length of the state text in characters. */
  readonly stateLength: number;
  readonly objectives: readonly ObjectiveRow[];
  readonly interactions: readonly InteractionRow[];
}

export interface ObjectiveRow {
  readonly id: string;
  readonly status: string;
  readonly score: string;
}

export interface InteractionRow {
  readonly id: string;
  readonly type: string;
  readonly response: string;
  readonly result: string;
  readonly time: string;
}

/** Reads the grade out of the stored elements. Only a raw score makes a grade, as in Moodle. */
export function gradeOf(version: ScormVersion, elements: Elements): Grade {
  return version === 'scorm12' ? grade12(elements) : grade2004(elements);
}

function grade12(elements: Elements): Grade {
  return {
    completion: elements['cmi.core.lesson_status'] ?? 'not attempted',
    success: '',
    score: numberOf(elements['cmi.core.score.raw']),
    maxScore: numberOf(elements['cmi.core.score.max']),
    place: elements['cmi.core.lesson_location'] ?? '',
    stateLength: (elements['cmi.suspend_data'] ?? '').length,
    objectives: rows(elements, 'cmi.objectives').map((row) => ({
      id: row.id ?? '',
      status: row.status ?? '',
      score: row['score.raw'] ?? '',
    })),
    interactions: rows(elements, 'cmi.interactions').map((row) => ({
      id: row.id ?? '',
      type: row.type ?? '',
      response: row.student_response ?? '',
      result: row.result ?? '',
      time: row.time ?? '',
    })),
  };
}

function grade2004(elements: Elements): Grade {
  return {
    completion: elements['cmi.completion_status'] ?? 'not attempted',
    success: elements['cmi.success_status'] ?? 'unknown',
    score: numberOf(elements['cmi.score.raw']),
    maxScore: numberOf(elements['cmi.score.max']),
    place: elements['cmi.location'] ?? '',
    stateLength: (elements['cmi.suspend_data'] ?? '').length,
    objectives: rows(elements, 'cmi.objectives').map((row) => ({
      id: row.id ?? '',
      status: [row.completion_status, row.success_status].filter(Boolean).join(', '),
      score: row['score.scaled'] ?? row['score.raw'] ?? '',
    })),
    interactions: rows(elements, 'cmi.interactions').map((row) => ({
      id: row.id ?? '',
      type: row.type ?? '',
      response: row.learner_response ?? '',
      result: row.result ?? '',
      time: row.timestamp ?? '',
    })),
  };
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** `cmi.objectives.0.id` … → one record per index, in the order of the indexes. */
function rows(elements: Elements, prefix: string): Record<string, string>[] {
  const found = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(elements)) {
    const match = name.startsWith(`${prefix}.`) ? /^(\d+)\.(.+)$/.exec(name.slice(prefix.length + 1)) : null;
    if (match === null) continue;
    const index = Number(match[1]);
    const row = found.get(index) ?? {};
    row[match[2] ?? ''] = value;
    found.set(index, row);
  }
  return [...found].sort(([a], [b]) => a - b).map(([, row]) => row);
}
