import { expect, test } from 'vitest';
import { readManifest } from '../../../src/preview/content/manifest.ts';
import { sampleManifests } from '../../support/sample-packages.ts';

test('a manifest gives version, title and entry page', () => {
  expect(readManifest(sampleManifests.scorm12)).toEqual({
    version: 'scorm12',
    title: 'Sample',
    href: 'index.html',
    settings: { mastery: undefined, launchData: '' },
  });
  expect(readManifest(sampleManifests.scorm2004).version).toBe('scorm2004');
});

test('a mastery score is read', () => {
  expect(readManifest(sampleManifests.withMastery).settings.mastery).toBe(80);
});

test('parameters of an item follow the address of its resource', () => {
  const xml = sampleManifests.scorm12.replace('identifierref="RES"', 'identifierref="RES" parameters="a=1"');
  expect(readManifest(xml).href).toBe('index.html?a=1');
});

test.each([
  ['<manifest', 'no well-formed XML'],
  ['<manifest/>', 'no item with a resource to launch'],
  [sampleManifests.scorm12.replace('identifierref="RES"', 'identifierref="GONE"'), 'no resource "GONE"'],
])('a manifest that launches nothing is refused (%#)', (xml, reason) => {
  expect(() => readManifest(xml)).toThrow(reason);
});

test('an external entity is not read', () => {
  const title = '<!DOCTYPE manifest [<!ENTITY file SYSTEM "file:///etc/hostname">]>';
  const xml = sampleManifests.scorm12
    .replace('?>', `?>${title}`)
    .replaceAll('<title>Sample', '<title>&file;');
  expect(readManifest(xml).title).toBe('');
});
