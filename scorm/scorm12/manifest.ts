import type { PackageFile, Unit } from '../format.ts';
import type { ManifestEdition } from '../manifest-rules/rule.ts';
import { hrefOf } from '../shared/relative-urls.ts';
import { element, type XmlElement, xmlDocument } from '../shared/xml.ts';

export const edition12: ManifestEdition = {
  schemaVersion: '1.2',
  namespace: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
  adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
  scormType: 'adlcp:scormtype',
  hasSequencing: false,
};

// Moodle looks for the prefix `adlcp:` as text; under another one every item loses its API (seen in Moodle 4.5).
const namespaces = { xmlns: edition12.namespace, 'xmlns:adlcp': edition12.adlcp };

/**
 * imsmanifest.xml of SCORM 1.2 (Content Aggregation Model 1.2) with one launchable item. There is no
 * `adlcp:masteryscore`: with one, Moodle overwrites the status of a session that was only suspended. There is no
 * inline LOM: its XSD cannot be compiled by today's parsers.
 *
 * @param files all other files of the package, sorted
 */
export const manifest12 = (unit: Unit, entry: string, files: readonly PackageFile[]): Uint8Array =>
  xmlDocument(
    element('manifest', { identifier: 'AIM4HE', version: unit.version, ...namespaces }, [
      element('metadata', {}, [
        element('schema', {}, 'ADL SCORM'),
        element('schemaversion', {}, edition12.schemaVersion),
      ]),
      element('organizations', { default: `${unit.identifier}-ORG` }, [organization(unit)]),
      element('resources', {}, [resource(unit, entry, files)]),
    ]),
  );

const organization = ({ identifier, title }: Unit): XmlElement =>
  element('organization', { identifier: `${identifier}-ORG` }, [
    element('title', {}, title),
    element('item', { identifier, identifierref: `${identifier}-RES`, isvisible: 'true' }, [
      element('title', {}, title),
    ]),
  ]);

const resource = ({ identifier }: Unit, entry: string, files: readonly PackageFile[]): XmlElement =>
  element(
    'resource',
    {
      identifier: `${identifier}-RES`,
      type: 'webcontent',
      [edition12.scormType]: 'sco',
      href: hrefOf(entry),
    },
    files.map(({ path }) => element('file', { href: hrefOf(path) })),
  );
