import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { components } from '../../../src/course/components.ts';
import { classify } from '../../../src/course/course-files.ts';
import { readCourse } from '../../../src/course/read-course.ts';
import { report } from './mini-course.ts';

const root = join(import.meta.dirname, '../../..');
const manual = (path: string) => readFileSync(join(root, path), 'utf8');

/** The code blocks of a manual that are whole files: `yaml file=modules/…`. */
function examples(path: string): [string, Uint8Array][] {
  const blocks = manual(path).matchAll(/^```\w+ file=(\S+)\n([\s\S]*?)^```$/gm);
  return [...blocks].map(([, file = '', text = '']) => [file, new TextEncoder().encode(text)]);
}

test('the examples of the manuals are a module without a single problem', () => {
  const kinds = ['settings', 'profile', 'facts', 'survey', 'case'];
  const shared = [...readCourse(root)].filter(
    ([path]) => kinds.includes(classify(path).kind) || path === 'modules/glossary/en.yaml',
  );
  const written = [...examples('modules/README.md'), ...examples('assessments/README.md')];
  expect(written).toHaveLength(6);
  expect(report(new Map([...shared, ...written]))).toBe('');
});

test('the manual for authors names every component', () => {
  const text = manual('modules/README.md');
  expect(Object.keys(components).filter((name) => !text.includes(`<${name}`))).toEqual([]);
});

test.each(['modules/README.md', 'assessments/README.md'])('%s names only files the course knows', (path) => {
  for (const [file] of examples(path)) expect(classify(file).kind).not.toBe('unexpected');
});
