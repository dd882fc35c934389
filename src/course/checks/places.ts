import { fieldName, type YamlFile } from '../../problems/parse-yaml.ts';
import { startOf } from '../../problems/source-text.ts';
import type { Path } from '../../problems/wording.ts';
import type { Question } from '../../questions/index.ts';
import type { Authored, AuthoredText } from '../authored.ts';
import type { Module } from '../course.ts';
import { type CheckContext, type Place, unitOf } from './rule.ts';

/** Where the value at `path` of a YAML file stands. */
export function placeIn(authored: Authored, file: string, path: Path): Place {
  const yaml = authored.data.get(file)?.yaml;
  return { position: yaml?.valueAt(path) ?? startOf(file), field: fieldName(path) };
}

/** Where a field of the frontmatter of a text stands. */
export function placeInFrontmatter({ mdx }: AuthoredText, path: Path): Place {
  return { position: mdx.frontmatter?.valueAt(path) ?? startOf(mdx.file), field: fieldName(path) };
}

/** A valid question with its place in the bank. */
export interface PlacedQuestion {
  readonly module: Module;
  readonly question: Question;
  at(...path: Path): Place;
}

export function placedQuestions({ course, authored }: CheckContext): PlacedQuestion[] {
  return course.modules.flatMap((module) => {
    const file = bankFile(module);
    const yaml = authored.data.get(file)?.yaml;
    const rows = yaml === undefined ? [] : rowsOf(yaml, ['questions']);
    return module.questions.map((question) => {
      const index = rows.findIndex((row) => textIn(row, 'number') === question.number);
      return { module, question, at: (...path) => placeIn(authored, file, ['questions', index, ...path]) };
    });
  });
}

export const bankFile = ({ file }: Module): string => `assessments/${unitOf(file)}/questions.yaml`;

/** The entries of a list as they were written, valid or not. */
export function rowsOf(yaml: YamlFile, path: Path): readonly unknown[] {
  const list = path.reduce<unknown>((value, key) => fieldIn(value, key), yaml.data);
  return Array.isArray(list) ? list : [];
}

/** A text field of a row as it was written; `undefined` when it is no text. */
export function textIn(row: unknown, field: string): string | undefined {
  const value = fieldIn(row, field);
  return typeof value === 'string' ? value : undefined;
}

function fieldIn(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;
}

/** Where a field of the entry with this `id` stands, in a list of entries. */
export function placeInEntry(authored: Authored, file: string, list: Path, id: string, path: Path): Place {
  const yaml = authored.data.get(file)?.yaml;
  const index = yaml === undefined ? -1 : rowsOf(yaml, list).findIndex((row) => textIn(row, 'id') === id);
  return placeIn(authored, file, index < 0 ? list : [...list, index, ...path]);
}
