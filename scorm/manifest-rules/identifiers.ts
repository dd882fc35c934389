import { withDescendants } from './manifest-tree.ts';
import { itemsOf, type ManifestRule, organizationList, resourcesOf } from './rule.ts';

/** NCName of ASCII letters: what `xs:ID` allows and every LMS can store. */
const ncName = /^[A-Za-z_][A-Za-z0-9._-]*$/;

/**
 * The identifiers of this course: area code, never a hash, a version, a language or a position. An LMS keys the
 * records of learners with them; Moodle deletes what a renamed item had recorded.
 */
const stable = /^AIM4HE(-[A-Z]{2}(-ORG|-RES)?)?$/;

/** Identifiers are NCNames, unique in the file, and of the form that stays the same for ever. */
export const identifiers: ManifestRule = (manifest) => {
  const nodes = withDescendants(manifest.root).filter((node) => node.attributes.identifier !== undefined);
  const nodesWithout = [
    manifest.root,
    ...organizationList(manifest),
    ...itemsOf(manifest),
    ...resourcesOf(manifest),
  ].filter((node) => node.attributes.identifier === undefined);
  const counts = Map.groupBy(nodes, (node) => node.attributes.identifier);
  return [
    ...nodesWithout.map(({ line, name }) => fault(line, `\`<${name}>\` has no identifier.`)),
    ...nodes.flatMap(({ line, attributes: { identifier = '' } }) => {
      if (!ncName.test(identifier)) return [fault(line, `The identifier "${identifier}" is not an NCName.`)];
      if ((counts.get(identifier) ?? []).length > 1) {
        return [fault(line, `The identifier "${identifier}" stands in the manifest twice.`)];
      }
      return stable.test(identifier)
        ? []
        : [fault(line, `The identifier "${identifier}" is not a stable one.`)];
    }),
  ];
};

const fault = (line: number, what: string) => ({
  rule: 'identifier',
  line,
  what,
  fix: 'Write `AIM4HE`, `AIM4HE-<area>`, `AIM4HE-<area>-ORG` or `AIM4HE-<area>-RES`, each once.',
});
