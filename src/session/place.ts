import { isPlain } from './bits.ts';
import type { UnitPlan } from './unit-plan.ts';

const longestAnchor = 60;

/**
 * A place of the unit as it is stored: the id of the lesson (or `quiz`), two underscores, the anchor. It outlives renamed
 * files. Places the plan does not know give `''`.
 */
export function placeKey(plan: UnitPlan, place: string): string {
  const [path = '', anchor = ''] = place.split('#');
  const id =
    plan.lessons.find((lesson) => lesson.path === path)?.id ?? (path === plan.quiz.path ? 'quiz' : '');
  const keeps = anchor !== '' && isPlain(anchor) && anchor.length <= longestAnchor;
  return id === '' ? '' : keeps ? `${id}__${anchor}` : id;
}

/** The path (with its hash) of a stored place, or `''`. */
export function placeOf(plan: UnitPlan, key: string): string {
  const end = key.indexOf('__');
  const id = end < 0 ? key : key.slice(0, end);
  const path = id === 'quiz' ? plan.quiz.path : plan.lessons.find((lesson) => lesson.id === id)?.path;
  if (!path) return '';
  return end < 0 ? path : `${path}#${key.slice(end + 2)}`;
}
