import { join } from 'node:path';
import type { Unit } from '../../scorm/format.ts';
import { folderSite, memorySite, type SiteFiles } from '../../scorm/shared/site-files.ts';
import { unitsOf } from '../../scorm/units.ts';
import type { Course } from '../../src/course/course.ts';
import { openCourse } from '../../src/course/read-course.ts';

const fixtures = join(import.meta.dirname, '../fixtures');

/** The mini course, which `sampleSite` was written for. */
export const miniCourse = (): Course => openCourse(join(fixtures, 'mini-course'));

/** A hand-written site of the mini course: every kind of reference a built page can hold, a few lines a page. */
export const sampleSite = (): SiteFiles => folderSite(join(fixtures, 'site'), 'site');

/** The one module of the mini course, in English. */
export function sampleUnit(): Unit {
  const unit = unitsOf(miniCourse(), sampleSite().paths).find(({ scope }) => scope === 'module');
  if (unit === undefined) throw new Error('The mini course has no unit.');
  return unit;
}

/** The sample site with some files changed, added, or (`undefined`) left out. */
export function changedSite(changes: Readonly<Record<string, string | undefined>>): SiteFiles {
  const site = sampleSite();
  const files = new Map([...site.paths].map((path) => [path, site.read(path)]));
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(path);
    else files.set(path, new TextEncoder().encode(text));
  }
  return memorySite(files);
}
