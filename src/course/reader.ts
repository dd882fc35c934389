import type { z } from 'zod';
import { fieldName, validate, type YamlFile } from '../problems/parse-yaml.ts';
import type { Problem } from '../problems/problem.ts';
import { startOf } from '../problems/source-text.ts';
import type { Path } from '../problems/wording.ts';
import type { Authored, AuthoredText } from './authored.ts';
import { type CoursePath, type CoursePathOf, classify } from './course-files.ts';

/** Reads pieces of the authored files by schema and collects what is wrong with them. */
export class Reader {
  readonly authored: Authored;
  readonly problems: Problem[] = [];

  constructor(authored: Authored) {
    this.authored = authored;
  }

  /** The data of one file that has to be there; `undefined` with a problem when it is missing or not valid. */
  whole<S extends z.ZodType>(file: string, schema: S): z.output<S> | undefined {
    const yaml = this.authored.data.get(file)?.yaml;
    if (yaml !== undefined) return this.piece(yaml, [], schema);
    if (!this.authored.files.has(file)) this.problems.push(missingFile(file));
    return undefined;
  }

  /** The rows of a list, each by itself: one bad row does not hide the others. */
  rows<S extends z.ZodType>(file: string, path: Path, schema: S): z.output<S>[] {
    return this.placedRows(file, path, schema).map(({ row }) => row);
  }

  /** The same, with the place of each row in the list. */
  placedRows<S extends z.ZodType>(
    file: string,
    path: Path,
    schema: S,
  ): { row: z.output<S>; index: number }[] {
    const yaml = this.authored.data.get(file)?.yaml;
    if (yaml === undefined && path.length === 0 && !this.authored.files.has(file)) {
      this.problems.push(missingFile(file));
    }
    if (yaml === undefined) return [];
    const list = dataAt(yaml.data, path);
    if (!Array.isArray(list)) {
      if (path.length === 0) this.problems.push(notAList(yaml));
      return [];
    }
    return list.flatMap((_entry, index) => {
      const row = this.piece(yaml, [...path, index], schema);
      return row === undefined ? [] : [{ row, index }];
    });
  }

  piece<S extends z.ZodType>(yaml: YamlFile, path: Path, schema: S): z.output<S> | undefined {
    const { data, problems } = validate(yaml, schema, path);
    this.problems.push(...problems);
    return data;
  }

  /** Files of one kind, with what their path says. */
  filesOf<K extends CoursePath['kind']>(kind: K): { file: string; path: CoursePathOf<K> }[] {
    return [...this.authored.files.keys()].flatMap((file) => {
      const path = classify(file);
      return isKind(path, kind) ? [{ file, path }] : [];
    });
  }

  textsOf(kind: AuthoredText['path']['kind']): AuthoredText[] {
    return [...this.authored.texts.values()].filter((text) => text.path.kind === kind);
  }
}

const isKind = <K extends CoursePath['kind']>(path: CoursePath, kind: K): path is CoursePathOf<K> =>
  path.kind === kind;

const dataAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    data,
  );

const missingFile = (file: string): Problem => ({
  severity: 'error',
  rule: 'missing-file',
  position: startOf(file),
  field: '',
  what: `The file ${file} is missing.`,
  fix: `Write it; ${file.startsWith('assessments') ? 'assessments' : 'modules'}/README.md describes its fields.`,
});

const notAList = (yaml: YamlFile): Problem => ({
  severity: 'error',
  rule: 'invalid-value',
  position: yaml.valueAt([]),
  field: fieldName([]),
  what: 'This file has to be a list.',
  fix: 'Start each entry with `- ` in the first column.',
});
