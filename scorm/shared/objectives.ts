import type { ApiDoor } from './api-door.ts';

/** Index of an objective, found by its id; the next free one (with the id written) when it is new. */
export function objectiveIndex(door: ApiDoor, id: string): number {
  const count = countOf(door, 'cmi.objectives._count');
  for (let index = 0; index < count; index++) if (door.get(`cmi.objectives.${index}.id`) === id) return index;
  door.set(`cmi.objectives.${count}.id`, id);
  return count;
}

/** A count as the platform gives it, 0 when it gives none. */
export function countOf(door: ApiDoor, element: string): number {
  const count = Number(door.get(element));
  return Number.isInteger(count) && count > 0 ? count : 0;
}

/** A score from 0 to 100 as share from 0 to 1; `undefined` when there is none. */
export function shareOfRaw(text: string): number | undefined {
  const raw = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(raw) ? Math.min(1, Math.max(0, raw / 100)) : undefined;
}
