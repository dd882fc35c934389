const pad = (value: number): string => String(value).padStart(2, '0');

/** A session is never reported as longer: a machine that slept is not a learner who worked. Milliseconds. */
export const longestSession = 8 * 3600 * 1000;

function split(milliseconds: number): { hours: number; minutes: number; hundredths: number } {
  const capped = Math.min(Math.max(0, Number.isFinite(milliseconds) ? milliseconds : 0), longestSession);
  const all = Math.round(capped / 10);
  return { hours: Math.floor(all / 360_000), minutes: Math.floor(all / 6000) % 60, hundredths: all % 6000 };
}

/** `HHHH:MM:SS.SS` (SCORM 1.2 CMITimespan, two decimals as Moodle wants them). */
export function timespan12(milliseconds: number): string {
  const { hours, minutes, hundredths } = split(milliseconds);
  const seconds = `${pad(Math.floor(hundredths / 100))}.${pad(hundredths % 100)}`;
  return `${String(hours).padStart(4, '0')}:${pad(minutes)}:${seconds}`;
}

/** `PT0H1M2.5S` (SCORM 2004 timeinterval): hours, never days, at most two decimals. */
export function duration2004(milliseconds: number): string {
  const { hours, minutes, hundredths } = split(milliseconds);
  return `PT${hours}H${minutes}M${hundredths / 100}S`;
}

/** `HH:MM:SS`, local (SCORM 1.2 CMITime). */
export const time12 = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()].map(pad).join(':');

/** `YYYY-MM-DDThh:mm:ss`, local, without a zone: the one form every platform tried takes. */
export const timestamp2004 = (date: Date): string =>
  `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}T${time12(date)}`;
