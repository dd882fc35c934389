import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number, fileParallelism = true) => ({
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 300_000, fileParallelism },
});

/** One project per test layer; tests/README.md says what belongs to which. */
export default defineConfig({
  test: {
    projects: [
      project('unit', 20_000),
      project('contracts', 20_000),
      project('packages', 120_000),
      // One browser at a time: two of them slow each other down and make waiting times mean nothing.
      project('browser', 120_000, false),
    ],
  },
});
