import { expect, test } from 'vitest';
import { rules } from '../../../src/course/checks/index.ts';
import { edit, miniFiles, problemsOf, report } from './mini-course.ts';

test('the mini course has one problem: a translation that is out of date', () => {
  expect(problemsOf(miniFiles()).map(({ severity, rule }) => [severity, rule])).toEqual([
    ['warning', 'translation-outdated'],
  ]);
});

test('a fact whose review date has passed is a warning, from the day after', () => {
  expect(report(miniFiles(), '2027-01-15')).toBe('');
  expect(report(miniFiles(), '2027-01-16')).toMatchInlineSnapshot(`
    "modules/facts.yaml:31:13  2.reviewBy  (warning: stale-fact)
      The fact \`LAW-02\` was due for review on 2027-01-15.
      Fix: Open its source, correct \`claim\`, \`note\` and \`asOf\`, and set a new \`reviewBy\`."
  `);
});

test('line ends of Windows and trailing space change neither places nor hashes', () => {
  const windows = new Map(
    [...miniFiles()].map(([path, bytes]) => {
      if (path.endsWith('.png')) return [path, bytes] as const;
      const text = new TextDecoder()
        .decode(bytes)
        .replaceAll('\n', '  \r\n')
        .replaceAll('---  \r\n', '---\r\n');
      return [path, new TextEncoder().encode(text)] as const;
    }),
  );
  const outdated = problemsOf(windows).filter(({ rule }) => rule === 'translation-outdated');
  expect(outdated.map(({ position }) => position.file)).toEqual(['modules/mini/nl/mc-l1-a-figure.mdx']);
});

test('a mark of byte order at the start of a file is passed over', () => {
  expect(report(edit('modules/course.yaml', 'title: A course', '\uFEFFtitle: A course'))).toBe('');
});

test('every rule has a name of its own and says in a sentence what it makes sure of', () => {
  const names = rules.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  expect(rules.filter(({ ensures }) => !/^[A-Z].*\.$/.test(ensures))).toEqual([]);
});

test('every problem says where, what and what to do, in full sentences, and shows no stack trace', () => {
  const broken = edit('modules/mini/module.yaml', 'passMark: 0.7', 'passMark: 70');
  for (const { position, what, fix } of problemsOf(broken)) {
    expect(position.line).toBeGreaterThan(0);
    expect(position.column).toBeGreaterThan(0);
    expect(what).toMatch(/^\S.*\.$/s);
    expect(fix).toMatch(/^\S.*[.`]$/s);
    expect(what + fix).not.toMatch(/\bat .*\(.*:\d+:\d+\)|node_modules|undefined/);
  }
});
