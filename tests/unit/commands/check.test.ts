import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkRepository, summary } from '../../../src/commands/check.ts';

const root = join(import.meta.dirname, '../../..');
const cli = join(root, 'src/cli.ts');
let folder = '';

/** A repository with the mini course and the interface texts of one language in all of them. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  cpSync(join(root, 'tests/fixtures/mini-course'), folder, { recursive: true });
  cpSync(join(root, 'src/i18n'), join(folder, 'src/i18n'), { recursive: true });
  for (const code of ['en', 'nl', 'de', 'lv', 'tr']) {
    writeFileSync(join(folder, `src/i18n/${code}.json`), '{"quiz.handIn": "x"}\n');
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(...args: string[]): Promise<Ran> {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder });
    return { code: 0, stdout, stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as Ran;
    return { code, stdout, stderr };
  }
}

test('a course with warnings alone passes and says how many', async () => {
  const { code, stdout } = await run('check');
  expect(code).toBe(0);
  expect(stdout).toMatch(/^modules\/mini\/nl\/mc-l1-a-figure\.mdx:8:9 .*\(warning: translation-outdated\)$/m);
  expect(stdout).toMatch(/0 errors and 1 warning \(\d+ files, \d+ rules, in \d\.\d s\)\.\n$/);
});

test('an error ends with exit code 1; every format names its place', async () => {
  const file = join(folder, 'modules/mini/notes.txt');
  writeFileSync(file, 'a note');
  const [text, github, json] = await Promise.all([
    run('check'),
    run('check', '--format', 'github'),
    run('check', '--format', 'json'),
  ]);
  rmSync(file);
  expect([text.code, github.code, json.code]).toEqual([1, 1, 1]);
  expect(text.stdout).toContain('modules/mini/notes.txt:1:1  (error: unexpected-file)');
  expect(github.stdout).toContain('::error file=modules/mini/notes.txt,line=1,col=1,title=unexpected-file::');
  expect(JSON.parse(json.stdout)).toContainEqual(
    expect.objectContaining({
      rule: 'unexpected-file',
      position: { file: 'modules/mini/notes.txt', line: 1, column: 1 },
    }),
  );
});

test('a repository without content is a list of problems, not a crash', async () => {
  const empty = mkdtempSync(join(tmpdir(), 'check-empty-'));
  const { problems, course } = checkRepository(empty, '2026-11-24');
  rmSync(empty, { recursive: true });
  expect(course).toBeUndefined();
  expect(problems.map(({ what }) => what)).toContain('The file modules/course.yaml is missing.');
});

test('an option that does not exist is answered with those that do, and exit code 2', async () => {
  for (const args of [['--format', 'xml'], ['--strict']]) {
    expect(await run('check', ...args)).toMatchObject({
      code: 2,
      stderr: 'The check takes one option: --format text, --format github, --format json.\n',
    });
  }
});

test('a command that does not exist is answered with the list of commands', async () => {
  const { code, stderr } = await run('chekc');
  expect(code).toBe(2);
  expect(stderr).toMatch(/^There is no command "chekc"\./);
  expect(stderr).toContain('npm run check');
});

test('success says what was checked and how many', () => {
  const result = checkRepository(folder, '2026-11-24');
  expect(summary({ ...result, problems: [] }, 840)).toMatch(
    /^No problems: \d+ files, \d+ rules, 1 module, 2 lessons, 11 questions, 3 facts, 2 survey figures, 2 languages, in 0\.8 s\.$/,
  );
});
