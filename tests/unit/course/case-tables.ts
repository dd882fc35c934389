import { readFileSync } from 'node:fs';
import { Document, parse } from 'yaml';

/** Absolute path of a data set of the case university. */
export const caseFile = (name: string): string =>
  new URL(`../../../modules/case/${name}.yaml`, import.meta.url).pathname;

/** The rows of a data set as they are on disk. */
export const caseRows = <T>(name: string): T[] => parse(readFileSync(caseFile(name), 'utf8')) as T[];

/** The numbers of a data set that is one group of fields. */
export const caseFields = (name: string): Record<string, number> =>
  parse(readFileSync(caseFile(name), 'utf8')) as Record<string, number>;

/** A table as YAML, one row a line, under comment lines. */
export function tableText(comment: readonly string[], rows: readonly object[]): string {
  const document = new Document([...rows]);
  document.commentBefore = comment.map((line) => ` ${line}`).join('\n');
  for (const row of (document.contents as unknown as { items: { flow: boolean }[] }).items) row.flow = true;
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
