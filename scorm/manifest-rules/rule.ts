import { childOf, childrenOf, type ManifestNode } from './manifest-tree.ts';

/** What a manifest has to say in one edition of SCORM. */
export interface ManifestEdition {
  /** Exact text of `schemaversion`. */
  readonly schemaVersion: string;
  /** Namespace of the content packaging elements. */
  readonly namespace: string;
  /** Namespace the prefix `adlcp` has to stand for. */
  readonly adlcp: string;
  /** Attribute that tells a launchable resource from an asset; its spelling differs between editions. */
  readonly scormType: 'adlcp:scormtype' | 'adlcp:scormType';
  /** Whether the item has to say that the package sets its own status. */
  readonly hasSequencing: boolean;
}

/** What a rule looks at. */
export interface ManifestCase {
  readonly root: ManifestNode;
  readonly edition: ManifestEdition;
  /** Paths of the package without the manifest. */
  readonly paths: ReadonlySet<string>;
}

/** One thing that is wrong, at a line of imsmanifest.xml. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly what: string;
  readonly fix: string;
}

export type ManifestRule = (manifest: ManifestCase) => Finding[];

export const organizationsOf = ({ root }: ManifestCase): ManifestNode | undefined =>
  childOf(root, 'organizations');

export const organizationList = (manifest: ManifestCase): ManifestNode[] =>
  childrenOf(organizationsOf(manifest), 'organization');

/** Items of every organization, at any depth. */
export const itemsOf = (manifest: ManifestCase): ManifestNode[] =>
  organizationList(manifest).flatMap(nestedItems);

const nestedItems = (node: ManifestNode): ManifestNode[] =>
  childrenOf(node, 'item').flatMap((item) => [item, ...nestedItems(item)]);

export const resourcesOf = ({ root }: ManifestCase): ManifestNode[] =>
  childrenOf(childOf(root, 'resources'), 'resource');
