/**
 * Seconds of a SCORM 1.2 time span `HHHH:MM:SS(.SS)` (RTE 3.4.2.1.1, CMITimespan).
 * @returns `undefined` when the text is no time span
 */
export function secondsOfTimespan(text: string): number | undefined {
  const match = /^(\d{2,4}):(\d{2}):(\d{2}(?:\.\d{1,2})?)$/.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

/** The time span of a number of seconds, to the hundredth: `0000:01:02.50`. */
export function timespanOf(seconds: number): string {
  const hundredths = Math.round(seconds * 100);
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0');
  const [hours, minutes, rest] = split(hundredths);
  return `${pad(hours, 4)}:${pad(minutes, 2)}:${pad(Math.floor(rest / 100), 2)}.${pad(rest % 100, 2)}`;
}

/**
 * Seconds of a SCORM 2004 duration (RTE 4.1.1.7, `timeinterval (second,10,2)`): `PT1H5M3.2S`. Years and months count
 * as 365 and 30 days, since the standard gives them no length.
 * @returns `undefined` when the text is no duration
 */
export function secondsOfInterval(text: string): number | undefined {
  const match =
    /^P(?=\d|T\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d{1,2})?)S)?)?$/.exec(
      text,
    );
  if (match === null) return undefined;
  const units = [365 * 86_400, 30 * 86_400, 86_400, 3600, 60, 1];
  return units.reduce((sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0), 0);
}

/** The duration of a number of seconds, without days, to the hundredth: `PT0H1M2.5S`. */
export function intervalOf(seconds: number): string {
  const [hours, minutes, rest] = split(Math.round(seconds * 100));
  return `PT${hours}H${minutes}M${rest / 100}S`;
}

function split(hundredths: number): [hours: number, minutes: number, rest: number] {
  return [Math.floor(hundredths / 360_000), Math.floor(hundredths / 6000) % 60, hundredths % 6000];
}
