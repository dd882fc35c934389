import type { Unit } from '../format.ts';

/**
 * The page an LMS launches.
 *
 * @throws Error for the whole course: an LMS session belongs to one module.
 */
export function playerOf(unit: Unit): string {
  if (unit.player === undefined) throw new Error(`The unit ${unit.id} has no player page.`);
  return unit.player;
}
