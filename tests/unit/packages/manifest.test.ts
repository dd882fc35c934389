import { describe, expect, test } from 'vitest';
import type { PackageFile, Unit } from '../../../scorm/format.ts';
import { readTree, withDescendants } from '../../../scorm/manifest-rules/manifest-tree.ts';
import { manifest12 } from '../../../scorm/scorm12/manifest.ts';
import { manifest2004 } from '../../../scorm/scorm2004/manifest.ts';
import { sampleUnit } from '../../support/sample-site.ts';

const unit = sampleUnit();
const files: PackageFile[] = ['en/mini/a b.html', 'en/mini/player.html'].map((path) => ({
  path,
  bytes: new Uint8Array(),
}));
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('the manifest of SCORM 1.2 is this', () => {
  expect(text(manifest12(unit, 'en/mini/player.html', files))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <manifest identifier="AIM4HE" version="1.0.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
      <metadata>
        <schema>ADL SCORM</schema>
        <schemaversion>1.2</schemaversion>
      </metadata>
      <organizations default="AIM4HE-MC-ORG">
        <organization identifier="AIM4HE-MC-ORG">
          <title>Small decisions</title>
          <item identifier="AIM4HE-MC" identifierref="AIM4HE-MC-RES" isvisible="true">
            <title>Small decisions</title>
          </item>
        </organization>
      </organizations>
      <resources>
        <resource identifier="AIM4HE-MC-RES" type="webcontent" adlcp:scormtype="sco" href="en/mini/player.html">
          <file href="en/mini/a%20b.html"/>
          <file href="en/mini/player.html"/>
        </resource>
      </resources>
    </manifest>
    "
  `);
});

test('the manifest of SCORM 2004 is this', () => {
  expect(text(manifest2004(unit, 'en/mini/player.html', files))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <manifest identifier="AIM4HE" version="1.0.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
      <metadata>
        <schema>ADL SCORM</schema>
        <schemaversion>2004 4th Edition</schemaversion>
      </metadata>
      <organizations default="AIM4HE-MC-ORG">
        <organization identifier="AIM4HE-MC-ORG">
          <title>Small decisions</title>
          <item identifier="AIM4HE-MC" identifierref="AIM4HE-MC-RES" isvisible="true">
            <title>Small decisions</title>
            <imsss:sequencing>
              <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
            </imsss:sequencing>
          </item>
          <imsss:sequencing>
            <imsss:controlMode choice="true" flow="true"/>
          </imsss:sequencing>
        </organization>
      </organizations>
      <resources>
        <resource identifier="AIM4HE-MC-RES" type="webcontent" adlcp:scormType="sco" href="en/mini/player.html">
          <file href="en/mini/a%20b.html"/>
          <file href="en/mini/player.html"/>
        </resource>
      </resources>
    </manifest>
    "
  `);
});

describe.each([
  ['SCORM 1.2', manifest12],
  ['SCORM 2004', manifest2004],
])('identifiers of %s', (_, manifest) => {
  const identifiers = (changed: Partial<Unit>, more: readonly PackageFile[] = []) =>
    withDescendants(
      readTree(text(manifest({ ...unit, ...changed }, 'en/mini/player.html', [...files, ...more]))),
    ).flatMap(({ attributes }) => attributes.identifier ?? []);

  test('depend on nothing that changes between builds', () => {
    const first = identifiers({});
    const other = { path: 'en/mini/new.html', bytes: new Uint8Array() };
    expect(first).toEqual(['AIM4HE', 'AIM4HE-MC-ORG', 'AIM4HE-MC', 'AIM4HE-MC-RES']);
    expect(identifiers({ title: 'Yeni başlık', language: 'tr', version: '2.0.0' }, [other])).toEqual(first);
  });
});
