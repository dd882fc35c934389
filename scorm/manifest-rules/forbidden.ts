import { childOf, withDescendants } from './manifest-tree.ts';
import { itemsOf, type ManifestRule } from './rule.ts';

/** Elements that harm learners or break an import, and why. Names without prefix. */
const harmful: Readonly<Record<string, string>> = {
  masteryscore: 'Moodle then overwrites the status of a session that was only suspended.',
  mapInfo: 'Moodle 4.5 then fails to create the activity.',
  minNormalizedMeasure: 'Platforms apply it differently; the package sets its status itself.',
  completionThreshold: 'Moodle then completes an item whose package says that it is not complete.',
  prerequisites: 'There is one item, so nothing can come before it.',
  sequencingRules: 'Moodle ignores them, so learners would meet different rules.',
  rollupRules: 'Moodle stores them without their conditions.',
  lom: 'No parser of today compiles its XSD, so it cannot be validated.',
};

export const nothingHarmful: ManifestRule = ({ root }) =>
  withDescendants(root).flatMap(({ name, line }) => {
    const reason = harmful[name.slice(name.indexOf(':') + 1)];
    return reason === undefined
      ? []
      : [{ rule: 'harmful-element', line, what: `There is \`<${name}>\`. ${reason}`, fix: 'Leave it out.' }];
  });

/**
 * SCORM 2004: the package sets completion and success itself. Both settings are false by default, and a platform then
 * completes what was only opened.
 */
export const deliveryControls: ManifestRule = (manifest) => {
  if (!manifest.edition.hasSequencing) return [];
  return itemsOf(manifest)
    .filter(({ attributes }) => attributes.identifierref !== undefined)
    .flatMap((item) => {
      const controls = childOf(childOf(item, 'imsss:sequencing'), 'imsss:deliveryControls')?.attributes;
      const missing = ['completionSetByContent', 'objectiveSetByContent'].filter(
        (name) => controls?.[name] !== 'true',
      );
      return missing.map((name) => ({
        rule: 'delivery-controls',
        line: item.line,
        what: `\`${name}\` of the item "${item.attributes.identifier ?? ''}" is not true.`,
        fix: `Write \`${name}="true"\` in \`<imsss:deliveryControls>\`.`,
      }));
    });
};
