import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { indexFile, type ListedPackage, sha256 } from '../../scorm/package-index.ts';

/** Writes a zip. @param attributes per path: Unix mode, for example of a symbolic link */
export async function writeZip(
  path: string,
  files: Readonly<Record<string, string>>,
  modes: Readonly<Record<string, number>> = {},
): Promise<void> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    zip.addBuffer(Buffer.from(content), name, { mode: modes[name] ?? 0o100644 });
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** A page with one button per call, and a line that shows what came back. */
const samplePage = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample</title>
<link rel="icon" href="data:,"><script defer src="sample.js"></script></head><body><h1>Sample</h1>
<p><input id="call" aria-label="Call as JSON"><button id="go">Call</button></p><output id="result"></output></body></html>`;

const sampleScript = `const api = parent.API ?? parent.API_1484_11;
document.querySelector('#go').onclick = () => {
  const [name, ...values] = JSON.parse(document.querySelector('#call').value);
  document.querySelector('#result').textContent = api[name](...values);
};`;

const manifest = (schemaVersion: string, more = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="SAMPLE" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
<metadata><schema>ADL SCORM</schema><schemaversion>${schemaVersion}</schemaversion></metadata>
<organizations default="ORG"><organization identifier="ORG"><title>Sample</title>
<item identifier="ITEM" identifierref="RES"><title>Sample</title>${more}</item></organization></organizations>
<resources><resource identifier="RES" type="webcontent" adlcp:scormtype="sco" href="index.html"><file href="index.html"/></resource></resources>
</manifest>`;

export const sampleManifests = {
  scorm12: manifest('1.2'),
  scorm2004: manifest('2004 4th Edition'),
  withMastery: manifest('1.2', '<adlcp:masteryscore>80</adlcp:masteryscore>'),
} as const;

/**
 * Writes one small package per format with their list, for tests of the preview itself.
 * @param title of every package; hostile texts are welcome
 */
export async function writeSamplePackages(folder: string, title = 'Sample'): Promise<ListedPackage[]> {
  await mkdir(folder, { recursive: true });
  const page = { 'index.html': samplePage, 'sample.js': sampleScript, 'module.mjs': 'export {}' };
  const contents = {
    scorm12: { ...page, 'imsmanifest.xml': sampleManifests.scorm12 },
    scorm2004: { ...page, 'imsmanifest.xml': sampleManifests.scorm2004 },
    web: page,
  };
  const packages: ListedPackage[] = [];
  for (const [format, files] of Object.entries(contents)) {
    const file = `aim4he-sample-en-${format}.zip`;
    await writeZip(join(folder, file), files);
    const bytes = await readFile(join(folder, file));
    const listed = { file, unit: 'sample', title, format, entry: 'index.html', version: '0.1.0' };
    packages.push({ ...listed, language: 'en', bytes: bytes.length, sha256: sha256(bytes) });
  }
  await writeFile(join(folder, indexFile), JSON.stringify({ packages }));
  return packages;
}
