import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProcess, runSteps } from './run-steps.ts';

const root = process.cwd();
const vitest = join(root, 'node_modules/vitest/vitest.mjs');

/** The test layers, the fastest first. The last two read what `build` and `package` have made. */
const layers = [
  { name: 'unit', needsBuild: false },
  { name: 'contracts', needsBuild: false },
  { name: 'packages', needsBuild: true },
  { name: 'browser', needsBuild: true },
] as const;

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/**
 * `npm test`: checks the content, builds and packages once, then runs every layer whatever an earlier one said. The
 * last line sums them up. A step that fails counts as one failure, and so does each layer that could not run for it.
 */
export async function test(): Promise<number> {
  const began = performance.now();
  const failedStep = await runSteps(['check', 'build', 'package']);
  const results: { readonly name: string; readonly tally: Tally }[] = [];
  if (failedStep !== undefined) results.push({ name: failedStep.command, tally: { passed: 0, failed: 1 } });
  for (const { name, needsBuild } of layers) {
    const canRun = failedStep === undefined || !needsBuild;
    if (!canRun) console.error(`The layer "${name}" was not run: "${failedStep.command}" failed.`);
    results.push({ name, tally: canRun ? await runLayer(name) : { passed: 0, failed: 1 } });
  }
  console.log(`\nAfter ${Math.round((performance.now() - began) / 1000)} seconds:`);
  for (const { name, tally } of results) console.log(`  ${name}: ${tallyLine(tally)}`);
  const total = sum(results.map(({ tally }) => tally));
  console.log(tallyLine(total));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

export const tallyLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;

export const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
});

async function runLayer(name: string): Promise<Tally> {
  console.log(`\nTest layer: ${name}`);
  const folder = await mkdtemp(join(tmpdir(), 'aim4he-test-'));
  const report = join(folder, 'report.json');
  const code = await runProcess(process.execPath, [
    vitest,
    'run',
    '--root',
    root,
    '--project',
    name,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const text = await readFile(report, 'utf8').catch(() => undefined);
  await rm(folder, { recursive: true });
  return tallyOf(text, code);
}

/** The part of vitest's JSON report that counts. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Reads a report. A file that failed as a whole (a syntax error, a failing set-up) is one failure; so is a run that
 * ended badly without any failed test, or without a report.
 *
 * @param code exit code of the run
 */
export function tallyOf(report: string | undefined, code: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as VitestReport;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const failed = numFailedTests + brokenFiles.length;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
