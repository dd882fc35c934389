import type { PackageFormat } from './format.ts';
import { scorm12 } from './scorm12/package.ts';
import { scorm2004 } from './scorm2004/package.ts';
import { web } from './web/package.ts';

/** Every output format; a new one is a folder here and a line in this list. */
export const formats: readonly PackageFormat[] = [scorm12, scorm2004, web];
