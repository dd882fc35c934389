import { type MdxFile, readMdx } from '../problems/parse-mdx.ts';
import { readYaml, type YamlFile } from '../problems/parse-yaml.ts';
import type { Problem } from '../problems/problem.ts';
import { type CourseFiles, type CoursePath, type CoursePathOf, classify } from './course-files.ts';
import { readWrittenText, type WrittenText } from './written-text.ts';

/** An MDX file of the course with what it holds. */
export interface AuthoredText {
  readonly path: CoursePathOf<'lesson' | 'activity' | 'page'>;
  readonly mdx: MdxFile;
  readonly content: WrittenText;
}

/** A YAML file of the course. */
export interface AuthoredData {
  readonly path: CoursePath;
  readonly yaml: YamlFile;
}

/** All files as their authors wrote them, read once: rules need the places, the course model does not. */
export interface Authored {
  readonly files: CourseFiles;
  /** By path of the file. Files that could not be read are missing. */
  readonly data: ReadonlyMap<string, AuthoredData>;
  readonly texts: ReadonlyMap<string, AuthoredText>;
}

/** Reads every YAML and MDX file; all syntax errors come back at once. */
export function readAuthored(files: CourseFiles): { authored: Authored; problems: Problem[] } {
  const data = new Map<string, AuthoredData>();
  const texts = new Map<string, AuthoredText>();
  const problems: Problem[] = [];
  for (const [file, bytes] of files) {
    const path = classify(file);
    if (path.kind === 'lesson' || path.kind === 'activity' || path.kind === 'page') {
      const { data: mdx, problems: found } = readMdx(file, bytes);
      problems.push(...found);
      if (mdx !== undefined) texts.set(file, { path, mdx, content: readWrittenText(mdx) });
    } else if (isData(path)) {
      const { data: yaml, problems: found } = readYaml(file, bytes);
      problems.push(...found);
      if (yaml !== undefined) data.set(file, { path, yaml });
    }
  }
  return { authored: { files, data, texts }, problems };
}

const isData = ({ kind }: CoursePath) => kind !== 'manual' && kind !== 'media' && kind !== 'unexpected';
