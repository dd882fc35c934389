import type { LaunchMode } from '../attempts/elements.ts';
import type { Dialect, Operation } from './dialect.ts';

/** What the object behind lets through although the standard, or common sense, does not; empty where nothing. */
export function remarkOn(
  dialect: Dialect,
  mode: LaunchMode,
  operation: Operation,
  values: readonly string[],
): string {
  if (operation !== 'setValue') return '';
  const [element = '', value = ''] = values;
  if (element === 'cmi.suspend_data' && value.length > dialect.stateLimit) {
    return `The standard allows ${dialect.stateLimit} characters; this state has ${value.length}.`;
  }
  if (mode !== 'normal') {
    return `Written in ${mode} mode: platforms differ in whether they keep it.`;
  }
  return '';
}
