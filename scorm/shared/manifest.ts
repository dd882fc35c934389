import type { PackageFile, Unit } from '../format.ts';
import type { ManifestEdition } from '../manifest-rules/rule.ts';
import { hrefOf } from './relative-urls.ts';
import { element, type XmlElement, xmlDocument } from './xml.ts';

/** What one edition of SCORM says in its own way. */
export interface ManifestParts {
  readonly edition: ManifestEdition;
  /** Attributes of the root: Moodle looks for the prefixes as text; under others every item loses its API (seen in 4.5). */
  readonly namespaces: Readonly<Record<string, string>>;
  /** Elements after the title of the item. */
  readonly inItem: readonly XmlElement[];
  /** Elements after the item. */
  readonly inOrganization: readonly XmlElement[];
}

/**
 * imsmanifest.xml (SCORM Content Aggregation Model) with one launchable item and one resource that lists every file.
 *
 * @param files all other files of the package, sorted
 */
export const manifestDocument = (
  unit: Unit,
  entry: string,
  files: readonly PackageFile[],
  parts: ManifestParts,
): Uint8Array =>
  xmlDocument(
    element('manifest', { identifier: 'AIM4HE', version: unit.version, ...parts.namespaces }, [
      element('metadata', {}, [
        element('schema', {}, 'ADL SCORM'),
        element('schemaversion', {}, parts.edition.schemaVersion),
      ]),
      element('organizations', { default: `${unit.identifier}-ORG` }, [organization(unit, parts)]),
      element('resources', {}, [resource(unit, entry, files, parts.edition)]),
    ]),
  );

const organization = ({ identifier, title }: Unit, { inItem, inOrganization }: ManifestParts): XmlElement =>
  element('organization', { identifier: `${identifier}-ORG` }, [
    element('title', {}, title),
    element('item', { identifier, identifierref: `${identifier}-RES`, isvisible: 'true' }, [
      element('title', {}, title),
      ...inItem,
    ]),
    ...inOrganization,
  ]);

const resource = (
  { identifier }: Unit,
  entry: string,
  files: readonly PackageFile[],
  { scormType }: ManifestEdition,
): XmlElement =>
  element(
    'resource',
    { identifier: `${identifier}-RES`, type: 'webcontent', [scormType]: 'sco', href: hrefOf(entry) },
    files.map(({ path }) => element('file', { href: hrefOf(path) })),
  );
