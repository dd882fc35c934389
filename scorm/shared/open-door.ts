import { ApiDoor, type CallNames } from './api-door.ts';
import type { ScormEnvironment } from './scorm-environment.ts';

/** What opening a session needs to know of a version of SCORM. */
export interface DoorDialect {
  readonly apiName: string;
  readonly names: CallNames;
  /** An element that has a value in every session that is open. */
  readonly probe: string;
  /** Error code of a call after the end of the session. */
  readonly terminated: number;
}

const tries = 50;
const pauseBetween = 100;

/**
 * Finds the API and opens the session. An API that answers before Initialize is used as it is: a second Initialize throws
 * (Moodle, 1.2) or sets the data back (Moodle, 2004). One that has ended, or refuses, is given one reload of its window.
 * `undefined` when there is no platform to talk to.
 */
export async function openDoor(
  dialect: DoorDialect,
  environment: ScormEnvironment,
): Promise<ApiDoor | undefined> {
  const door = await findPatiently(dialect, environment);
  if (!door) return undefined;
  const state = probe(door, dialect);
  if (state === 'open') return door;
  if (state === 'fresh' && (door.initialize() || probe(door, dialect) === 'open')) return door;
  await environment.reloadOnce();
  return undefined;
}

/** Resolves to a door, never to the API itself: a foreign object may have a `then` of its own. */
async function findPatiently(
  { apiName, names }: DoorDialect,
  environment: ScormEnvironment,
): Promise<ApiDoor | undefined> {
  for (let tried = 1; ; tried++) {
    const api = environment.find(apiName, names.initialize);
    if (api) return new ApiDoor(api, names);
    if (!environment.mayAppear || tried >= tries) return undefined;
    await environment.pause(pauseBetween);
  }
}

function probe(door: ApiDoor, { probe, terminated }: DoorDialect): 'open' | 'fresh' | 'ended' {
  const value = door.get(probe);
  const error = door.error();
  if (error === terminated) return 'ended';
  return error === 0 && value !== '' ? 'open' : 'fresh';
}
