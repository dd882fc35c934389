import { checkManifest } from '../check-manifest.ts';
import type { PackageFormat } from '../format.ts';
import { playerOf } from '../shared/player-page.ts';
import { edition2004, manifest2004 } from './manifest.ts';

/** SCORM 2004, 4th edition: reports completion and success apart, and every answer with its description. */
export const scorm2004: PackageFormat = {
  id: 'scorm2004',
  name: 'SCORM 2004, 4th edition',
  tracker: 'scorm2004',
  // The tracker calls functions of the LMS page; nothing of the package needs the network.
  connectSources: ["'none'"],
  wholeCourse: false,
  entry: playerOf,
  files: (unit, site) => [
    { path: 'imsmanifest.xml', bytes: manifest2004(unit, playerOf(unit), site) },
    ...site,
  ],
  check: (files, zip) => checkManifest(files, zip, edition2004),
};
