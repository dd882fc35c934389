import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openCourse } from '../../../src/course/read-course.ts';
import { factsByTopic } from '../../../src/site/facts.ts';

const root = join(import.meta.dirname, '../../..');
const english = JSON.parse(readFileSync(join(root, 'src/i18n/en.json'), 'utf8')) as Record<string, string>;
const has = (key: string) => key in english || `${key}.other` in english;

/** Keys in calls such as `t('site.skip')` and `t(done ? 'a.b' : 'a.c')`; keys put together are left out. */
function keysIn(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(/\b(?:t|words)\(([^`]*?)[,)]/g)].flatMap(([, call = '']) =>
    [...call.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/gi)].map(([, key = '']) => key),
  );
}

describe('interface texts', () => {
  const files = globSync('src/site/**/*.{ts,astro}', { cwd: root });

  it('are looked up by keys that exist', () => {
    const missing = files.flatMap((file) =>
      keysIn(file)
        .filter((key) => !has(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(files.length).toBeGreaterThan(60);
    expect(missing).toEqual([]);
  });

  it('name every topic of the register of facts', () => {
    const topics = factsByTopic(openCourse(root)).map(({ topic }) => `facts.topic.${topic}`);
    expect(topics.filter((key) => !has(key))).toEqual([]);
  });
});
