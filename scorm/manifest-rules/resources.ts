import { childrenOf, withDescendants } from './manifest-tree.ts';
import { type Finding, itemsOf, type ManifestCase, type ManifestRule, resourcesOf } from './rule.ts';

/** A launched resource says that it is a SCO, in the spelling and under the prefix of the edition. */
export const resourceTypes: ManifestRule = (manifest) => {
  const launched = new Set(itemsOf(manifest).map(({ attributes }) => attributes.identifierref));
  const { scormType } = manifest.edition;
  return resourcesOf(manifest).flatMap(({ line, attributes }) => {
    const found: Finding[] = [];
    if (attributes.type !== 'webcontent') {
      found.push({
        rule: 'resource-type',
        line,
        what: `The type of a resource is "${attributes.type ?? ''}".`,
        fix: 'Write `type="webcontent"`.',
      });
    }
    const expected = launched.has(attributes.identifier) ? ['sco'] : ['sco', 'asset'];
    if (!expected.includes(attributes[scormType] ?? '')) {
      found.push({
        rule: 'scorm-type',
        line,
        what: `\`${scormType}\` of the resource "${attributes.identifier ?? ''}" is "${attributes[scormType] ?? ''}".`,
        fix: `Write \`${scormType}="sco"\`; without it an LMS gives the page no API.`,
      });
    }
    return found;
  });
};

/** Addresses are relative, percent-encoded and lead to a file of the package. */
export const addresses: ManifestRule = (manifest) =>
  addressed(manifest).flatMap(({ line, href }) => {
    const fault = hrefFault(href);
    if (fault !== undefined) {
      return [
        {
          rule: 'href',
          line,
          what: `The address "${href}" ${fault}.`,
          fix: 'Write a relative path with `/`, percent-encoded, without `..`.',
        },
      ];
    }
    if (manifest.paths.has(pathOf(href))) return [];
    return [
      {
        rule: 'missing-file',
        line,
        what: `The address "${href}" leads to no file of the package.`,
        fix: 'Correct it, or put the file into the package.',
      },
    ];
  });

/** Every file of the package is listed, once, and the entry page is among the files of its resource. */
export const fileList: ManifestRule = (manifest) => {
  const listed = resourcesOf(manifest).flatMap((resource) => childrenOf(resource, 'file'));
  const paths = listed.map(({ attributes }) => pathOf(attributes.href ?? ''));
  const known = new Set(paths);
  const unlisted = [...manifest.paths].filter((path) => !known.has(path));
  const twice = listed.filter((_, at) => paths.indexOf(paths[at] ?? '') < at);
  return [
    ...unlisted.map((path) => ({
      rule: 'unlisted-file',
      line: manifest.root.line,
      what: `The file ${path} is in the package and not in the manifest.`,
      fix: 'List it with `<file href="…"/>`; some LMSs copy listed files only.',
    })),
    ...twice.map(({ line, attributes }) => ({
      rule: 'listed-twice',
      line,
      what: `The file "${attributes.href ?? ''}" is listed twice.`,
      fix: 'List it once.',
    })),
    ...resourcesOf(manifest).flatMap(entryListed),
  ];
};

function entryListed(resource: ReturnType<typeof resourcesOf>[number]): Finding[] {
  const { href = '' } = resource.attributes;
  const files = childrenOf(resource, 'file').map(({ attributes }) => attributes.href);
  if (href !== '' && files.includes(href)) return [];
  return [
    {
      rule: 'entry-page',
      line: resource.line,
      what: `The entry page "${href}" is not among the files of its resource.`,
      fix: 'Write `href` on the resource, and a `<file>` with the same address inside it.',
    },
  ];
}

/** Moodle honours `xml:base` on resources only, so none is used. */
export const noBase: ManifestRule = ({ root }) =>
  withDescendants(root).flatMap(({ line, attributes }) =>
    attributes['xml:base'] === undefined
      ? []
      : [{ rule: 'xml-base', line, what: 'There is an `xml:base`.', fix: 'Write whole paths instead.' }],
  );

const addressed = (manifest: ManifestCase): { line: number; href: string }[] =>
  resourcesOf(manifest)
    .flatMap((resource) => [resource, ...childrenOf(resource, 'file')])
    .flatMap(({ line, attributes: { href } }) => (href === undefined ? [] : [{ line, href }]));

function hrefFault(href: string): string | undefined {
  if (href === '') return 'is empty';
  if (href.includes('\\')) return 'holds a backslash';
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return 'names a host or a scheme';
  if (href.startsWith('/')) return 'starts at the root of the server';
  if (href.split('/').some((step) => step === '..' || step === '.' || step === ''))
    return 'is not a plain path';
  if (!/^([A-Za-z0-9\-._~!$'()*+,;=:@/]|%[0-9A-Fa-f]{2})+$/.test(href)) return 'is not percent-encoded';
  return pathOf(href).includes('\uFFFD') ? 'is not percent-encoded UTF-8' : undefined;
}

function pathOf(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return '\uFFFD';
  }
}
