import { checkManifest } from '../check-manifest.ts';
import type { PackageFormat } from '../format.ts';
import { playerOf } from '../shared/player-page.ts';
import { edition12, manifest12 } from './manifest.ts';

/** SCORM 1.2: the format every LMS takes, and the only one the Moodle app plays. */
export const scorm12: PackageFormat = {
  id: 'scorm12',
  name: 'SCORM 1.2',
  tracker: 'scorm12',
  // The tracker calls functions of the LMS page; nothing of the package needs the network.
  connectSources: ["'none'"],
  wholeCourse: false,
  entry: playerOf,
  files: (unit, site) => [
    { path: 'imsmanifest.xml', bytes: manifest12(unit, playerOf(unit), site) },
    ...site,
  ],
  check: (files, zip) => checkManifest(files, zip, edition12),
};
