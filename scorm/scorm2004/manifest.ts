import type { PackageFile, Unit } from '../format.ts';
import type { ManifestEdition } from '../manifest-rules/rule.ts';
import { manifestDocument } from '../shared/manifest.ts';
import { element } from '../shared/xml.ts';

export const edition2004: ManifestEdition = {
  schemaVersion: '2004 4th Edition',
  namespace: 'http://www.imsglobal.org/xsd/imscp_v1p1',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
  scormType: 'adlcp:scormType',
  hasSequencing: true,
};

/**
 * imsmanifest.xml of SCORM 2004, 4th edition (Content Aggregation Model) with one launchable item. There
 * is no `imsss:mapInfo`: with one, Moodle 4.5 fails to create the activity. There is no passing score: the package
 * sets `cmi.success_status` itself, since platforms apply the score differently.
 *
 * @param files all other files of the package, sorted
 */
export const manifest2004 = (unit: Unit, entry: string, files: readonly PackageFile[]): Uint8Array =>
  manifestDocument(unit, entry, files, {
    edition: edition2004,
    namespaces: {
      xmlns: edition2004.namespace,
      'xmlns:adlcp': edition2004.adlcp,
      'xmlns:imsss': 'http://www.imsglobal.org/xsd/imsss',
    },
    inItem: [element('imsss:sequencing', {}, [deliveryControls])],
    inOrganization: [element('imsss:sequencing', {}, [controlMode])],
  });

/**
 * The package says itself whether the item is completed and passed. The defaults are false, and a platform that
 * follows them marks an item as completed that was only opened (Sequencing and Navigation, delivery controls).
 */
const deliveryControls = element('imsss:deliveryControls', {
  completionSetByContent: 'true',
  objectiveSetByContent: 'true',
});

/**
 * Lets a platform start the one item without asking the learner to choose it: the request "start" enters the tree by
 * flow, and flow is off by default (Sequencing and Navigation, sequencing control modes).
 */
const controlMode = element('imsss:controlMode', { choice: 'true', flow: 'true' });
