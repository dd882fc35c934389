import type { Elements, LaunchMode, ScormVersion } from './attempts/elements.ts';

/** What the server tells the script of the player page, as an inert JSON block with the id `launch`. */
export interface LaunchConfig {
  readonly version: ScormVersion;
  readonly mode: LaunchMode;
  /** Address of the entry page of the package. */
  readonly entry: string;
  /** Where commits go. */
  readonly commitAddress: string;
  /** The data model at launch. */
  readonly elements: Elements;
  /** Key of the log of this attempt in the session storage. */
  readonly logKey: string;
}
