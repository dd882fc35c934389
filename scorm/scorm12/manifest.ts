import type { PackageFile, Unit } from '../format.ts';
import type { ManifestEdition } from '../manifest-rules/rule.ts';
import { manifestDocument } from '../shared/manifest.ts';

export const edition12: ManifestEdition = {
  schemaVersion: '1.2',
  namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  scormType: 'adlcp:scormtype',
  hasSequencing: false,
};

/**
 * imsmanifest.xml of SCORM 1.2 (Content Aggregation Model 1.2) with one launchable item. There is no
 * `adlcp:masteryscore`: with one, Moodle overwrites the status of a session that was only suspended. There is no
 * inline LOM: its XSD cannot be compiled by today's parsers.
 *
 * @param files all other files of the package, sorted
 */
export const manifest12 = (unit: Unit, entry: string, files: readonly PackageFile[]): Uint8Array =>
  manifestDocument(unit, entry, files, {
    edition: edition12,
    namespaces: { xmlns: edition12.namespace, 'xmlns:adlcp': edition12.adlcp },
    inItem: [],
    inOrganization: [],
  });
