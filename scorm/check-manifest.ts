import type { Problem } from '../src/problems/problem.ts';
import type { PackageFile } from './format.ts';
import { deliveryControls, nothingHarmful } from './manifest-rules/forbidden.ts';
import { identifiers } from './manifest-rules/identifiers.ts';
import { type ManifestNode, readTree } from './manifest-rules/manifest-tree.ts';
import { addresses, fileList, noBase, resourceTypes } from './manifest-rules/resources.ts';
import type { Finding, ManifestEdition, ManifestRule } from './manifest-rules/rule.ts';
import {
  defaultOrganization,
  launchableItems,
  namespaces,
  schemaTexts,
  titles,
} from './manifest-rules/structure.ts';

export const manifestFile = 'imsmanifest.xml';

/** What the XSDs let through. Each rule is one sentence of a specification, or was learnt from an LMS. */
export const manifestRules: readonly ManifestRule[] = [
  namespaces,
  schemaTexts,
  defaultOrganization,
  titles,
  launchableItems,
  identifiers,
  resourceTypes,
  addresses,
  fileList,
  noBase,
  nothingHarmful,
  deliveryControls,
];

/**
 * Checks the manifest of a package against its files.
 *
 * @param files everything in the zip
 * @param zip name of the zip, for messages
 */
export function checkManifest(
  files: readonly PackageFile[],
  zip: string,
  edition: ManifestEdition,
): readonly Problem[] {
  const manifest = files.find(({ path }) => path === manifestFile);
  const findings = manifest === undefined ? [noManifest(files)] : checkBytes(manifest.bytes, files, edition);
  return findings.map((finding) => problemOf(finding, `${zip}/${manifestFile}`));
}

function checkBytes(bytes: Uint8Array, files: readonly PackageFile[], edition: ManifestEdition): Finding[] {
  const read = readManifestText(bytes);
  if ('rule' in read) return [read];
  const paths = new Set(files.map(({ path }) => path).filter((path) => path !== manifestFile));
  return manifestRules.flatMap((rule) => rule({ root: read.root, edition, paths }));
}

/** The tree, or the one reason why there is none. */
function readManifestText(bytes: Uint8Array): { readonly root: ManifestNode } | Finding {
  const text = decode(bytes);
  if (text === undefined) return unreadable('encoding', 'The manifest is not UTF-8.', 'Write it as UTF-8.');
  if (text.startsWith('\uFEFF')) {
    return unreadable('encoding', 'The manifest starts with a byte order mark.', 'Write it without one.');
  }
  if (/<!DOCTYPE/i.test(text)) {
    return unreadable(
      'doctype',
      'The manifest has a document type.',
      'Leave it out: LMSs refuse or ignore it.',
    );
  }
  try {
    return { root: readTree(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.trim() : String(error);
    return unreadable(
      'well-formed',
      `The manifest is not well-formed XML: ${reason}.`,
      'Correct it; PHP stops at it.',
    );
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

const unreadable = (rule: string, what: string, fix: string): Finding => ({ rule, line: 1, what, fix });

function noManifest(files: readonly PackageFile[]): Finding {
  const elsewhere = files.find(({ path }) => path.endsWith(`/${manifestFile}`));
  return unreadable(
    'manifest-place',
    elsewhere === undefined
      ? `There is no ${manifestFile} in the package.`
      : `The manifest stands in ${elsewhere.path}, not at the root of the zip.`,
    'Put it at the root: LMSs look nowhere else.',
  );
}

const problemOf = ({ rule, line, what, fix }: Finding, file: string): Problem => ({
  severity: 'error',
  rule: `manifest-${rule}`.replace('manifest-manifest', 'manifest'),
  position: { file, line, column: 1 },
  field: '',
  what,
  fix,
});
