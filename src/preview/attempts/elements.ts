/** Data model elements as the content wrote them: `cmi.core.lesson_status` → `incomplete`. */
export type Elements = Readonly<Record<string, string>>;

/** The two families of run-time this preview plays. */
export type ScormVersion = 'scorm12' | 'scorm2004';

export type LaunchMode = 'normal' | 'review' | 'browse';

/** `auto`: the platform decides, as it does for a learner. The others force a mode, for tests. */
export type AskedMode = LaunchMode | 'auto';

/** What is stored of one attempt. */
export interface Attempt {
  readonly elements: Elements;
  /** Sum over all sessions that were closed with Finish or Terminate. */
  readonly totalSeconds: number;
  /** False until the first commit. */
  readonly started: boolean;
}

/** What the manifest of a package says about its one launchable item. */
export interface ItemSettings {
  /** `adlcp:masteryscore` (SCORM 1.2, 0 to 100) or `imsss:minNormalizedMeasure` (SCORM 2004, -1 to 1). */
  readonly mastery: number | undefined;
  /** `adlcp:datafromlms` or `adlcp:dataFromLMS`. */
  readonly launchData: string;
}
