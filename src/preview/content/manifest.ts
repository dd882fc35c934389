import { XmlDocument, type XmlNode } from 'libxml2-wasm';
import type { ItemSettings, ScormVersion } from '../attempts/elements.ts';
import { RefusedPackage } from './zip-source.ts';

/** What a platform takes from `imsmanifest.xml` to launch a package with one launchable item. */
export interface LaunchableItem {
  readonly version: ScormVersion;
  readonly title: string;
  /** Address of the entry page, relative to the package, still percent-encoded. */
  readonly href: string;
  readonly settings: ItemSettings;
}

/**
 * Reads a manifest as Moodle does: the version by the text of `schemaversion`, the first item with a resource.
 * @throws RefusedPackage when it is no manifest or launches nothing
 */
export function readManifest(xml: string): LaunchableItem {
  const document = parse(xml);
  try {
    const item = document.get(`//${local('item')}[@identifierref]`);
    if (item === null) throw new RefusedPackage('The manifest has no item with a resource to launch.');
    const resource = resourceOf(document, textOf(item, '@identifierref'));
    return {
      version: versionOf(textOf(document.root, `//${local('schemaversion')}`)),
      title: textOf(item, local('title')),
      href: textOf(resource, '@href') + parametersOf(textOf(item, '@parameters')),
      settings: {
        mastery: numberOf(
          textOf(item, local('masteryscore')) || textOf(item, `.//${local('minNormalizedMeasure')}`),
        ),
        launchData: textOf(item, local('datafromlms')) || textOf(item, local('dataFromLMS')),
      },
    };
  } finally {
    document.dispose();
  }
}

function parse(xml: string): XmlDocument {
  try {
    return XmlDocument.fromString(xml);
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    throw new RefusedPackage(`Its imsmanifest.xml is no well-formed XML: ${reason}.`);
  }
}

/** Local names, since tools write these elements under many prefixes. */
const local = (name: string): string => `*[local-name() = '${name}']`;

const textOf = (node: XmlNode, path: string): string => node.get(path)?.content.trim() ?? '';

function resourceOf(document: XmlDocument, identifier: string): XmlNode {
  const resources = document.find(`//${local('resource')}[@href]`);
  const resource = resources.find((candidate) => textOf(candidate, '@identifier') === identifier);
  if (resource !== undefined) return resource;
  throw new RefusedPackage(`The manifest has no resource "${identifier}" with an address.`);
}

function versionOf(schemaVersion: string): ScormVersion {
  const known2004 = ['1.3', 'CAM 1.3', '2004 3rd Edition', '2004 4th Edition'];
  return known2004.includes(schemaVersion) ? 'scorm2004' : 'scorm12';
}

const numberOf = (text: string): number | undefined => (text === '' ? undefined : Number(text));

const parametersOf = (parameters: string): string =>
  parameters === '' || /^[?&#]/.test(parameters) ? parameters.replace(/^&/, '?') : `?${parameters}`;
