import { childOf, childrenOf } from './manifest-tree.ts';
import {
  type Finding,
  itemsOf,
  type ManifestRule,
  organizationList,
  organizationsOf,
  resourcesOf,
} from './rule.ts';

/** Longest title the XSD of SCORM 1.2 allows; Moodle's limit is 255. */
export const longestTitle = 200;

/** `schema` and `schemaversion` word for word: they decide which player an LMS starts. */
export const schemaTexts: ManifestRule = ({ root, edition }) => {
  const metadata = childOf(root, 'metadata');
  const expected = [
    ['schema', 'ADL SCORM'],
    ['schemaversion', edition.schemaVersion],
  ] as const;
  return expected.flatMap(([name, text]) => {
    const node = childOf(metadata, name);
    if (node?.text === text) return [];
    const line = node?.line ?? root.line;
    return [
      {
        rule: name,
        line,
        what: `\`<${name}>\` says "${node?.text ?? ''}".`,
        fix: `Write exactly \`${text}\`; with another text Moodle takes the package for SCORM 1.2.`,
      },
    ];
  });
};

/** The namespaces the editions prescribe, under the prefixes LMSs look for as text. */
export const namespaces: ManifestRule = ({ root, edition }) => {
  const wrong: Finding[] = [];
  if (root.name !== 'manifest' || root.namespace !== edition.namespace) {
    wrong.push({
      rule: 'namespace',
      line: root.line,
      what: `The root is \`<${root.name}>\` of the namespace "${root.namespace}".`,
      fix: `Write \`<manifest xmlns="${edition.namespace}">\` without a prefix.`,
    });
  }
  if (root.prefixes.adlcp !== edition.adlcp) {
    wrong.push({
      rule: 'namespace',
      line: root.line,
      what: `The prefix \`adlcp\` stands for "${root.prefixes.adlcp ?? ''}".`,
      fix: `Write \`xmlns:adlcp="${edition.adlcp}"\` on \`<manifest>\`: LMSs look for this prefix as text.`,
    });
  }
  return wrong;
};

/** There is an organization, and `default` names one of them. */
export const defaultOrganization: ManifestRule = (manifest) => {
  const organizations = organizationsOf(manifest);
  const identifiers = organizationList(manifest).map(({ attributes }) => attributes.identifier);
  if (identifiers.includes(organizations?.attributes.default)) return [];
  return [
    {
      rule: 'default-organization',
      line: (organizations ?? manifest.root).line,
      what: `\`default\` of \`<organizations>\` is "${organizations?.attributes.default ?? ''}", and no organization has that identifier.`,
      fix: 'Write an organization, and its identifier as `default`.',
    },
  ];
};

/** Every organization and item has a title of a length every LMS can store. */
export const titles: ManifestRule = (manifest) =>
  [...organizationList(manifest), ...itemsOf(manifest)].flatMap((node) => {
    const title = childOf(node, 'title')?.text ?? '';
    const length = [...title].length;
    if (length > 0 && length <= longestTitle) return [];
    return [
      {
        rule: 'title',
        line: node.line,
        what: `The title of "${node.attributes.identifier ?? ''}" has ${length} characters.`,
        fix: `Give it a title of 1 to ${longestTitle} characters; shorten the title of the module.`,
      },
    ];
  });

/** Items without items launch a resource; items with items are headings. One item launches, as LMSs lose the others. */
export const launchableItems: ManifestRule = (manifest) => {
  const items = itemsOf(manifest);
  const resources = new Set(resourcesOf(manifest).map(({ attributes }) => attributes.identifier));
  const dangling = items.filter((item) => {
    const target = item.attributes.identifierref;
    const isLeaf = childrenOf(item, 'item').length === 0;
    return isLeaf ? !resources.has(target) : target !== undefined;
  });
  const launching = items.filter(({ attributes }) => attributes.identifierref !== undefined);
  return [
    ...dangling.map(({ line, attributes }) => ({
      rule: 'item-resource',
      line,
      what: `The item "${attributes.identifier ?? ''}" names the resource "${attributes.identifierref ?? ''}".`,
      fix: 'Let an item without items name a resource of this manifest, and an item with items name none.',
    })),
    ...(launching.length === 1 ? [] : [oneItem(manifest.root.line, launching.length)]),
  ];
};

const oneItem = (line: number, count: number): Finding => ({
  rule: 'one-item',
  line,
  what: `The manifest launches ${count} items.`,
  fix: 'Let it launch exactly one: in SCORM 2004 Moodle ends the session of all items with the first.',
});
