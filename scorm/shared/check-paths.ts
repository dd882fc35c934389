import type { Problem } from '../../src/problems/problem.ts';
import { startOf } from '../../src/problems/source-text.ts';
import { problem } from './slice-problems.ts';

/** Longest path in a package, in characters: with the folder an LMS unpacks into it stays below Windows' 260. */
export const longestPath = 120;

/** Paths that an LMS, a zip tool or a file system would change, refuse or serve wrongly. */
export function checkPaths(paths: readonly string[], site: string): Problem[] {
  const byFold = Map.groupBy(paths, (path) => path.toLowerCase());
  return paths.flatMap((path) => {
    const place = startOf(`${site}/${path}`);
    const twins = (byFold.get(path.toLowerCase()) ?? []).filter((twin) => twin !== path);
    return faults(path, twins).map(([rule, what, fix]) => problem(rule, place, what, fix));
  });
}

type Fault = readonly [rule: string, what: string, fix: string];

function faults(path: string, twins: readonly string[]): Fault[] {
  const found: Fault[] = [];
  if (!/^[\x20-\x7e]*$/.test(path)) {
    found.push([
      'not-ascii',
      `The path ${path} holds a letter outside ASCII.`,
      'Rename the file with plain letters.',
    ]);
  }
  if (path.length > longestPath) {
    found.push([
      'path-too-long',
      `The path has ${path.length} characters; a package allows ${longestPath}.`,
      'Shorten the name of the file.',
    ]);
  }
  if (twins.length > 0) {
    found.push([
      'case-collision',
      `The paths ${path} and ${twins.join(', ')} differ in capitals only.`,
      'Rename one of them: on many servers they are one file.',
    ]);
  }
  if (path.endsWith('.mjs')) {
    found.push([
      'mjs',
      `The file ${path} ends in .mjs, which Moodle serves as plain text.`,
      'Build it as .js.',
    ]);
  }
  return found;
}
