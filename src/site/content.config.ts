import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { glob } from 'astro/loaders';
import { courseRoot } from './source.ts';

/**
 * MDX files of lessons, activities and pages, for rendering only: everything else about them comes from the course
 * model, which has checked them. Ids are `<folder>/<language>/<slug>`.
 */
const texts = defineCollection({
  loader: glob({
    base: join(courseRoot, 'modules'),
    pattern: '*/*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
});

export const collections = { texts };
