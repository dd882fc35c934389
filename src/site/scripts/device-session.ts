import { openDeviceSession } from '../../session/device-session.ts';

/** The session of pages that stand alone, for the scripts of those pages. */

declare global {
  var aimOpenDevice: typeof openDeviceSession | undefined;
}

globalThis.aimOpenDevice = openDeviceSession;
