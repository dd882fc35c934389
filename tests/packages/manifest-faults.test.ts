import { beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../../scorm/build-packages.ts';
import { manifestFile } from '../../scorm/check-manifest.ts';
import type { PackageFile, PackageFormat } from '../../scorm/format.ts';
import { scorm12 } from '../../scorm/scorm12/package.ts';
import { scorm2004 } from '../../scorm/scorm2004/package.ts';
import { sampleSite, sampleUnit } from '../support/sample-site.ts';

type Files = readonly PackageFile[];
type Fault = readonly [title: string, rule: string, plant: (files: Files) => Files];

const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const encode = (text: string) => new TextEncoder().encode(text);

/** Changes the text of the manifest; a plant that changes nothing is a mistake in this test. */
const inManifest =
  (change: (text: string) => string) =>
  (files: Files): Files =>
    files.map((file) => {
      if (file.path !== manifestFile) return file;
      const before = decode(file.bytes);
      const after = change(before);
      if (after === before) throw new Error('The plant does not change the manifest.');
      return { ...file, bytes: encode(after) };
    });

const swap = (from: string | RegExp, to: string) => inManifest((text) => text.replace(from, to));
const without = (path: string) => (files: Files) => files.filter((file) => file.path !== path);
const renamed = (from: string, to: string) => (files: Files) =>
  files.map((file) => (file.path === from ? { ...file, path: to } : file));

const inEveryEdition: readonly Fault[] = [
  ['no manifest', 'manifest-place', without(manifestFile)],
  ['the manifest in a folder', 'manifest-place', renamed(manifestFile, `course/${manifestFile}`)],
  ['a byte order mark', 'manifest-encoding', inManifest((text) => `\uFEFF${text}`)],
  [
    'another encoding',
    'manifest-encoding',
    (files) =>
      files.map((file) =>
        file.path === manifestFile ? { ...file, bytes: Buffer.from([0x3c, 0xe7, 0x3e]) } : file,
      ),
  ],
  ['a document type', 'manifest-doctype', swap('<manifest ', '<!DOCTYPE manifest><manifest ')],
  ['an open element', 'manifest-well-formed', swap('</title>', '')],
  ['an ampersand that is not escaped', 'manifest-well-formed', swap('Small decisions', 'Small & large')],
  ['another namespace', 'manifest-namespace', swap(/xmlns="[^"]+"/, 'xmlns="http://example.org"')],
  ['another prefix for adlcp', 'manifest-namespace', inManifest((text) => text.replaceAll('adlcp', 'sco'))],
  ['another schema', 'manifest-schema', swap('ADL SCORM', 'SCORM')],
  ['an older schemaversion', 'manifest-schemaversion', swap(/(<schemaversion>)[^<]+/, '$12004 3rd Edition')],
  ['no metadata', 'manifest-schemaversion', swap(/<metadata>.*<\/metadata>/s, '')],
  [
    'a default that is no organization',
    'manifest-default-organization',
    swap(/default="[^"]+"/, 'default="OTHER"'),
  ],
  ['no organization', 'manifest-default-organization', swap(/<organization .*<\/organization>/s, '')],
  ['an item without a title', 'manifest-title', swap(/(<item [^>]+>\s*)<title>[^<]*<\/title>/, '$1')],
  ['an empty title', 'manifest-title', swap(/<title>[^<]*/, '<title>')],
  ['a title of 201 characters', 'manifest-title', swap(/<title>[^<]*/, `<title>${'ş'.repeat(201)}`)],
  ['an item that launches nothing', 'manifest-one-item', swap(/ identifierref="[^"]+"/, '')],
  [
    'an item whose resource is not there',
    'manifest-item-resource',
    swap(/identifierref="[^"]+"/, 'identifierref="OTHER"'),
  ],
  ['two launchable items', 'manifest-one-item', swap(/(<item .*<\/item>)/s, '$1$1')],
  [
    'two elements of one identifier',
    'manifest-identifier',
    swap('identifier="AIM4HE-MC-RES"', 'identifier="AIM4HE-MC"'),
  ],
  [
    'an identifier that starts with a digit',
    'manifest-identifier',
    swap('item identifier="AIM4HE-MC"', 'item identifier="4HE-MC"'),
  ],
  [
    'an identifier with a version in it',
    'manifest-identifier',
    swap('item identifier="AIM4HE-MC"', 'item identifier="AIM4HE-MC-2"'),
  ],
  [
    'a resource without an identifier',
    'manifest-identifier',
    swap('resource identifier="AIM4HE-MC-RES"', 'resource'),
  ],
  ['a resource of another type', 'manifest-resource-type', swap('webcontent', 'imsqti_xmlv1p1')],
  ['an asset that is launched', 'manifest-scorm-type', swap('="sco"', '="asset"')],
  ['no launch page', 'manifest-entry-page', swap(/(type="sco"|[tT]ype="sco") href="[^"]+"/, '$1')],
  [
    'a launch page that is not there',
    'manifest-missing-file',
    inManifest((text) => text.replaceAll('player.html', 'play.html')),
  ],
  ['a launch page that is not listed', 'manifest-entry-page', swap('<file href="en/mini/player.html"/>', '')],
  ['a listed file that is not there', 'manifest-missing-file', without('_a/icon.svg')],
  ['a file that is not listed', 'manifest-unlisted-file', swap('<file href="_a/icon.svg"/>', '')],
  [
    'a file that is listed twice',
    'manifest-listed-twice',
    swap('<file href="_a/icon.svg"/>', '<file href="_a/icon.svg"/><file href="_a/icon.svg"/>'),
  ],
  ['a root-relative address', 'manifest-href', swap('"_a/icon.svg"', '"/_a/icon.svg"')],
  ['an address with ..', 'manifest-href', swap('"_a/icon.svg"', '"en/../_a/icon.svg"')],
  ['an address with a backslash', 'manifest-href', swap('"_a/icon.svg"', '"_a\\icon.svg"')],
  ['an address of a host', 'manifest-href', swap('"_a/icon.svg"', '"https://example.org/icon.svg"')],
  ['an address that is not percent-encoded', 'manifest-href', swap('"_a/icon.svg"', '"_a/my icon.svg"')],
  ['an address with a broken percent-encoding', 'manifest-href', swap('"_a/icon.svg"', '"_a/icon%E7.svg"')],
  ['an xml:base', 'manifest-xml-base', swap('<resources>', '<resources xml:base="en/">')],
  [
    'a mastery score',
    'manifest-harmful-element',
    swap('</item>', '<adlcp:masteryscore>70</adlcp:masteryscore></item>'),
  ],
  [
    'prerequisites',
    'manifest-harmful-element',
    swap('</item>', '<adlcp:prerequisites type="aicc_script">X</adlcp:prerequisites></item>'),
  ],
];

const in2004: readonly Fault[] = [
  ['the spelling of SCORM 1.2', 'manifest-scorm-type', swap('adlcp:scormType', 'adlcp:scormtype')],
  [
    'global objectives',
    'manifest-harmful-element',
    swap(
      '</imsss:sequencing>',
      '<imsss:objectives><imsss:objective><imsss:mapInfo targetObjectiveID="x"/></imsss:objective></imsss:objectives></imsss:sequencing>',
    ),
  ],
  [
    'a completion threshold',
    'manifest-harmful-element',
    swap('</item>', '<adlcp:completionThreshold minProgressMeasure="0.9"/></item>'),
  ],
  [
    'completion left to the platform',
    'manifest-delivery-controls',
    swap('completionSetByContent="true"', 'completionSetByContent="false"'),
  ],
  ['success left to the platform', 'manifest-delivery-controls', swap(' objectiveSetByContent="true"', '')],
  [
    'no sequencing at all',
    'manifest-delivery-controls',
    inManifest((text) => text.replace(/<imsss:sequencing>.*?<\/imsss:sequencing>/s, '')),
  ],
];

const in12: readonly Fault[] = [
  ['the spelling of SCORM 2004', 'manifest-scorm-type', swap('adlcp:scormtype', 'adlcp:scormType')],
];

describe.each<[PackageFormat, readonly Fault[]]>([
  [scorm12, [...inEveryEdition, ...in12]],
  [scorm2004, [...inEveryEdition, ...in2004]],
])('$name', (format, faults) => {
  let files: Files = [];
  beforeAll(async () => {
    files = (await buildPackage(sampleSite(), sampleUnit(), format)).files;
  });

  test('a package without faults passes', () => {
    expect(format.check(files, 'sample.zip')).toEqual([]);
  });

  test('at least 20 faults are planted', () => {
    expect(faults.length).toBeGreaterThanOrEqual(20);
  });

  test.each(faults)('%s is caught (%s)', (_, rule, plant) => {
    const problems = format.check(plant(files), 'sample.zip');
    expect(problems.map((problem) => problem.rule)).toContain(rule);
    for (const { position, what, fix } of problems) {
      expect(position.file).toBe(`sample.zip/${manifestFile}`);
      expect(position.line).toBeGreaterThan(0);
      expect(what).toMatch(/^[A-Z`].*\.$/s);
      expect(fix).toMatch(/^[A-Z].*\.$/s);
    }
  });
});
